/** One person who alone owns a capability of a pillar in a stream today: one finding a person. */

import { inOrder } from '#shared/lib/in-order.ts';
import type { Person } from '#shared/model/person.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Facts, Org, Report, SeatIndex, StreamIndex, SuggestedFix, TeamIndex } from '../../define-rule.ts';
import {
  bitOf,
  capabilityName,
  defineRule,
  fillVacancies,
  flat,
  forStreams,
  idsOfMask,
  isSameList,
  NUMBERS_OF,
  neededOf,
  PILLAR_IDS,
  personSubject,
  remember,
  seatSubject,
  serversOf,
  workWords,
} from '../../define-rule.ts';

const CRITICAL = PILLAR_IDS.flatMap((pillar) => NUMBERS_OF[pillar]);
const CRITICAL_BITS = CRITICAL.reduce((mask, number) => mask | bitOf(number), 0);

/** Someone's capabilities that nobody else owns in a stream, as bits, and the seats that own them. */
interface Alone {
  readonly person: Person;
  readonly stream: ValueStream;
  readonly owned: number;
  readonly seats: readonly SeatIndex[];
}

export const singlePointOfFailure = defineRule({
  id: 'single-point-of-failure',
  title: 'People who are alone with a capability',
  remedy:
    'Get a second owner: give a colleague a seat that owns this, or hire one. A vacancy counts once it is filled.',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: ({ each, streamIndexes }: Facts) => reportsOf(each(streamIndexes, aloneIn)),
});

const reportsOf = remember((all: readonly (readonly Alone[])[]): readonly Report[] => {
  const byPerson = new Map<Person, Alone[]>();
  for (const ofStream of all) {
    for (const alone of ofStream) {
      const others = byPerson.get(alone.person);
      if (others) others.push(alone);
      else byPerson.set(alone.person, [alone]);
    }
  }
  return [...byPerson].map(([person, parts]) => report(person, parts));
});

const NOBODY: readonly Alone[] = [];

/** The list made of each stream before: the same one while it says the same. */
const aloneBefore = new WeakMap<ValueStream, readonly Alone[]>();

/** Those who alone own something in a stream, in the order of the capabilities. */
function aloneIn(index: StreamIndex): readonly Alone[] {
  const servers = serversOf(index);
  const alone = ownersOf(servers, neededOf(index.demand) & CRITICAL_BITS);
  if (alone.size === 0) return NOBODY;
  let ownedAlone = 0;
  alone.forEach((owned) => {
    ownedAlone |= owned;
  });
  const held = new Map<Person, SeatIndex[]>();
  for (const { seats, ownedToday } of servers) {
    if ((ownedToday & ownedAlone) === 0) continue;
    for (const seat of seats) {
      const owned = seat.isFilledToday && seat.person ? alone.get(seat.person) : undefined;
      if (!seat.person || owned === undefined || (seat.time.owned & owned) === 0) continue;
      const others = held.get(seat.person);
      if (others) others.push(seat);
      else held.set(seat.person, [seat]);
    }
  }
  const found = [...alone].map(([person, owned]): Alone => {
    return { person, stream: index.stream, owned, seats: inOrder(held.get(person) ?? [], byFirst(owned)) };
  });
  const before = aloneBefore.get(index.stream);
  if (before?.length === found.length && before.every((one, i) => isSameAlone(one, found[i]))) return before;
  aloneBefore.set(index.stream, found);
  return found;
}

/** Who owns what of these capabilities as the only one, in the order of the capabilities. */
function ownersOf(servers: readonly TeamIndex[], capabilities: number): ReadonlyMap<Person, number> {
  const owners: (Person | undefined)[] = [];
  let left = capabilities;
  for (const { ownedTwice } of servers) left &= ~ownedTwice;
  for (const server of servers) {
    if ((server.ownedToday & left) === 0) continue;
    for (const { person, time, isFilledToday } of server.seats) {
      if (!isFilledToday || !person) continue;
      for (let rest = time.owned & left; rest !== 0; rest &= rest - 1) {
        const number = lowest(rest);
        owners[number] ??= person;
        // With a second owner it is out.
        if (owners[number] !== person) left &= ~bitOf(number);
      }
    }
  }
  const alone = new Map<Person, number>();
  for (const number of CRITICAL) {
    const owner = (left & bitOf(number)) === 0 ? undefined : owners[number];
    if (owner) alone.set(owner, (alone.get(owner) ?? 0) | bitOf(number));
  }
  return alone;
}

