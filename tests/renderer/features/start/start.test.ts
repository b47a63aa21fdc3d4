/** What the start screen draws and says, from real plans. */

import { describe, expect, it } from 'vitest';
import { miniatureOf } from '#renderer/features/start/miniature.ts';
import { countsText, overallText } from '#renderer/features/start/recent-text.ts';
import { whenText } from '#renderer/features/start/when-text.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { buildTemplate, TEMPLATES } from '#shared/topology/templates.ts';

const planId = asId('plan', 'plan-test');
const firstOf = (plan: ReturnType<typeof buildSample>): Scenario => {
  const [scenario] = scenariosOf(plan);
  if (scenario === undefined) throw new Error('A plan without a scenario');
  return scenario;
};

describe('miniatureOf', () => {
  it.each(TEMPLATES.map((template) => [template.id, template.seats] as const))(
    '%s: all %i seats, inside',
    (id, seats) => {
      const chart = miniatureOf(firstOf(buildTemplate(id, planId)));
      expect(chart.seats).toHaveLength(seats);
      for (const seat of chart.seats) {
        expect(seat.x).toBeGreaterThanOrEqual(0);
        expect(seat.x + chart.seat).toBeLessThanOrEqual(chart.width);
        expect(seat.y + chart.seat).toBeLessThanOrEqual(chart.height);
      }
    },
  );

  it('draws vacancies hollow in a plan with people, and nothing hollow in a template', () => {
    const sample = firstOf(buildSample());
    const vacant = Object.values(sample.seats).filter((seat) => seat.person === null).length;
    expect(miniatureOf(sample).seats.filter((seat) => seat.isVacant)).toHaveLength(vacant);
    expect(miniatureOf(firstOf(buildTemplate('pods', planId))).seats.some((seat) => seat.isVacant)).toBe(false);
  });

  it('puts the team that serves below those it serves', () => {
    const { frames } = miniatureOf(firstOf(buildTemplate('embedded', planId)));
    const [platform] = frames.filter((frame) => frame.isPlatform);
    const others = frames.filter((frame) => !frame.isPlatform);
    expect(others).not.toEqual([]);
    for (const other of others) expect(platform?.y).toBeGreaterThan(other.y + other.height);
  });
});

describe('a stored plan’s row', () => {
  it('says one and many', () => {
    expect(countsText({ scenarios: 1, people: 1 })).toBe('1 scenario, 1 person');
    expect(countsText({ scenarios: 4, people: 0 })).toBe('4 scenarios, 0 people');
  });

  it.each([
    [null, '–'],
    [52.5, '53'],
    [0, '0'],
  ])('overall %s shows as %s', (overall, shown) => expect(overallText(overall)).toBe(shown));
});

describe('whenText', () => {
  const now = new Date(2026, 10, 21, 15, 0);
  it.each([
    [new Date(2026, 10, 21, 9, 5), 'Today, 09:05'],
    [new Date(2026, 10, 20, 23, 59), '20 Nov 2026'],
  ])('%s is %s', (then, expected) => expect(whenText(then.getTime(), now)).toBe(expected));
});
