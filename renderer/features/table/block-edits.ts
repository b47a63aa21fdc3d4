/** Ranges and blocks → what is written into which row, and the sentences that tell about it. */

import { cellText } from './cell-text.ts';
import type { Column, ColumnId } from './columns.ts';
import type { Area, Block } from './paste.ts';
import { blockCell, laidArea } from './paste.ts';
import type { CellInput } from './row-draft.ts';
import type { CellProblem, EditPlan, RowEdit } from './row-edits.ts';
import { canBeEmpty } from './row-edits.ts';
import type { DataLine, TableLine } from './table-model.ts';
import type { TableContext, TableRow } from './table-rows.ts';

const isRow = (line: TableLine | undefined): line is DataLine => line?.kind === 'row';

/** The lines of an area that are seats or people; headings of groups and the empty row are left out. */
export function rowsIn(
  lines: readonly TableLine[],
  { top, bottom }: Pick<Area, 'top' | 'bottom'>,
): readonly DataLine[] {
  return lines.slice(top, bottom + 1).filter(isRow);
}

/** The texts of a range, row by row. */
export function copied(
  context: TableContext,
  lines: readonly TableLine[],
  columns: readonly Column[],
  area: Area,
): Block {
  const chosen = columns.slice(area.left, area.right + 1);
  return rowsIn(lines, area).map(({ row }) => chosen.map(({ id }) => cellText(context, row, id)));
}

export interface Laid {
  readonly edits: readonly RowEdit[];
  /** Cells of the block that lie right of the last column. */
  readonly outside: number;
  /** The lines and columns that were written to; lines of new rows are not counted. */
  readonly area: Area;
}

/**
 * Lays a block from the corner of the selected area over the rows that are shown; headings are stepped over, and rows
 * beyond the last one are new.
 */
export function laidBlock(lines: readonly TableLine[], columns: readonly Column[], selected: Area, block: Block): Laid {
  // Counted in rows, as a block knows no headings.
  const rows = rowsIn(lines, { top: 0, bottom: lines.length });
  const at = lines.slice(0, selected.top).filter(isRow).length;
  const chosen = rowsIn(lines, selected).length;
  const height = Math.max(1, chosen);
  const area = laidArea(block, { ...selected, top: at, bottom: at + height - 1 });
  let outside = 0;
  const edits: RowEdit[] = [];
  for (let place = area.top; place <= area.bottom; place++) {
    const cells = new Map<ColumnId, CellInput>();
    for (let column = area.left; column <= area.right; column++) {
      const text = blockCell(block, place - area.top, column - area.left);
      if (text === undefined) continue;
      const id = columns[column]?.id;
      if (id === undefined) outside += 1;
      else cells.set(id, text);
    }
    edits.push({ number: place + 1, row: rows[place]?.row ?? null, cells });
  }
  const lineOf = (place: number) => {
    const key = rows[Math.min(place, rows.length - 1)]?.key;
    return Math.max(
      0,
      lines.findIndex((line) => line.key === key),
    );
  };
  return {
    edits,
    outside,
    area: {
      ...area,
      right: Math.min(area.right, columns.length - 1),
      top: lineOf(area.top),
      bottom: lineOf(area.bottom),
    },
  };
}

/** The same text, or choice, into every cell of an area; its empty row takes part where it is in the area. */
export function filledWith(
  lines: readonly TableLine[],
  columns: readonly Column[],
  area: Area,
  inputOf: (column: ColumnId) => CellInput,
): readonly RowEdit[] {
  const chosen = columns.slice(area.left, area.right + 1);
  return lines.slice(area.top, area.bottom + 1).flatMap((line): RowEdit[] => {
    if (line.kind === 'group') return [];
    const cells = new Map(chosen.map(({ id }) => [id, inputOf(id)]));
    return [{ number: line.number, row: line.kind === 'row' ? line.row : null, cells }];
  });
}

