import { describe, expect, it } from 'vitest';
import { gapLabel } from '#shared/diagram/items/gap-items.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { gapRoutesOf } from '#shared/diagram/lines/gap-routes.ts';
import { gapsOf } from '#shared/diagram/lines/gaps.ts';
import { buildScene } from '#shared/diagram/pages/build-scene.ts';
import type { SceneItem } from '#shared/diagram/scene.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };
const WORDS = `
stream Search
team Product, product, serves Search
  Ada, product-owner
  Bo, data-scientist
  Cy, data-engineer`;
const LINKED = `${WORDS}
team Operations, platform, serves Search
  Di, mlops-engineer
serves, Operations to Product`;

function flat(items: readonly SceneItem[]): Exclude<SceneItem, { kind: 'group' }>[] {
  return items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
}

function itemsOf(words: string, view: 'teams' | 'reporting' = 'teams') {
  const { plan } = tinyOrg(words);
  const scenario = plan.scenarios[TINY_SCENARIO] as Scenario;
  const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY);
  const scene = buildScene(plan, scenario, evaluation, {
    view,
    paper: 'fit',
    orientation: 'auto',
    measure,
    scenarioLetter: 'A',
    scenarioCount: 1,
  });
  const [page] = scene.pages;
  if (!page) throw new Error('no page');
  return { page, items: flat(page.items), evaluation, scenario, plan };
}
const words = (items: readonly SceneItem[]) => items.flatMap((item) => (item.kind === 'text' ? [item.text] : []));

describe('gaps on a chart', () => {
  it('are drawn in red with their label, and explained in the legend', () => {
    const { items } = itemsOf(WORDS);
    expect(words(items)).toContain('Model: nobody receives it today');
    expect(words(items)).toContain('Hand-off that does not arrive');
    expect(items.filter((item) => item.kind === 'path' && item.stroke?.colour === 'err').length).toBeGreaterThan(7);
  });

  it.each([
    ['no hand-off is missing', LINKED, 'teams' as const],
    ['the chart shows reporting lines', WORDS, 'reporting' as const],
  ])('are left out where %s', (_, org, view) => {
    const { items } = itemsOf(org, view);
    expect(words(items).filter((text) => text.includes('nobody'))).toEqual([]);
    expect(items.filter((item) => item.kind === 'path' && item.stroke?.colour === 'err')).toEqual([]);
  });

  it('stay on the page, also where they reach below the last team', () => {
    const { page, items } = itemsOf(WORDS);
    const labels = items.flatMap((item) => (item.kind === 'text' && /nobody receives/.test(item.text) ? [item] : []));
    expect(labels).not.toEqual([]);
    for (const item of labels) {
      expect(item.x).toBeGreaterThan(0);
      expect(item.x + item.width).toBeLessThan(page.width);
      expect(item.y).toBeLessThan(page.height);
    }
  });

  it('label their cut with a box as wide as its words, beside the cut', () => {
    const { plan, scenario, evaluation } = itemsOf(WORDS);
    const routes = gapRoutesOf(gapsOf(scenario, evaluation), scenario, layoutTeams(plan, scenario));
    expect(routes).not.toEqual([]);
    for (const route of routes) {
      const label = gapLabel(route, measure);
      const [box] = label.kind === 'group' ? label.items : [];
      if (box?.kind !== 'box') throw new Error('no box');
      expect(box.width).toBeGreaterThan(measure.width(route.gap.label, 11));
      expect(box.x > route.at.x || box.x + box.width < route.at.x).toBe(true);
    }
  });
});
