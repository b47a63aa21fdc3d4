/** The words of the status bar. */

import { describe, expect, it } from 'vitest';
import { filledText, findingsText, roundScore, statusCounts } from '#renderer/features/shell/status-text.ts';
import { createScenario, createSeat } from '#shared/model/create.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';

const day = (text: string) => parseIsoDate(text);
const seat = (id: string, rest: Partial<Seat>): Seat => createSeat(asId('seat', id), 'data-scientist', rest);
const someone = asId('person', 'person-a');

const evaluation = (rest: Partial<Evaluation> = {}): Evaluation =>
  ({
    today: day('2026-11-23'),
    figures: { people: 1, seats: 1, vacancies: 1 },
    findings: [],
    ...rest,
  }) as unknown as Evaluation;

describe('roundScore', () => {
  it.each([
    [52.5, 53],
    [52.49, 52],
    [0, 0],
    [99.5, 100],
  ])('%f shows as %i', (exact, shown) => expect(roundScore(exact)).toBe(shown));
});

describe('filledText', () => {
  const seats = [
    seat('seat-held', { person: someone, fte: 0.6 }),
    seat('seat-vacant', { fte: 1 }),
    seat('seat-later', { person: someone, fte: 0.5, start: day('2027-01-01') }),
    seat('seat-over', { person: someone, fte: 1, end: day('2026-11-22') }),
    seat('seat-last-day', { person: someone, fte: 0.2, end: day('2026-11-23') }),
  ];
  const scenario = createScenario(asId('scenario', 'scenario-a'), 'A', {
    seats: Object.fromEntries(seats.map((one) => [one.id, one])),
  });

  it('counts as filled what somebody holds today, of all that is not over', () => {
    expect(filledText(scenario, evaluation(), null)).toBe('0.8 of 2.3 FTE filled');
  });

  it('counts planned hires too where another day is shown, and names it', () => {
    const shown = day('2027-02-01');
    const then = evaluation({ today: shown, horizon: shown } as Partial<Evaluation>);
    expect(filledText(scenario, then, shown)).toBe('2.1 of 2.1 FTE filled on 1 Feb 2027');
  });
});

describe('statusCounts', () => {
  const empty = createScenario(asId('scenario', 'scenario-a'), 'A');
  const finding = (severity: Finding['severity'], accepted: Finding['accepted'] = null) =>
    ({ severity, accepted }) as Finding;

  it('says one and many', () => {
    expect(statusCounts(empty, 0, evaluation(), null)).toMatchObject({
      seats: '1 seat',
      people: '1 person',
      vacancies: '1 vacancy',
    });
    const none = evaluation({ figures: { people: 0, seats: 0, vacancies: 0 } as Evaluation['figures'] });
    expect(statusCounts(empty, 0, none, null)).toMatchObject({
      seats: '0 seats',
      people: '0 people',
      vacancies: '0 vacancies',
    });
  });

  it('names who of the roster has no seat, beside those who have one', () => {
    expect(statusCounts(empty, 2, evaluation(), null).people).toBe('1 person, 2 on the bench');
  });

  it('counts findings by severity, but for those that somebody accepted', () => {
    const known = finding('error', { reason: 'Known', by: 'Ada' });
    const findings = [finding('error'), finding('hint'), known, finding('error')];
    expect(statusCounts(empty, 0, evaluation({ findings }), null).findings).toEqual({ error: 2, warning: 0, hint: 1 });
    expect(findingsText('error', 2)).toBe('2 errors');
    expect(findingsText('hint', 1)).toBe('1 hint');
  });
});
