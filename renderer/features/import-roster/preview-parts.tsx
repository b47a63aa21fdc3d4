/** The parts of the preview: problems with their places, columns with their fields, titles with their roles. */

import { useState } from 'react';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import type { ColumnMapping, ColumnTarget, RoleMatch, RosterProblem } from '#shared/import/roster.ts';
import { wordsOf } from '#shared/import/roster.ts';
import type { CustomRole } from '#shared/model/role.ts';
import styles from './import-roster.module.css';
import { howWords, roleChoices, TARGET_OPTIONS, targetOf } from './preview-model.ts';
import type { TableInfo } from './roster-tasks.ts';

const PAGE = 200;

export function ProblemsList({ problems }: { readonly problems: readonly RosterProblem[] }) {
  const [shown, setShown] = useState(PAGE);
  if (problems.length === 0) return <p className={styles.fine}>Every row could be read.</p>;
  return (
    <>
      <table className={styles.table} data-testid="import-problems">
        <thead>
          <tr>
            <th scope="col">Row</th>
            <th scope="col">Column</th>
            <th scope="col">What, and what to do</th>
          </tr>
        </thead>
        <tbody>
          {problems.slice(0, shown).map((problem, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two problems may say the same of one cell; the list only grows
            <tr key={index}>
              <td className={styles.number}>{problem.row}</td>
              <td>{problem.column ?? ''}</td>
              <td>
                <span className={styles.said}>
                  <SeverityIcon severity={problem.severity} size={14} />
                  {wordsOf(problem)}
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {problems.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          Show {Math.min(PAGE, problems.length - shown)} more of {problems.length.toLocaleString('en')}
        </button>
      )}
    </>
  );
}

export interface ColumnsTableProps {
  readonly info: TableInfo;
  readonly mapping: ColumnMapping;
  readonly change: (column: number, target: ColumnTarget) => void;
}

export function ColumnsTable({ info, mapping, change }: ColumnsTableProps) {
  return (
    <table className={styles.table} data-testid="import-columns">
      <thead>
        <tr>
          <th scope="col">Column of the file</th>
          <th scope="col">For example</th>
          <th scope="col">Becomes</th>
        </tr>
      </thead>
      <tbody>
        {info.headers.map((header, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: columns are named by their place; two may have one header
          <tr key={column}>
            <th scope="row">{header || `Column ${column + 1}`}</th>
            <td className={styles.sample}>{info.samples[column]?.join(' · ')}</td>
            <td>
              <select
                className={styles.select}
                aria-label={`What ${header || `column ${column + 1}`} becomes`}
                value={mapping.columns[column] ?? 'ignore'}
                onChange={(event) => {
                  const target = targetOf(event.target.value);
                  if (target !== undefined) change(column, target);
                }}
              >
                {TARGET_OPTIONS.map(({ value, label }) => (
                  <option key={value} value={value}>
                    {label}
                  </option>
                ))}
              </select>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export interface RolesTableProps {
  readonly matches: readonly RoleMatch[];
  readonly chosen: ReadonlyMap<string, RoleMatch>;
  readonly custom: readonly CustomRole[];
  readonly choose: (title: string, role: string) => void;
}

export function RolesTable({ matches, chosen, custom, choose }: RolesTableProps) {
  const [shown, setShown] = useState(PAGE);
  if (matches.length === 0) return <p className={styles.fine}>No column says roles. Choose one under Columns.</p>;
  const options = roleChoices(custom);
  return (
    <>
      <table className={styles.table} data-testid="import-roles">
        <thead>
          <tr>
            <th scope="col">Title in the file</th>
            <th scope="col">Found by</th>
            <th scope="col">Role</th>
          </tr>
        </thead>
        <tbody>
          {matches.slice(0, shown).map((match) => (
            <tr key={match.title}>
              <th scope="row">{match.title}</th>
              <td className={match.how === 'exact' || match.how === 'alias' ? styles.sample : ''}>
                {howWords(match, chosen.has(match.title))}
              </td>
              <td>
                <select
                  className={styles.select}
                  aria-label={`Role of ${match.title}`}
                  value={match.role ?? ''}
                  onChange={(event) => choose(match.title, event.target.value)}
                >
                  {options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {matches.length > shown && (
        <button type="button" className={styles.more} onClick={() => setShown(shown + PAGE)}>
          Show more of {matches.length.toLocaleString('en')}
        </button>
      )}
    </>
  );
}
