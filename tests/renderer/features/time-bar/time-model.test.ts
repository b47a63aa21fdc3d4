import { describe, expect, it } from 'vitest';
import { markBeside, placeOf, timeSpanOf } from '#renderer/features/time-bar/time-model.ts';
import { createPerson, createPlan, createScenario, createSeat } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { dayNumber, dayOfNumber } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Seat } from '#shared/model/seat.ts';

const day = (text: string) => text as IsoDate;
const today = day('2026-11-23');
const ada = createPerson(asId('person', 'person-ada'), 'Ada');
const spanOf = (seats: Partial<Seat>[], horizon = today) => {
  const made = seats.map((rest, i) => createSeat(asId('seat', `seat-${i}`), 'data-engineer', rest));
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
    seats: Object.fromEntries(made.map((seat) => [seat.id, seat])),
  });
  const plan = createPlan(asId('plan', 'plan-1'), 'P', { people: { [ada.id]: ada } });
  return timeSpanOf(plan, scenario, today, horizon);
};

describe('timeSpanOf()', () => {
  it.each<[string, Partial<Seat>, string | null, string]>([
    ['a vacancy with a start', { start: day('2027-02-01') }, '2027-02-01', 'Data Engineer planned'],
    ['a person who starts', { person: ada.id, start: day('2027-02-01') }, '2027-02-01', 'Ada starts as Data Engineer'],
    [
      'a person who leaves, on the day after',
      { person: ada.id, end: day('2026-12-31') },
      '2027-01-01',
      'Ada leaves as Data Engineer',
    ],
    ['a vacancy that closes', { end: day('2026-12-31') }, '2027-01-01', 'Data Engineer closes'],
    ['what is past', { person: ada.id, start: day('2020-01-01') }, null, ''],
  ])('marks %s', (_, seat, at, event) => {
    expect(spanOf([seat]).marks).toEqual(at === null ? [] : [{ day: at, events: [event] }]);
  });

  it('is never shorter than a day, and reaches to the last thing planned', () => {
    expect(spanOf([])).toMatchObject({ from: '2026-11-23', to: '2026-11-24' });
    expect(spanOf([{ end: day('2027-06-30') }], day('2027-02-01')).to).toBe('2027-07-01');
  });

  it('walks from mark to mark, and knows where a day lies', () => {
    const span = spanOf([{ start: day('2026-12-01') }, { start: day('2027-01-01') }], day('2027-01-01'));
    expect(markBeside(span, today, 1)).toBe('2026-12-01');
    expect(markBeside(span, day('2026-12-01'), 1)).toBe('2027-01-01');
    expect(markBeside(span, day('2027-01-01'), 1)).toBeNull();
    expect(markBeside(span, day('2027-01-01'), -1)).toBe('2026-12-01');
    expect(markBeside(span, day('2026-12-01'), -1)).toBeNull();
    expect(placeOf(span, span.from)).toBe(0);
    expect(placeOf(span, span.to)).toBe(1);
    expect(placeOf(span, day('2020-01-01'))).toBe(0);
  });
});

describe('days as numbers', () => {
  it.each(['1970-01-01', '2024-02-29', '2026-11-23', '9999-12-31', '1969-12-31'])('come back: %s', (text) => {
    expect(dayOfNumber(dayNumber(day(text)))).toBe(text);
  });
});
