/** A cell's field: text as it is, or words that complete from a list. Bad input stays, with one sentence about it. */

import type { FocusEvent, KeyboardEvent } from 'react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { announce } from '#renderer/state/ui-store.ts';
import { classNames } from '#renderer/ui/class-names.ts';
import styles from './cell-editor.module.css';
import { ChoiceList, choiceId } from './choice-list.tsx';
import type { CellContext } from './outline-cells.ts';
import { COLUMN_NAMES, nameText } from './outline-cells.ts';
import type { Choice } from './outline-choices.ts';
import { choicesOf, matchChoices, namedChoice } from './outline-choices.ts';
import type { Then } from './outline-editing.ts';
import { cancelEdit, commitEdit, dropEdit } from './outline-editing.ts';
import type { OutlineRow } from './outline-model.ts';
import type { Editing } from './outline-store.ts';

export interface CellEditorProps {
  readonly context: CellContext;
  readonly row: OutlineRow;
  readonly editing: Editing;
  /** So near the lower edge that the list has more room above. */
  readonly isLow: boolean;
}

/** What the field is called: "Role of Data Engineer", "Role of the new seat". */
function labelOf(context: CellContext, row: OutlineRow, { column }: Editing): string {
  if (row.kind === 'draft') return row.place === 'team' ? 'Name of the new team' : 'Role of the new seat';
  const isTeam = row.kind === 'team';
  const what = isTeam ? { role: 'Name', person: 'Lead', team: 'Kind' }[column as 'role'] : COLUMN_NAMES[column];
  return `${what} of ${nameText(context, row, 'role')}`;
}

export function CellEditor({ context, row, editing, isLow }: CellEditorProps) {
  const { plan, scenario } = context;
  const { column } = editing;
  const [text, setText] = useState(editing.typed ?? editing.text);
  const [isDirty, setDirty] = useState(editing.typed !== null);
  const [active, setActive] = useState(-1);
  const [problem, setProblem] = useState<string | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  const id = useId();
  const choices = useMemo(() => choicesOf(plan, scenario, row, column), [plan, scenario, row, column]);
  const found = choices === null ? null : matchChoices(choices, row, column, isDirty ? text : '');
  const shown = found?.shown ?? [];
  useEffect(() => {
    input.current?.focus();
    if (editing.typed === null) input.current?.select();
  }, [editing.typed]);

  const say = (words: string): void => {
    setProblem(words);
    announce(words);
  };
  const take = (choice: Choice | null, then: Then): void => {
    isDone.current = true;
    const refusal = commitEdit(text, choice, then);
    if (refusal === null) return;
    isDone.current = false;
    say(refusal);
  };
  const cancel = (): void => {
    isDone.current = true;
    cancelEdit();
  };
  const none = choices?.find(({ kind }) => kind === 'none');

  /** Enter and Tab take the row of the list that is lit; what the words name where none is. */
  const commit = (then: Then): void => {
    const lit = shown[active];
    const isBlank = text.trim() === '';
    if (row.kind === 'draft' && isBlank && choices !== null && lit === undefined) cancel();
    else if (choices === null || (!isDirty && lit === undefined)) take(null, then);
    else if (lit !== undefined) take(lit, then);
    else if (isBlank && none !== undefined) take(none, then);
    else say(isBlank ? 'Choose one from the list.' : 'Nothing is called so. Choose one from the list.');
  };

  const leave = ({ currentTarget }: FocusEvent<HTMLInputElement>): void => {
    // The window itself lost the focus: typing goes on when it comes back.
    if (isDone.current || !currentTarget.ownerDocument.hasFocus()) return;
    const isBlank = text.trim() === '';
    if (!isDirty || (row.kind === 'draft' && isBlank)) dropEdit();
    else if (choices === null) take(null, 'away');
    else if (isBlank && none !== undefined) take(none, 'away');
    else {
      const named = namedChoice(choices, text);
      if (named !== null && named !== 'several') take(named, 'away');
      else setProblem('Choose one from the list, or press Escape to leave it.');
    }
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const { key } = event;
    if (key === 'Enter') commit('down');
    else if (key === 'Tab') commit(event.shiftKey ? 'left' : 'right');
    else if (key === 'Escape') cancel();
    else if (found !== null && (key === 'ArrowDown' || key === 'ArrowUp')) {
      const step = key === 'ArrowDown' ? 1 : -1;
      if (shown.length > 0) setActive((active + step + shown.length + (active < 0 && step < 0 ? 1 : 0)) % shown.length);
    } else return;
    event.preventDefault();
  };

  return (
    <div className={styles.editor}>
      <input
        ref={input}
        className={styles.input}
        value={text}
        aria-label={labelOf(context, row, editing)}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        placeholder={row.kind === 'draft' ? (row.place === 'team' ? 'New team' : 'Type a role') : undefined}
        autoComplete="off"
        spellCheck={false}
        {...(found === null
          ? {}
          : {
              role: 'combobox',
              'aria-expanded': true,
              'aria-autocomplete': 'list' as const,
              'aria-controls': `${id}-list`,
              'aria-activedescendant': active < 0 ? undefined : choiceId(id, active),
            })}
        onChange={(event) => {
          const { value } = event.target;
          setText(value);
          setDirty(true);
          setProblem(null);
          setActive(value.trim() === '' ? -1 : 0);
        }}
        onKeyDown={onKeyDown}
        onBlur={leave}
      />
      <div className={classNames(styles.below, isLow && styles.above)}>
        {problem === null ? null : (
          <p id={`${id}-problem`} className={styles.problem}>
            {problem}
          </p>
        )}
        {found === null ? null : (
          <ChoiceList
            id={id}
            label={COLUMN_NAMES[column]}
            shown={shown}
            total={found.total}
            active={active}
            choose={(choice) => take(choice, 'here')}
          />
        )}
      </div>
    </div>
  );
}
