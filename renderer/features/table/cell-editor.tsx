/** The field in a cell that is being edited, with its list where there is something to choose. Keeps what is typed to itself. */

import type { KeyboardEvent } from 'react';
import { useId, useLayoutEffect, useRef, useState } from 'react';
import { classNames } from '#renderer/ui/class-names.ts';
import { Kbd } from '#renderer/ui/kbd.tsx';
import styles from './cell-editor.module.css';
import type { Refusal } from './cell-values.ts';
import type { Offer } from './choices.ts';
import { matchChoices } from './choices.ts';
import type { Column } from './columns.ts';
import type { CellInput } from './row-draft.ts';
import type { TableRow } from './table-rows.ts';

/** Where the active cell goes when an edit is done; `fill` writes it into the whole range. */
export type Leave = 'down' | 'up' | 'right' | 'left' | 'stay' | 'fill';

export interface CellEditorProps {
  readonly column: Column;
  readonly row: TableRow | null;
  readonly label: string;
  /** What the cell holds. */
  readonly text: string;
  /** What was typed on the cell; null where it was opened. */
  readonly start: string | null;
  readonly offer: Offer | null;
  /** The list opens upwards in the lower half of the table. */
  readonly isLow: boolean;
  /** How many rows Ctrl and Enter write, and how that is printed on this keyboard. */
  readonly rows: number;
  readonly allKeys: string;
  /** Writes it; answers with the reason where the cell does not take it. */
  readonly commit: (input: CellInput, leave: Leave) => Refusal | null;
  readonly cancel: () => void;
}

const LEAVE_KEYS: Readonly<Record<string, readonly [plain: Leave, shifted: Leave]>> = {
  Enter: ['down', 'up'],
  Tab: ['right', 'left'],
};

export function CellEditor({
  column,
  row,
  label,
  text,
  start,
  offer,
  isLow,
  rows,
  allKeys,
  commit,
  cancel,
}: CellEditorProps) {
  const [typed, setTyped] = useState(start ?? text);
  const [isTyped, setTypedOnce] = useState(start !== null);
  const [at, setAt] = useState<number | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);
  const id = useId();

  const { shown, hidden } = offer
    ? matchChoices(offer, row, column.id, isTyped ? typed : '')
    : { shown: [], hidden: 0 };
  // Typed words mean the first hit where only a choice will do.
  const implied = offer?.isClosed && isTyped && typed.trim() !== '' && shown.length > 0 ? 0 : -1;
  const current = at ?? implied;

  useLayoutEffect(() => {
    input.current?.focus({ preventScroll: true });
    if (start === null) input.current?.select();
  }, [start]);
  // Within the list alone: the table under it stays where it is.
  useLayoutEffect(() => {
    const box = list.current;
    const option = box?.querySelector<HTMLElement>(`[data-at="${current}"]`);
    if (!box || !option) return;
    const bottom = option.offsetTop + option.offsetHeight;
    if (option.offsetTop < box.scrollTop) box.scrollTop = option.offsetTop;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [current]);

  const done = (value: CellInput, leave: Leave): void => {
    if (isDone.current) return;
    isDone.current = true;
    const reason = value === text && leave !== 'fill' ? commit(text, leave) : commit(value, leave);
    if (reason === null) return;
    isDone.current = false;
    setRefusal(reason);
  };
  const value = (): CellInput => (isTyped || at !== null ? (shown[current]?.input ?? typed) : text);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (event.nativeEvent.isComposing) return;
    // What is typed here is no command of the table or the window.
    event.stopPropagation();
    const isFill = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
    if (event.key === 'Enter' && event.altKey && column.id === 'notes') return;
    const leave = LEAVE_KEYS[event.key];
    if (isFill || leave !== undefined) {
      event.preventDefault();
      done(value(), isFill ? 'fill' : (leave?.[event.shiftKey ? 1 : 0] ?? 'stay'));
    } else if (event.key === 'Escape') {
      event.preventDefault();
      isDone.current = true;
      cancel();
    } else if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && shown.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setAt((current + step + shown.length) % shown.length);
    }
  };

  const shared = {
    ref: input,
    className: styles.input,
    'aria-label': label,
    'aria-invalid': refusal ? (true as const) : undefined,
    'aria-describedby': refusal ? `${id}-why` : rows > 1 ? `${id}-all` : undefined,
    value: typed,
    onKeyDown,
    // A value that is refused when the cell is left is given up: the cell stays as it was.
    onBlur: () => {
      if (!isDone.current && refusal === null) done(value(), 'stay');
      if (!isDone.current) cancel();
    },
    onChange: (event: { readonly target: { readonly value: string } }) => {
      setTyped(event.target.value);
      setTypedOnce(true);
      setAt(null);
      setRefusal(null);
    },
  };
  return (
    <>
      {column.id === 'notes' ? (
        <textarea {...shared} className={classNames(styles.input, styles.area)} rows={4} />
      ) : (
        <input
          {...shared}
          type="text"
          autoComplete="off"
          spellCheck={false}
          {...(offer
            ? {
                role: 'combobox',
                'aria-expanded': shown.length > 0,
                'aria-controls': `${id}-list`,
                'aria-autocomplete': 'list' as const,
                'aria-activedescendant': current >= 0 ? `${id}-${current}` : undefined,
              }
            : {})}
        />
      )}
      {refusal ? (
        <p id={`${id}-why`} role="alert" className={classNames(styles.why, isLow && styles.above)}>
          {refusal.what.slice(0, 1).toUpperCase() + refusal.what.slice(1)}. {refusal.hint}
        </p>
      ) : null}
      {rows > 1 && refusal === null ? (
        <p id={`${id}-all`} className={styles.all}>
          <Kbd keys={allKeys} /> all {rows} rows
        </p>
      ) : null}
      {offer && shown.length > 0 && refusal === null ? (
        <div
          ref={list}
          id={`${id}-list`}
          role="listbox"
          aria-label={column.label}
          tabIndex={-1}
          className={classNames(styles.list, isLow && styles.above)}
          // The field keeps the focus, so that leaving it still means leaving the cell.
          onMouseDown={(event) => event.preventDefault()}
        >
          {shown.map((choice, place) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the focus and its keys choose
            <div
              // biome-ignore lint/suspicious/noArrayIndexKey: namesakes have the same words, only their places differ
              key={place}
              id={`${id}-${place}`}
              role="option"
              tabIndex={-1}
              aria-selected={place === current}
              data-at={place}
              className={styles.option}
              onClick={() => done(choice.input, 'stay')}
            >
              <span className={styles.optionLabel}>{choice.label}</span>
              {choice.detail ? <span className={styles.optionDetail}>{choice.detail}</span> : null}
            </div>
          ))}
          {hidden > 0 ? <p className={styles.more}>{hidden} more: type to find them</p> : null}
        </div>
      ) : null}
    </>
  );
}
