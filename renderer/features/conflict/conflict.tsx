/** The file was changed, moved or deleted by somebody else: nothing is written before the person chooses. */

import { useState } from 'react';
import { loadTheirs, overwriteFile, savePlanAs } from '#renderer/state/session.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './conflict.module.css';

interface Choice {
  readonly label: string;
  readonly variant?: 'primary' | 'danger';
  readonly effect: string;
  /** Whether it was carried out. */
  readonly work: () => Promise<boolean>;
}

const CHANGED: readonly Choice[] = [
  {
    label: 'Save mine as a new file',
    variant: 'primary',
    effect: 'Both versions stay. The safest choice.',
    work: () => savePlanAs(),
  },
  {
    label: 'Open the changed file',
    effect: 'Shows what is in the file now. Your version stays among the recent plans.',
    work: async () => (await loadTheirs()).ok,
  },
  {
    label: 'Overwrite the file',
    variant: 'danger',
    effect: 'The other version is lost.',
    work: () => overwriteFile(),
  },
];

const GONE: readonly Choice[] = [
  {
    label: 'Save as a new file',
    variant: 'primary',
    effect: 'You choose where.',
    work: () => savePlanAs(),
  },
  {
    label: 'Save in its old place',
    effect: 'Writes the file again. A moved one stays as it is.',
    work: () => overwriteFile(),
  },
];

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
  const { name, isGone } = dialog;
  const choices = isGone ? GONE : CHANGED;
  return (
    <Dialog
      isOpen
      onClose={close}
      title={isGone ? `${name} was moved or deleted` : `${name} was changed outside Fourfold`}
      description="Nothing was written. Your changes are still here, and kept on this computer."
      footer={
        <Button onClick={close} disabled={isBusy}>
          Decide later
        </Button>
      }
    >
      <ul className={styles.choices} data-testid="conflict">
        {choices.map(({ label, variant, effect, work }) => (
          <li key={label}>
            <Button {...(variant ? { variant } : {})} disabled={isBusy} onClick={() => run(work)}>
              {label}
            </Button>
            <p>{effect}</p>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
