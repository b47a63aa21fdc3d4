/** What is plainly counted of the seats of a team. */

import type { SeatIndex } from './org-index.ts';
import { isPlannedHireOf } from './plan-on.ts';

export interface Counts {
  vacancies: number;
  /** Vacancies that count as filled on the day that is shown. */
  plannedHires: number;
  fte: number;
  costToday: number;
  costPlanned: number;
  withoutCost: number;
}

export const noCounts = (): Counts => ({
  vacancies: 0,
  plannedHires: 0,
  fte: 0,
  costToday: 0,
  costPlanned: 0,
  withoutCost: 0,
});

export function countSeats(seats: readonly SeatIndex[]): Readonly<Counts> {
  const counts = noCounts();
  for (const { seat, isFilledToday, isPlanned } of seats) {
    if (seat.person === null) counts.vacancies += 1;
    else if (isPlannedHireOf(seat.person, seat.id)) counts.plannedHires += 1;
    counts.fte += seat.fte;
    if (seat.cost === null) counts.withoutCost += 1;
    if (isFilledToday) counts.costToday += seat.cost ?? 0;
    if (isPlanned) counts.costPlanned += seat.cost ?? 0;
  }
  return counts;
}
