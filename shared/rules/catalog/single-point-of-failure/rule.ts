/** One person who alone owns a capability of a pillar in a stream today: one finding a person. */

import type { Person } from '#shared/model/person.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Facts, Org, Report, SeatIndex, StreamIndex, SuggestedFix, TeamIndex } from '../../define-rule.ts';
import {
  bitOf,
  capabilityName,
  defineRule,
  fillVacancies,
  idsOfMask,
  isSameList,
  listWords,
  NUMBERS_OF,
  PILLAR_IDS,
  personSubject,
  seatSubject,
  serversOf,
  workWords,
} from '../../define-rule.ts';

const CRITICAL = PILLAR_IDS.flatMap((pillar) => NUMBERS_OF[pillar]);

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
  severity: 'hint',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: ({ each, streamIndexes }: Facts) => {
    const byPerson = new Map<Person, Alone[]>();
    for (const all of each(streamIndexes, aloneIn)) {
      for (const alone of all) {
        const others = byPerson.get(alone.person);
        if (others) others.push(alone);
        else byPerson.set(alone.person, [alone]);
      }
    }
    return [...byPerson].map(([person, parts]) => report(person, parts));
  },
});

const NOBODY: readonly Alone[] = [];

/** Those who alone own something in a stream, in the order of the capabilities. */
function aloneIn(index: StreamIndex): readonly Alone[] {
  const filled: SeatIndex[] = [];
  for (const { seats } of serversOf(index)) for (const seat of seats) if (seat.isFilledToday) filled.push(seat);
  const owners: (Person | undefined)[] = [];
  let several = 0;
  for (const { person, time } of filled) {
    if (!person) continue;
    for (const number of CRITICAL) {
      if (((time.owned >> number) & 1) === 0) continue;
      const owner = owners[number];
      if (owner === undefined) owners[number] = person;
      else if (owner !== person) several |= bitOf(number);
    }
  }
  const alone = new Map<Person, number>();
  for (const number of CRITICAL) {
    const owner = owners[number];
    if (!owner || ((several >> number) & 1) === 1 || (index.demand[number] ?? 0) <= 0) continue;
    alone.set(owner, (alone.get(owner) ?? 0) | bitOf(number));
  }
  if (alone.size === 0) return NOBODY;
  return [...alone].map(([person, owned]) => {
    const seats = new Set<SeatIndex>();
    for (const number of CRITICAL) {
      const bit = owned & bitOf(number);
      for (const seat of filled) if (seat.person === person && (seat.time.owned & bit) !== 0) seats.add(seat);
    }
    return { person, stream: index.stream, owned, seats: [...seats] };
  });
}

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
  readonly streams: readonly ValueStream[];
  readonly seats: readonly SeatIndex[];
  readonly owned: number;
  readonly report: Report;
}
const reports = new WeakMap<Person, Known>();

function report(person: Person, parts: readonly Alone[]): Report {
  const streams = parts.map(({ stream }) => stream);
  const seats = [...new Set(parts.flatMap((part) => part.seats))];
  const owned = parts.reduce((mask, part) => mask | part.owned, 0);
  const before = reports.get(person);
  const isSame = before?.owned === owned && isSameList(before.streams, streams) && isSameList(before.seats, seats);
  if (isSame) return before.report;
  const ids = idsOfMask(owned);
  const names = ids.map(capabilityName);
  const where = listWords(
    streams.map(({ name }) => name),
    4,
  );
  const made: Report = {
    title:
      ids.length === 1
        ? `Only ${person.name} is there ${workWords(ids)}`
        : `${ids.length} capabilities hang on ${person.name} alone`,
    message: `While ${person.name} is away, nobody else is there ${workWords(ids)} for ${where}.`,
    subjects: [personSubject(person), ...seats.map(seatSubject)],
    evidence: names.map((name) => ({ text: `People who own "${name}" today`, value: 1 })),
    suggest: (org) => secondOwner(org, person, streams, owned),
  };
  reports.set(person, { streams, seats, owned, report: made });
  return made;
}
