/** The plan's profile and the built-in ones side by side; what differs from this plan is marked by a sign and a word. */

import { useState } from 'react';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { Profile } from '#shared/model/profile.ts';
import styles from './profile.module.css';
import type { ComparedRow } from './profile-compare-model.ts';
import { BUILT_IN, comparedRows, differencesTo, differingRows, PROFILE_NAMES } from './profile-compare-model.ts';

export function CompareProfiles({ profile }: { readonly profile: Profile }) {
  const [isAll, setAll] = useState(false);
  const all = comparedRows(profile);
  const rows = isAll ? all : differingRows(all);
  return (
    <>
      <label className={styles.choice}>
        <input type="checkbox" checked={isAll} onChange={({ target }) => setAll(target.checked)} />
        Show all {all.length} values, also those that no profile sees otherwise
      </label>
      <table className={styles.table} data-testid="compared-profiles">
        <thead>
          <tr>
            <th scope="col">Value</th>
            <th scope="col">
              This plan
              <small>{PROFILE_NAMES[profile.id]}</small>
            </th>
            {BUILT_IN.map((id) => (
              <th key={id} scope="col">
                {PROFILE_NAMES[id]}
                <small>{differenceText(differencesTo(all, id))}</small>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={`${row.group} ${row.label}`} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

const differenceText = (count: number): string =>
  count === 0 ? 'the same' : `${count} ${count === 1 ? 'value' : 'values'} ≠ this plan`;

function Row({ row: { group, label, unit, own, others, isChanged } }: { readonly row: ComparedRow }) {
  return (
    <tr data-own={isChanged || undefined}>
      <th scope="row">
        {label}
        <small>{unit === '' ? group : `${group}, ${unit}`}</small>
      </th>
      <td>
        {own}
        {isChanged && <small className={styles.changed}>changed</small>}
      </td>
      {BUILT_IN.map((id) => (
        <td key={id}>
          {others[id] === own ? (
            others[id]
          ) : (
            <b>
              <span aria-hidden="true">≠ </span>
              {others[id]}
              <VisuallyHidden>, differs from this plan</VisuallyHidden>
            </b>
          )}
        </td>
      ))}
    </tr>
  );
}
