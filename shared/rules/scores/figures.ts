/** The plain counts of a scenario. They count what the plan holds; only cost knows the two dates. */

import { remember } from '#shared/lib/remember.ts';
import type { Counts } from '../facts/counts.ts';
import { noCounts } from '../facts/counts.ts';
import { handOffPaths } from '../facts/hand-off-paths.ts';
import type { Org, TeamIndex } from '../facts/org-index.ts';
import { reportingOf } from '../facts/reporting.ts';
import type { Figures } from '../finding.ts';

export function figuresOf(org: Org): Figures {
  const { layers, widestSpan } = reportingOf(org);
  const sum = noCounts();
  for (const counts of org.each(org.units, countsOf)) {
    sum.vacancies += counts.vacancies;
    sum.plannedHires += counts.plannedHires;
    sum.fte += counts.fte;
    sum.costToday += counts.costToday;
    sum.costPlanned += counts.costPlanned;
    sum.withoutCost += counts.withoutCost;
  }
  const seats = org.stored.length;
  const { handOffs, handOffsAcrossBorders } = countHandOffs(org);
  const { costToday: today, costPlanned: planned, withoutCost: seatsWithoutCost } = sum;
  return {
    people: org.headcount - sum.plannedHires,
    seats,
    vacancies: sum.vacancies,
    fte: sum.fte,
    teams: org.teams.length,
    layers,
    widestSpan,
    // Null when no seat has a cost.
    cost: seatsWithoutCost === seats ? null : { today, planned, seatsWithoutCost },
    handOffs,
    handOffsAcrossBorders,
    meetingHoursPerSeatWeek: null,
  };
}

const countsOf = ({ counts }: TeamIndex): Counts => counts;

/** None while nothing is planned yet. */
const countHandOffs = (org: Org): HandOffs => (org.stored.length > 0 ? counted(handOffPaths(org)) : NO_HAND_OFFS);

type HandOffs = Pick<Figures, 'handOffs' | 'handOffsAcrossBorders'>;
const NO_HAND_OFFS: HandOffs = { handOffs: 0, handOffsAcrossBorders: 0 };

const counted = remember((all: ReturnType<typeof handOffPaths>): HandOffs => {
  let handOffs = 0;
  let handOffsAcrossBorders = 0;
  for (const paths of all) {
    handOffs += paths.length;
    for (const path of paths) if (path !== 'within') handOffsAcrossBorders += 1;
  }
  return { handOffs, handOffsAcrossBorders };
});
