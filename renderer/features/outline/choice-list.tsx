/** The list under a cell's field: what the typed words find. The field keeps the focus and hears the keys. */

import { useEffect } from 'react';
import styles from './cell-editor.module.css';
import type { Choice } from './outline-choices.ts';

export const choiceId = (list: string, place: number): string => `${list}-${place}`;

export interface ChoiceListProps {
  readonly id: string;
  readonly label: string;
  readonly shown: readonly Choice[];
  readonly total: number;
  readonly active: number;
  readonly choose: (choice: Choice) => void;
}

export function ChoiceList({ id, label, shown, total, active, choose }: ChoiceListProps) {
  useEffect(() => {
    document.getElementById(choiceId(id, active))?.scrollIntoView?.({ block: 'nearest' });
  }, [id, active]);
  return (
    <div className={styles.list}>
      <div id={`${id}-list`} role="listbox" aria-label={label} className={styles.options}>
        {shown.map((choice, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field keeps the focus and hears the keys
          // biome-ignore lint/a11y/useFocusableInteractive: as above
          <div
            key={`${choice.kind} ${choice.kind === 'new' || choice.kind === 'rename' ? '' : choice.id}`}
            id={choiceId(id, place)}
            role="option"
            aria-selected={place === active}
            className={styles.option}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <span className={styles.label}>{choice.label}</span>
            <span className={styles.detail}>{choice.detail}</span>
          </div>
        ))}
      </div>
      {shown.length === 0 ? <p className={styles.more}>Nothing is called so</p> : null}
      {total > shown.length ? (
        <p className={styles.more}>
          {shown.length} of {total}: type to find the rest
        </p>
      ) : null}
    </div>
  );
}
