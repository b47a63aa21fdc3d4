/** What the time bar spans, and what happens on it: who starts, who leaves, what is planned to be filled. */

import { roleOf } from '#shared/catalog/roles.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { dayNumber, dayOfNumber } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export interface TimeMark {
  readonly day: IsoDate;
  /** "Karim Haddad leaves", "Data Engineer planned": one of each that happens that day. */
  readonly events: readonly string[];
}

export interface TimeSpan {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly marks: readonly TimeMark[];
}

/** From today to the last day that anything is planned for; at least one day long. A leave counts on the day after. */
export function timeSpanOf(plan: Plan, scenario: Scenario, today: IsoDate, horizon: IsoDate): TimeSpan {
  const events = new Map<IsoDate, string[]>();
  const add = (day: IsoDate, event: string): void => {
    const list = events.get(day);
    if (list) list.push(event);
    else events.set(day, [event]);
  };
  for (const seat of Object.values(scenario.seats)) {
    const person = seat.person === null ? undefined : plan.people[seat.person];
    const role = roleOf(plan, seat.role).name;
    if (seat.start !== null && seat.start > today) {
      add(seat.start, person ? `${person.name} starts as ${role}` : `${role} planned`);
    }
    const gone = seat.end === null ? null : dayOfNumber(dayNumber(seat.end) + 1);
    if (gone !== null && gone > today) add(gone, person ? `${person.name} leaves as ${role}` : `${role} closes`);
  }
  const marks = [...events]
    .map(([day, list]): TimeMark => ({ day, events: list }))
    .sort((a, b) => (a.day < b.day ? -1 : 1));
  const last = marks.at(-1)?.day ?? today;
  const to = last > horizon ? last : horizon;
  return { from: today, to: to > today ? to : dayOfNumber(dayNumber(today) + 1), marks };
}

/** Where a day lies in the span, 0 to 1. */
export function placeOf({ from, to }: TimeSpan, day: IsoDate): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return Math.min(1, Math.max(0, (dayNumber(day) - start) / (end - start)));
}

/** The next mark after a day, or the one before; null at the end. */
export function markBeside({ marks }: TimeSpan, day: IsoDate, step: 1 | -1): IsoDate | null {
  const days = marks.map((mark) => mark.day);
  const beside = step === 1 ? days.find((each) => each > day) : days.filter((each) => each < day).at(-1);
  return beside ?? null;
}
