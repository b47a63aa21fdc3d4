import * as fc from 'fast-check';
import { applyPatches } from 'immer';
import { describe, expect, it } from 'vitest';
import {
  cleared,
  copied,
  filledDown,
  filledWith,
  laidBlock,
  outcomeText,
  stepLabel,
} from '#renderer/features/table/block-edits.ts';
import { readTsv, writeTsv } from '#renderer/features/table/paste.ts';
import { planEdits } from '#renderer/features/table/row-edits.ts';
import { linesOf } from '#renderer/features/table/table-model.ts';
import { rowsOf } from '#renderer/features/table/table-rows.ts';
import { anyPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';
import type { Sheet } from './table-fixtures.ts';
import { run, sheetOf, smallPlan } from './table-fixtures.ts';

const sheet = sheetOf(smallPlan());
const columnAt = (id: string) => sheet.columns.findIndex((column) => column.id === id);
const cell = (line: number, id: string, rows = 1, columns = 1) => ({
  top: line,
  bottom: line + rows - 1,
  left: columnAt(id),
  right: columnAt(id) + columns - 1,
});
const texts = (edits: ReturnType<typeof filledDown>) => edits.map(({ number, cells }) => [number, ...cells.values()]);

describe('a paste', () => {
  it('tells the cell that does not fit, and how much did', () => {
    const { edits, outside } = laidBlock(sheet.lines, sheet.columns, cell(0, 'fte'), [['1'], ['0,5'], ['abc'], ['1']]);
    const rows = edits.slice(0, 3);
    const planned = planEdits(sheet.context, rows);
    expect(outcomeText(planned, outside, sheet.columns, 'pasted')).toBe(
      'FTE in row 3: "abc" is no share; 2 of 3 cells pasted.',
    );
    expect(stepLabel(sheet.context, planned, sheet.columns, 'pasted', rows)).toBe('Paste 2 cells of FTE');
  });

  it('says how many more do not fit, what lies outside, and what is new', () => {
    const block = [
      ['x', 'y'],
      ['x', 'y'],
    ];
    const last = { ...cell(0, 'notes'), left: sheet.columns.length - 1, right: sheet.columns.length - 1 };
    const beyond = laidBlock(sheet.lines, sheet.columns, last, block);
    expect(beyond.outside).toBe(2);
    const planned = planEdits(sheet.context, beyond.edits);
    expect(outcomeText(planned, 2, sheet.columns, 'pasted')).toBe(
      '2 cells beyond the last column left out; 2 of 4 cells pasted.',
    );
    const teams = laidBlock(sheet.lines, sheet.columns, cell(3, 'team'), [['Ads'], ['Ads']]);
    const made = planEdits(sheet.context, teams.edits);
    expect(outcomeText(made, 0, sheet.columns, 'pasted')).toBe(
      '2 cells pasted; 2 seats added; new: team Ads, role No role yet.',
    );
  });

  it('steps over the headings of groups, and adds rows behind the last', () => {
    const { context, columns } = sheet;
    const rows = rowsOf(context.plan, context.scenario);
    const lines = linesOf(context, rows, 'team', new Set(), true);
    expect(lines.map(({ kind }) => kind).join(' ')).toBe('group row group row row group row new');
    const { edits } = laidBlock(lines, columns, cell(1, 'level'), [['a'], ['b'], ['c'], ['d'], ['e']]);
    expect(texts(edits)).toEqual([1, 2, 3, 4, 5].map((number, at) => [number, 'abcde'[at]]));
    expect(edits.map(({ row }) => row?.key)).toEqual(['seat-3', 'seat-1', 'seat-2', 'person-cy', undefined]);
  });
});

describe('fill and clear', () => {
  it('fills the first row of a range down', () => {
    expect(texts(filledDown(sheet.context, sheet.lines, sheet.columns, cell(0, 'fte', 3)))).toEqual([
      [2, '1'],
      [3, '1'],
    ]);
  });
  it('fills one row from the row above, and the first from nowhere', () => {
    const from = (line: number) => texts(filledDown(sheet.context, sheet.lines, sheet.columns, cell(line, 'fte')));
    expect(from(2)).toEqual([[3, '0.5']]);
    expect(from(0)).toEqual([]);
  });
  it('fills a range with one value, the empty row at the end too', () => {
    const edits = filledWith(sheet.lines, sheet.columns, cell(3, 'level', 2), () => 'L4');
    expect(edits.map(({ number, row }) => [number, row?.key])).toEqual([
      [4, 'person-cy'],
      [5, undefined],
    ]);
  });
  it('empties what can be empty, and says what cannot where nothing else is chosen', () => {
    const both = cleared(sheet.lines, sheet.columns, cell(1, 'fte', 1, 2));
    expect([...(both[0]?.cells.keys() ?? [])]).toEqual(['start']);
    const only = run(sheet, cleared(sheet.lines, sheet.columns, cell(1, 'fte')));
    expect(only.problems).toEqual(['fte 2: it cannot be empty']);
  });
});

const anArea = (sheetSize: Sheet) => {
  const rows = sheetSize.lines.length - 1;
  return fc
    .tuple(
      fc.nat(rows - 1),
      fc.nat(rows - 1),
      fc.nat(sheetSize.columns.length - 1),
      fc.nat(sheetSize.columns.length - 1),
    )
    .map(([a, b, c, d]) => ({
      top: Math.min(a, b),
      bottom: Math.max(a, b),
      left: Math.min(c, d),
      right: Math.max(c, d),
    }));
};
const aSheet = anyPlan.map(sheetOf).filter(({ lines }) => lines.length > 1);

describe('for any plan', () => {
  it('a range that is copied and pasted back changes nothing', () => {
    fc.assert(
      fc.property(
        aSheet.chain((any) => fc.tuple(fc.constant(any), anArea(any))),
        ([any, area]) => {
          const block = readTsv(writeTsv(copied(any.context, any.lines, any.columns, area)));
          const { edits } = laidBlock(any.lines, any.columns, area, block);
          const planned = planEdits(any.context, edits);
          expect(planned.units).toEqual([]);
          expect(planned.problems).toEqual([]);
          expect(planned.done).toBe(planned.total);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('any paste runs, keeps count of its cells, and undo gives the same plan', () => {
    const text = fc.constantFrom(
      ...['', 'abc', '1', '0,5', '2027-02-01', '2026-01-01', 'Person 1', 'Person 9', 'Team 0', 'Ads', 'ML Engineer'],
      ...['Vacant', 'planned', 'leaving', 'UTC+2', 'Python:3', '90000', 'L5', 'ML Engineer (vacant)', 'Berlin'],
    );
    const block = fc.array(fc.array(text, { minLength: 1, maxLength: 17 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(
        aSheet.chain((any) => fc.tuple(fc.constant(any), anArea(any), block)),
        ([any, area, cells]) => {
          const { edits } = laidBlock(any.lines, any.columns, area, cells);
          const { step, done, total, problems } = run(any, edits);
          expect(done + problems.length).toBe(total);
          expect(applyPatches(step.plan, [...step.inverse])).toEqual(any.context.plan);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('what was taken stands in its cells afterwards', () => {
    fc.assert(
      fc.property(
        aSheet.chain((any) => fc.tuple(fc.constant(any), fc.nat(any.lines.length - 2))),
        ([any, line]) => {
          const row = any.lines[line];
          if (row?.kind !== 'row' || row.row.kind !== 'seat') return;
          const values = { role: 'Data Engineer', team: 'Ads', fte: '0.3', level: 'L9', cost: '70000', notes: 'x' };
          const { plan } = run(any, [{ number: 1, row: row.row, cells: new Map(Object.entries(values)) as never }]);
          const seat = plan.scenarios[SCENARIO]?.seats[row.row.seat.id];
          expect(seat).toMatchObject({ role: 'data-engineer', fte: 0.3, level: 'L9', cost: 70_000, notes: 'x' });
        },
      ),
      { numRuns: 30 },
    );
  });
});
