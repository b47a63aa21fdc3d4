/** What is done in the table: choosing cells, writing them in one step, copying, pasting, filling, adding and removing. */

import { tellStep } from '#renderer/actions/tell-step.ts';
import { dispatchAll, dispatchParts } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, select, toast, useUi } from '#renderer/state/ui-store.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import type { Deed } from './block-edits.ts';
import {
  cleared,
  copied,
  counted,
  filledDown,
  filledWith,
  laidBlock,
  outcomeText,
  problemText,
  rowsIn,
  stepLabel,
} from './block-edits.ts';
import type { Place } from './cell-range.ts';
import { HEADER } from './cell-range.ts';
import { cellText } from './cell-text.ts';
import type { Area } from './paste.ts';
import { readTsv, writeTsv } from './paste.ts';
import type { CellInput } from './row-draft.ts';
import type { CellProblem, EditPlan, EditUnit, RowEdit } from './row-edits.ts';
import { planEdits } from './row-edits.ts';
import type { DataLine } from './table-model.ts';
import { NEW_KEY } from './table-model.ts';
import { setTable, settleNotice, useTable } from './table-store.ts';
import type { Sheet } from './use-sheet.ts';
import { cellAt, placeOf, rangeOf } from './use-sheet.ts';

/** The selection that the table made last: another one came from elsewhere. */
let ownSelection: readonly Selected[] | null = null;
export const isOwnSelection = (selection: readonly Selected[]): boolean => selection === ownSelection;

/** The rows that another view has selected, where there are many and this is one of them. */
export function chosenElsewhere(key: string | undefined): ReadonlySet<string> | null {
  const { selection } = useUi.getState();
  if (selection.length < 2 || isOwnSelection(selection) || !selection.some(({ id }) => id === key)) return null;
  return new Set(selection.map(({ id }) => id));
}

function selectRows(sheet: Sheet, area: Area): void {
  const seats = rowsIn(sheet.lines, area).flatMap(({ row }): Selected[] =>
    row.kind === 'seat' ? [{ kind: 'seat', id: row.key }] : [],
  );
  const { selection } = useUi.getState();
  const isSame = selection.length === seats.length && seats.every(({ id }, at) => selection[at]?.id === id);
  ownSelection = isSame ? selection : seats;
  if (!isSame) select(seats);
}

/** Makes a cell the active one, alone or as the corner of a range; the rows of the range are the selection of all views. */
export function choose(sheet: Sheet, active: Place, from: Place = active, to: Place = from): void {
  setTable({
    active: cellAt(sheet, active),
    from: cellAt(sheet, from),
    to: cellAt(sheet, to),
    focused: useTable.getState().focused + 1,
    editing: null,
  });
  const area = { top: Math.min(from.line, to.line), bottom: Math.max(from.line, to.line), left: 0, right: 0 };
  // Going along a row of many that are selected elsewhere keeps them: a cell of all of them may be meant.
  const isAmong = area.top === area.bottom && chosenElsewhere(sheet.lines[area.top]?.key) !== null;
  if (active.line !== HEADER && !isAmong) selectRows(sheet, area);
}

/** Draws the range from the active cell, or from its far corner, to a place. */
export function extend(sheet: Sheet, to: Place): void {
  const table = useTable.getState();
  const from = placeOf(sheet, table.active);
  if (from.line === HEADER) {
    choose(sheet, to);
    return;
  }
  const corner = { ...to, line: Math.max(0, to.line) };
  choose(sheet, from, from, corner);
  const { top, bottom, left, right } = rangeOf(sheet, useTable.getState());
  announce(`${counted(bottom - top + 1, 'row')} by ${counted(right - left + 1, 'column')} selected`);
}

const run = (label: string, units: readonly EditUnit[]) =>
  dispatchAll(
    label,
    units.flatMap(({ calls }) => calls),
    { isTold: false },
  );

