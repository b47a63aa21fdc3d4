/** One person who alone owns a capability of a pillar in a stream today: one finding a person. */

import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Person } from '#shared/model/person.ts';
import type { Facts, Report, SeatIndex, TeamIndex } from '../../define-rule.ts';
import {
  capabilityName,
  countWords,
  defineRule,
  listWords,
  NUMBERS_OF,
  PILLAR_IDS,
  personSubject,
  seatSubject,
} from '../../define-rule.ts';

const CRITICAL = PILLAR_IDS.flatMap((pillar) => NUMBERS_OF[pillar]);
const MANY = Symbol('more than one person');
type Owner = Person | typeof MANY | undefined;

export const singlePointOfFailure = defineRule({
  id: 'single-point-of-failure',
  title: 'People who are alone with a capability',
  severity: 'hint',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: (facts) => {
    const alone = new Map<Person, { capabilities: Set<number>; streams: Set<number> }>();
    ownersByStream(facts).forEach((owners, stream) => {
      for (const number of CRITICAL) {
        const owner = owners[number];
        if (owner === undefined || owner === MANY || (facts.demand[number] ?? 0) <= 0) continue;
        const part = alone.get(owner) ?? { capabilities: new Set(), streams: new Set() };
        part.capabilities.add(number);
        part.streams.add(stream);
        alone.set(owner, part);
      }
    });
    return [...alone].map(([person, { capabilities, streams }]) => report(facts, person, capabilities, streams));
  },
});

function report(facts: Facts, person: Person, numbers: ReadonlySet<number>, streams: ReadonlySet<number>): Report {
  const names = CAPABILITY_IDS.filter((_, number) => numbers.has(number)).map((id: CapabilityId) => capabilityName(id));
  const where = listWords(
    [...streams].map((stream) => facts.streams[stream]?.name ?? ''),
    4,
  );
  const seats = facts.units
    .flatMap((unit) => unit.seats)
    .filter(
      (seat) => seat.person === person && seat.isFilledToday && [...numbers].some((number) => owns(seat, number)),
    );
  return {
    title: `Only ${person.name} owns ${names.length === 1 ? names[0] : countWords(names.length, 'capability', 'capabilities')}`,
    message: `Only ${person.name} owns ${listWords(names, names.length)} in ${where} today: nobody can step in.`,
    subjects: [personSubject(person), ...seats.map(seatSubject)],
    evidence: names.map((name) => ({ text: `People who own "${name}" today`, value: 1 })),
  };
}

const owns = ({ time }: SeatIndex, number: number): boolean => ((time.owned >> number) & 1) === 1;

/** By stream and capability number: nobody, the one person, or more. */
function ownersByStream({ units, serving, streams }: Facts): Owner[][] {
  const everywhere: Owner[] = [];
  for (const unit of units) if (unit.serving === serving.all) addOwners(everywhere, unit);
  const owners = streams.map(() => [...everywhere]);
  for (const unit of units) {
    if (unit.serving === serving.all) continue;
    for (const stream of unit.serving.streams) {
      const ofStream = owners[stream];
      if (ofStream) addOwners(ofStream, unit);
    }
  }
  return owners;
}

function addOwners(owners: Owner[], { seats }: TeamIndex): void {
  for (const seat of seats) {
    if (!seat.isFilledToday || seat.person === null) continue;
    for (const number of CRITICAL) {
      if (!owns(seat, number)) continue;
      const known = owners[number];
      owners[number] = known === undefined || known === seat.person ? seat.person : MANY;
    }
  }
}
