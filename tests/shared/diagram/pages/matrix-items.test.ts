import { describe, expect, it } from 'vitest';
import { chartSource } from '#shared/diagram/items/chart-items.ts';
import { matrixBlock } from '#shared/diagram/pages/matrix-items.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };

function matrixOf(people: number, width: number) {
  const seats = Array.from({ length: people }, (_, index) => `  P${index + 10}, architect, dotted to Di, dotted to Ed`);
  const { plan } = tinyOrg(`team Search, product\n${seats.join('\n')}`);
  const scenario = plan.scenarios[TINY_SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const source = chartSource(plan, scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY), measure);
  const { items, height } = matrixBlock(source, 0, 0, width);
  const texts = items.flatMap((item) => (item.kind === 'text' ? [item] : []));
  return { height, texts, names: texts.filter(({ text }) => /^P\d+$/.test(text)) };
}

describe('matrixBlock()', () => {
  it('stands in columns where they have room, and is as much lower', () => {
    const [narrow, wide] = [matrixOf(12, 80), matrixOf(12, 400)];
    expect(new Set(narrow.names.map(({ x }) => x)).size).toBe(1);
    expect(new Set(wide.names.map(({ x }) => x)).size).toBeGreaterThan(2);
    expect(wide.height).toBeLessThan(narrow.height / 2);
    for (const { names } of [narrow, wide]) expect(names.map(({ text }) => text)).toHaveLength(12);
    for (const { x, width } of wide.texts) expect(x + width).toBeLessThanOrEqual(400);
  });

  it.each([80, 400])('counts who finds no room in a width of %i', (width) => {
    const { names, texts } = matrixOf(70, width);
    expect(texts.at(-1)?.text).toBe(`and ${70 - names.length} more, as the dotted lines show`);
    const places = texts.map(({ x, y }) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