/** The first row of the area into those below it; where it is one row, the row above into it. */
export function filledDown(
  context: TableContext,
  lines: readonly TableLine[],
  columns: readonly Column[],
  area: Area,
): readonly RowEdit[] {
  const rows = rowsIn(lines, area);
  const isOne = rows.length === 1;
  const above = isOne ? rowsIn(lines, { top: 0, bottom: area.top - 1 }).at(-1) : rows[0];
  if (above === undefined || (isOne && area.top === 0)) return [];
  const chosen = columns.slice(area.left, area.right + 1);
  return (isOne ? rows : rows.slice(1)).map(({ row, number }) => ({
    number,
    row,
    cells: new Map(chosen.map(({ id }) => [id, cellText(context, above.row, id)])),
  }));
}

/** Every cell of an area that can be empty, emptied. Those that cannot are left out where others are emptied. */
export function cleared(lines: readonly TableLine[], columns: readonly Column[], area: Area): readonly RowEdit[] {
  const chosen = columns.slice(area.left, area.right + 1);
  const emptied = chosen.filter(({ id }) => canBeEmpty(id));
  const targets = emptied.length > 0 ? emptied : chosen;
  return rowsIn(lines, area).map(({ row, number }) => ({
    number,
    row,
    cells: new Map(targets.map(({ id }) => [id, ''])),
  }));
}

export const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/** `FTE in row 4: "abc" is no share`. */
export function problemText(
  problem: Pick<CellProblem, 'number' | 'column' | 'what'>,
  columns: readonly Column[],
): string {
  const label = columns.find(({ id }) => id === problem.column)?.label ?? problem.column;
  return `${label} in row ${problem.number}: ${problem.what}`;
}

export type Deed = 'pasted' | 'filled' | 'cleared' | 'cut' | 'changed';

/** What was done and what was left, in one line: `FTE in row 4: "abc" is no share; 3 of 4 cells pasted.` */
export function outcomeText(
  { problems, done, total, created, newSeats }: EditPlan,
  outside: number,
  columns: readonly Column[],
  deed: Deed,
): string {
  const [first] = problems;
  const parts: string[] = [];
  if (first) {
    const more = problems.length > 1 ? `, and ${counted(problems.length - 1, 'more cell')}` : '';
    parts.push(`${problemText(first, columns)}${more}`);
  }
  if (outside > 0) parts.push(`${counted(outside, 'cell')} beyond the last column left out`);
  const whole = total + outside;
  parts.push(done === whole ? `${counted(done, 'cell')} ${deed}` : `${done} of ${counted(whole, 'cell')} ${deed}`);
  if (newSeats.length > 0) parts.push(`${counted(newSeats.length, 'seat')} added`);
  const made = [
    ...created.teams.map((name) => `team ${name}`),
    ...created.roles.map((name) => `role ${name}`),
    ...(created.people.length > 3
      ? [`${created.people.length} people`]
      : created.people.map((name) => `person ${name}`)),
  ];
  if (made.length > 0) parts.push(`new: ${made.join(', ')}`);
  return `${parts.join('; ')}.`;
}

const IMPERATIVE: Readonly<Record<Deed, string>> = {
  pasted: 'Paste',
  filled: 'Fill',
  cleared: 'Clear',
  cut: 'Cut',
  changed: 'Change',
};

/** Who holds the seat, or its role. */
const rowName = (context: TableContext, row: TableRow): string =>
  row.person?.name ?? (cellText(context, row, 'role') || 'a seat');

/** The step's name in the history. */
export function stepLabel(
  context: TableContext,
  plan: EditPlan,
  columns: readonly Column[],
  deed: Deed,
  edits: readonly RowEdit[],
): string {
  const ids = new Set(edits.flatMap(({ cells }) => [...cells.keys()]));
  const [only] = ids;
  const column = ids.size === 1 ? columns.find(({ id }) => id === only)?.label : undefined;
  const seats = plan.newSeats.length > 0 ? ` and add ${counted(plan.newSeats.length, 'seat')}` : '';
  const [edit] = edits;
  if (deed === 'changed' && column !== undefined && edit !== undefined && edits.length === 1) {
    return edit.row === null ? 'Add a seat' : `Change ${column} of ${rowName(context, edit.row)}`;
  }
  return `${IMPERATIVE[deed]} ${counted(plan.done, 'cell')}${column === undefined ? '' : ` of ${column}`}${seats}`;
}
