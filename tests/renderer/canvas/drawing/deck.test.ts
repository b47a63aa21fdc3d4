/** Which sheets of a large plan are kept, in which order they leave, and that they stay where they are. */

import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '#renderer/canvas/drawing/deck.ts';
import { dealt, isLarge, without } from '#renderer/canvas/drawing/deck.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { PLAN } from '../fixtures.ts';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id) => asId('scenario', `scenario-${id}`)) as [
  ScenarioId,
  ScenarioId,
  ScenarioId,
  ScenarioId,
];
const all = (): boolean => true;
const walk = (...ids: ScenarioId[]): readonly Sheet[] =>
  ids.reduce<readonly Sheet[]>((deck, id) => dealt(deck, id, all), []);
const kept = (deck: readonly Sheet[]) => deck.filter(({ isLeaving }) => !isLeaving).map(({ id }) => id);

describe('isLarge()', () => {
  it('says so by what is to be drawn', () => {
    expect(isLarge(PLAN)).toBe(false);
    expect(isLarge(bigPlan(150))).toBe(false);
    expect(isLarge(bigPlan(400))).toBe(true);
  });
});

describe('dealt()', () => {
  it('is the same deck while nothing changes', () => {
    const deck = walk(a, b);
    expect(dealt(deck, b, all)).toBe(deck);
  });

  it('keeps the three shown last and takes the oldest apart', () => {
    expect(kept(walk(a, b, c))).toEqual([a, b, c]);
    expect(kept(walk(a, b, c, d))).toEqual([b, c, d]);
    expect(kept(walk(a, b, a, c, d))).toEqual([a, c, d]);
  });

  it('keeps one that is asked for again before it is gone', () => {
    expect(kept(walk(a, b, c, d, a))).toEqual([a, c, d]);
  });

  it('lets go of a scenario that is deleted, and of no sheet that is still kept', () => {
    const deck = dealt(walk(a, b), b, (id) => id !== a);
    expect(kept(deck)).toEqual([b]);
    expect(without(deck, a).map(({ id }) => id)).toEqual([b]);
    expect(without(deck, b)).toHaveLength(2);
  });

  it('knows the sheet that the plan was opened with', () => {
    expect(walk(a, b, a).map(({ id, isFirst }) => [id, isFirst])).toEqual([
      [a, true],
      [b, false],
    ]);
  });

  it('shows what is asked for, keeps three at most, and leaves each sheet in its place', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(a, b, c, d), { minLength: 1, maxLength: 12 }), (ids) => {
        let deck: readonly Sheet[] = [];
        for (const id of ids) {
          const before = deck.map((sheet) => sheet.id);
          deck = dealt(deck, id, all);
          expect(deck.map((sheet) => sheet.id).slice(0, before.length)).toEqual(before);
          expect(kept(deck)).toContain(id);
          expect(kept(deck).length).toBeLessThanOrEqual(3);
        }
      }),
    );
  });
});