/** Writes cells as one step. What does not fit is told in the table, and left as it is. */
export function write(sheet: Sheet, edits: readonly RowEdit[], deed: Deed, outside = 0): EditPlan {
  const planned = planEdits(sheet.context, edits);
  const problems: CellProblem[] = [...planned.problems];
  const { columns, allColumns } = sheet;
  if (planned.units.length > 0) {
    const label = stepLabel(sheet.context, planned, allColumns, deed, edits);
    setTable({ tail: [...useTable.getState().tail, ...planned.newSeats] });
    const isDone = run(label, planned.units).ok;
    if (!isDone) {
      const parts = planned.units.map(({ calls }) => calls);
      for (const { part, reason: what } of dispatchParts(label, parts)) {
        const number = planned.units[part]?.number;
        const edit = edits.find((one) => one.number === number) ?? edits[0];
        const column = [...(edit?.cells.keys() ?? [])][0] ?? columns[0]?.id ?? 'role';
        problems.push({ number: number ?? edit?.number ?? 1, key: edit?.row?.key ?? null, column, what, hint: '' });
      }
    }
  }
  const outcome: EditPlan = { ...planned, problems };
  const text = outcomeText(outcome, outside, allColumns, deed);
  const isNews = planned.created.teams.length + planned.created.roles.length > 0 && deed !== 'changed';
  const isTrouble = problems.length > 0 || outside > 0;
  const { past } = usePlanStore.getState();
  if (isTrouble || isNews) {
    const details = problems.map((problem) => ({
      text: `${problemText(problem, allColumns)}. ${problem.hint}`.trim(),
      cell: problem.key === null ? null : { key: problem.key, column: problem.column },
    }));
    const step = planned.units.length > 0 ? (past.at(-1)?.id ?? null) : null;
    setTable({ notice: { text, tone: isTrouble ? 'problem' : 'info', details, step } });
  } else if (deed !== 'changed') setTable({ notice: null });
  else {
    for (const { row, cells } of edits) {
      for (const column of cells.keys()) if (row !== null) settleNotice({ key: row.key, column });
    }
  }
  if (deed !== 'changed' || isTrouble) announce(text);
  return outcome;
}

export const chosenArea = (sheet: Sheet): Area => rangeOf(sheet, useTable.getState());

export function clear(sheet: Sheet, deed: 'cleared' | 'cut' = 'cleared'): void {
  write(sheet, cleared(sheet.lines, sheet.columns, chosenArea(sheet)), deed);
}

/** What was copied here last: for the menu, which may not read the system's clipboard. */
let lastCopied: string | null = null;

/** The range as a spreadsheet takes it; null where there is nothing in it. */
export function copyText(sheet: Sheet): string | null {
  const block = copied(sheet.context, sheet.lines, sheet.columns, chosenArea(sheet));
  if (block.length === 0) return null;
  announce(`${counted(block.length * (block[0]?.length ?? 0), 'cell')} copied`);
  lastCopied = writeTsv(block);
  return lastCopied;
}

export const canPaste = (): boolean => lastCopied !== null;
export const pasteLast = (sheet: Sheet): void => paste(sheet, lastCopied ?? '');

export function paste(sheet: Sheet, text: string): void {
  if (text === '') return;
  const laid = laidBlock(sheet.lines, sheet.columns, chosenArea(sheet), readTsv(text));
  write(sheet, laid.edits, 'pasted', laid.outside);
  const { active } = useTable.getState();
  const corner = { line: laid.area.top, column: laid.area.left };
  // A paste into the empty row leaves the focus there, for the next one.
  if (active?.key !== NEW_KEY) choose(sheet, corner, corner, { line: laid.area.bottom, column: laid.area.right });
}

export function fillDown(sheet: Sheet): void {
  const edits = filledDown(sheet.context, sheet.lines, sheet.columns, chosenArea(sheet));
  if (edits.length === 0) announce('There is no row above to fill from.');
  else write(sheet, edits, 'filled');
}

/**
 * The rows of which one column is written when many are written at once: those selected in another view, or whole rows,
 * as nobody means every column of them. Null where a range of cells is chosen.
 */
