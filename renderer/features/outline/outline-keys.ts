/** What the keys do in the outline; the help sheet names them in `actions/key-groups.ts`. */

import { showFinding, showFindingsOf } from '#renderer/actions/finding-actions.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { COLUMNS, marksOf } from './outline-cells.ts';
import { moveRow, removeRow } from './outline-do.ts';
import { addBelow, emptyCell, startEdit, startTeam } from './outline-editing.ts';
import { isBranch } from './outline-model.ts';
import { currentRow, shownNow } from './outline-store.ts';
import {
  endTyping,
  goBy,
  goLeft,
  goRight,
  goTo,
  goToColumn,
  goToEnd,
  isTypingAhead,
  selectAll,
  toggleBranch,
  typeAhead,
} from './outline-walk.ts';

export interface GridKey {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly timeStamp: number;
}

const PAGE = 12;
const isLetter = (key: string): boolean => /^\p{L}$/u.test(key);

/** Does what a key means; says whether it meant anything. */
export function onGridKey(event: GridKey): boolean {
  const { key } = event;
  const isMod = event.ctrlKey || event.metaKey;
  if (isMod || event.altKey || !isLetter(key)) endTyping();
  if (key === 'Escape') {
    if (useUi.getState().finding !== null) setUi({ finding: null });
    select([]);
    return true;
  }
  const at = currentRow();
  if (at === null) {
    if (isMod || event.altKey || (key.toLowerCase() !== 'n' && key !== 'Insert' && key !== 'Enter')) return false;
    startTeam();
    return true;
  }
  const { row, column } = at;
  if (event.altKey && !isMod) {
    const direction = ({ ArrowUp: 'up', ArrowDown: 'down', ArrowRight: 'in', ArrowLeft: 'out' } as const)[
      key as 'ArrowUp'
    ];
    if (direction === undefined) return false;
    moveRow(row, direction);
    return true;
  }
  if (isMod) {
    if (key.toLowerCase() === 'a') selectAll();
    else if (key === 'Home' || key === 'End') goToEnd(key === 'Home' ? 'first' : 'last');
    else if (key === 'ArrowUp' || key === 'ArrowDown') goBy(key === 'ArrowUp' ? -1 : 1, 'keep');
    else if (key === ' ') goTo(row, { selects: 'toggle' });
    else if (key === 'Enter') addBelow(row);
    else return false;
    return true;
  }
  const selects = event.shiftKey ? 'range' : 'one';
  const isRow = column === 'role';
  switch (key) {
    case 'ArrowDown':
    case 'ArrowUp':
      goBy(key === 'ArrowDown' ? 1 : -1, selects);
      return true;
    case 'PageDown':
    case 'PageUp':
      goBy(key === 'PageDown' ? PAGE : -PAGE, selects);
      return true;
    case 'ArrowRight':
      goRight();
      return true;
    case 'ArrowLeft':
      goLeft();
      return true;
    case 'Home':
      if (isRow) goToEnd('first', selects);
      else goToColumn('role');
      return true;
    case 'End':
      if (isRow) goToEnd('last', selects);
      else goToColumn(COLUMNS.at(-1) ?? 'role');
      return true;
    case 'Insert':
      addBelow(row);
      return true;
    case 'Delete':
      removeRow(row);
      return true;
    case 'Backspace':
      if (isRow) removeRow(row);
      else emptyCell(row, column);
      return true;
    case ' ':
      toggleBranch(row);
      return true;
    case 'Enter':
      open();
      return true;
    case 'F2':
      if (row.kind !== 'add' && row.kind !== 'group') startEdit(row, column);
      return true;
  }
  return onLetter(event);
}

/** Enter: edits a cell, adds where it says so, opens a branch that has no name of its own, shows the finding. */
function open(): void {
  const at = currentRow();
  if (at === null) return;
  const { row, column } = at;
  if (row.kind === 'add') addBelow(row);
  else if (isBranch(row) && row.kind === 'group') toggleBranch(row);
  else if (column === 'findings') {
    const { plan, scenario } = shownNow();
    const evaluation = evaluationOf(plan, scenario.id);
    const mark = marksOf(scenario, evaluation).get(row.key);
    const finding = evaluation.findings.find(({ key }) => key === mark?.first);
    if (finding === undefined) return;
    showFindingsOf(row.key);
    showFinding(finding);
  } else startEdit(row, column);
}

/** Letters go to the row they name; a figure starts to fill a cell that takes one; N makes a team. */
function onLetter({ key, timeStamp, shiftKey }: GridKey): boolean {
  const at = currentRow();
  if (at === null) return false;
  if (/^[\d.,]$/.test(key) && at.row.kind === 'seat' && (at.column === 'fte' || at.column === 'start')) {
    startEdit(at.row, at.column, key);
    return true;
  }
  if (key.toLowerCase() === 'n' && !shiftKey && !isTypingAhead(timeStamp)) {
    startTeam();
    return true;
  }
  if (!isLetter(key)) return false;
  typeAhead(key, timeStamp);
  return true;
}
