import { describe, expect, it } from 'vitest';
import type { CellValue } from '#renderer/features/table/cell-values.ts';
import {
  costValue,
  dateValue,
  isName,
  kindValue,
  shareValue,
  skillsValue,
  timeZoneValue,
  yearsValue,
} from '#renderer/features/table/cell-values.ts';

const said = (value: CellValue<unknown>) => (value.ok ? value.value : value.refusal.what);

describe('cells at the door', () => {
  it.each([
    ['1', 1],
    ['0.5', 0.5],
    ['0,5', 0.5],
    [' 50% ', 0.5],
    ['150 %', 1.5],
    ['abc', '"abc" is no share'],
    ['2', '"2" is no share'],
    ['-1', '"-1" is no share'],
    ['', 'it cannot be empty'],
  ])('share %j', (text, value) => {
    expect(said(shareValue(text))).toBe(value);
  });

  it.each([
    ['2027-02-01', '2027-02-01'],
    ['1 Feb 2027', '2027-02-01'],
    ['1 February 2027', '2027-02-01'],
    ['01.02.2027', '2027-02-01'],
    ['2027-02-01T00:00:00', '2027-02-01'],
    ['', null],
    ['30.02.2027', '"30.02.2027" is no date'],
    ['02/01/2027', '"02/01/2027" is no date'],
    ['soon', '"soon" is no date'],
  ])('date %j', (text, value) => {
    expect(said(dateValue(text))).toBe(value);
  });

  it.each([
    ['85000', 'EUR', 85_000],
    ['85.000,50', 'EUR', 85_000.5],
    ['€ 85,000', 'EUR', 85_000],
    ['85000 EUR', '€', 85_000],
    ['$85,000', '', 85_000],
    ['', 'EUR', null],
    ['$85,000', 'EUR', '"$85,000" is not in EUR'],
    ['lots', 'EUR', '"lots" is no cost'],
  ])('cost %j in %j', (text, currency, value) => {
    expect(said(costValue(text, currency))).toBe(value);
  });

  it.each([
    [yearsValue('3,5'), 3.5],
    [yearsValue(''), null],
    [yearsValue('many'), '"many" is no number of years'],
    [timeZoneValue('Europe/Berlin'), 'Europe/Berlin'],
    [timeZoneValue('utc +2'), 'UTC+2'],
    [timeZoneValue('Berlin'), '"Berlin" is no time zone'],
    [kindValue('Vacant'), 'vacant'],
    [kindValue('Vacant, planned'), 'planned'],
    [kindValue('taken'), '"taken" is no kind of seat'],
  ])('other values, case %#', (value, expected) => {
    expect(said(value)).toBe(expected);
  });

  it('reads skills with levels, by lines too, and names the level that is none', () => {
    expect(said(skillsValue('Kubernetes:3; Python\nSQL:0'))).toEqual([
      { name: 'Kubernetes', level: 3 },
      { name: 'Python', level: null },
      { name: 'SQL', level: 0 },
    ]);
    expect(said(skillsValue('Python:9'))).toContain('"9" of Python');
  });

  it.each([
    ['Growth', true],
    ['Team 4', true],
    ['0.5', false],
    ['2027-02-01', false],
    ['1 Feb 2027', false],
    ['—', false],
  ])('%j may be a new name: %s', (text, isOne) => {
    expect(isName(text)).toBe(isOne);
  });
});
