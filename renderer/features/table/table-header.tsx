/** The column headers: each sorts by its column, and has the column's filter. */
// biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave out the rows that are not in sight

import { ArrowDown, ArrowUp, ListFilter } from 'lucide-react';
import { memo } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { Popover } from '#renderer/ui/popover.tsx';
import { frozenCount } from './columns.ts';
import { FilterPanel } from './filter-panel.tsx';
import styles from './table.module.css';
import type { Filters, Sorting } from './table-model.ts';
import { frozenStyle, GUTTER } from './table-row.tsx';
import { cycleSorting, setTable, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';

export interface TableHeaderProps {
  readonly sheet: Sheet;
  readonly sorting: Sorting | null;
  readonly filters: Filters;
  readonly openFilter: string | null;
  /** Column of the active cell where that is a header, else −1. */
  readonly active: number;
  /** Columns of the range. */
  readonly left: number;
  readonly right: number;
  readonly label: (column: string) => string;
  readonly onSelectAll: () => void;
}

export const TableHeader = memo(function TableHeader(props: TableHeaderProps) {
  const { sheet, sorting, filters, openFilter, active, left, right, label, onSelectAll } = props;
  const frozen = frozenCount(sheet.columns);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" tabIndex={-1} aria-rowindex={1} className={styles.headRow}>
        <div role="columnheader" tabIndex={-1} aria-colindex={1} className={styles.corner} style={{ width: GUTTER }}>
          <button type="button" tabIndex={-1} aria-label="Select all cells" onClick={onSelectAll}>
            #
          </button>
        </div>
        {sheet.columns.map((column, place) => {
          const order = sorting?.column === column.id ? sorting.order : null;
          const filter = filters[column.id];
          const name = label(column.id);
          return (
            <div
              key={column.id}
              role="columnheader"
              tabIndex={-1}
              aria-colindex={place + 2}
              aria-sort={order ?? 'none'}
              aria-label={name}
              data-head={place}
              data-chosen={(place >= left && place <= right) || undefined}
              className={classNames(
                styles.headCell,
                place < frozen && styles.frozenHead,
                column.sort === 'number' && styles.number,
              )}
              style={frozenStyle(sheet.columns, place, frozen)}
            >
              <button
                type="button"
                className={styles.sort}
                tabIndex={place === active ? 0 : -1}
                data-active={place === active || undefined}
                onClick={() => cycleSorting(column.id)}
              >
                <span>{name}</span>
                {order === 'ascending' ? <ArrowUp size={12} aria-hidden /> : null}
                {order === 'descending' ? <ArrowDown size={12} aria-hidden /> : null}
              </button>
              <Popover
                label={`Filter ${name}`}
                isOpen={openFilter === column.id}
                onOpenChange={(isOpen) => setTable({ openFilter: isOpen ? column.id : null })}
                trigger={
                  <button
                    type="button"
                    tabIndex={-1}
                    aria-label={filter === undefined ? `Filter ${name}` : `Filter ${name}, on`}
                    data-on={filter !== undefined || undefined}
                    className={styles.filter}
                  >
                    <ListFilter size={12} aria-hidden />
                  </button>
                }
              >
                <FilterPanel sheet={sheet} column={column} filter={filter} />
              </Popover>
            </div>
          );
        })}
      </div>
    </div>
  );
});

export const useHeaderState = () => ({
  sorting: useTable((table) => table.sorting),
  filters: useTable((table) => table.filters),
  openFilter: useTable((table) => table.openFilter),
});
