/** The filter of one column: words that a cell contains, and the values to show where they repeat. */

import { useMemo, useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { CheckField, TextField } from '#renderer/ui/field.tsx';
import type { Column } from './columns.ts';
import styles from './table-bar.module.css';
import type { Filter } from './table-model.ts';
import { isFiltered, plainText, valuesOf } from './table-model.ts';
import { setFilter } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';

const SHOWN = 100;

export interface FilterPanelProps {
  readonly sheet: Sheet;
  readonly column: Column;
  readonly filter: Filter | undefined;
}

export function FilterPanel({ sheet, column, filter }: FilterPanelProps) {
  const { contains, values } = filter ?? { contains: '', values: null };
  const { context, rows } = sheet;
  const all = useMemo(
    () => (column.hasChoices ? valuesOf(context, rows, column.id) : []),
    [context, rows, column.hasChoices, column.id],
  );
  const [search, setSearch] = useState('');
  const fitting = all.filter(({ value }) => plainText(value).includes(plainText(search.trim())));
  const set = (next: Filter): void => setFilter(column.id, isFiltered(next) ? next : null);
  const toggle = (value: string): void => {
    const now = values ?? all.map((one) => one.value);
    const next = now.includes(value) ? now.filter((one) => one !== value) : [...now, value];
    set({ contains, values: next.length === all.length ? null : next });
  };
  return (
    <div className={styles.filterPanel}>
      <TextField
        label={`${column.label} contains`}
        layout="stack"
        value={contains}
        onChange={(text) => set({ contains: text, values })}
      />
      {all.length > 12 ? <TextField label="Find a value" layout="stack" value={search} onChange={setSearch} /> : null}
      {all.length > 0 ? (
        <fieldset className={styles.values}>
          <legend>Show</legend>
          {fitting.slice(0, SHOWN).map(({ value, count }) => (
            <CheckField
              key={value}
              label={
                <>
                  <span>{value || 'Empty'}</span> <span className={styles.count}>{count}</span>
                </>
              }
              isChecked={values === null || values.includes(value)}
              onChange={() => toggle(value)}
            />
          ))}
          {fitting.length > SHOWN ? (
            <p className={styles.more}>{fitting.length - SHOWN} more: search for them</p>
          ) : null}
        </fieldset>
      ) : null}
      <div className={styles.panelButtons}>
        {all.length > 0 ? (
          <>
            <Button size="small" onClick={() => set({ contains, values: null })}>
              All
            </Button>
            <Button size="small" onClick={() => set({ contains, values: [] })}>
              None
            </Button>
          </>
        ) : null}
        <Button size="small" disabled={filter === undefined} onClick={() => setFilter(column.id, null)}>
          Clear filter
        </Button>
      </div>
    </div>
  );
}
