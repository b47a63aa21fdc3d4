/** The table: every seat and person as a row, for work on many at once. An editor of the same plan as the canvas. */

import { Plus } from 'lucide-react';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { NO_FILTERS } from '#renderer/state/found.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import styles from './table.module.css';
import { startNewRow } from './table-actions.ts';
import barStyles from './table-bar.module.css';
import { TableBar } from './table-bar.tsx';
import { TableGrid } from './table-grid.tsx';
import { TableNotice } from './table-notice.tsx';
import { setTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { useSheet } from './use-sheet.ts';

function Nothing({ sheet }: { readonly sheet: Sheet }) {
  if (sheet.rows.length === 0) {
    return (
      <div className={barStyles.nothing}>
        <EmptyState
          title="No seats yet"
          action={
            <Button icon={<Plus size={14} aria-hidden />} onClick={() => startNewRow(sheet)}>
              Add a seat
            </Button>
          }
        >
          <p>Type a role into the empty row, or copy rows of a spreadsheet and paste them there.</p>
        </EmptyState>
      </div>
    );
  }
  if (sheet.lines.some(({ kind }) => kind !== 'new')) return null;
  return (
    <div className={barStyles.nothing}>
      <EmptyState
        title="No row fits"
        action={
          <Button
            onClick={() => {
              setUi({ find: '', filters: NO_FILTERS, hit: null });
              setTable({ filters: {} });
            }}
          >
            Show all rows
          </Button>
        }
      >
        <p>Look for other words, or take a filter away.</p>
      </EmptyState>
    </div>
  );
}

export interface TableProps {
  readonly host: KeyHost;
}

export function Table({ host }: TableProps) {
  const sheet = useSheet();
  return (
    <div className={styles.table}>
      <TableBar sheet={sheet} />
      <TableGrid sheet={sheet} host={host} />
      <Nothing sheet={sheet} />
      <TableNotice sheet={sheet} />
    </div>
  );
}
