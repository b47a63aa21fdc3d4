/** Above the table: find, group, choose columns, filters that are on, and what is chosen. */

import { Columns3, ListRestart, Plus, Search, Trash2, X } from 'lucide-react';
import { openFind } from '#renderer/actions/find-actions.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CheckField, SelectField } from '#renderer/ui/field.tsx';
import { Popover } from '#renderer/ui/popover.tsx';
import { counted } from './block-edits.ts';
import { cellText } from './cell-text.ts';
import type { ColumnId } from './columns.ts';
import { removeRows, startNewRow } from './table-actions.ts';
import styles from './table-bar.module.css';
import type { Filter, Grouping } from './table-model.ts';
import { GROUPINGS } from './table-model.ts';
import { refreshOrder, setFilter, setTable, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { rangeOf } from './use-sheet.ts';

const GROUP_NAMES: Readonly<Record<Grouping, string>> = {
  team: 'Team',
  role: 'Role',
  pillar: 'Pillar',
  location: 'Location',
  level: 'Level',
};
const GROUP_OPTIONS = [
  { value: '', label: 'No groups' },
  ...GROUPINGS.map((value) => ({ value, label: `By ${GROUP_NAMES[value].toLowerCase()}` })),
];

function ColumnChooser({ sheet }: { readonly sheet: Sheet }) {
  const hidden = useTable((table) => table.hidden);
  const toggle = (id: ColumnId): void =>
    setTable({ hidden: hidden.includes(id) ? hidden.filter((one) => one !== id) : [...hidden, id] });
  return (
    <Popover
      label="Columns"
      trigger={
        <Button size="medium" variant="ghost" icon={<Columns3 size={14} aria-hidden />}>
          Columns
        </Button>
      }
    >
      <fieldset className={styles.values}>
        <legend>Columns</legend>
        {sheet.allColumns.map(({ id, label }) => (
          <CheckField
            key={id}
            label={label}
            isChecked={!hidden.includes(id)}
            // The role says what a row is: one column always stays.
            isDisabled={!hidden.includes(id) && sheet.columns.length === 1}
            onChange={() => toggle(id)}
          />
        ))}
      </fieldset>
      <div className={styles.panelButtons}>
        <Button size="small" disabled={hidden.length === 0} onClick={() => setTable({ hidden: [] })}>
          Show all
        </Button>
      </div>
    </Popover>
  );
}

function filterWords({ contains, values }: Filter): string {
  const picked = values === null ? '' : values.length === 1 ? values[0] || 'empty' : counted(values.length, 'value');
  return [contains.trim() === '' ? '' : `contains “${contains.trim()}”`, picked].filter(Boolean).join(', ');
}

function Chips({ sheet }: { readonly sheet: Sheet }) {
  const filters = useTable((table) => table.filters);
  const on = sheet.allColumns.flatMap(({ id, label }) => {
    const filter = filters[id];
    return filter === undefined ? [] : [{ id, text: `${label}: ${filterWords(filter)}` }];
  });
  if (on.length === 0) return null;
  return (
    <ul className={styles.chips} aria-label="Filters that are on">
      {on.map(({ id, text }) => (
        <li key={id}>
          <button
            type="button"
            className={styles.chip}
            aria-label={`Remove the filter ${text}`}
            onClick={() => setFilter(id, null)}
          >
            {text} <X size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}

/** What is chosen: how many cells and, of one column of figures, their sum. */
function Chosen({ sheet }: { readonly sheet: Sheet }) {
  const from = useTable((table) => table.from);
  const to = useTable((table) => table.to);
  if (from === null) return null;
  const { top, bottom, left, right } = rangeOf(sheet, { from, to });
  const rows = sheet.lines.slice(top, bottom + 1).flatMap((line) => (line.kind === 'row' ? [line.row] : []));
  if (rows.length * (right - left + 1) < 2) return null;
  const column = left === right ? sheet.columns[left] : undefined;
  const sum =
    column?.sort === 'number'
      ? rows.reduce((total, row) => total + Number(cellText(sheet.context, row, column.id)), 0)
      : null;
  return (
    <span>
      {counted(rows.length * (right - left + 1), 'cell')}
      {sum === null ? '' : ` · sum ${(Math.round(sum * 100) / 100).toLocaleString('en-US')}`}
    </span>
  );
}

export interface TableBarProps {
  readonly sheet: Sheet;
}

export function TableBar({ sheet }: TableBarProps) {
  const isFindOpen = useUi((ui) => ui.isFindOpen);
  const grouping = useTable((table) => table.grouping);
  const shown = sheet.lines.filter(({ kind }) => kind === 'row').length;
  const all = sheet.rows.length;
  return (
    <section className={styles.bar} aria-label="Find, group and columns">
      {isFindOpen ? null : (
        <Button variant="ghost" icon={<Search size={14} aria-hidden />} onClick={openFind}>
          Find
        </Button>
      )}
      <SelectField
        label="Group"
        layout="hidden"
        className={styles.grouping}
        value={grouping ?? ''}
        options={GROUP_OPTIONS}
        onChange={(value) => setTable({ grouping: GROUPINGS.find((one) => one === value) ?? null, closed: [] })}
      />
      <ColumnChooser sheet={sheet} />
      {sheet.isStale ? (
        <Button
          variant="ghost"
          icon={<ListRestart size={14} aria-hidden />}
          title="Rows keep their places while you edit"
          onClick={refreshOrder}
        >
          Order anew
        </Button>
      ) : null}
      <Chips sheet={sheet} />
      <span className={styles.spring} />
      <span className={styles.facts}>
        <Chosen sheet={sheet} />
        <span>{shown === all ? counted(all, 'row') : `${shown} of ${counted(all, 'row')}`}</span>
      </span>
      <Button variant="ghost" icon={<Trash2 size={14} aria-hidden />} onClick={() => removeRows(sheet)}>
        Delete rows
      </Button>
      <Button icon={<Plus size={14} aria-hidden />} onClick={() => startNewRow(sheet)}>
        Add a seat
      </Button>
    </section>
  );
}
