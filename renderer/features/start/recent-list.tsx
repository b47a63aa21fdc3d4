/** Plans that are kept on this computer, newest first, and the files that were opened or saved lately. */

import { FileText } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Host } from '#renderer/platform/host.ts';
import type { StoredPlan } from '#renderer/state/session.ts';
import { listStoredPlans, openBytes, openStoredPlan } from '#renderer/state/session.ts';
import { toast } from '#renderer/state/ui-store.ts';
import type { RecentFile } from '#shared/ipc/contract.ts';
import styles from './recent-list.module.css';
import { countsText, overallText } from './recent-text.ts';
import { whenText } from './when-text.ts';

async function openRecent(host: Host, file: RecentFile): Promise<void> {
  const opened = await host.openRecent(file.handle);
  if (opened.ok) await openBytes(opened.value);
  else toast(opened.error.message, { tone: 'error' });
}

function useRecent(host: Host) {
  const [plans, setPlans] = useState<readonly StoredPlan[]>();
  const [files, setFiles] = useState<readonly RecentFile[]>([]);
  useEffect(() => {
    let isGone = false;
    const read = async (): Promise<void> => {
      const [stored, recent] = await Promise.all([listStoredPlans(), host.recentFiles()]);
      if (isGone) return;
      setPlans(stored);
      setFiles(recent);
    };
    read().catch((error: unknown) => toast(`The recent plans cannot be read. ${String(error)}`, { tone: 'error' }));
    return () => {
      isGone = true;
    };
  }, [host]);
  return { plans, files };
}

export function RecentList({ host }: { readonly host: Host }) {
  const { plans, files } = useRecent(host);
  const now = new Date();
  if (plans === undefined) return null;
  return (
    <>
      <section aria-labelledby="recent-plans">
        <div className={styles.title}>
          <h2 id="recent-plans">Recent plans</h2>
          {plans.length > 0 ? <span>overall today</span> : null}
        </div>
        {plans.length === 0 ? (
          <p className={styles.none}>None yet. Every plan that you start is kept here.</p>
        ) : (
          <ul>
            {plans.map((plan) => (
              <li key={plan.id}>
                <button type="button" className={styles.row} onClick={() => void openStoredPlan(plan.id)}>
                  <FileText size={15} aria-hidden className={styles.icon} />
                  <span className={styles.name}>{plan.name}</span>
                  <span className={styles.score}>{overallText(plan.overallToday)}</span>
                  <span className={styles.facts}>
                    {countsText(plan)} · {whenText(plan.savedAt, now)}
                  </span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </section>
      {files.length === 0 ? null : (
        <section aria-labelledby="recent-files">
          <div className={styles.title}>
            <h2 id="recent-files">Recent files</h2>
          </div>
          <ul>
            {files.map((file) => (
              <li key={file.handle}>
                <button type="button" className={styles.row} onClick={() => void openRecent(host, file)}>
                  <FileText size={15} aria-hidden className={styles.icon} />
                  <span className={styles.name}>{file.name}</span>
                  <span className={styles.facts}>{whenText(file.openedAt, now)}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
