import { describe, expect, it } from 'vitest';
import type { Comparison } from '#shared/compare/compare.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { costText, differenceText, figureText, tableTsv } from '#shared/compare/figure-text.ts';
import type { Cell, RowId } from '#shared/compare/figures.ts';
import { figureRows } from '#shared/compare/figures.ts';
import type { Figures } from '#shared/rules/finding.ts';
import { comparedOf, scenariosFrom } from './two-scenarios.ts';

const plan = scenariosFrom(
  'team Ranking, product\n  Ada, data-scientist\n',
  'team Ranking, product\n  Ada, data-scientist\n',
  '',
);

/** Two or three columns whose plain figures are set by hand. */
function comparison(...columns: readonly Partial<Figures>[]): Comparison {
  const all = compareScenarios(plan, comparedOf(plan, 'ABA'.slice(0, columns.length)));
  return {
    ...all,
    scenarios: all.scenarios.map((each, index) => ({
      ...each,
      evaluation: { ...each.evaluation, figures: { ...each.evaluation.figures, ...columns[index] } },
    })),
  };
}

const cells = (compared: Comparison, id: RowId): readonly Cell[] =>
  figureRows(compared).find((row) => row.id === id)?.cells ?? [];
const told = (cell: Cell) =>
  cell.kind === 'missing'
    ? cell.words
    : [cell.value, cell.difference?.by ?? null, cell.difference?.tone ?? null, cell.isBest ? 'best' : ''].join(' ');

describe('figureRows()', () => {
  it('has every figure once, overall first', () => {
    const ids = figureRows(comparison({}, {})).map(({ id }) => id);
    expect(ids).toEqual([
      'overall',
      'product',
      'data-science',
      'data-engineering',
      'mlops',
      'ownership',
      'communication',
      'expertise',
      'people',
      'seats',
      'vacancies',
      'fte',
      'cost',
      'teams',
      'layers',
      'widestSpan',
      'handOffs',
      'handOffsAcrossBorders',
      'meetingHours',
      'disruption',
    ]);
  });

  it.each<[RowId, Partial<Figures>[], string[]]>([
    ['vacancies', [{ vacancies: 3 }, { vacancies: 2 }], ['3   ', '2 -1 better best']],
    ['vacancies', [{ vacancies: 3 }, { vacancies: 4 }], ['3   best', '4 1 worse ']],
    ['vacancies', [{ vacancies: 3 }, { vacancies: 3 }], ['3   ', '3 0 same ']],
    [
      'vacancies',
      [{ vacancies: 3 }, { vacancies: 1 }, { vacancies: 1 }],
      ['3   ', '1 -2 better best', '1 -2 better best'],
    ],
    ['teams', [{ teams: 3 }, { teams: 2 }], ['3   ', '2 -1 other ']],
    ['fte', [{ fte: 10.8 }, { fte: 9.8 }], ['10.8   ', '9.8 -1 other ']],
    ['meetingHours', [{ meetingHoursPerSeatWeek: null }, { meetingHoursPerSeatWeek: 4 }], ['no rituals yet', '4   ']],
    ['cost', [{ cost: null }, { cost: null }], ['no costs yet', 'no costs yet']],
    [
      'cost',
      [
        { cost: { today: 1_620_000, planned: 1_620_000, seatsWithoutCost: 0 } },
        { cost: { today: 1_510_000, planned: 1_510_000, seatsWithoutCost: 0 } },
      ],
      ['1620000   ', '1510000 -110000 better best'],
    ],
    [
      'cost',
      [
        { cost: { today: 900, planned: 900, seatsWithoutCost: 2 } },
        { cost: { today: 800, planned: 800, seatsWithoutCost: 3 } },
        { cost: { today: 700, planned: 700, seatsWithoutCost: 2 } },
      ],
      ['900   ', '800 -100 other ', '700 -200 better '],
    ],
  ])('of %s: %j', (id, columns, expected) => {
    expect(cells(comparison(...columns), id).map(told)).toEqual(expected);
  });

  it('takes differences between figures as they are shown', () => {
    const score = (mlops: number): Comparison => {
      const all = comparison({}, {});
      return {
        ...all,
        scenarios: all.scenarios.map((each, index) => {
          const { scores } = each.evaluation;
          if (!scores) throw new Error('no scores');
          const value = index === 0 ? 41.4 : mlops;
          const pillars = { ...scores.pillars, mlops: { today: value, planned: value + 20 } };
          return { ...each, evaluation: { ...each.evaluation, scores: { ...scores, pillars } } };
        }),
      };
    };
    // 41.4 and 87.6 differ by 46.2, but who reads 41 and 88 reckons 47.
    expect(cells(score(87.6), 'mlops')).toMatchObject([
      { value: 41, planned: 61 },
      { value: 88, planned: 108, difference: { by: 47, tone: 'better' } },
    ]);
    expect(figureRows(score(87.6), 'planned').find(({ id }) => id === 'mlops')?.cells).toMatchObject([
      { value: 61, planned: null },
      { value: 108, planned: null, difference: { by: 47 } },
    ]);
    expect(cells(score(41.2), 'mlops')[1]).toMatchObject({ difference: { by: 0, tone: 'same' }, isBest: false });
  });

  it('says that nothing is planned where a scenario has no seats, and never 0', () => {
    const compared = compareScenarios(plan, comparedOf(plan, 'AC'));
    for (const id of ['overall', 'mlops', 'ownership', 'handOffs', 'handOffsAcrossBorders'] as const)
      expect(cells(compared, id)[1]).toEqual({ kind: 'missing', words: 'nothing planned yet' });
    expect(cells(compared, 'overall')[0]).toMatchObject({ kind: 'figure', isBest: false });
  });

  it('measures disruption from the baseline only', () => {
    const compared = compareScenarios(plan, comparedOf(plan, 'AB'));
    expect(cells(compared, 'disruption').map(told)).toEqual(['baseline', '0   ']);
    expect(cells(compared, 'disruption')[1]).toMatchObject({ note: 'nobody moves' });
  });
});

