import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonValue, manyWords } from '#renderer/features/inspector/common-values.ts';
import { draftOf, focusOf } from '#renderer/features/inspector/focus-model.ts';
import {
  parseCost,
  parseDate,
  parseEmail,
  parseFte,
  parseName,
  parsePercent,
  parseSize,
  parseSkills,
  parseTimeZone,
  parseYears,
  skillsText,
  spanProblem,
} from '#renderer/features/inspector/parse-fields.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Profile } from '#shared/model/profile.ts';
import { DEFAULT_PROFILE } from '#shared/model/profile.ts';
import type { Role } from '#shared/model/role.ts';

const PARSERS = {
  parseCost,
  parseDate,
  parseEmail,
  parseFte,
  parseName,
  parsePercent,
  parseSize,
  parseSkills,
  parseTimeZone,
  parseYears,
};

describe('a field takes', () => {
  it.each<[keyof typeof PARSERS, string, unknown]>([
    ['parseFte', '0.5', 0.5],
    ['parseFte', ' 0,5 ', 0.5],
    ['parseFte', '50%', 0.5],
    ['parseFte', '1.5', 1.5],
    ['parseFte', '0', 0],
    ['parseDate', '2027-02-01', '2027-02-01'],
    ['parseDate', '', null],
    ['parseCost', '85000', 85000],
    ['parseCost', '85.000,50', 85000.5],
    ['parseCost', "85'000", 85000],
    ['parseCost', '1,234,567', 1234567],
    ['parseCost', '', null],
    ['parseYears', '3.5', 3.5],
    ['parseYears', '', null],
    ['parseTimeZone', 'Europe/Berlin', 'Europe/Berlin'],
    ['parseTimeZone', 'UTC+2', 'UTC+2'],
    ['parseTimeZone', 'UTC-03:30', 'UTC-03:30'],
    ['parseEmail', 'ana@example.com', 'ana@example.com'],
    [
      'parseSkills',
      'Python; Kubernetes:3',
      [
        { name: 'Python', level: null },
        { name: 'Kubernetes', level: 3 },
      ],
    ],
    ['parseSkills', '', []],
    ['parseSize', '2', 2],
    ['parsePercent', '12.5 %', 12.5],
    ['parseName', ' Pod 1 ', 'Pod 1'],
  ])('%s %j', (name, text, value) => {
    expect(PARSERS[name](text)).toEqual({ ok: true, value });
  });
});

describe('a field refuses, saying what to do,', () => {
  it.each<[keyof typeof PARSERS, string, RegExp]>([
    ['parseFte', 'abc', /^Write a number/],
    ['parseFte', '', /^Write a number/],
    ['parseFte', '-1', /from 0 to 1.5/],
    ['parseFte', '1.51', /from 0 to 1.5/],
    ['parseDate', '2027-02-30', /year-month-day/],
    ['parseDate', '1.2.2027', /year-month-day/],
    ['parseCost', 'much', /as a number/],
    ['parseCost', '-5', /as a number/],
    ['parseYears', '-1', /0 to 80/],
    ['parseTimeZone', 'Berlin', /Europe\/Berlin/],
    ['parseTimeZone', 'UTC+99', /Europe\/Berlin/],
    ['parseEmail', 'ana', /address/],
    ['parseSkills', 'Kubernetes:9', /level from 0 to 4/],
    ['parseSkills', ':3', /before the colon/],
    ['parseSize', '0', /above 0/],
    ['parsePercent', '101', /0 to 100/],
    ['parseName', '  ', /name/],
  ])('%s %j', (name, text, problem) => {
    expect(PARSERS[name](text)).toEqual({ ok: false, problem: expect.stringMatching(problem) });
  });
});

describe('skills', () => {
  it('read back what they show', () => {
    const skill = fc.record({
      name: fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,10}[A-Za-z]$/),
      level: fc.option(fc.integer({ min: 0, max: 4 })),
    });
    fc.assert(
      fc.property(fc.array(skill), (skills) => {
        expect(parseSkills(skillsText(skills))).toEqual({ ok: true, value: skills });
      }),
    );
  });
});

it('says where an end is before its start', () => {
  const day = (text: string) => text as IsoDate;
  expect(spanProblem(day('2027-02-01'), day('2027-01-31'))).toMatch(/later day/);
  expect(spanProblem(day('2027-02-01'), day('2027-02-01'))).toBeNull();
  expect(spanProblem(null, day('2027-01-31'))).toBeNull();
});

describe('what several seats have in common', () => {
  it.each([
    [[1, 1], 'one', undefined],
    [[1, 2, 1], 'many', '2 values'],
    [[null, null], 'one', undefined],
  ])('%j is %s', (values, kind, words) => {
    const common = commonValue(values, (value) => value);
    expect(common.kind).toBe(kind);
    expect(manyWords(common)).toBe(words);
  });
});

describe('a focus', () => {
  it('starts as the role says, in whole percentages that add up to 100', () => {
    const capabilities = fc.uniqueArray(fc.constantFrom(...CAPABILITY_IDS), { minLength: 1 });
    fc.assert(
      fc.property(capabilities, fc.nat(), (ids, cut) => {
        const at = cut % (ids.length + 1);
        const role = { owns: ids.slice(0, at), supports: ids.slice(at) };
        const percents = [...draftOf({ focus: null }, role, DEFAULT_PROFILE).values()];
        expect(percents.reduce((sum, one) => sum + one, 0)).toBe(100);
        expect(percents).toEqual(percents.map(Math.round));
      }),
    );
  });

  it('starts as the role says under the profile of the plan', () => {
    const role: Pick<Role, 'owns' | 'supports'> = { owns: ['deploy-models'], supports: ['build-apis'] };
    const draft = (profile: Partial<Profile>) => [
      ...draftOf({ focus: null }, role, { ...DEFAULT_PROFILE, ...profile }).values(),
    ];
    const demand = { 'deploy-models': 1, 'build-apis': 1 };
    expect(draft({ demand })).toEqual([67, 33]);
    expect(draft({ demand, strengths: { supports: 0.25 } })).toEqual([80, 20]);
    expect(draft({ demand: { ...demand, 'build-apis': 0 } })).toEqual([100]);
  });

  it('counts only once it adds up to 100, and says what is left', () => {
    const draft = new Map([['deploy-models', 60] as const, ['build-apis', 30] as const]);
    expect(focusOf(draft)).toEqual({ ok: false, problem: 'Together 90 %: give out 10 % more.' });
    expect(focusOf(new Map([...draft, ['gather-data', 20] as const]))).toMatchObject({
      problem: 'Together 110 %: take 10 % back.',
    });
    expect(focusOf(new Map([...draft, ['gather-data', 10] as const, ['automate-tests', 0] as const]))).toEqual({
      ok: true,
      focus: { 'deploy-models': 0.6, 'build-apis': 0.3, 'gather-data': 0.1 },
    });
  });

  it.each([
    [{ 'build-apis': 1 }, [100]],
    [{ 'build-apis': 0.29, 'deploy-models': 0.71 }, [29, 71]],
    [{ 'build-apis': 1 / 3, 'deploy-models': 1 / 3, 'gather-data': 1 / 3 }, [33.34, 33.33, 33.33]],
  ])('shows a split that the seat has itself, and may be kept as it is shown: %j', (focus, expected) => {
    const draft = draftOf({ focus }, { owns: [], supports: [] }, DEFAULT_PROFILE);
    expect([...draft.values()]).toEqual(expected);
    expect(focusOf(draft).ok).toBe(true);
  });
});
