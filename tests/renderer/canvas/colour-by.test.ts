import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OTHER, TINTS, tintsOf } from '#renderer/canvas/colour-by.ts';
import { COLOUR_BY } from '#renderer/state/ui-store.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';

const DAY = '2026-11-23' as IsoDate;
const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;
const { findings } = evaluate(plan, scenario.id, DAY);
const legend = (by: (typeof COLOUR_BY)[number]) =>
  tintsOf(by, plan, scenario, findings)?.legend.map(({ code, label, seats }) => `${code} ${label} ${seats}`);

describe('tintsOf()', () => {
  it('leaves pillars to the card', () => {
    expect(tintsOf('pillar', plan, scenario, findings)).toBeNull();
  });

  it('names what each tint stands for, the most frequent first', () => {
    expect(legend('vacancy')).toEqual(['F Filled 13', 'V Vacant 1']);
    expect(legend('team')?.slice(0, 2)).toEqual(['IQ Integration & Quality 3', 'MP ML Pipeline Development 3']);
    expect(legend('finding')?.[0]).toMatch(/^✓ No finding \d+$/);
  });

  it('puts what is beyond eight under one', () => {
    const tints = tintsOf('role', plan, scenario, findings);
    expect(tints?.legend).toHaveLength(TINTS + 1);
    expect(tints?.legend.at(-1)).toMatchObject({ tint: OTHER, code: '…', label: '4 others', seats: 4 });
  });

  it('tints every seat, with a code that no other tint has, in any plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom(...COLOUR_BY.filter((by) => by !== 'pillar')), (any, by) => {
        const own = any.scenarios[SCENARIO] as Scenario;
        const tints = tintsOf(by, any, own, []);
        expect(tints?.of.size).toBe(Object.keys(own.seats).length);
        const codes = tints?.legend.map(({ code }) => code) ?? [];
        expect(new Set(codes).size).toBe(codes.length);
        expect(codes.every((code) => code.length >= 1 && code.length <= 3)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});
