/** Editing cells in place and adding rows: from the first key to the step of undo, and where the focus goes then. */

import { makeIds } from '#renderer/canvas/gestures/drop.ts';
import { select, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { newId } from '#shared/model/ids.ts';
import { carry } from './outline-carry.ts';
import type { Column } from './outline-cells.ts';
import { COLUMNS, cellText } from './outline-cells.ts';
import type { Choice } from './outline-choices.ts';
import type { Ids } from './outline-edits.ts';
import { editChoice, editorOf, editText, startText } from './outline-edits.ts';
import type { Draft, OutlineRow } from './outline-model.ts';
import { ADD_TEAM, DRAFT, NO_TEAM } from './outline-model.ts';
import { setOutline, shownNow, useOutline } from './outline-store.ts';
import { goBy, goTo, goToKey, refocus } from './outline-walk.ts';

/** Each edit has a field of its own. */
let editCount = 0;

/** Ends editing without a word: the focus is elsewhere by now. */
export const dropEdit = (): void => setOutline({ editing: null, draft: null, cameFrom: null });

const newIds = (): Ids => ({ ...makeIds(), person: newId('person') });

/** Opens a cell's field, with what was typed in place of its text; says why where there is none. */
export function startEdit(row: OutlineRow, column: Column, typed: string | null = null): void {
  const context = shownNow();
  const editor = editorOf(row, column);
  if (typeof editor === 'object') {
    toast(editor.reason);
    return;
  }
  const text = startText(context.plan, row, column, cellText(context, row, column));
  editCount += 1;
  setOutline({ current: { key: row.key, column }, editing: { key: row.key, column, text, typed, count: editCount } });
}

/** Where the focus goes after an edit; `away`: it has gone already. */
export type Then = 'down' | 'right' | 'left' | 'here' | 'away';

export function cancelEdit(): void {
  const { draft, cameFrom } = useOutline.getState();
  dropEdit();
  if (draft !== null && cameFrom !== null) goToKey(cameFrom);
  else refocus();
}

/** Takes over what was typed or chosen. Gives a sentence that says what to do where it cannot be taken. */
export function commitEdit(text: string, choice: Choice | null, then: Then): string | null {
  const { editing, draft } = useOutline.getState();
  const { plan, scenario, rows } = shownNow();
  const row = rows.find(({ key }) => key === editing?.key);
  if (editing === null || row === undefined) {
    cancelEdit();
    return null;
  }
  const { column } = editing;
  const make = newIds();
  const edited =
    choice === null
      ? editText(plan, scenario, row, column, text, make)
      : editChoice(plan, scenario, row, column, choice, make);
  if (edited !== null && 'problem' in edited) return edited.problem;
  const refusal = edited === null ? null : carry(edited);
  if (refusal !== null) return refusal;
  dropEdit();
  const key = edited?.row ?? row.key;
  if (draft === null) leaveCell(key, column, then);
  else if (then === 'away') setOutline({ current: { key, column: 'role' } });
  else if (then === 'here') goToKey(key, { column: 'role' });
  else if (draft === 'team') goToKey(then === 'down' ? `add:${key}` : key, { column: 'role' });
  else if (then === 'down') startDraft(draft, key);
  else leaveCell(key, 'role', then);
  return null;
}

function leaveCell(key: string, column: Column, then: Then): void {
  const { rows } = shownNow();
  const row = rows.find((one) => one.key === key);
  if (row === undefined || then === 'away') {
    setOutline({ current: { key, column } });
    return;
  }
  goTo(row, { column });
  if (then === 'here') return;
  if (then === 'down') {
    goBy(1);
    return;
  }
  const step = then === 'right' ? 1 : -1;
  for (let at = COLUMNS.indexOf(column) + step; at >= 0 && at < COLUMNS.length; at += step) {
    const next = COLUMNS[at];
    if (next === undefined || typeof editorOf(row, next) === 'object') continue;
    goTo(row, { column: next });
    startEdit(row, next);
    return;
  }
}

/** Empties a cell that may be empty: nobody, no team, no manager, no start. */
export function emptyCell(row: OutlineRow, column: Column): void {
  const { plan, scenario } = shownNow();
  const none: Choice = { kind: 'none', id: '', label: '', detail: '' };
  const isChoice = editorOf(row, column) === 'choice';
  const canBeEmpty = (row.kind === 'seat' && column !== 'role') || (row.kind === 'team' && column === 'person');
  if (!canBeEmpty || typeof editorOf(row, column) === 'object') {
    toast('This cell cannot be empty. Press Enter to change it.');
    return;
  }
  const edited = isChoice
    ? editChoice(plan, scenario, row, column, none, newIds())
    : editText(plan, scenario, row, column, '', newIds());
  if (edited === null) return;
  const refusal = 'problem' in edited ? edited.problem : carry(edited);
  if (refusal !== null) toast(refusal, { tone: 'error' });
}

/** Opens a row to type a new seat's role, or a new team's name. */
function startDraft(draft: Draft, cameFrom: string | null): void {
  editCount += 1;
  select([]);
  setOutline({
    draft,
    cameFrom,
    current: { key: DRAFT, column: 'role' },
    editing: { key: DRAFT, column: 'role', text: '', typed: null, count: editCount },
  });
}

/** Where one team alone is shown, a new one would not be: all are shown again. */
export function startTeam(): void {
  if (useUi.getState().focusedTeam !== null) setUi({ focusedTeam: null });
  startDraft('team', useOutline.getState().current?.key ?? null);
}

/** Adds below a row: a seat behind this one, at the end of this team; a team below the last. */
export function addBelow(row: OutlineRow): void {
  const { rows } = shownNow();
  if (row.kind === 'person') startEdit(row, 'role');
  else if (row.kind === 'team') startDraft({ team: row.team.id, before: null }, row.key);
  else if (row.kind === 'seat') {
    const next = rows[rows.indexOf(row) + 1];
    const before = next?.kind === 'seat' && next.seat.team === row.seat.team ? next.seat.id : null;
    startDraft({ team: row.seat.team, before }, row.key);
  } else if (row.kind === 'add') {
    if (row.key === ADD_TEAM || row.team === null) startTeam();
    else startDraft({ team: row.team, before: null }, row.key);
  } else if (row.key === NO_TEAM) startDraft({ team: null, before: null }, row.key);
  else if (row.kind === 'group') toast('Give somebody of the bench a seat: choose their role in the Role column.');
}
