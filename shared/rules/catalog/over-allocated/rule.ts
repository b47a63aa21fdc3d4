/** A person whose seats ask for more than their capacity, today or at the horizon. */

import { formatDate, holdsOn } from '#shared/model/date.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Allocation, Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import {
  defineRule,
  fteWords,
  inRank,
  isAbove,
  isBelow,
  listWords,
  personSubject,
  seatSubject,
  seatsById,
  whoSits,
} from '../../define-rule.ts';

export const overAllocated = defineRule({
  id: 'over-allocated',
  title: 'People above their capacity',
  remedy: 'Lower the FTE of these seats, or hand one of them to somebody else.',
  severity: 'error',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: (facts) => {
    const found: Report[] = [];
    facts.above.forEach((allocation) => void found.push(reportOf(facts, allocation)));
    return found;
  },
});

/** What was reported of an allocation; its seats are the same, so only teams can be named anew. */
const before = new WeakMap<Allocation, { readonly teams: Facts['scenario']['teams']; readonly report: Report }>();

function reportOf(facts: Facts, allocation: Allocation): Report {
  const { teams } = facts.scenario;
  const known = before.get(allocation);
  if (known?.teams === teams) return known.report;
  const made = overCapacity(facts, allocation);
  before.set(allocation, { teams, report: made });
  return made;
}

function overCapacity(facts: Facts, { person, seats: ids, today, planned }: Allocation): Report {
  const isNow = isAbove(today, person.capacity);
  const day = isNow ? facts.today : facts.horizon;
  const asked = isNow ? today : planned;
  const seats = seatsOn(facts, ids, day);
  const when = isNow ? '' : ` on ${formatDate(day)}`;
  const all = fteWords(asked, person.capacity);
  return {
    title: `${person.name} is at ${all} FTE${when}`,
    message: `${person.name} is booked for ${all} FTE${when}, ${fteWords(asked - person.capacity, 0)} more than they work: ${listWords(
      seats.map((seat) => `${fteWords(seat.seat.fte, person.capacity)} ${placeOf(facts, seat)}`),
    )}.`,
    subjects: [personSubject(person), ...seats.map(seatSubject)],
    evidence: [
      // The horizon moves with anybody's start: that it is a later day is the fact.
      {
        text: `FTE asked for${when}`,
        value: asked,
        fact: { text: `FTE asked for${isNow ? '' : ' later'}`, value: asked },
      },
      { text: 'Capacity', value: person.capacity },
    ],
    suggest: (org) => [...seats].reverse().flatMap((seat) => makeFit(org, seat, asked - person.capacity)),
  };
}

/** Takes from one seat what is too much: some of its time, or the seat where that is all of it; nothing where it is more. */
function makeFit(org: Org, seat: SeatIndex, excess: number): SuggestedFix[] {
  const { id, fte } = seat.seat;
  const scenario = org.scenario.id;
  const left = Math.floor((fte - excess) * 100 + 1e-6) / 100;
  if (left > 0) {
    const payload = { scenario, id, changes: { fte: left } };
    return [{ label: `Lower ${whoSits(org, seat)} to ${fteWords(left)} FTE`, command: { id: 'seat.update', payload } }];
  }
  if (isBelow(fte, excess)) return [];
  const place = `the ${seat.role.name} seat${inTeam(org, seat)}`;
  const label = `Take ${seat.person?.name ?? ''} off ${place}, which becomes a vacancy`;
  return [{ label, command: { id: 'seat.vacate', payload: { scenario, id } } }];
}

const seatsOn = (facts: Facts, ids: readonly Seat['id'][], day: Facts['today']): readonly SeatIndex[] =>
  inRank(seatsById(facts, ids).filter(({ seat }) => holdsOn(day, seat.start, seat.end)));

const placeOf = (facts: Facts, seat: SeatIndex): string => `as ${seat.role.name}${inTeam(facts, seat)}`;

function inTeam({ teamOf }: Org, { seat }: SeatIndex): string {
  const team = seat.team && teamOf(seat.team)?.team;
  return team ? ` in ${team.name}` : '';
}
