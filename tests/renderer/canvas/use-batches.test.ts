import { describe, expect, it } from 'vitest';
import type { CanvasNode } from '#renderer/canvas/to-flow.ts';
import { nextBatch, paced } from '#renderer/canvas/use-batches.ts';

const node = (id: string, parentId?: string): CanvasNode =>
  ({ id, type: id.startsWith('team') ? 'team' : 'seat', ...(parentId ? { parentId } : {}) }) as CanvasNode;
const planOf = (seats: number): CanvasNode[] => [
  node('loose'),
  ...Array.from({ length: seats }, (_, i) =>
    i % 10 === 0 ? node(`team-${i}`) : node(`seat-${i}`, `team-${i - (i % 10)}`),
  ),
];
const idsOf = (nodes: readonly CanvasNode[]) => new Set(nodes.map(({ id }) => id));

describe('nextBatch()', () => {
  it('draws a small plan at once', () => {
    const nodes = planOf(200);
    expect(nextBatch(nodes, new Set())).toBe(nodes);
  });

  it('draws the frames and what stands in none first, and all of it in the end, a batch more with each step', () => {
    const nodes = planOf(1000);
    let shown = nextBatch(nodes, new Set(), 60);
    expect(shown.every(({ type, id }) => type === 'team' || id === 'loose')).toBe(true);
    expect(shown[0]?.id).toBe('loose');
    for (let steps = 1; shown !== nodes; steps++) {
      const next = nextBatch(nodes, idsOf(shown), 60);
      expect(next.length - shown.length).toBeLessThanOrEqual(60);
      expect(next.length).toBeGreaterThan(shown.length);
      const drawn = idsOf(next);
      expect(next.every(({ parentId }) => parentId === undefined || drawn.has(parentId))).toBe(true);
      shown = next;
      expect(steps).toBeLessThan(20);
    }
  });

  it('keeps what is drawn while other things come and go', () => {
    const nodes = planOf(1000);
    const drawn = idsOf(nodes);
    const changed = [...nodes.slice(0, 500), node('seat-new', 'team-0'), ...nodes.slice(501)];
    expect(nextBatch(changed, drawn)).toBe(changed);
  });
});

describe('paced()', () => {
  it.each([
    ['grows by half at most', 60, 5, 90],
    ['stays where a batch takes two frames', 100, 36, 100],
    ['shrinks where it takes longer', 100, 72, 50],
    ['never shrinks to a crawl', 40, 900, 30],
    ['never grows beyond what could be felt', 140, 3, 150],
  ])('%s', (_, size, took, next) => {
    expect(paced(size, took)).toBe(next);
  });
});
