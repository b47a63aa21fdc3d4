/** A person whose seats ask for more than their capacity, today or at the horizon. */

import { formatDate, holdsOn } from '#shared/model/date.ts';
import { byRank } from '#shared/model/order.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Facts, Report, SeatIndex } from '../../define-rule.ts';
import { defineRule, fteWords, isAbove, listWords, personSubject, seatSubject } from '../../define-rule.ts';

export const overAllocated = defineRule({
  id: 'over-allocated',
  title: 'People above their capacity',
  severity: 'error',
  dimension: 'expertise',
  scope: 'scenario',
  source: '000-12',
  check: (facts) => {
    return [...facts.above.values()].map(({ person, seats: ids, today, planned }): Report => {
      const isNow = isAbove(today, person.capacity);
      const day = isNow ? facts.today : facts.horizon;
      const asked = isNow ? today : planned;
      const seats = seatsOn(facts, ids, day);
      const when = isNow ? '' : ` on ${formatDate(day)}`;
      return {
        title: `${person.name} is at ${fteWords(asked)} FTE${when}`,
        message: `${person.name} is at ${fteWords(asked)} FTE${when} with a capacity of ${fteWords(person.capacity)}: ${listWords(
          seats.map((seat) => `${fteWords(seat.seat.fte)} ${placeOf(facts, seat)}`),
        )}.`,
        subjects: [personSubject(person), ...seats.map(seatSubject)],
        evidence: [
          { text: `FTE asked for${when}`, value: asked },
          { text: 'Capacity', value: person.capacity },
        ],
      };
    });
  },
});

const seatsOn = ({ seatOf }: Facts, ids: readonly Seat['id'][], day: Facts['today']): SeatIndex[] =>
  ids
    .flatMap((id) => seatOf(id) ?? [])
    .filter(({ seat }) => holdsOn(day, seat.start, seat.end))
    .sort((a, b) => byRank(a.seat, b.seat));

const placeOf = ({ teamOf }: Facts, { seat, role }: SeatIndex): string =>
  `as ${role.name} in ${(seat.team && teamOf(seat.team)?.team?.name) ?? 'no team'}`;
