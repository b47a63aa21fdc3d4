/** The file was changed by somebody else since it was opened: nothing is overwritten before the person chooses. */

import { useState } from 'react';
import { loadTheirs, overwriteFile, savePlanAs } from '#renderer/state/session.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './conflict.module.css';

export function FileConflict() {
  const dialog = useUi((state) => (state.dialog?.kind === 'conflict' ? state.dialog : null));
  const [isBusy, setBusy] = useState(false);
  if (dialog === null) return null;
  const close = () => setUi({ dialog: null });
  // The choice may end in another dialog of the system; this one stays until it is done.
  const run = async (work: () => Promise<boolean>) => {
    setBusy(true);
    const isDone = await work();
    setBusy(false);
    if (isDone && useUi.getState().dialog?.kind === 'conflict') close();
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`${dialog.name} was changed outside Fourfold`}
      description="Nothing was written. Your changes are still here, and kept on this computer."
      footer={
        <Button onClick={close} disabled={isBusy}>
          Decide later
        </Button>
      }
    >
      <ul className={styles.choices} data-testid="conflict">
        <li>
          <Button variant="primary" disabled={isBusy} onClick={() => run(savePlanAs)}>
            Save mine as a new file
          </Button>
          <p>Both versions stay. The safest choice.</p>
        </li>
        <li>
          <Button disabled={isBusy} onClick={() => run(async () => (await loadTheirs()).ok)}>
            Open the changed file
          </Button>
          <p>Shows what is in the file now. Your version stays among the recent plans.</p>
        </li>
        <li>
          <Button variant="danger" disabled={isBusy} onClick={() => run(overwriteFile)}>
            Overwrite the file
          </Button>
          <p>The other version is lost.</p>
        </li>
      </ul>
    </Dialog>
  );
}
