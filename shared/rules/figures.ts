/** The plain counts of a scenario. They count what the plan holds; only cost knows the two dates. */

import type { Figures } from './finding.ts';
import { handOffPaths } from './hand-off-paths.ts';
import type { Org } from './org-index.ts';
import { reportingOf } from './reporting.ts';

export function figuresOf(org: Org): Figures {
  const { layers, widestSpan } = reportingOf(org);
  const paths = org.seats.length > 0 ? handOffPaths(org) : [];
  let vacancies = 0;
  let fte = 0;
  for (const { seats } of org.units) {
    for (const { seat } of seats) {
      if (seat.person === null) vacancies += 1;
      fte += seat.fte;
    }
  }
  return {
    people: org.allocations.size,
    seats: org.seats.length,
    vacancies,
    fte,
    teams: org.teams.length,
    layers,
    widestSpan,
    cost: costOf(org),
    handOffs: paths.reduce((sum, stream) => sum + stream.length, 0),
    handOffsAcrossBorders: paths.reduce((sum, stream) => sum + stream.filter((path) => path !== 'within').length, 0),
    meetingHoursPerSeatWeek: null,
  };
}

/** Cost a year of the seats that hold at each date, vacancies only planned; null when no seat has a cost. */
function costOf({ units, seats }: Org): Figures['cost'] {
  if (seats.every(({ seat }) => seat.cost === null)) return null;
  let today = 0;
  let planned = 0;
  let seatsWithoutCost = 0;
  for (const { seat, isFilledToday, isPlanned } of units.flatMap((unit) => unit.seats)) {
    if (seat.cost === null) seatsWithoutCost += 1;
    if (isFilledToday) today += seat.cost ?? 0;
    if (isPlanned) planned += seat.cost ?? 0;
  }
  return { today, planned, seatsWithoutCost };
}