describe('figures in words', () => {
  it.each([
    [0, '', '0'],
    [950, 'CHF', '950 CHF'],
    [9_999, '', '9,999'],
    [110_000, '€', '€110 k'],
    [-110_000, '€', '−€110 k'],
    [999_400, '€', '€999 k'],
    [999_500, '€', '€1.00 M'],
    [1_620_000, 'EUR', '1.62 M EUR'],
  ])('%d in %s is %s', (value, currency, expected) => {
    expect(costText(value, currency)).toBe(expected);
  });

  it.each([
    [0, 'count', '±0'],
    [-4, 'score', '−4'],
    [12, 'score', '+12'],
    [-1, 'fte', '−1.0'],
    [0.25, 'fte', '+0.25'],
    [1.1, 'hours', '+1.1'],
    [40_000, 'cost', '+€40 k'],
  ] as const)('a difference of %d in %s is %s', (by, unit, expected) => {
    expect(differenceText(by, unit, '€')).toBe(expected);
  });

  it('groups thousands', () => expect(figureText(12_345, 'count', '')).toBe('12,345'));
});

describe('tableTsv()', () => {
  const rows = figureRows(comparison({ vacancies: 3 }, { vacancies: 1 }));
  const lines = (dates: 'both' | 'today') =>
    tableTsv({ rows, names: ['A\tb', '=B'], dates, currency: '€' }).split('\n');

  it('has plain numbers, a column a date and a difference, and words for what is missing', () => {
    expect(lines('both')[0]).toBe("Figure\tA b today\tA b planned\t'=B today\t'=B planned\t'=B difference");
    expect(lines('both')).toContain('Vacancies\t3\t3\t1\t1\t-2');
    expect(lines('both')).toContain('Cost per year, €\tno costs yet\t\tno costs yet\t\t');
    expect(lines('today')).toContain('Vacancies\t3\t1\t-2');
  });

  it('names another day than today', () => {
    const text = tableTsv({ rows, names: ['A', 'B'], dates: 'both', currency: '', when: 'on 1 Feb 2027' });
    expect(text.split('\n')[0]).toBe('Figure\tA on 1 Feb 2027\tA planned\tB on 1 Feb 2027\tB planned\tB difference');
  });

  it('gives every line as many cells as the header', () => {
    for (const line of lines('both').filter((each) => each !== '')) expect(line.split('\t')).toHaveLength(6);
  });
});
