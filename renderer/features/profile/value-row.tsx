/** A row of the profile's tables: a value with the reason of its default, what others say, and the way back. */

import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './profile.module.css';

export interface ValueTableProps {
  /** Of the columns before the last, which resets. */
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

export const ValueTable = ({ columns, children }: ValueTableProps) => (
  <table className={styles.table}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
        <th scope="col">
          <VisuallyHidden>Reset</VisuallyHidden>
        </th>
      </tr>
    </thead>
    <tbody>{children}</tbody>
  </table>
);

export interface ValueRowProps {
  readonly label: string;
  readonly reason: ReactNode;
  /** Whether the plan sets it itself. */
  readonly isOwn: boolean;
  readonly reset: () => void;
  /** The field. */
  readonly children: ReactNode;
  /** What the default is, by profile where they differ. */
  readonly defaults: readonly { readonly of: string; readonly value: ReactNode }[];
}

export const ValueRow = ({ label, reason, isOwn, reset, children, defaults }: ValueRowProps) => (
  <tr data-own={isOwn || undefined}>
    <th scope="row">
      {label}
      {isOwn && <em className={styles.tag}>changed</em>}
      <small>{reason}</small>
    </th>
    <td>{children}</td>
    {defaults.map(({ of, value }) => (
      <td key={of}>{value}</td>
    ))}
    <td>
      <IconButton
        label={`Reset ${label}`}
        disabled={!isOwn}
        onClick={({ currentTarget }) => {
          reset();
          // Nothing is left to be reset: the keyboard goes on at the value.
          currentTarget.closest('tr')?.querySelector<HTMLElement>('td input, td select, td button')?.focus();
        }}
      >
        <RotateCcw size={14} aria-hidden />
      </IconButton>
    </td>
  </tr>
);
