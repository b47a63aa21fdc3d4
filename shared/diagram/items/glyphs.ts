/** The glyphs of pillars as paths: shape tells them apart without colour. */

import type { SeatPillar } from '#shared/model/capability.ts';
import type { PathItem } from '../scene.ts';

export const PILLAR_TOKENS: Readonly<
  Record<SeatPillar, { readonly token: string; readonly letters: string; readonly name: string }>
> = {
  product: { token: 'p-pr', letters: 'PR', name: 'Product' },
  'data-science': { token: 'p-ds', letters: 'DS', name: 'Data Science' },
  'data-engineering': { token: 'p-de', letters: 'DE', name: 'Data Engineering' },
  mlops: { token: 'p-ml', letters: 'ML', name: 'MLOps' },
  'cross-cutting': { token: 'p-xc', letters: 'XC', name: 'Cross-cutting' },
};

const n = (value: number) => Math.round(value * 100) / 100;

/** A circle from four curves, as the writers know no arcs. */
function circle(cx: number, cy: number, r: number): string {
  const k = r * 0.5523;
  return (
    `M ${n(cx - r)} ${n(cy)} C ${n(cx - r)} ${n(cy - k)} ${n(cx - k)} ${n(cy - r)} ${n(cx)} ${n(cy - r)} ` +
    `C ${n(cx + k)} ${n(cy - r)} ${n(cx + r)} ${n(cy - k)} ${n(cx + r)} ${n(cy)} ` +
    `C ${n(cx + r)} ${n(cy + k)} ${n(cx + k)} ${n(cy + r)} ${n(cx)} ${n(cy + r)} ` +
    `C ${n(cx - k)} ${n(cy + r)} ${n(cx - r)} ${n(cy + k)} ${n(cx - r)} ${n(cy)} Z`
  );
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return `${points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'} ${n(x)} ${n(y)}`).join(' ')} Z`;
}

function outline(pillar: SeatPillar, x: number, y: number, size: number): string {
  const [cx, cy, r] = [x + size / 2, y + size / 2, size / 2];
  switch (pillar) {
    case 'product':
      return polygon([
        [cx, y],
        [x + size, cy],
        [cx, y + size],
        [x, cy],
      ]);
    case 'data-science':
      return circle(cx, cy, r * 0.9);
    case 'data-engineering':
      return polygon([
        [x + 1, y + 1],
        [x + size - 1, y + 1],
        [x + size - 1, y + size - 1],
        [x + 1, y + size - 1],
      ]);
    case 'mlops':
      return polygon([
        [x + 1, y],
        [x + size, cy],
        [x + 1, y + size],
      ]);
    case 'cross-cutting': {
      const t = size * 0.32;
      const [a, b] = [x + size / 2 - t / 2, y + size / 2 - t / 2];
      return polygon([
        [a, y],
        [a + t, y],
        [a + t, b],
        [x + size, b],
        [x + size, b + t],
        [a + t, b + t],
        [a + t, y + size],
        [a, y + size],
        [a, b + t],
        [x, b + t],
        [x, b],
        [a, b],
      ]);
    }
  }
}

/** A pillar's glyph in a square; hollow for a vacancy. */
export function pillarGlyph(pillar: SeatPillar, x: number, y: number, size: number, isHollow = false): PathItem {
  const { token } = PILLAR_TOKENS[pillar];
  const d = outline(pillar, x, y, size);
  return isHollow ? { kind: 'path', d, stroke: { colour: token, width: 1.2 } } : { kind: 'path', d, fill: token };
}

/** The flag of a lead. */
export function flagGlyph(x: number, y: number): PathItem {
  return {
    kind: 'path',
    d: `M ${n(x)} ${n(y + 9)} L ${n(x)} ${n(y)} L ${n(x + 7)} ${n(y)} L ${n(x + 5)} ${n(y + 2.5)} L ${n(x + 7)} ${n(y + 5)} L ${n(x)} ${n(y + 5)}`,
    stroke: { colour: 'text-2', width: 1.1 },
  };
}

/** Two links of a chain: one person in more than one seat. */
export function linkGlyph(x: number, y: number): PathItem {
  const at = (dx: number, dy: number) => `${n(x + dx)} ${n(y + dy)}`;
  return {
    kind: 'path',
    d:
      `M ${at(3.6, 5.4)} C ${at(4.6, 6.4)} ${at(6, 6.2)} ${at(6.7, 5.5)} L ${at(8, 4.2)} C ${at(10, 2)} ${at(7, -1)} ${at(4.8, 1)} L ${at(4.2, 1.6)} ` +
      `M ${at(5.4, 3.6)} C ${at(4.4, 2.6)} ${at(3, 2.8)} ${at(2.3, 3.5)} L ${at(1, 4.8)} C ${at(-1, 7)} ${at(2, 10)} ${at(4.2, 8)} L ${at(4.8, 7.4)}`,
    stroke: { colour: 'text-2', width: 1, cap: 'round' },
  };
}
