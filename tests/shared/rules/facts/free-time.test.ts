import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '#shared/model/date.ts';
import { holdsOn } from '#shared/model/date.ts';
import { freeTimeOf } from '#shared/rules/facts/free-time.ts';

const day = (text: string) => text as IsoDate;
const NOW = day('2026-11-21');
const held = (fte: number, start: string | null = null, end: string | null = null) => ({
  fte,
  start: start as IsoDate | null,
  end: end as IsoDate | null,
});

describe('freeTimeOf()', () => {
  it.each<[string, readonly ReturnType<typeof held>[], number, { fte: number; from: string }]>([
    ['nothing held', [], 1, { fte: 1, from: '2026-11-21' }],
    ['a part held', [held(0.4)], 1, { fte: 0.6, from: '2026-11-21' }],
    ['all held', [held(1)], 1, { fte: 0, from: '2026-11-21' }],
    ['more held than there is', [held(1.2)], 1, { fte: 0, from: '2026-11-21' }],
    ['a seat that ends: free the day after', [held(1, null, '2027-01-31')], 1, { fte: 1, from: '2027-02-01' }],
    ['enough already before a seat ends', [held(0.5, null, '2027-01-31')], 0.5, { fte: 0.5, from: '2026-11-21' }],
    ['a seat that begins takes its time away', [held(0.7, '2027-03-01')], 1, { fte: 0.3, from: '2026-11-21' }],
    ['only free in between: what stays free counts', [held(1, '2027-03-01')], 1, { fte: 0, from: '2026-11-21' }],
    ['a seat that has ended', [held(1, null, '2026-11-20')], 1, { fte: 1, from: '2026-11-21' }],
    ['three tenths', [held(0.1), held(0.2)], 1, { fte: 0.7, from: '2026-11-21' }],
  ])('%s', (_, seats, wanted, expected) => {
    expect(freeTimeOf(1, seats, wanted, NOW, null)).toEqual(expected);
  });

  it('looks no further than the vacancy lasts', () => {
    const seats = [held(1, '2027-03-01')];
    expect(freeTimeOf(1, seats, 1, NOW, day('2027-02-28'))).toEqual({ fte: 1, from: NOW });
    expect(freeTimeOf(1, seats, 1, NOW, day('2026-01-01'))).toEqual({ fte: 0, from: NOW });
  });

  it('is free on every day from then on', () => {
    const dates = fc.constantFrom(null, '2026-10-01', '2026-12-01', '2027-01-15', '2027-02-01', '2027-06-30');
    const seats = fc.array(
      fc
        .record({ fte: fc.constantFrom(0.1, 0.25, 0.5, 0.8, 1), start: dates, end: dates })
        .map((one) => (one.start !== null && one.end !== null && one.end < one.start ? { ...one, end: null } : one)),
      { maxLength: 4 },
    );
    const probes = ['2026-11-21', '2026-12-01', '2027-01-16', '2027-02-02', '2027-06-30', '2027-07-01', '2028-01-01'];
    fc.assert(
      fc.property(seats, fc.constantFrom(0.2, 0.5, 1), fc.constantFrom(0.5, 1), (list, wanted, capacity) => {
        const all = list.map(({ fte, start, end }) => held(fte, start, end));
        const { fte, from } = freeTimeOf(capacity, all, wanted, NOW, null);
        const free = (on: string) =>
          capacity - all.reduce((sum, one) => sum + (holdsOn(day(on), one.start, one.end) ? one.fte : 0), 0);
        for (const probe of fte > 0 ? probes.filter((one) => one >= from) : [])
          expect(free(probe)).toBeGreaterThanOrEqual(fte - 1e-9);
        expect(fte).toBeLessThanOrEqual(capacity);
      }),
    );
  });
});
