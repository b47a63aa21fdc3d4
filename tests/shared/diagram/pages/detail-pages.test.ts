import { describe, expect, it } from 'vitest';
import { chartSource } from '#shared/diagram/items/chart-items.ts';
import { labelGap } from '#shared/diagram/lines/labels.ts';
import { rightOf } from '#shared/diagram/metrics.ts';
import { detailPages } from '#shared/diagram/pages/detail-pages.ts';
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
});
