import { describe, expect, it } from 'vitest';
import type { CanvasNode } from '#renderer/canvas/drawing/to-flow.ts';
import { useBatches } from '#renderer/canvas/drawing/use-batches.ts';
import { mount } from '#tests/helpers/mount.tsx';

const nodesOf = (teams: number, cards: number): CanvasNode[] =>
  Array.from({ length: teams }, (_, at): CanvasNode[] => [
    { id: `team-${at}`, type: 'team', position: { x: 0, y: 0 } } as CanvasNode,
    ...Array.from(
      { length: cards },
      (__, seat) =>
        ({ id: `${at}-${seat}`, type: 'seat', parentId: `team-${at}`, position: { x: 0, y: 0 } }) as CanvasNode,
    ),
  ]).flat();

/** What is drawn before the first frame. */
function firstOf(nodes: CanvasNode[], isFirst: boolean) {
  let drawn: CanvasNode[] = [];
  function Sheet() {
    drawn = useBatches(nodes, 'shown', isFirst).nodes;
    return null;
  }
  mount(<Sheet />);
  const teams = drawn.filter(({ type }) => type === 'team').length;
  return { teams, cards: drawn.length - teams };
}

describe('useBatches()', () => {
  it('draws all frames and the first cards at once where nothing of the plan was drawn before', () => {
    expect(firstOf(nodesOf(100, 9), true)).toEqual({ teams: 100, cards: 150 });
  });

  it('draws a few frames of a sheet that is turned to, for the tab to answer at once', () => {
    expect(firstOf(nodesOf(100, 9), false)).toEqual({ teams: 20, cards: 0 });
  });
});
