/** A scenario as it will stand on a day: who has left is gone from the sums, and vacancies planned until then are filled. */

import { createPerson } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import { MAX_FTE } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';

/** Who holds a vacancy from the day it is planned to be filled. */
export const PLANNED_HIRE = 'Planned hire';

/** Who stands in for a vacancy; held by that seat alone, and counted among no people. */
const HIRE = 'person-planned-';
export const plannedHireOf = (seat: SeatId): PersonId => asId('person', `${HIRE}${seat}`);
/** The same without making an id for each seat. */
export const isPlannedHireOf = (person: PersonId, seat: SeatId): boolean =>
  person.length === HIRE.length + seat.length && person.startsWith(HIRE) && person.endsWith(seat);

/** Whether a vacancy counts as filled on a day: from its start on, one without a start only from the horizon on. */
const isPlannedHire = ({ person, start, end }: Seat, day: IsoDate, horizon: IsoDate): boolean =>
  person === null && (start !== null || day >= horizon) && holdsOn(day, start, end);

/** Which vacancies count as filled where another day than the plan's own is shown; none on that. */
export const hiresOn =
  (shownDate: IsoDate | null, horizon: IsoDate) =>
  (seat: Seat): boolean =>
    shownDate !== null && isPlannedHire(seat, shownDate, horizon);

/**
 * The plan with its date set to `day`, and somebody on each planned hire. Costs one pass over the seats.
 * @param horizon the last day that anything in the scenario is planned for
 */
export function planOn(plan: Plan, scenarioId: ScenarioId, day: IsoDate, horizon: IsoDate): Plan {
  const scenario = plan.scenarios[scenarioId];
  if (!scenario) return { ...plan, date: day };
  const hires: Record<PersonId, Person> = {};
  const seats: Record<string, Seat> = {};
  for (const seat of Object.values(scenario.seats)) {
    if (!isPlannedHire(seat, day, horizon)) continue;
    const id = plannedHireOf(seat.id);
    hires[id] = createPerson(id, PLANNED_HIRE, { ...seat.wanted, capacity: MAX_FTE });
    seats[seat.id] = { ...seat, person: id };
  }
  return {
    ...plan,
    date: day,
    people: { ...plan.people, ...hires },
    scenarios: { ...plan.scenarios, [scenarioId]: { ...scenario, seats: { ...scenario.seats, ...seats } } },
  };
}
