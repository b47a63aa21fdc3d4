import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Arrangement } from '#renderer/features/table/table-model.ts';
import { arrange, keptOrder, linesOf, valuesOf } from '#renderer/features/table/table-model.ts';
import { rowsOf } from '#renderer/features/table/table-rows.ts';
import { anyPlan } from '#tests/helpers/generate-plan.ts';
import { sheetOf, smallPlan } from './table-fixtures.ts';

const { context, columns } = sheetOf(smallPlan());
const rows = rowsOf(context.plan, context.scenario);
const ALL: Arrangement = { sorting: null, filters: {}, found: null };
const shown = (rest: Partial<Arrangement>) =>
  arrange(context, rows, columns, { ...ALL, ...rest }).map((key) => key.replace(/^\w+-/, ''));
const sorted = (column: 'fte' | 'start' | 'person' | 'cost', order: 'ascending' | 'descending') =>
  shown({ sorting: { column, order } });

it('has the seats by team, then the bench', () => {
  expect(shown({})).toEqual(['1', '2', '3', 'cy']);
});

describe('sorting', () => {
  it.each([
    ['fte', 'ascending', ['2', '1', '3', 'cy']],
    ['fte', 'descending', ['1', '3', '2', 'cy']],
    ['start', 'ascending', ['2', '3', '1', 'cy']],
    ['start', 'descending', ['3', '2', '1', 'cy']],
    ['person', 'descending', ['cy', '2', '1', '3']],
  ] as const)('by %s, %s: cells without a value last', (column, order, keys) => {
    expect(sorted(column, order)).toEqual(keys);
  });
});

describe('filters', () => {
  it.each([
    [{ role: { contains: 'DATA', values: null } }, ['2', '3']],
    [{ start: { contains: 'feb', values: null } }, ['3']],
    [{ start: { contains: '2027-02', values: null } }, ['3']],
    [{ location: { contains: '', values: ['Oslo', ''] } }, ['2', '3', 'cy']],
    [{ location: { contains: '', values: [] } }, []],
    [{ role: { contains: 'data', values: null }, team: { contains: '', values: ['Growth'] } }, ['3']],
    [{ 'custom:Badge': { contains: 'b7', values: null } }, ['1']],
    [{ 'custom:Gone': { contains: 'b7', values: null } }, ['1', '2', '3', 'cy']],
  ])('%j', (filters, keys) => {
    expect(shown({ filters })).toEqual(keys);
  });

  it.each([
    ['seats that were found', ['seat-2'], '', ['2']],
    ['people on the bench by their words too', ['seat-2'], 'MAY cy', ['2', 'cy']],
    ['nothing', [], 'zzz', []],
  ])('show %s', (_, hits, words, keys) => {
    expect(shown({ found: { hits: new Set(hits), words } })).toEqual(keys);
  });

  it('offers the values that are there with their counts, blank last', () => {
    expect(valuesOf(context, rows, 'location')).toEqual([
      { value: 'Berlin', count: 1 },
      { value: 'Oslo', count: 1 },
      { value: '', count: 2 },
    ]);
  });
});

describe('groups', () => {
  const words = (grouping: 'team' | 'role' | 'level', closed: readonly string[] = []) =>
    linesOf(context, rows, grouping, new Set(closed), false).map((line) =>
      line.kind === 'group'
        ? `${line.label} ${line.count} ${line.fte}`
        : `- ${line.key} ${'number' in line ? line.number : ''}`,
    );
  it('have headings with counts, the one without a value last, and rows numbered through', () => {
    expect(words('team')).toEqual([
      'Growth 1 1',
      '- seat-3 1',
      'Search 2 1.5',
      '- seat-1 2',
      '- seat-2 3',
      'No team 1 0',
      '- person-cy 4',
    ]);
  });
  it('hide their rows when closed', () => {
    expect(words('level', ['group:level:'])).toEqual(['L5 1 0.5', '- seat-2 1', 'No level 3 2']);
  });
});

describe('the order on the screen', () => {
  const keep = (before: string, fresh: string, tail = '') =>
    keptOrder([...before], [...fresh], (key) => fresh.includes(key), [...tail]).join('');
  it.each([
    ['a row that would jump stays', 'abc', 'cab', '', 'abc'],
    ['one that is gone leaves', 'abc', 'ac', '', 'ac'],
    ['one that came stands behind the one that it follows', 'acb', 'axbc', '', 'axcb'],
    ['one that came first stands first', 'ab', 'xab', '', 'xab'],
    ['who would come last comes last, even where another row stands there still', 'abc', 'acbx', '', 'abcx'],
    ['one that was typed at the end stays there', 'abc', 'axbc', 'x', 'abcx'],
  ])('%s', (_, before, fresh, tail, after) => {
    expect(keep(before, fresh, tail)).toBe(after);
  });
  it('has every row once', () => {
    const keys = fc.uniqueArray(fc.constantFrom(...'abcdefgh'));
    fc.assert(
      fc.property(keys, keys, keys, (before, fresh, tail) => {
        const exists = (key: string) => fresh.includes(key);
        expect([...keptOrder(before, fresh, exists, tail)].sort()).toEqual([...fresh].sort());
      }),
    );
  });
});

it('shows every row of any plan once, sorted by any column', () => {
  fc.assert(
    fc.property(anyPlan.map(sheetOf), fc.nat(16), fc.boolean(), (sheet, at, isUp) => {
      const all = rowsOf(sheet.context.plan, sheet.context.scenario);
      const column = sheet.columns[at]?.id ?? 'role';
      const sorting = { column, order: isUp ? 'ascending' : 'descending' } as const;
      const keys = arrange(sheet.context, all, sheet.columns, { ...ALL, sorting });
      expect([...keys].sort()).toEqual(all.map(({ key }) => key).sort());
    }),
    { numRuns: 40 },
  );
});
