import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Direction } from '#renderer/features/outline/outline-moves.ts';
import {
  movedTeamWords,
  movedWords,
  moveSeats,
  moveTeams,
  teamOrder,
} from '#renderer/features/outline/outline-moves.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import { SCENARIO as ANY, anyPlan } from '#tests/helpers/generate-plan.ts';
import { PLAN, picture, planAfter, SCENARIO, scenarioOf } from './org.ts';

const SEATS: Readonly<Record<string, SeatId>> = {
  ada: asId('seat', 'seat-ada-data-scientist'),
  bo: asId('seat', 'seat-bo-ml-engineer'),
  vacant: asId('seat', 'seat-vacant-data-engineer'),
  cy: asId('seat', 'seat-cy-mlops-engineer'),
  di: asId('seat', 'seat-di-architect'),
};
const seat = (name: string): SeatId => SEATS[name] ?? asId('seat', name);
const team = (name: string) => asId('team', `team-${name}`);

function move(names: readonly string[], direction: Direction, at = names[0] ?? ''): string {
  const moved = moveSeats(PLAN, SCENARIO, names.map(seat), seat(at), direction);
  return 'reason' in moved ? moved.reason : picture(planAfter(moved.calls));
}

describe('moving seats by keys', () => {
  const cases: readonly [readonly string[], Direction, string][] = [
    [['bo'], 'up', 'Search: bo ada vacant | Platform: cy | none: di'],
    [['ada'], 'down', 'Search: bo ada vacant | Platform: cy | none: di'],
    [['vacant'], 'down', 'Search: ada bo | Platform: vacant cy | none: di'],
    [['cy'], 'up', 'Search: ada bo vacant cy | Platform:  | none: di'],
    [['cy'], 'down', 'Search: ada bo vacant | Platform:  | none: cy di'],
    [['di'], 'up', 'Search: ada bo vacant | Platform: cy di | none: '],
    [['di'], 'in', 'Search: ada bo vacant | Platform: cy di | none: '],
    [['bo'], 'out', 'Search: ada vacant | Platform: cy | none: di bo'],
    [['ada', 'bo'], 'down', 'Search: vacant ada bo | Platform: cy | none: di'],
    [['ada', 'vacant'], 'out', 'Search: bo | Platform: cy | none: di ada vacant'],
    [['bo', 'vacant'], 'down', 'Search: ada | Platform: bo vacant cy | none: di'],
    [['ada'], 'up', 'Ada, Data Scientist is at the top already.'],
    [['di'], 'down', 'Di, Architect is at the bottom already.'],
    [['di'], 'out', 'Di, Architect is in no team already.'],
    [['bo'], 'in', 'Bo, ML Engineer is in Search already. Alt Up and Down move on.'],
    [['gone'], 'up', 'This seat is no longer there.'],
  ];
  it.each(cases)('%s %s', (names, direction, expected) => expect(move(names, direction)).toBe(expected));

  it('says where seats stand now', () => {
    const [ada, bo] = [seat('ada'), seat('bo')];
    expect(movedWords(PLAN, SCENARIO, [seat('vacant')])).toBe('Data Engineer moved to Search, 3 of 3');
    expect(movedWords(PLAN, SCENARIO, [ada, bo])).toBe('2 seats moved to Search, 1 to 2 of 3');
    expect(movedWords(PLAN, SCENARIO, [seat('di')])).toBe('Di, Architect moved to no team, 1 of 1');
  });

  it('names the step of undo', () => {
    const titles = (['up', 'out'] as const).map((way) => moveSeats(PLAN, SCENARIO, [seat('bo')], seat('bo'), way));
    expect(titles.map((moved) => ('title' in moved ? moved.title : ''))).toEqual([
      'Move Bo, ML Engineer up',
      'Take Bo, ML Engineer out of the team',
    ]);
  });

  it('never loses or doubles a seat, and back is where it came from', () => {
    const ways = fc.array(fc.tuple(fc.nat(20), fc.constantFrom<Direction>('up', 'down', 'in', 'out')), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(anyPlan, ways, (plan, steps) => {
        let now = plan;
        for (const [at, direction] of steps) {
          const scenario = now.scenarios[ANY];
          const ids = Object.values(scenario?.seats ?? {}).map(({ id }) => id);
          const id = ids[at % Math.max(1, ids.length)];
          if (scenario === undefined || id === undefined) return;
          const moved = moveSeats(now, scenario, [id], id, direction);
          if ('reason' in moved) continue;
          const run = runCommands(now, moved.calls, '');
          if (!run.ok) throw new Error(run.error.message);
          const next = run.value.plan.scenarios[ANY];
          expect(Object.keys(next?.seats ?? {}).sort()).toEqual(Object.keys(scenario.seats).sort());
          if (next !== undefined && (direction === 'up' || direction === 'down')) {
            const back = moveSeats(run.value.plan, next, [id], id, direction === 'up' ? 'down' : 'up');
            if ('reason' in back) throw new Error(back.reason);
            const undone = runCommands(run.value.plan, back.calls, '');
            const order = (of: typeof scenario | undefined) =>
              of === undefined ? null : [...seatsByTeam(of)].map(([key, list]) => [key, list.map((one) => one.id)]);
            const sorted = (of: typeof scenario | undefined) => JSON.stringify(order(of)?.sort());
            if (undone.ok) expect(sorted(undone.value.plan.scenarios[ANY])).toBe(sorted(scenario));
          }
          now = run.value.plan;
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('moving teams by keys', () => {
  it('swaps a team with its neighbour, and stops at the ends', () => {
    const down = moveTeams(SCENARIO, [team('search')], 'down');
    if ('reason' in down) throw new Error(down.reason);
    const now = planAfter(down.calls);
    expect(picture(now)).toBe('Platform: cy | Search: ada bo vacant | none: di');
    expect(movedTeamWords(scenarioOf(now), [team('search')])).toBe('Search moved, 2 of 2');
    expect(moveTeams(SCENARIO, [team('search')], 'up')).toEqual({ reason: 'Search is at the top already.' });
    expect(moveTeams(SCENARIO, [team('platform')], 'down')).toEqual({ reason: 'Platform is at the bottom already.' });
  });

  it('numbers all teams anew where two have the same rank', () => {
    const teams = Object.fromEntries(
      teamsOf(SCENARIO).map((one) => [one.id, { ...one, rank: 'a0' }]),
    ) as typeof SCENARIO.teams;
    const same = { ...PLAN, scenarios: { [SCENARIO.id]: { ...SCENARIO, teams } } };
    const first = teamsOf(scenarioOf(same))[0];
    if (first === undefined) throw new Error('no team');
    const calls = teamOrder(scenarioOf(same), [first.id], null);
    expect(teamsOf(scenarioOf(planAfter(calls, same))).at(-1)?.id).toBe(first.id);
  });
});