/** The lowest number in a mask. */
const lowest = (mask: number): number => 31 - Math.clz32(mask & -mask);

/** Those that own the first of these capabilities come first. */
const byFirst =
  (owned: number) =>
  (a: SeatIndex, b: SeatIndex): number =>
    firstOf(a.time.owned & owned) - firstOf(b.time.owned & owned);
const firstOf = (mask: number): number => CRITICAL.findIndex((number) => (mask & bitOf(number)) !== 0);

const isSameAlone = (a: Alone, b: Alone | undefined): boolean =>
  a.person === b?.person && a.owned === b.owned && isSameSeats(a.seats, b.seats);

/** What is said of seats: where they are and how much time they have plays no part. */
const isSameSeats = (a: readonly SeatIndex[], b: readonly SeatIndex[]): boolean =>
  a.length === b.length &&
  a.every(({ seat, role, person }, i) => {
    const other = b[i];
    return seat.id === other?.seat.id && role === other.role && person === other.person;
  });

/** Vacancies that own all of it and serve these streams, for people who have the time. */
function secondOwner(org: Org, person: Person, streams: readonly ValueStream[], owned: number): SuggestedFix[] {
  const seats = new Set(streams.flatMap((stream) => unitsOf(org, stream)).flatMap((unit) => unit.seats));
  const fitting = [...seats].filter(({ seat, time }) => seat.person === null && (time.owned & owned) === owned);
  return fillVacancies(org, fitting, person);
}

/** Those who serve it, first those who serve the fewest streams. */
function unitsOf({ streams, units }: Org, { id }: ValueStream): TeamIndex[] {
  const place = streams.findIndex((stream) => stream.id === id);
  const breadth = ({ serving }: TeamIndex) =>
    serving.isEverywhere ? Number.POSITIVE_INFINITY : serving.streams.length;
  return units
    .filter(({ serving }) => serving.streams.includes(place))
    .sort((a, b) => (breadth(a) === breadth(b) ? 0 : breadth(a) - breadth(b)));
}

interface Known {
  readonly parts: readonly Alone[];
  readonly streams: readonly ValueStream[];
  readonly seats: readonly SeatIndex[];
  readonly owned: number;
  readonly report: Report;
}
const reports = new WeakMap<Person, Known>();

function report(person: Person, parts: readonly Alone[]): Report {
  const before = reports.get(person);
  if (before && isSameList(before.parts, parts)) return before.report;
  const streams = parts.map(({ stream }) => stream);
  const seats = [...new Map(flat(parts.map((part) => part.seats)).map((index) => [index.seat.id, index])).values()];
  const owned = parts.reduce((mask, part) => mask | part.owned, 0);
  const isSame = before?.owned === owned && isSameList(before.streams, streams) && isSameSeats(before.seats, seats);
  if (isSame) {
    reports.set(person, { parts, streams, seats, owned, report: before.report });
    return before.report;
  }
  const ids = idsOfMask(owned);
  const names = ids.map(capabilityName);
  const made: Report = {
    title:
      ids.length === 1
        ? `Only ${person.name} is there ${workWords(ids)}`
        : `${ids.length} capabilities hang on ${person.name} alone`,
    message: `While ${person.name} is away, nobody else is there ${workWords(ids)}${forStreams(streams)}.`,
    subjects: [personSubject(person), ...seats.map(seatSubject)],
    evidence: [
      ...names.map((name) => ({ text: `People who own "${name}"`, value: 1 })),
      { text: 'Value streams in which that is so', value: streams.length },
    ],
    suggest: (org) => secondOwner(org, person, streams, owned),
  };
  reports.set(person, { parts, streams, seats, owned, report: made });
  return made;
}
