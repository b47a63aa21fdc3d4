/** The failing examples of the rules' READMEs, as they stand and varied: organisations of which each rule has something to say. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as fc from 'fast-check';
import { ROLES } from '#shared/catalog/roles.ts';
import { createPerson, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import { PROFILE_IDS } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import { DAY } from './generate-plan.ts';
import { TINY_SCENARIO, tinyOrg } from './tiny-org.ts';

/** As text; empty where the page has none. */
export function failingExample(rule: string): string {
  const path = fileURLToPath(new URL(`../../shared/rules/catalog/${rule}/README.md`, import.meta.url));
  return /```failing\n([\s\S]*?)```/.exec(readFileSync(path, 'utf8'))?.[1] ?? '';
}

const ZONES = ['', 'Europe/Paris', 'Europe/Paris', 'America/New_York', 'Asia/Tokyo'];
const LEVELS = ['', '', 'Junior', 'Senior'];

/** People who join: teams of up to five, of which the first may lead. */
const newTeam = fc.record({
  kind: fc.constantFrom(...TEAM_KINDS),
  servesFirst: fc.boolean(),
  isLed: fc.boolean(),
  seats: fc.array(
    fc.record({
      role: fc.constantFrom(...ROLES.map(({ id }) => id)),
      zone: fc.constantFrom(...ZONES),
      level: fc.constantFrom(...LEVELS),
      fte: fc.constantFrom(1, 1, 0.5),
      isVacant: fc.constantFrom(false, false, false, true),
    }),
    { maxLength: 5 },
  ),
  handOff: fc.option(fc.constantFrom(...HAND_OFF_TYPES)),
});
type NewTeam = typeof newTeam extends fc.Arbitrary<infer T> ? T : never;

const changes = fc.record({
  teams: fc.array(newTeam, { maxLength: 3 }),
  spare: fc.array(fc.record({ capacity: fc.constantFrom(0.5, 1), years: fc.constantFrom(null, 1, 9) }), {
    maxLength: 3,
  }),
  /** By the place of a seat: how much of it is kept, or that somebody leaves it. */
  ftes: fc.array(fc.constantFrom(null, null, null, null, 0.5, 1), { maxLength: 12 }),
  vacated: fc.option(fc.nat(11), { freq: 3 }),
  profile: fc.option(fc.constantFrom(...PROFILE_IDS), { freq: 2 }),
});

/** The example with a few more teams and people, other shares and, at times, another profile. */
export function variedExample(rule: string): fc.Arbitrary<Plan> {
  const { plan } = tinyOrg(failingExample(rule));
  return changes.map(({ teams, spare, ftes, vacated, profile }): Plan => {
    const scenario = plan.scenarios[TINY_SCENARIO];
    if (!scenario) return plan;
    const seats = Object.values(scenario.seats).map(
      (seat, i): Seat => ({ ...seat, fte: ftes[i] ?? seat.fte, person: i === vacated ? null : seat.person }),
    );
    const added = teams.map((draft, i) => joined(plan, draft, i));
    const people = spare.map((facts, i) => createPerson(asId('person', `person-spare-${i}`), `Spare ${i}`, facts));
    return {
      ...plan,
      date: plan.date ?? DAY,
      profile: { ...plan.profile, id: profile ?? plan.profile.id },
      people: { ...plan.people, ...byId([...people, ...added.flatMap((each) => each.people)]) },
      scenarios: {
        [TINY_SCENARIO]: {
          ...scenario,
          teams: { ...scenario.teams, ...byId(added.map(({ team }) => team)) },
          seats: { ...byId(seats), ...byId(added.flatMap((each) => each.seats)) },
          lines: { ...scenario.lines, ...byId(added.flatMap(({ lines }) => lines)) },
        },
      },
    };
  });
}

interface Joined {
  readonly team: Team;
  readonly seats: readonly Seat[];
  readonly people: readonly Person[];
  readonly lines: readonly Line[];
}

function joined({ streams, scenarios }: Plan, draft: NewTeam, i: number): Joined {
  const [stream] = Object.values(streams);
  const [first] = Object.values(scenarios[TINY_SCENARIO]?.teams ?? {});
  const id = asId('team', `team-more-${i}`);
  const seatId = (n: number) => asId('seat', `seat-more-${i}-${n}`);
  const personId = (n: number) => asId('person', `person-more-${i}-${n}`);
  const team = createTeam(id, `More ${i}`, {
    kind: draft.kind,
    rank: `b0${i}1`,
    lead: draft.isLed && draft.seats.length > 0 ? seatId(0) : null,
    streams: stream && draft.servesFirst ? [{ stream: stream.id, weight: null }] : [],
  });
  const seats = draft.seats.map(({ role, level, fte, isVacant }, n) =>
    createSeat(seatId(n), role, { team: id, level, fte, person: isVacant ? null : personId(n), rank: `b0${n}1` }),
  );
  const people = draft.seats.map(({ zone }, n) => createPerson(personId(n), `Mo ${i} ${n}`, { timeZone: zone }));
  const from = { kind: 'team', id } as const;
  const line = asId('line', `line-more-${i}`);
  const lines: Line[] =
    first && draft.handOff
      ? [{ id: line, kind: 'hand-off', type: draft.handOff, from, to: { kind: 'team', id: first.id } }]
      : [];
  return { team, seats, people, lines };
}

const byId = <K extends string, T extends { readonly id: K }>(items: readonly T[]): Record<K, T> =>
  Object.fromEntries(items.map((item) => [item.id, item])) as Record<K, T>;
