import { describe, expect, it } from 'vitest';
import { createSeat } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import { filledTime, presenceNote, vacancyName } from '#shared/model/presence.ts';
import type { Seat } from '#shared/model/seat.ts';

const day = '2026-11-23' as IsoDate;
const person = asId('person', 'person-a');
const seat = (rest: Partial<Seat>): Seat => createSeat(asId('seat', 'seat-a'), 'data-scientist', rest);

const HELD = seat({ person, fte: 0.6 });
const VACANT = seat({ fte: 1 });
const LATER = seat({ person, fte: 0.5, start: '2027-01-01' as IsoDate });
const GONE = seat({ person, fte: 1, end: '2026-11-22' as IsoDate });
const LAST_DAY = seat({ person, fte: 0.2, end: day });

describe('filledTime()', () => {
  it.each<[string, readonly Seat[], boolean, number, number]>([
    ['whoever is there', [HELD], false, 0.6, 0.6],
    ['a last day too', [LAST_DAY], false, 0.2, 0.2],
    ['no vacancy', [HELD, VACANT], false, 0.6, 1.6],
    ['a vacancy that somebody is planned for', [HELD, VACANT], true, 1.6, 1.6],
    ['nobody who comes later', [LATER], false, 0, 0.5],
    ['no seat that is over, not even as open', [GONE], false, 0, 0],
  ])('counts %s', (_, seats, isHire, filled, whole) => {
    expect(filledTime(seats, day, ({ person: who }) => isHire && who === null)).toEqual({ filled, whole });
  });
});

describe('the words of a card', () => {
  it.each([
    [HELD, ''],
    [VACANT, ''],
    [LATER, 'from 1 Jan 2027'],
    [GONE, 'until 22 Nov 2026'],
    [LAST_DAY, ''],
    [seat({ start: '2027-01-01' as IsoDate }), ''],
    [{ ...LATER, end: '2027-06-30' as IsoDate }, 'from 1 Jan 2027'],
  ])('say who is away, and until when', (one, words) => expect(presenceNote(one, day)).toBe(words));

  it.each([
    [null, false, 'Vacant'],
    ['2027-02-01' as IsoDate, false, 'Vacant, start 1 Feb 2027'],
    [null, true, 'Planned hire'],
    ['2027-02-01' as IsoDate, true, 'Planned hire from 1 Feb 2027'],
  ])('say whether a vacancy is still open', (start, isHire, words) => {
    expect(vacancyName(seat({ start }), isHire)).toBe(words);
  });
});
