import { describe, expect, it } from 'vitest';
import { chartSource } from '#shared/diagram/items/chart-items.ts';
import { labelGap } from '#shared/diagram/lines/labels.ts';
import { boundsOf, LEVEL_GAP, rightOf, SEAT } from '#shared/diagram/metrics.ts';
import { detailPages } from '#shared/diagram/pages/detail-pages.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const measure = { width: (text: string, size: number) => text.length * size * 0.5 };

describe('detailPages()', () => {
  it('leaves the label of a hand-off room between two teams, and knows how high their heads are', () => {
    const { plan } = tinyOrg(`team Search, product
  Ada, product-owner
team Basket, product
  Bo, data-scientist
hand-off requirements, Search to Basket`);
    const scenario = plan.scenarios[TINY_SCENARIO];
    if (!scenario) throw new Error('no scenario');
    const source = chartSource(plan, scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY), measure);
    const [page] = detailPages(source, 'teams', { width: 1000, height: 1000 });
    const [search, basket] = [...(page?.layout.frames.values() ?? [])];
    expect((basket?.x ?? 0) - (search ? rightOf(search) : 0)).toBe(labelGap('Requirements'));
    expect([...(page?.layout.heads?.keys() ?? [])]).toEqual(Object.keys(scenario.teams));
  });

  it('shows as many levels of a chain of managers on a page as can be read there', () => {
    const names = Array.from({ length: 26 }, (_, index) => `Manager ${index}`);
    const seats = names.map(
      (name, index) => `  ${name}, architect${index > 0 ? `, reports to ${names[index - 1]}` : ''}`,
    );
    const { plan } = tinyOrg(`team Search, product\n${seats.join('\n')}`);
    const scenario = plan.scenarios[TINY_SCENARIO];
    if (!scenario) throw new Error('no scenario');
    const source = chartSource(plan, scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY), measure);
    const room = { width: 790, height: 1000 };
    const pages = detailPages(source, 'reporting', room).map(({ layout }) => layout.cards);
    const levels = Math.floor((room.height + LEVEL_GAP) / (SEAT.height + LEVEL_GAP));
    // Who stands at the end of a page stands at the top of the next one too.
    expect(pages).toHaveLength(Math.ceil(25 / (levels - 1)));
    for (const cards of pages) expect(boundsOf(cards.values())?.height).toBeLessThanOrEqual(room.height);
    for (const { id, solid } of Object.values(scenario.seats))
      expect(pages.some((cards) => cards.has(id) && (solid === null || cards.has(solid.id as SeatId)))).toBe(true);
  });
});
