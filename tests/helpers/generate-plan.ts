/**
 * Plans of any size, and small random ones for property tests.
 *
 * `bigPlan` is a believable organisation: teams of seven, a stream for every third team, shared platforms, vacancies,
 * people in two teams, reporting to leads. The same size and seed give the same plan.
 */

import * as fc from 'fast-check';
import { ROLES } from '#shared/catalog/roles.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import { DEFAULT_PROFILE } from '#shared/model/profile.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';

export const DAY = '2026-11-21' as IsoDate;
export const SCENARIO = asId('scenario', 'scenario-1');

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ranks in order; the last digit is never 0, which fractional indexing forbids. */
const rank = (n: number) => `a0${String(n).padStart(6, '0')}1`;
const byId = <K extends string, T extends { readonly id: K }>(items: readonly T[]): Record<K, T> =>
  Object.fromEntries(items.map((item) => [item.id, item])) as Record<K, T>;

const TEAM_ROLES = [
  'data-scientist',
  'senior-ml-engineer',
  'ml-engineer',
  'data-engineer',
  'mlops-engineer',
  'product-owner',
  'qa-engineer',
  'backend-engineer',
];

export function bigPlan(seatCount: number, seed = 1): Plan {
  const random = seeded(seed);
  const teamCount = Math.max(1, Math.round(seatCount / 7));
  const streams = Array.from({ length: Math.max(1, Math.round(teamCount / 3)) }, (_, i): ValueStream => {
    return { id: asId('stream', `stream-${i}`), name: `Stream ${i}`, size: [0.5, 1, 2][i % 3] ?? 1, rank: rank(i) };
  });
  const platforms: TeamId[] = [];
  const lines: Line[] = [];
  const teams = Array.from({ length: teamCount }, (_, i): Team => {
    const isPlatform = i % 10 === 9;
    const id = asId('team', `team-${i}`);
    const stream = streams[i % streams.length]?.id as StreamId;
    const platform = platforms.at(-1);
    if (isPlatform) platforms.push(id);
    else if (platform) lines.push({ id: asId('line', `line-${i}`), kind: 'serves', from: platform, to: id });
    return createTeam(id, `Team ${i}`, {
      kind: isPlatform ? 'platform' : 'product',
      streams: [{ stream, weight: null }],
      rank: rank(i),
      lead: asId('seat', `seat-${i}`),
    });
  });
  const people: Person[] = [];
  const seats = Array.from({ length: seatCount }, (_, i): Seat => {
    const team = teams[i % teamCount]?.id ?? null;
    const lead = asId('seat', `seat-${i % teamCount}`);
    const isLead = i < teamCount;
    const isVacant = random() < 0.1;
    const isShared = !isVacant && people.length > 0 && random() < 0.05;
    let person: PersonId | null = null;
    if (isShared) person = people[Math.floor(random() * people.length)]?.id ?? null;
    else if (!isVacant) {
      const own = createPerson(asId('person', `person-${i}`), `Person ${i}`);
      people.push(own);
      person = own.id;
    }
    return createSeat(asId('seat', `seat-${i}`), TEAM_ROLES[Math.floor(random() * TEAM_ROLES.length)] ?? 'architect', {
      team,
      person,
      fte: isShared ? 0.5 : ([1, 1, 0.8, 0.5][Math.floor(random() * 4)] ?? 1),
      rank: rank(i),
      solid: isLead ? (i === 0 ? null : { kind: 'seat', id: asId('seat', 'seat-0') }) : { kind: 'seat', id: lead },
    });
  });
  return createPlan(asId('plan', 'plan-big'), `${seatCount} seats`, {
    people: byId(people),
    streams: byId(streams),
    scenarios: {
      [SCENARIO]: createScenario(SCENARIO, 'A', { teams: byId(teams), seats: byId(seats), lines: byId(lines) }),
    },
  });
}

const DATES: readonly (IsoDate | null)[] = [
  null,
  null,
  '2026-01-01',
  '2026-11-21',
  '2027-02-01',
  '2027-06-30',
] as (IsoDate | null)[];
const FTES = [0.1, 0.25, 0.5, 0.6, 0.8, 1, 1.2];

interface SeatDraft {
  role: number;
  team: number;
  person: number | null;
  fte: number;
  start: IsoDate | null;
  end: IsoDate | null;
  manager: number | null;
  dotted: number | null;
}

