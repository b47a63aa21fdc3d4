import { describe, expect, it } from 'vitest';
import { lockedWords } from '#renderer/canvas/gestures/lock.ts';
import type { OutlineDrag } from '#renderer/features/outline/outline-drop.ts';
import { landingOf } from '#renderer/features/outline/outline-drop.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { IDS, PLAN, picture, planAfter, rowsOf, SCENARIO, scenarioOf } from './org.ts';

const SEATS: Readonly<Record<string, string>> = {
  ada: 'seat-ada-data-scientist',
  bo: 'seat-bo-ml-engineer',
  vacant: 'seat-vacant-data-engineer',
  cy: 'seat-cy-mlops-engineer',
  di: 'seat-di-architect',
};
const key = (name: string): string => SEATS[name] ?? name;
const seats = (...names: string[]): OutlineDrag => ({
  kind: 'seats',
  seats: names.map((name) => asId('seat', key(name))),
});
const teams = (...names: string[]): OutlineDrag => ({
  kind: 'teams',
  teams: names.map((name) => asId('team', `team-${name}`)),
});
const eve: OutlineDrag = { kind: 'person', person: asId('person', 'person-eve') };
const qa: OutlineDrag = { kind: 'role', role: asId('role', 'qa-engineer') };

/** Lets go over a row; gives the plan as a picture, the reason, or null where nothing changes. */
function drop(drag: OutlineDrag, over: string, half: 'upper' | 'lower', from: Plan = PLAN): string | null {
  const rows = rowsOf({}, from);
  const index = over === 'below' ? rows.length + 3 : rows.findIndex((row) => row.key === key(over));
  const { meaning } = landingOf(from, scenarioOf(from), rows, drag, index, half === 'upper', IDS);
  if (meaning === null) return null;
  return 'reason' in meaning ? meaning.reason : picture(planAfter(meaning.calls, from));
}

describe('letting go', () => {
  const cases: readonly [string, OutlineDrag, string, 'upper' | 'lower', string | null][] = [
    ['a seat on a team', seats('bo'), 'team-platform', 'upper', 'Search: ada vacant | Platform: cy bo | none: di'],
    ['a seat before another', seats('cy'), 'bo', 'upper', 'Search: ada cy bo vacant | Platform:  | none: di'],
    ['a seat behind another', seats('cy'), 'bo', 'lower', 'Search: ada bo cy vacant | Platform:  | none: di'],
    ['a seat behind the last', seats('cy'), 'vacant', 'lower', 'Search: ada bo vacant cy | Platform:  | none: di'],
    [
      'a seat over the row that adds',
      seats('cy'),
      'add:team-search',
      'upper',
      'Search: ada bo vacant cy | Platform:  | none: di',
    ],
    ['two seats before one of them', seats('ada', 'bo'), 'bo', 'upper', null],
    [
      'two seats into no team',
      seats('ada', 'bo'),
      'no-team',
      'upper',
      'Search: vacant | Platform: cy | none: di ada bo',
    ],
    ['a seat before one in no team', seats('ada'), 'di', 'upper', 'Search: bo vacant | Platform: cy | none: ada di'],
    ['a seat where it stands', seats('bo'), 'bo', 'lower', null],
    ['a loose seat where it stands', seats('di'), 'di', 'upper', null],
    [
      'a seat on the bench',
      seats('bo'),
      'bench',
      'upper',
      'The bench is for people without a seat. Empty the Person cell to send somebody there.',
    ],
    ['a seat below all', seats('bo'), 'below', 'lower', null],
    [
      'a team before another',
      teams('platform'),
      'team-search',
      'upper',
      'Platform: cy | Search: ada bo vacant | none: di',
    ],
    [
      'a team over a seat of another goes behind that one',
      teams('search'),
      'cy',
      'upper',
      'Platform: cy | Search: ada bo vacant | none: di',
    ],
    ['a team below all', teams('search'), 'below', 'lower', 'Platform: cy | Search: ada bo vacant | none: di'],
    ['a team over its own seat', teams('search'), 'bo', 'lower', null],
    ['somebody of the bench on a vacancy', eve, 'vacant', 'upper', 'Search: ada bo vacant | Platform: cy | none: di'],
    [
      'somebody of the bench on a team',
      eve,
      'team-platform',
      'upper',
      'Search: ada bo vacant | Platform: cy new | none: di',
    ],
    ['somebody of the bench on the bench', eve, 'bench', 'upper', null],
    ['somebody of the bench in no team', eve, 'no-team', 'upper', 'Drop them on a team or on a vacancy.'],
    ['a role between seats joins at the end', qa, 'bo', 'upper', 'Search: ada bo vacant new | Platform: cy | none: di'],
    ['a role in no team', qa, 'di', 'upper', 'Search: ada bo vacant | Platform: cy | none: di new'],
    [
      'a role below all',
      qa,
      'below',
      'lower',
      'Search: ada bo vacant | Platform: cy | QA Engineer team: new | none: di',
    ],
  ];
  it.each(cases)('%s', (_, drag, over, half, expected) => expect(drop(drag, over, half)).toBe(expected));

  it('a person on a vacancy holds it', () => {
    const rows = rowsOf();
    const index = rows.findIndex((row) => row.key === key('vacant'));
    const { meaning, into } = landingOf(PLAN, SCENARIO, rows, eve, index, true, IDS);
    expect(into).toBe(key('vacant'));
    expect(meaning).toMatchObject({ calls: [{ id: 'seat.fill', payload: { person: 'person-eve' } }] });
  });

  it('a locked team keeps its seats and its place against the mouse', () => {
    const search = SCENARIO.teams[asId('team', 'team-search')];
    if (search === undefined) throw new Error('no team');
    const locked: Plan = {
      ...PLAN,
      scenarios: {
        [SCENARIO.id]: { ...SCENARIO, teams: { ...SCENARIO.teams, [search.id]: { ...search, isLocked: true } } },
      },
    };
    const reason = lockedWords('Search');
    expect(drop(seats('cy'), 'team-search', 'upper', locked)).toBe(reason);
    expect(drop(seats('bo'), 'team-platform', 'upper', locked)).toBe(reason);
    expect(drop(teams('search'), 'below', 'upper', locked)).toBe(reason);
    expect(drop(seats('cy'), 'no-team', 'upper', locked)).toContain('none: di cy');
  });

  it('shows a line between rows, or the row that takes it', () => {
    const rows = rowsOf();
    const at = (drag: OutlineDrag, over: string, isUpper: boolean) => {
      const index = rows.findIndex((row) => row.key === key(over));
      const { line, into } = landingOf(PLAN, SCENARIO, rows, drag, index, isUpper, IDS);
      return { line, into };
    };
    expect(at(seats('cy'), 'bo', true)).toEqual({ line: 2, into: null });
    expect(at(seats('cy'), 'bo', false)).toEqual({ line: 3, into: null });
    expect(at(seats('bo'), 'team-platform', true)).toEqual({ line: null, into: 'team-platform' });
    expect(at(qa, 'bo', true)).toEqual({ line: null, into: 'team-search' });
    expect(at(teams('platform'), 'team-search', true)).toEqual({ line: 0, into: null });
  });
});
