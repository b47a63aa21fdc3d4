import { describe, expect, it } from 'vitest';
import { checksOf, fileNameOf, namesOn, sizeWords } from '#renderer/features/export-chart/export-model.ts';
import { createScenario, createSeat } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';

describe('the name of the file', () => {
  it.each([
    ['XYZShopSmart · Recommendations', 'Pods + platform', 'pdf', 'xyzshopsmart-recommendations-pods-platform.pdf'],
    ['计划', 'A/B', 'svg', '计划-a-b.svg'],
    ['///', '..', 'png', 'plan.png'],
  ] as const)('%s, %s', (plan, scenario, format, name) => {
    expect(fileNameOf({ name: plan }, { name: scenario }, format)).toBe(name);
  });
});

describe('the line of checks', () => {
  const fine = {
    format: 'pdf',
    paper: 'a3',
    pages: 3,
    smallestText: 7.43,
    uncovered: [],
    names: { people: 0, outside: 0 },
  } as const;

  it('says that all is well', () => {
    expect(checksOf(fine)).toEqual([
      { tone: 'ok', text: 'Smallest text 7.4 pt on A3' },
      { tone: 'ok', text: '3 pages, nothing cut off' },
      { tone: 'ok', text: 'Fonts embedded' },
      { tone: 'ok', text: 'No names, no costs' },
    ]);
  });

  it.each([
    [{ smallestText: 4.2 }, 'Smallest text 4.2 pt on A3: choose larger paper'],
    [{ uncovered: ['𓀀'] }, 'No font for 𓀀: their code points stand instead'],
    [{ names: { people: 1, outside: 0 } }, '1 full name on it, no costs'],
    [{ names: { people: 12, outside: 4 } }, '12 full names and 4 managers from outside on it, no costs'],
    [{ names: { people: 0, outside: 1 } }, '1 manager from outside on it, no costs'],
  ])('warns of %j', (change, text) => {
    const warnings = checksOf({ ...fine, ...change }).filter(({ tone }) => tone === 'warning');
    expect(warnings).toEqual([{ tone: 'warning', text }]);
  });
});

it('counts each name on the chart once', () => {
  const ana = asId('person', 'person-ana');
  const boss = { kind: 'outside', id: asId('person', 'person-boss') } as const;
  const seats = [
    createSeat(asId('seat', 'seat-1'), 'data-scientist', { person: ana, solid: boss }),
    createSeat(asId('seat', 'seat-2'), 'data-scientist', { person: ana, dotted: [boss] }),
    createSeat(asId('seat', 'seat-3'), 'data-scientist'),
  ];
  const scenario = createScenario(asId('scenario', 'scenario-1'), 'A', {
    seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
  });
  expect(namesOn(scenario)).toEqual({ people: 1, outside: 1 });
});

it.each([
  [10, '1 kB'],
  [240_400, '240 kB'],
  [1_250_000, '1.3 MB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
