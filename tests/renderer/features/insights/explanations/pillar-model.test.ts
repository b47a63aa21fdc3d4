import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pillarView } from '#renderer/features/insights/explanations/pillar-model.ts';
import { combineStreams } from '#renderer/features/insights/explanations/team-model.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITIES_OF } from '#shared/model/capability.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { CapabilityExplanation, PillarExplanation } from '#shared/rules/finding.ts';
import { shownParts } from '#shared/rules/index.ts';

const seat = (n: number) => asId('seat', `seat-${n}`);

/** A capability that needs `demand` FTE of a pillar that needs 1 in all, from seats' FTE. */
function part(capability: CapabilityId, demand: number, fte: readonly number[]): CapabilityExplanation {
  const supply = fte.reduce((sum, one) => sum + one, 0);
  const staffing = Math.min(1, supply / demand);
  const points = 100 * demand * staffing;
  return {
    capability,
    demand,
    supply,
    staffing,
    points,
    missing: 100 * demand - points,
    seats: fte.flatMap((one, n) => (one === 0 ? [] : [{ seat: seat(n), fte: one, points: (points * one) / supply }])),
  };
}

function explanation(fte: readonly (readonly number[])[]): PillarExplanation {
  const demands = [0.25, 0.25, 0.2, 0.3];
  const capabilities = CAPABILITIES_OF.mlops.map((id, n) => part(id, demands[n] ?? 0, fte[n] ?? []));
  return { pillar: 'mlops', score: capabilities.reduce((sum, { points }) => sum + points, 0), capabilities };
}

const sumOfTenths = (values: readonly number[]) => values.reduce((sum, value) => sum + Math.round(value * 10), 0) / 10;
const table = fc.array(fc.array(fc.integer({ min: 0, max: 12 }).map((n) => n / 37)), { minLength: 4, maxLength: 4 });

describe('the explanation of a pillar', () => {
  it('adds up as shown: seats to capabilities to the score, and with what is missing to 100', () => {
    fc.assert(
      fc.property(table, (fte) => {
        const view = pillarView(explanation(fte), shownParts);
        expect(sumOfTenths(view.capabilities.map(({ points }) => points))).toBe(view.score);
        expect(sumOfTenths(view.capabilities.map(({ missing }) => missing))).toBe(view.missing);
        expect(sumOfTenths(view.seats.map(({ points }) => points))).toBe(view.score);
        expect(view.score + view.missing).toBe(100);
        for (const one of view.capabilities) {
          const points = one.seats.map((shown) => shown.points);
          expect(sumOfTenths(points)).toBe(one.points);
        }
      }),
    );
  });

  it('says the FTE that are left', () => {
    const [deploy] = pillarView(explanation([[0.1], [], [], []]), shownParts).capabilities;
    expect(deploy).toMatchObject({ demand: 0.25, supply: 0.1, staffing: 40, points: 10 });
    expect(deploy?.left).toBeCloseTo(0.15);
  });
});

describe('a team’s coverage over the streams it serves', () => {
  const own = (id: SeatId) => id === seat(0);

  it('is the stream’s own explanation where it serves one and everyone counts', () => {
    const one = explanation([[0.1, 0.05], [0.3], [], [0.1]]);
    const combined = combineStreams([{ size: 2, explanation: one }], () => true);
    expect(combined.score).toBeCloseTo(one.score);
    expect(pillarView(combined, shownParts)).toEqual(pillarView(one, shownParts));
  });

  it('counts its own seats only, where others did the rest', () => {
    const combined = combineStreams([{ size: 1, explanation: explanation([[0.1, 0.15], [], [], []]) }], own);
    expect(combined.score).toBeCloseTo(10);
    expect(combined.capabilities[0]?.missing).toBeCloseTo(15);
  });

  it('weighs streams by size', () => {
    const full = explanation([[0.25], [0.25], [0.2], [0.3]]);
    const combined = combineStreams(
      [
        { size: 1, explanation: full },
        { size: 3, explanation: explanation([]) },
      ],
      () => true,
    );
    expect(combined.score).toBeCloseTo(25);
  });
});
