/**
 * A roster into a plan that is there: the same people, streams and roles are recognised, so that scenarios can be
 * compared. People by roster id, else email, else a name that exactly one person has on each side, unless id or email
 * tell them apart.
 */

import { generateKeyBetween } from 'fractional-indexing';
import type { PersonId, RoleId, StreamId } from '#shared/model/ids.ts';
import { asId, newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';

export interface Merge {
  readonly people: readonly Person[];
  readonly roles: readonly CustomRole[];
  readonly streams: readonly ValueStream[];
  readonly scenario: Scenario;
  /** People of the roster who are in the plan already; what the plan knows about them stays. */
  readonly known: number;
}

const key = (text: string) => text.trim().toLowerCase();

/** Ids that name one entity of each side, by what `read` gives; empty texts and doubles match nobody. */
function uniqueBy<T extends { readonly id: string }>(all: readonly T[], read: (one: T) => string): Map<string, T> {
  const found = new Map<string, T | null>();
  for (const one of all) {
    const text = key(read(one));
    if (text !== '') found.set(text, found.has(text) ? null : one);
  }
  return new Map([...found].flatMap(([text, one]) => (one === null ? [] : [[text, one] as const])));
}

const differ = (a: string, b: string): boolean => key(a) !== '' && key(b) !== '' && key(a) !== key(b);
const areNamesakes = (a: Person, b: Person): boolean => differ(a.rosterId, b.rosterId) || differ(a.email, b.email);
const byName = (person: Person): string => person.name;

function samePeople(mine: readonly Person[], theirs: readonly Person[]): Map<PersonId, PersonId> {
  const same = new Map<PersonId, PersonId>();
  const taken = new Set<PersonId>();
  for (const read of [(p: Person) => p.rosterId, (p: Person) => p.email, byName]) {
    const here = uniqueBy(mine, read);
    for (const [text, person] of uniqueBy(theirs, read)) {
      const match = here.get(text);
      if (match === undefined || same.has(person.id) || taken.has(match.id)) continue;
      if (match.isOutside !== person.isOutside || (read === byName && areNamesakes(match, person))) continue;
      same.set(person.id, match.id);
      taken.add(match.id);
    }
  }
  return same;
}

/** New ids where the plan has the same id for something else. */
function freshIds<K extends 'person' | 'role' | 'stream'>(kind: K, ids: readonly string[], taken: object) {
  return new Map(ids.filter((id) => Object.hasOwn(taken, id)).map((id) => [id, newId(kind)] as const));
}

export function mergeRoster(plan: Plan, roster: Plan, name: string): Merge | null {
  const [source] = scenariosOf(roster);
  if (source === undefined) return null;
  const theirs = Object.values(roster.people);
  const same = samePeople(Object.values(plan.people), theirs);
  const newPeople = theirs.filter(({ id }) => !same.has(id));
  const freshPeople = freshIds(
    'person',
    newPeople.map(({ id }) => id),
    plan.people,
  );
  const personOf = (id: PersonId): PersonId => same.get(id) ?? freshPeople.get(id) ?? id;

  const hereStreams = uniqueBy(Object.values(plan.streams), (stream) => stream.name);
  const streams = Object.values(roster.streams);
  const newStreams = streams.filter((stream) => !hereStreams.has(key(stream.name)));
  const freshStreams = freshIds(
    'stream',
    newStreams.map(({ id }) => id),
    plan.streams,
  );
  const streamOf = (id: StreamId): StreamId => {
    const known = hereStreams.get(key(roster.streams[id]?.name ?? ''));
    return known?.id ?? freshStreams.get(id) ?? id;
  };

  const hereRoles = uniqueBy(Object.values(plan.roles), (role) => role.name);
  const roles = Object.values(roster.roles);
  const newRoles = roles.filter((role) => !hereRoles.has(key(role.name)));
  const freshRoles = freshIds(
    'role',
    newRoles.map(({ id }) => id),
    plan.roles,
  );
  const roleOf = (id: RoleId): RoleId => {
    const own = roster.roles[id];
    return own === undefined ? id : (hereRoles.get(key(own.name))?.id ?? freshRoles.get(id) ?? id);
  };
  const manager = (ref: ManagerRef): ManagerRef => (ref.kind === 'seat' ? ref : { ...ref, id: personOf(ref.id) });
  const seat = (one: Seat): Seat => ({
    ...one,
    person: one.person === null ? null : personOf(one.person),
    role: roleOf(one.role),
    solid: one.solid === null ? null : manager(one.solid),
    dotted: one.dotted.map(manager),
    homeStream: one.homeStream === null ? null : streamOf(one.homeStream),
  });

  const scenario: Scenario = {
    ...source,
    id: newId('scenario'),
    name,
    rank: generateKeyBetween(scenariosOf(plan).at(-1)?.rank ?? null, null),
    seats: Object.fromEntries(Object.values(source.seats).map((one) => [one.id, seat(one)])),
    teams: Object.fromEntries(
      Object.values(source.teams).map((team) => [
        team.id,
        { ...team, streams: team.streams.map((share) => ({ ...share, stream: streamOf(share.stream) })) },
      ]),
    ),
  };
  return {
    people: newPeople.map((person) => ({ ...person, id: personOf(person.id) })),
    roles: newRoles.map((role) => ({ ...role, id: asId('role', freshRoles.get(role.id) ?? role.id) })),
    streams: newStreams.map((stream) => ({ ...stream, id: streamOf(stream.id) })),
    scenario,
    known: theirs.filter(({ id, isOutside }) => same.has(id) && !isOutside).length,
  };
}
