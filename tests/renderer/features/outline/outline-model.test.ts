import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { OutlineOptions, OutlineRow } from '#renderer/features/outline/outline-model.ts';
import { isHit, outlineRows, parentKey } from '#renderer/features/outline/outline-model.ts';
import { inFocus } from '#renderer/state/shown-teams.ts';
import { asId } from '#shared/model/ids.ts';
import { benchOf } from '#shared/model/order.ts';
import { SCENARIO as ANY, anyPlan } from '#tests/helpers/generate-plan.ts';
import { rowsOf, SCENARIO } from './org.ts';

const short = (row: OutlineRow): string => {
  if (row.kind === 'seat') return `- ${row.key.split('-')[1]}${row.isDimmed ? ' (dimmed)' : ''}`;
  if (row.kind === 'person') return `- ${row.person.name}`;
  if (row.kind === 'team') return `${row.team.name}${row.isOpen ? '' : ' +'}${row.isDimmed ? ' (dimmed)' : ''}`;
  return row.key.startsWith('add:team-') ? '- add' : row.key;
};
const shown = (options?: OutlineOptions): string[] => rowsOf(options).map(short);
const SEARCH = asId('team', 'team-search');

describe('focus on one team', () => {
  it('shows it with who manages it, dims the teams of those, and offers no new team', () => {
    const focus = inFocus(SCENARIO, SEARCH);
    expect(shown({ focus })).toEqual(['Search', '- ada', '- bo', '- vacant', '- add']);
    const cy = Object.values(SCENARIO.seats).find(({ role }) => role === 'mlops-engineer');
    const more = { teams: new Set([SEARCH]), seats: new Set([...(focus?.seats ?? []), ...(cy ? [cy.id] : [])]) };
    expect(shown({ focus: more })).toEqual([
      'Search',
      '- ada',
      '- bo',
      '- vacant',
      '- add',
      'Platform (dimmed)',
      '- cy',
    ]);
  });

  it('shows of it what is looked for', () => {
    expect(shown({ focus: inFocus(SCENARIO, SEARCH), find: 'architect' })).toEqual([]);
    expect(shown({ focus: inFocus(SCENARIO, SEARCH), find: 'bo' })).toContain('- bo');
  });
});

describe('rows', () => {
  const cases: readonly [string, OutlineOptions, readonly string[]][] = [
    [
      'teams with their seats, then what is in no team, then the bench',
      {},
      [
        'Search',
        '- ada',
        '- bo',
        '- vacant',
        '- add',
        'Platform',
        '- cy',
        '- add',
        'no-team',
        '- di',
        'bench',
        '- Eve',
        'add:team',
      ],
    ],
    [
      'closed branches hide what is in them',
      { closed: new Set(['team-search', 'no-team', 'bench']) },
      ['Search +', 'Platform', '- cy', '- add', 'no-team', 'bench', 'add:team'],
    ],
    [
      'a search keeps the team and the managers above a hit, and opens what is closed',
      { find: 'engineer BO', closed: new Set(['team-search']) },
      ['Search (dimmed)', '- ada (dimmed)', '- bo'],
    ],
    ['filters without words leave the bench out', { found: { hits: [], kept: new Set() } }, []],
    ['a search that hits a team shows its seats', { find: 'PLATFORM' }, ['Platform', '- cy']],
    ['a search of the bench', { find: 'eve' }, ['bench', '- Eve']],
    ['vacancies are found by that word', { find: 'vacant' }, ['Search (dimmed)', '- ada (dimmed)', '- vacant']],
    ['no hit, no row', { find: 'nobody at all' }, []],
    [
      'a new seat stands where it will be, in a team that opens for it',
      {
        draft: { team: SEARCH, before: asId('seat', 'seat-bo-ml-engineer') },
        closed: new Set(['team-search', 'team-platform']),
      },
      [
        'Search',
        '- ada',
        'draft',
        '- bo',
        '- vacant',
        '- add',
        'Platform +',
        'no-team',
        '- di',
        'bench',
        '- Eve',
        'add:team',
      ],
    ],
    [
      'a new seat at the end, and one in no team',
      { draft: { team: null, before: null }, closed: new Set(['team-search', 'team-platform', 'no-team']) },
      ['Search +', 'Platform +', 'no-team', '- di', 'draft', 'bench', '- Eve', 'add:team'],
    ],
    [
      'a new team stands behind the last one',
      { draft: 'team', closed: new Set(['team-search', 'team-platform', 'no-team', 'bench']) },
      ['Search +', 'Platform +', 'draft', 'no-team', 'bench', 'add:team'],
    ],
  ];
  it.each(cases)('%s', (_, options, expected) => expect(shown(options)).toEqual(expected));

  it('says its place among its siblings', () => {
    const places = rowsOf().map(({ level, position, setSize }) => `${level}: ${position}/${setSize}`);
    expect(places).toEqual([
      ...['1: 1/4', '2: 1/3', '2: 2/3', '2: 3/3', '2: 4/4'],
      ...['1: 2/4', '2: 1/1', '2: 2/2', '1: 3/4', '2: 1/1', '1: 4/4', '2: 1/1', '1: 5/5'],
    ]);
  });
});

it('finds words in any order, without accents and case', () => {
  expect(isHit(['jose', 'data'], 'Data Engineer José')).toBe(true);
  expect(isHit(['jose', 'ops'], 'Data Engineer José')).toBe(false);
});

it('holds each seat and each free person exactly once, under its own team, whatever the plan', () => {
  fc.assert(
    fc.property(anyPlan, (plan) => {
      const scenario = plan.scenarios[ANY];
      if (scenario === undefined) throw new Error('no scenario');
      const rows = outlineRows(plan, scenario);
      const keys = (kind: OutlineRow['kind']) => rows.filter((row) => row.kind === kind).map(({ key }) => key);
      expect(keys('seat').sort()).toEqual(Object.keys(scenario.seats).sort());
      expect(keys('team').sort()).toEqual(Object.keys(scenario.teams).sort());
      expect(keys('person')).toEqual(benchOf(plan, scenario).map(({ id }) => id));
      for (const row of rows) {
        const above = rows.slice(0, rows.indexOf(row)).findLast((one) => one.level === 1);
        if (row.level === 2) expect(above?.key).toBe(parentKey(row));
      }
    }),
    { numRuns: 60 },
  );
});
