/** Commands that rules suggest as fixes. Ids are made from the words, so the same plan suggests the same bytes. */

import { isBelow } from '#shared/lib/round.ts';
import { createSeat, createTeam, FIRST_RANK } from '#shared/model/create.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, StreamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Role } from '#shared/model/role.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { SuggestedFix } from '../define-rule.ts';
import type { Org, SeatIndex, TeamIndex } from '../facts/org-index.ts';
import { hasEnded } from '../facts/org-index.ts';
import type { Serving } from '../facts/serving.ts';

/** Adds a vacancy of 1 FTE with that role to the team that is closest to the stream, or to no team where none serves it. */
export const addSeat = (org: Org, stream: ValueStream, role: Role | undefined): SuggestedFix[] =>
  addSeatTo(org, closestTeam(org, stream.id), role);

/** Not one whose seats are all over: the team that serves the fewest streams beside it; the first of those. */
function closestTeam({ streams, teams }: Org, id: StreamId): TeamIndex | null {
  const place = streams.findIndex((stream) => stream.id === id);
  const breadth = ({ isEverywhere, streams: all }: Serving) => (isEverywhere ? Number.POSITIVE_INFINITY : all.length);
  return teams
    .filter((team) => team.serving.streams.includes(place) && !hasEnded(team))
    .reduce<TeamIndex | null>(
      (best, team) => (best && breadth(best.serving) <= breadth(team.serving) ? best : team),
      null,
    );
}

/** The same to a team, or to no team. */
export function addSeatTo(org: Org, home: TeamIndex | null, role: Role | undefined): SuggestedFix[] {
  if (!role) return [];
  const team = home?.team ?? null;
  const place = team?.name ?? 'no team';
  const last = home?.seats.at(-1)?.seat.rank;
  const id = idFromWords('seat', `${place} ${role.name}`, new Set(Object.keys(org.scenario.seats)));
  // A longer text with the same start sorts behind it, and stays a valid fractional index.
  const solid = home && managerIn(org, home);
  const seat = createSeat(id, role.id, { team: team?.id ?? null, rank: last ? `${last}V` : FIRST_RANK, solid });
  return [
    {
      label: team ? `Add ${article(role.name)} ${role.name} to ${place}` : `Add ${article(role.name)} ${role.name}`,
      command: { id: 'seat.add', payload: { scenario: org.scenario.id, seat } },
    },
  ];
}

/** Whom a new seat of the team reports to: its lead, else whom most of it report to. */
const managerIn = (org: Org, home: TeamIndex): ManagerRef | null =>
  home.lead ? { kind: 'seat', id: home.lead.seat.id } : usualManager(org, home);

function usualManager({ seatOf }: Org, { seats }: TeamIndex): ManagerRef | null {
  const counts = new Map<string, { readonly manager: ManagerRef; readonly seats: number }>();
  for (const { seat, isOpen } of seats) {
    if (!isOpen || seat.solid === null) continue;
    if (seat.solid.kind === 'seat' && !seatOf(seat.solid.id)?.isOpen) continue;
    const key = `${seat.solid.kind} ${seat.solid.id}`;
    counts.set(key, { manager: seat.solid, seats: (counts.get(key)?.seats ?? 0) + 1 });
  }
  return [...counts.values()].sort((a, b) => b.seats - a.seats)[0]?.manager ?? null;
}

/** "a Data Engineer", "an ML Engineer", "an Architect". */
export const article = (noun: string): string => (/^([aeiou]|(ML|MLOps)\b)/i.test(noun) ? 'an' : 'a');

/** Somebody whose seats are all over; who never had one waits on the bench. */
export function hasLeft({ allocationOf, seatOf }: Org, id: PersonId): boolean {
  const held = allocationOf(id);
  return held !== null && !held.seats.some((seat) => seatOf(seat)?.isOpen);
}

/** "the vacant Data Engineer seat in Ranking": there may be one in another team too. */
export function vacancyWords(org: Org, { seat, role }: Pick<SeatIndex, 'seat' | 'role'>): string {
  const team = seat.team === null ? null : org.teamOf(seat.team)?.team;
  return `the vacant ${role.name} seat${team ? ` in ${team.name}` : ''}`;
}

/** Gives vacancies to people who have that much time left today, those with the most first; at most three. */
export function fillVacancies(org: Org, vacancies: readonly SeatIndex[], except: Person | null): SuggestedFix[] {
  const left = ({ id, capacity }: Person): number => {
    const held = org.allocationOf(id);
    return capacity - Math.max(held?.today ?? 0, held?.planned ?? 0);
  };
  const open = vacancies.filter(
    ({ seat, isOpen }) => seat.person === null && isOpen && holdsOn(org.today, seat.start, seat.end),
  );
  return open
    .slice(0, 3)
    .flatMap((vacancy) =>
      Object.values(org.plan.people)
        .filter((person) => person !== except && !person.isOutside && !hasLeft(org, person.id))
        .filter((person) => !isBelow(left(person), vacancy.seat.fte))
        .sort((a, b) => left(b) - left(a) || (a.id < b.id ? -1 : 1))
        .slice(0, 3)
        .map((person) => ({
          label: `Give ${vacancyWords(org, vacancy)} to ${person.name}, who has the time`,
          command: { id: 'seat.fill', payload: { scenario: org.scenario.id, id: vacancy.seat.id, person: person.id } },
        })),
    )
    .slice(0, 3);
}

/** Adds a platform team for all streams, with a vacancy of that role. */
export function addPlatform(org: Org, role: Role | undefined): SuggestedFix[] {
  if (!role) return [];
  const name = nameFor('Platform', new Set(org.teams.flatMap(({ team }) => team?.name ?? [])));
  const last = org.teams.at(-1)?.team?.rank;
  const team = createTeam(idFromWords('team', name, new Set(Object.keys(org.scenario.teams))), name, {
    kind: 'platform',
    rank: last ? `${last}V` : FIRST_RANK,
  });
  const seat = createSeat(
    idFromWords('seat', `${name} ${role.name}`, new Set(Object.keys(org.scenario.seats))),
    role.id,
    {
      team: team.id,
    },
  );
  return [
    {
      label: `Add a team ${name} with ${article(role.name)} ${role.name} that serves all streams`,
      command: { id: 'team.add-with-seat', payload: { scenario: org.scenario.id, team, seat } },
    },
  ];
}

/** The name, or the first with a number behind it that no other has. */
export function nameFor(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  for (let i = 2; ; i++) if (!taken.has(`${name} ${i}`)) return `${name} ${i}`;
}