function chosenRows(sheet: Sheet): readonly DataLine[] | null {
  const area = chosenArea(sheet);
  const elsewhere = area.top === area.bottom ? chosenElsewhere(sheet.lines[area.top]?.key) : null;
  if (elsewhere) return sheet.lines.filter((line) => line.kind === 'row').filter(({ key }) => elsewhere.has(key));
  const isWhole = area.bottom > area.top && area.left === 0 && area.right === sheet.columns.length - 1;
  return isWhole && sheet.columns.length > 1 ? rowsIn(sheet.lines, area) : null;
}

/** How many rows Ctrl and Enter write. */
export const fillCount = (sheet: Sheet): number => (chosenRows(sheet) ?? rowsIn(sheet.lines, chosenArea(sheet))).length;

/** Every cell of the range gets what was typed, or, by column, what the active row holds; of whole rows one column does. */
export function fillRange(sheet: Sheet, input: CellInput | null): EditPlan | null {
  const area = chosenArea(sheet);
  const rows = chosenRows(sheet);
  if (rows !== null) {
    const { line, column } = placeOf(sheet, useTable.getState().active);
    const [active, id] = [sheet.lines[line], sheet.columns[column]?.id];
    if (active?.kind !== 'row' || id === undefined) return null;
    const value = input ?? cellText(sheet.context, active.row, id);
    const edits = rows.map(({ row, number }) => ({ row, number, cells: new Map([[id, value]]) }));
    return write(sheet, edits, 'filled');
  }
  if (input !== null)
    return write(
      sheet,
      filledWith(sheet.lines, sheet.columns, area, () => input),
      'filled',
    );
  const place = placeOf(sheet, useTable.getState().active);
  const line = sheet.lines[place.line];
  const column = sheet.columns[place.column]?.id;
  if (line?.kind !== 'row' || column === undefined) return null;
  const text = cellText(sheet.context, line.row, column);
  return write(
    sheet,
    filledWith(sheet.lines, sheet.columns, area, () => text),
    'filled',
  );
}

/** The seats of the range go, their people stay in the roster. Of the bench, those go who hold no seat in any scenario. */
export function removeRows(sheet: Sheet): void {
  const rows = rowsIn(sheet.lines, chosenArea(sheet)).map(({ row }) => row);
  const seats = rows.flatMap((row): SeatId[] => (row.kind === 'seat' ? [row.seat.id] : []));
  const { plan, scenario } = sheet.context;
  const all = Object.values(plan.scenarios);
  const holds = (id: PersonId) => all.some((one) => Object.values(one.seats).some(({ person }) => person === id));
  const bench = rows.flatMap((row) => (row.kind === 'bench' ? [row.person] : []));
  const people = bench.filter(({ id }) => !holds(id));
  const calls: CommandCall[] = [
    ...(seats.length > 0
      ? [
          {
            id: 'elements.remove' as const,
            payload: { scenario: scenario.id, seats, teams: [], lines: [], reports: [] },
          },
        ]
      : []),
    ...people.map(({ id }): CommandCall => ({ id: 'person.remove', payload: { id } })),
  ];
  if (calls.length === 0) {
    toast(
      bench[0]
        ? `${bench[0].name} holds a seat in another scenario, so they stay in the roster.`
        : 'Choose a row to delete first.',
    );
    return;
  }
  const place = placeOf(sheet, useTable.getState().active);
  const top = chosenTop(sheet);
  if (!dispatchAll(`Delete ${counted(seats.length + people.length, 'row')}`, calls).ok) return;
  tellStep();
  const gone = new Set<string>([...seats, ...people.map(({ id }) => id)]);
  const lines = sheet.lines.filter(({ key }) => !gone.has(key));
  const left = { ...sheet, lines, size: { ...sheet.size, lines: lines.length } };
  choose(left, { ...place, line: Math.min(top, lines.length - 1) });
}
const chosenTop = (sheet: Sheet) => chosenArea(sheet).top;

/** Opens the first cell of the empty row at the end. */
export function startNewRow(sheet: Sheet): void {
  choose(sheet, { line: sheet.lines.length - 1, column: 0 });
  setTable({ editing: { start: null } });
}
