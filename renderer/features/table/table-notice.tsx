/** What the last paste, fill or edit left out, cell by cell, until it is read or something else is written. */

import { X } from 'lucide-react';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import { choose } from './table-actions.ts';
import styles from './table-bar.module.css';
import { setTable, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { placeOf } from './use-sheet.ts';

const SHOWN = 100;

export function TableNotice({ sheet }: { readonly sheet: Sheet }) {
  const notice = useTable((table) => table.notice);
  const past = usePlanStore((state) => state.past);
  if (notice === null || (notice.step !== null && !past.some(({ id }) => id === notice.step))) return null;
  const { text, tone, details } = notice;
  const shown = new Set(sheet.lines.map(({ key }) => key));
  return (
    <section className={styles.notice} data-tone={tone} aria-label="What was written">
      <SeverityIcon severity={tone === 'problem' ? 'warning' : 'ok'} label="" />
      <div className={styles.noticeText}>
        <p>{text}</p>
        {details.length > 0 ? (
          <details open={details.length === 1}>
            <summary>{details.length === 1 ? 'The cell' : `The ${details.length} cells`}</summary>
            <ul>
              {details.slice(0, SHOWN).map((detail) => (
                <li key={detail.text}>
                  {detail.text}{' '}
                  {detail.cell && shown.has(detail.cell.key) ? (
                    <button
                      type="button"
                      className={styles.goTo}
                      onClick={() => choose(sheet, placeOf(sheet, detail.cell))}
                    >
                      Go to the cell
                    </button>
                  ) : null}
                </li>
              ))}
              {details.length > SHOWN ? <li>And {details.length - SHOWN} more.</li> : null}
            </ul>
          </details>
        ) : null}
      </div>
      <IconButton label="Close" size="small" onClick={() => setTable({ notice: null })}>
        <X size={14} aria-hidden />
      </IconButton>
    </section>
  );
}