const seatDraft: fc.Arbitrary<SeatDraft> = fc.record({
  role: fc.nat(ROLES.length - 1),
  team: fc.integer({ min: -1, max: 3 }),
  person: fc.option(fc.nat(7), { freq: 4 }),
  fte: fc.constantFrom(...FTES),
  start: fc.constantFrom(...DATES),
  end: fc.constantFrom(...DATES),
  manager: fc.option(fc.nat(11)),
  dotted: fc.option(fc.nat(11), { freq: 1 }),
});

/** Small plans of every shape: up to 3 streams, 4 teams, 12 seats, 8 people, serves and hand-off lines. */
export const anyPlan: fc.Arbitrary<Plan> = fc
  .record({
    streams: fc.array(fc.constantFrom(0.5, 1, 2), { maxLength: 3 }),
    capacities: fc.array(fc.constantFrom(0.5, 0.8, 1), { minLength: 8, maxLength: 8 }),
    teams: fc.array(
      fc.record({
        kind: fc.constantFrom(...TEAM_KINDS),
        streams: fc.subarray([0, 1, 2]),
        weight: fc.constantFrom(null, null, 1, 3),
        lead: fc.option(fc.nat(11)),
      }),
      { maxLength: 4 },
    ),
    seats: fc.array(seatDraft, { maxLength: 12 }),
    serves: fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { maxLength: 2 }),
    handOffs: fc.array(
      fc.tuple(fc.constantFrom('model', 'requirements', 'data-needs', 'pipelines'), fc.nat(3), fc.nat(3)),
      {
        maxLength: 2,
      },
    ),
    demand: fc.constantFrom({}, { 'deploy-models': 0.5, 'gather-data': 0 }),
  })
  .map((draft) => {
    const streams = draft.streams.map(
      (size, i): ValueStream => ({ id: asId('stream', `stream-${i}`), name: `Stream ${i}`, size, rank: rank(i) }),
    );
    const seatId = (i: number | null): SeatId | null =>
      i !== null && i < draft.seats.length ? asId('seat', `seat-${i}`) : null;
    const teams = draft.teams.map((team, i) =>
      createTeam(asId('team', `team-${i}`), `Team ${i}`, {
        kind: team.kind,
        lead: seatId(team.lead),
        streams: team.streams.flatMap((s) => (streams[s] ? [{ stream: streams[s].id, weight: team.weight }] : [])),
        rank: rank(i),
      }),
    );
    const people = draft.capacities.map((capacity, i) =>
      createPerson(asId('person', `person-${i}`), `Person ${i}`, { capacity }),
    );
    const seats = draft.seats.map((seat, i) => {
      const [manager, dotted] = [seatId(seat.manager), seatId(seat.dotted)];
      return createSeat(asId('seat', `seat-${i}`), ROLES[seat.role]?.id ?? 'architect', {
        team: teams[seat.team]?.id ?? null,
        person: seat.person === null ? null : asId('person', `person-${seat.person}`),
        fte: seat.fte,
        start: seat.start,
        end: seat.start !== null && seat.end !== null && seat.end < seat.start ? null : seat.end,
        solid: manager ? { kind: 'seat', id: manager } : null,
        dotted: dotted ? [{ kind: 'seat', id: dotted }] : [],
        rank: rank(i),
      });
    });
    const ends = (from: number, to: number) => ({ from: teams[from]?.id, to: teams[to]?.id });
    const lines = [
      ...draft.serves.flatMap(([a, b], i): Line[] => {
        const { from, to } = ends(a, b);
        return from && to && from !== to ? [{ id: asId('line', `line-${i}`), kind: 'serves', from, to }] : [];
      }),
      ...draft.handOffs.flatMap(([type, a, b], i): Line[] => {
        const { from, to } = ends(a, b);
        if (!from || !to || from === to) return [];
        const [start, end] = [
          { kind: 'team' as const, id: from },
          { kind: 'team' as const, id: to },
        ];
        return [{ id: asId('line', `line-h${i}`), kind: 'hand-off', type: type as 'model', from: start, to: end }];
      }),
    ];
    return createPlan(asId('plan', 'plan-any'), 'Any', {
      date: DAY,
      profile: { ...DEFAULT_PROFILE, demand: draft.demand },
      people: byId(people),
      streams: byId(streams),
      scenarios: {
        [SCENARIO]: createScenario(SCENARIO, 'A', { teams: byId(teams), seats: byId(seats), lines: byId(lines) }),
      },
    });
  });
