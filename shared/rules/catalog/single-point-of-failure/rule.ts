/** One person who alone owns a capability of a pillar in a stream today: one finding a person. */

import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Person } from '#shared/model/person.ts';
import type { Facts, Org, Report, SeatIndex, StreamIndex, SuggestedFix, TeamIndex } from '../../define-rule.ts';
import {
  bitOf,
  capabilityName,
  defineRule,
  fillVacancies,
  isSameList,
  listWords,
  NUMBERS_OF,
  PILLAR_IDS,
  personSubject,
  remember,
  seatSubject,
  serversOf,
  workWords,
} from '../../define-rule.ts';

const CRITICAL = PILLAR_IDS.flatMap((pillar) => NUMBERS_OF[pillar]);

/** Someone's capabilities, by number, that nobody else owns in a stream, and the seats that own them. */
interface Alone {
  readonly numbers: ReadonlySet<number>;
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
    const byPerson = new Map<Person, StreamIndex[]>();
    each(streamIndexes, aloneIn).forEach((alone, i) => {
      const index = streamIndexes[i];
      if (!index || alone === NOBODY) return;
      for (const person of alone.keys()) {
        const streams = byPerson.get(person);
        if (streams) streams.push(index);
        else byPerson.set(person, [index]);
      }
    });
    return [...byPerson].map(([person, streams]) => report(person, streams));
  },
});

const CRITICAL_MASK = CRITICAL.reduce((mask, number) => mask | bitOf(number), 0);

/** Who sits in a team today, and what of the pillars each seat owns, as bits. */
const filledIn = remember(({ seats }: TeamIndex) =>
  seats.flatMap((seat) => {
    const owned = seat.time.owned & CRITICAL_MASK;
    return seat.isFilledToday && seat.person && owned !== 0 ? [{ seat, person: seat.person, owned }] : [];
  }),
);

const NOBODY: ReadonlyMap<Person, Alone> = new Map();

const aloneIn = remember((index: StreamIndex): ReadonlyMap<Person, Alone> => {
  const servers = serversOf(index);
  const owners: (Person | undefined)[] = [];
  let several = 0;
  for (const unit of servers) {
    for (const { person, owned } of filledIn(unit)) {
      for (const number of CRITICAL) {
        if (((owned >> number) & 1) === 0) continue;
        const owner = owners[number];
        if (owner === undefined) owners[number] = person;
        else if (owner !== person) several |= bitOf(number);
      }
    }
  }
  const numbers = CRITICAL.filter(
    (number) => owners[number] && ((several >> number) & 1) === 0 && (index.demand[number] ?? 0) > 0,
  );
  if (numbers.length === 0) return NOBODY;
  const filled = servers.flatMap(filledIn);
  const alone = new Map<Person, { numbers: Set<number>; seats: Set<SeatIndex> }>();
  for (const number of numbers) {
    const person = owners[number] as Person;
    const part = alone.get(person) ?? { numbers: new Set(), seats: new Set() };
    part.numbers.add(number);
    for (const { seat, person: other, owned } of filled) {
      if (other === person && ((owned >> number) & 1) === 1) part.seats.add(seat);
    }
    alone.set(person, part);
  }
  return new Map([...alone].map(([person, part]) => [person, { ...part, seats: [...part.seats] }] as const));
});

const owns = ({ time }: SeatIndex, number: number): boolean => ((time.owned >> number) & 1) === 1;

/** Vacancies that own all of it and serve these streams, for people who have the time. */
function secondOwner(
  org: Org,
  person: Person,
  streams: readonly StreamIndex[],
  numbers: ReadonlySet<number>,
): SuggestedFix[] {
  const vacancies = new Set(streams.flatMap(serversOf).flatMap((unit) => unit.seats));
  const fitting = [...vacancies].filter(
    (seat) => seat.person === null && [...numbers].every((number) => owns(seat, number)),
  );
  return fillVacancies(org, fitting, person);
}

const reports = new WeakMap<Person, { readonly streams: readonly StreamIndex[]; readonly report: Report }>();

function report(person: Person, streams: readonly StreamIndex[]): Report {
  const before = reports.get(person);
  if (before && isSameList(before.streams, streams)) return before.report;
  const parts = streams.flatMap((index) => aloneIn(index).get(person) ?? []);
  const numbers = new Set(parts.flatMap((part) => [...part.numbers]));
  const seats = new Set(parts.flatMap((part) => part.seats));
  const ids = CAPABILITY_IDS.filter((_, number) => numbers.has(number));
  const names = ids.map(capabilityName);
  const where = listWords(
    streams.map(({ stream }) => stream.name),
    4,
  );
  const made: Report = {
    title:
      ids.length === 1
        ? `Only ${person.name} is there ${workWords(ids)}`
        : `${ids.length} capabilities hang on ${person.name} alone`,
    message: `While ${person.name} is away, nobody else is there ${workWords(ids)} for ${where}.`,
    subjects: [personSubject(person), ...[...seats].map(seatSubject)],
    evidence: names.map((name) => ({ text: `People who own "${name}" today`, value: 1 })),
    suggest: (org) => secondOwner(org, person, streams, numbers),
  };
  reports.set(person, { streams, report: made });
  return made;
}
