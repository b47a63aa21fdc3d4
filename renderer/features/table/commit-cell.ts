/** Ends the editing of a cell: writes it, or says why not, and goes on to the next cell. */

import { select } from '#renderer/state/ui-store.ts';
import { problemText } from './block-edits.ts';
import type { Leave } from './cell-editor.tsx';
import type { Place } from './cell-range.ts';
import { within } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import type { Refusal } from './cell-values.ts';
import type { CellInput } from './row-draft.ts';
import type { RowEdit } from './row-edits.ts';
import { planEdits } from './row-edits.ts';
import { choose, fillRange, write } from './table-actions.ts';
import { NEW_KEY } from './table-model.ts';
import { setTable, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { cellAt } from './use-sheet.ts';

const STEPS: Readonly<Record<Leave, Place>> = {
  down: { line: 1, column: 0 },
  up: { line: -1, column: 0 },
  right: { line: 0, column: 1 },
  left: { line: 0, column: -1 },
  stay: { line: 0, column: 0 },
  fill: { line: 0, column: 0 },
};

/** @returns why the cell does not take it, null where it is done */
export function commitCell(sheet: Sheet, place: Place, input: CellInput, leave: Leave): Refusal | null {
  const line = sheet.lines[place.line];
  const column = sheet.columns[place.column]?.id;
  if (line === undefined || line.kind === 'group' || column === undefined) return null;
  if (leave === 'fill') {
    fillRange(sheet, input);
    setTable({ editing: null, focused: useTable.getState().focused + 1 });
    return null;
  }
  const row = line.kind === 'row' ? line.row : null;
  const isSame = input === (row === null ? '' : cellText(sheet.context, row, column));
  const edit: RowEdit = { number: line.number, row, cells: new Map([[column, input]]) };
  const [problem] = isSame ? [] : planEdits(sheet.context, [edit]).problems;
  if (problem) {
    if (leave === 'stay') {
      const text = `${problemText(problem, sheet.allColumns)}; it is as it was.`;
      setTable({ notice: { text, tone: 'problem', details: [], step: null } });
    }
    return problem;
  }
  const outcome = isSame ? null : write(sheet, [edit], 'changed');
  const step = STEPS[leave];
  const next = within({ line: Math.max(0, place.line + step.line), column: place.column + step.column }, sheet.size);
  const [made] = outcome?.newSeats ?? [];
  if (made === undefined) choose(sheet, next);
  else {
    // The row is there now, under its seat's id; below it is an empty one again.
    const cell = { key: leave === 'down' && row === null ? NEW_KEY : made, column: cellAt(sheet, next).column };
    setTable({ active: cell, from: cell, to: cell, focused: useTable.getState().focused + 1, editing: null });
    select([{ kind: 'seat', id: made }]);
  }
  return null;
}
