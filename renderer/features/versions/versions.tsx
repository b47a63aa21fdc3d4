/** What the plan's file held before each of its last saves. One opens as a copy; the file stays as it is. */

import { useEffect, useState } from 'react';
import { listVersions, openVersion } from '#renderer/state/file-versions.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { momentText } from '#renderer/state/save-state.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import type { KeptVersion } from '#shared/ipc/contract.ts';
import styles from './versions.module.css';

const close = (): void => setUi({ dialog: null });

/** A file on the disk is counted in thousands, as file managers do. */
const sizeText = (bytes: number): string =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} KB` : `${(bytes / 1e6).toFixed(1)} MB`;

export function FileVersions() {
  const isOpen = useUi(({ dialog }) => dialog?.kind === 'versions');
  return isOpen ? <VersionsOfFile /> : null;
}

function VersionsOfFile() {
  const file = usePlanStore((state) => state.file);
  const [versions, setVersions] = useState<readonly KeptVersion[]>();
  useEffect(() => void listVersions().then(setVersions), []);
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`Older versions of ${file?.name ?? 'this file'}`}
      description="What the file held before each of the latest saves, and before the last save of earlier days. One opens as a copy; the file stays as it is."
      footer={<Button onClick={close}>Close</Button>}
    >
      {versions === undefined ? null : versions.length > 0 ? (
        <ul>
          {versions.map((version) => {
            const moment = momentText(version.until);
            return (
              <li key={version.until} className={styles.row}>
                <span>Until {moment}</span>
                <span className={styles.size}>{sizeText(version.size)}</span>
                <Button
                  size="small"
                  aria-label={`Open a copy of the version until ${moment}`}
                  onClick={() => void openVersion(version)}
                >
                  Open a copy
                </Button>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className={styles.none}>
          {file === null
            ? 'This plan is in no file yet. Save it to one; from the second save on, what the file held is kept.'
            : 'None yet. From the next save on, what the file held before is kept here.'}
        </p>
      )}
    </Dialog>
  );
}
