import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/catalog/roles.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { buildSample } from '#shared/topology/sample.ts';

const NEW = asId('scenario', 'scenario-new');
const first = (plan: Plan): Scenario => scenariosOf(plan)[0] as Scenario;
const convert = (plan: Plan, topology: TopologyId, scenario = first(plan)) =>
  convertScenario(plan, scenario, topology, NEW);

interface Words {
  readonly role: string;
  readonly person: number | null;
  readonly team: number | null;
  readonly fte?: number;
}

/** A plan of `streams` streams; team n serves stream n, or all of them where `teamStreams` says -1. */
function planOf(streams: number, teamStreams: readonly number[], words: readonly Words[]): Plan {
  const streamList = Array.from({ length: streams }, (_, n) => ({
    id: asId('stream', `stream-${n}`),
    name: `Stream ${n}`,
    size: 1,
    rank: `a${n}`,
  }));
  const teams = teamStreams.map((stream, n) =>
    createTeam(asId('team', `team-${n}`), `Team ${n}`, {
      rank: `a${n}`,
      streams: stream >= 0 && stream < streams ? [{ stream: asId('stream', `stream-${stream}`), weight: null }] : [],
    }),
  );
  const seats = words.map(({ role, person, team, fte = 1 }, n) =>
    createSeat(asId('seat', `seat-${String(n).padStart(3, '0')}`), role, {
      rank: `a${String(n).padStart(3, '0')}`,
      fte,
      team: team === null || team >= teams.length ? null : asId('team', `team-${team}`),
      person: person === null ? null : asId('person', `person-${person}`),
      solid: n === 0 ? null : { kind: 'seat', id: asId('seat', 'seat-000') },
    }),
  );
  const people = new Set(words.flatMap((each) => (each.person === null ? [] : [each.person])));
  const byId = <T extends { id: string }>(list: readonly T[]) =>
    Object.fromEntries(list.map((each) => [each.id, each]));
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', { teams: byId(teams), seats: byId(seats) });
  return createPlan(asId('plan', 'plan-test'), 'Test', {
    streams: byId(streamList),
    people: byId([...people].map((n) => createPerson(asId('person', `person-${n}`), `Person ${n}`))),
    scenarios: byId([scenario]),
  });
}

