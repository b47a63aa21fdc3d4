import { describe, expect, it } from 'vitest';
import { chartSource } from '#shared/diagram/items/chart-items.ts';
import { pillItems } from '#shared/diagram/items/pill-items.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { FIXED } from '#shared/diagram/layout.ts';
import { bottomOf, boundsOf, overlaps, PILL } from '#shared/diagram/metrics.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };
const LONG = 'Group Chief Officer for Digital Transformation and Technology in Europe and the Middle East';
const { plan } = tinyOrg(`team Search, product
  Ada, architect, reports to ${LONG}
  Bo, product-owner, reports to Head
  Cy, product-owner, reports to ${LONG} and Africa`);
const scenario = plan.scenarios[TINY_SCENARIO];
if (!scenario) throw new Error('no scenario');
const { heights } = chartSource(plan, scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY), measure);

describe('a manager from outside with a long name', () => {
  it('is never wider than a pill may be', () => {
    expect(FIXED.pill(LONG)).toEqual({ width: PILL.widest, height: PILL.height });
    expect(heights.pill(LONG).width).toBeLessThanOrEqual(PILL.widest);
    expect(heights.pill('Head').height).toBe(PILL.height);
  });

  it('has the whole name in a pill of an export', () => {
    const box = { x: 0, y: 0, ...heights.pill(LONG) };
    const lines = pillItems(LONG, box, measure).items.flatMap((item) => (item.kind === 'text' ? [item] : []));
    expect(lines.length).toBeGreaterThan(1);
    expect(lines.map(({ text }) => text).join(' ')).toBe(LONG);
    for (const { y, width } of lines) {
      expect(width).toBeLessThan(box.width);
      expect(y).toBeLessThan(bottomOf(box));
    }
  });

  it('stands over the chart and over no other, and lines leave its row at one height', () => {
    const layout = layoutTeams(plan, scenario, heights);
    const pills = [...layout.pills.values()];
    const bottoms = new Set(pills.map(bottomOf));
    expect(pills).toHaveLength(3);
    expect(bottoms.size).toBe(1);
    expect(Math.max(...bottoms)).toBeLessThan(boundsOf(layout.frames.values())?.y ?? 0);
    for (const [index, a] of pills.entries())
      for (const b of pills.slice(index + 1)) expect(overlaps(a, b)).toBe(false);
  });
});
