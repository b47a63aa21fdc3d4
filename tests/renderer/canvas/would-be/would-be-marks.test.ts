/** What the canvas shows of a change that is pointed at: where, in which words, and that nothing is done. */

import { afterEach, describe, expect, it } from 'vitest';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { marksOf } from '#renderer/canvas/would-be/would-be-marks.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { showWouldBe } from '#renderer/state/would-be.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { createSeat, createTeam } from '#shared/model/create.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const { plan } = tinyOrg(`team Ranking, product
  Ada, data-scientist, lead
  Bo, data-engineer, reports to Ada
  vacant, ml-engineer
team Platform, platform
  Cy, mlops-engineer
team Search, product
  Di, data-scientist
hand-off model, Ranking to Platform`);
const found = plan.scenarios[TINY_SCENARIO];
if (!found) throw new Error('no scenario');
const before = found;
const layout = layoutOf(plan, before, 'teams');
const scenario = TINY_SCENARIO;

const teamId = (name: string) => Object.values(before.teams).find((team) => team.name === name)?.id as TeamId;
const seatOf = (name: string | null) =>
  Object.values(before.seats).find(({ person }) =>
    person === null ? name === null : plan.people[person]?.name === name,
  )?.id as SeatId;
const personOf = (name: string) => Object.values(plan.people).find((person) => person.name === name)?.id ?? null;

function marks(call: CommandCall) {
  const run = runCommand(plan, call);
  const after = run.ok ? run.value.plan.scenarios[scenario] : undefined;
  if (!run.ok || !after) throw new Error('the plan refuses it');
  const compared = { before, after, plan: run.value.plan };
  return marksOf(compared, layout, layoutOf(run.value.plan, after, 'teams'));
}
const words = (call: CommandCall): string[] => {
  const { ghosts, tags, lines } = marks(call);
  return [
    ...ghosts.map((ghost) => `+ ${ghost.title}: ${ghost.words}`),
    ...tags.map((tag) => `${tag.goes ? '-' : '*'} ${tag.words}`),
    ...lines.map((line) => `${line.goes ? '-' : '+'} line${line.words === null ? '' : `: ${line.words}`}`),
  ];
};
const added = (team: TeamId) =>
  createSeat(asId('seat', 'seat-new'), asId('role', 'ml-engineer'), {
    team,
    rank: 'a5',
    solid: { kind: 'seat', id: seatOf('Ada') },
  });

const CASES: readonly (readonly [string, CommandCall, readonly string[]])[] = [
  [
    'a seat that is added, and whom it reports to',
    { id: 'seat.add', payload: { scenario, seat: added(teamId('Search')) } },
    ['+ ML Engineer: New vacancy', '+ line'],
  ],
  [
    'a seat that moves, where it was and where it would be',
    { id: 'seat.move', payload: { scenario, ids: [seatOf('Cy')], team: teamId('Search'), before: null } },
    ['+ Cy: from Platform', '* Moves to Search'],
  ],
  [
    'a vacancy that is filled',
    { id: 'seat.fill', payload: { scenario, id: seatOf(null), person: personOf('Di') as never } },
    ['* Goes to Di'],
  ],
  [
    'another role and another share',
    {
      id: 'seat.update',
      payload: { scenario, id: seatOf('Bo'), changes: { role: asId('role', 'ml-engineer'), fte: 0.5 } },
    },
    ['* Becomes ML Engineer. 0.5 FTE instead of 1'],
  ],
  [
    'another manager',
    { id: 'report.set-solid', payload: { scenario, seat: seatOf('Bo'), manager: { kind: 'seat', id: seatOf('Cy') } } },
    ['* Reports to Cy', '+ line'],
  ],
  [
    'a line in place of another',
    {
      id: 'line.replace',
      payload: {
        scenario,
        ids: Object.values(before.lines).map(({ id }) => id),
        line: { id: asId('line', 'line-new'), kind: 'serves', from: teamId('Platform'), to: teamId('Ranking') },
      },
    },
    ['+ line: Serves', '- line: Model goes'],
  ],
  [
    'another lead',
    { id: 'team.update', payload: { scenario, id: teamId('Search'), changes: { lead: seatOf('Di') } } },
    ['* Di leads Search'],
  ],
  [
    'a team of seats of another',
    {
      id: 'team.split',
      payload: {
        scenario,
        team: createTeam(asId('team', 'team-new'), 'Ranking 2', { rank: 'a5' }),
        seats: [seatOf('Bo')],
      },
    },
    ['+ Ranking 2: New team', '+ Bo: from Ranking', '* Moves to Ranking 2'],
  ],
  [
    'two teams that become one, and where their lines go',
    { id: 'team.merge', payload: { scenario, id: teamId('Ranking'), into: teamId('Search') } },
    ['+ Ada: from Ranking', '+ Bo: from Ranking', '+ ML Engineer: from Ranking', '- Team goes', '+ line: Model'],
  ],
  [
    'a seat that goes',
    { id: 'elements.remove', payload: { scenario, seats: [seatOf('Di')], teams: [], lines: [], reports: [] } },
    ['- Goes'],
  ],
  [
    'a team that goes',
    { id: 'team.remove', payload: { scenario, id: teamId('Search'), seats: 'keep' } },
    ['- Team goes', '* Moves to no team'].sort(),
  ],
];

describe('the marks of a change', () => {
  it.each(CASES)('say %s', (_, call, expected) => {
    expect(words(call).sort()).toEqual([...expected].sort());
  });

  it('stand below the last card of the team, each at a place of its own', () => {
    const { ghosts } = marks({
      id: 'seat.move',
      payload: { scenario, ids: [seatOf('Ada'), seatOf('Bo')], team: teamId('Search'), before: null },
    });
    const last = layout.cards.get(seatOf('Di'));
    expect(ghosts.map(({ box }) => box.x)).toEqual([last?.x, last?.x]);
    const [first, second] = ghosts.map(({ box }) => box.y);
    expect(first).toBeGreaterThanOrEqual((last?.y ?? 0) + (last?.height ?? 0));
    expect(second).toBeGreaterThan((first ?? 0) + (last?.height ?? 0));
  });
});

describe('a change that is pointed at', () => {
  afterEach(() => showPlan(plan));

  it('leaves the plan and its history as they are', () => {
    showPlan(plan);
    const state = usePlanStore.getState();
    const stop = showWouldBe('Add', [{ id: 'seat.add', payload: { scenario, seat: added(teamId('Search')) } }]);
    expect(usePlanStore.getState()).toBe(state);
    stop();
    expect(usePlanStore.getState()).toBe(state);
  });
});