const arbitraryPlan = fc
  .record({
    streams: fc.integer({ min: 0, max: 3 }),
    teamStreams: fc.array(fc.integer({ min: -1, max: 2 }), { maxLength: 4 }),
    words: fc.array(
      fc.record({
        role: fc.constantFrom(...ROLES.map((role) => role.id)),
        person: fc.option(fc.integer({ min: 0, max: 8 })),
        team: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
      { maxLength: 14 },
    ),
  })
  .map(({ streams, teamStreams, words }) => planOf(streams, teamStreams, words));
const arbitraryTopology = fc.constantFrom(...TOPOLOGY_IDS);
const roster = (seats: Readonly<Record<string, Seat>>) =>
  Object.values(seats)
    .map(({ id, person, role, fte, solid, dotted }) => ({ id, person, role, fte, solid, dotted }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** People whose set of teams differs. */
const changed = (before: Scenario, after: Scenario) =>
  Object.values(before.seats).filter((seat) => seat.person !== null && seat.team !== after.seats[seat.id]?.team).length;

/** Every way to let existing teams become target teams. */
function fewestChanges(before: Scenario, after: Scenario): number {
  const targets = Object.keys(after.teams);
  const groups = targets.map((id) => Object.values(after.seats).filter((seat) => seat.team === id));
  const old = Object.keys(before.teams);
  const filled = Object.values(before.seats).filter((seat) => seat.person !== null).length;
  const stay = (team: string | undefined, group: readonly Seat[]) =>
    group.filter((seat) => seat.person !== null && before.seats[seat.id]?.team === team).length;
  const best = (index: number, used: ReadonlySet<string>): number => {
    const group = groups[index];
    if (!group) return 0;
    let most = best(index + 1, used);
    for (const team of old) {
      if (!used.has(team)) most = Math.max(most, stay(team, group) + best(index + 1, new Set([...used, team])));
    }
    return most;
  };
  return filled - best(0, new Set());
}

describe('convertScenario()', () => {
  it('embeds the sample, and the team with most of the platform people becomes the platform', () => {
    const { scenario, moves } = convert(buildSample(), 'embedded');
    expect(
      Object.values(scenario.teams)
        .map((team) => team.kind)
        .sort(),
    ).toEqual(['platform', 'product', 'product']);
    expect(moves.find((move) => move.name === 'Jonas Weber')).toBeUndefined();
    expect(moves.find((move) => move.name === 'Arjun Mehta')).toMatchObject({
      from: 'Shared ML Platform',
      to: 'Platform Infrastructure',
    });
  });

  it('names a vacancy by its role and says why it moves', () => {
    const plan = planOf(
      1,
      [0],
      [
        { role: 'mlops-engineer', person: null, team: 0 },
        { role: 'data-scientist', person: 1, team: 0 },
      ],
    );
    expect(convert(plan, 'embedded').moves).toEqual([
      {
        seat: 'seat-000',
        name: 'MLOps Engineer',
        from: 'Team 0',
        to: 'Shared Platform',
        reason: 'MLOps, platform and DevOps serve all streams from the shared platform.',
      },
    ]);
  });

  it('says what is missing where there are fewer data scientists than streams', () => {
    const plan = planOf(
      2,
      [-1],
      [
        { role: 'data-scientist', person: 1, team: 0 },
        { role: 'data-engineer', person: 2, team: 0 },
      ],
    );
    expect(convert(plan, 'embedded').missing).toEqual(
      expect.arrayContaining(['No team for Shared Platform: nobody belongs there.']),
    );
  });

  it('lets one of two senior ML engineers lead integration and quality', () => {
    const words = ['senior-ml-engineer', 'senior-ml-engineer', 'qa-engineer'].map((role, person) => ({
      role,
      person,
      team: null,
    }));
    const { scenario } = convert(planOf(1, [], words), 'pods');
    const teams = Object.values(scenario.teams).map((team) => team.name);
    expect(teams).toEqual(['ML Pipeline Development', 'Integration & Quality']);
  });

  it('keeps every seat, person, role and line of reporting', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryTopology, (plan, topology) => {
        const { scenario } = convert(plan, topology);
        expect(roster(scenario.seats)).toEqual(roster(first(plan).seats));
        const teams = new Set(Object.values(scenario.seats).map((seat) => seat.team));
        expect(teams).toEqual(new Set(Object.keys(scenario.teams)));
      }),
    );
  });

  it('changes as few teams as the placement allows', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryTopology, (plan, topology) => {
        const { scenario } = convert(plan, topology);
        const seatsOfOnePerson = new Map<string, number>();
        for (const seat of Object.values(scenario.seats))
          if (seat.person) seatsOfOnePerson.set(seat.person, (seatsOfOnePerson.get(seat.person) ?? 0) + 1);
        fc.pre([...seatsOfOnePerson.values()].every((count) => count === 1));
        expect(changed(first(plan), scenario)).toBe(fewestChanges(first(plan), scenario));
      }),
    );
  });

  it('moves nobody when it is run again', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryTopology, (plan, topology) => {
        const once = convert(plan, topology).scenario;
        expect(convert(plan, topology, once).moves).toEqual([]);
      }),
    );
  });

  it('brings people back to their stream after a round trip', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryTopology, (plan, topology) => {
        const start = convert(plan, 'full-stack').scenario;
        const back = convert(plan, 'full-stack', convert(plan, topology, start).scenario).scenario;
        const streamOf = (scenario: Scenario, seat: Seat) =>
          seat.team === null ? null : scenario.teams[seat.team]?.streams[0]?.stream;
        for (const seat of Object.values(start.seats))
          expect(streamOf(back, back.seats[seat.id] as Seat)).toBe(streamOf(start, seat));
      }),
    );
  });
});
