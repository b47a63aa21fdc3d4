import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextBatch, nextLines, paced } from '#renderer/canvas/drawing/batches.ts';
import type { CanvasNode } from '#renderer/canvas/drawing/to-flow.ts';

const node = (id: string, parentId?: string, x = 0): CanvasNode =>
  ({
    id,
    type: id.startsWith('team') ? 'team' : 'seat',
    position: { x, y: 0 },
    ...(parentId ? { parentId } : {}),
  }) as CanvasNode;

/** A loose seat, then teams of so many seats each. */
const planOf = (teams: number, seats: number, x = 0): CanvasNode[] => [
  node('loose'),
  ...Array.from({ length: teams }, (_, team) => [
    node(`team-${team}`, undefined, x),
    ...Array.from({ length: seats }, (_, seat) => node(`seat-${team}-${seat}`, `team-${team}`)),
  ]).flat(),
];
const idsOf = (nodes: readonly CanvasNode[]): string[] => nodes.map(({ id }) => id);

/** Every step until all is drawn. */
function steps(nodes: CanvasNode[], drawn: readonly CanvasNode[], size = 60): CanvasNode[][] {
  const all: CanvasNode[][] = [];
  let last = drawn;
  while (last !== nodes) {
    const next = nextBatch(nodes, last, size);
    all.push(next);
    last = next;
    if (all.length > 200) throw new Error('It never ends.');
  }
  return all;
}

const isAfterItsFrame = (nodes: readonly CanvasNode[]): boolean => {
  const seen = new Set<string>();
  return nodes.every(({ id, parentId }) => {
    seen.add(id);
    return parentId === undefined || seen.has(parentId);
  });
};

describe('nextBatch()', () => {
  it('draws a small plan at once', () => {
    const nodes = planOf(20, 9);
    expect(nextBatch(nodes, [], 60)).toBe(nodes);
  });

  it('draws the frames and what stands in none first, and all of it in the end, a batch more with each step', () => {
    const nodes = planOf(100, 9);
    const drawn = steps(nodes, []);
    expect(drawn[0]?.every(({ type, id }) => type === 'team' || id === 'loose')).toBe(true);
    expect(drawn[0]?.[0]?.id).toBe('loose');
    expect(drawn.every(isAfterItsFrame)).toBe(true);
    for (const [index, step] of drawn.entries()) {
      const more = step.length - (drawn[index - 1]?.length ?? 0);
      expect(more).toBeGreaterThan(0);
      expect(more).toBeLessThanOrEqual(60);
    }
  });

  it('takes what is new at once where that is little', () => {
    const nodes = planOf(100, 9);
    const changed = [...nodes.slice(0, 500), node('seat-new', 'team-0'), ...nodes.slice(501)];
    expect(nextBatch(changed, nodes, 60)).toBe(changed);
  });

  it('moves a few frames with each step, those that a card left and came to first', () => {
    const before = planOf(30, 20);
    const after = planOf(30, 20, 100).filter(({ id }) => id !== 'seat-3-4');
    after.splice(after.findIndex(({ id }) => id === 'team-9') + 1, 0, node('seat-3-4', 'team-9'));
    const [first = []] = steps(after, before, 8);
    const moved = first.filter(({ type, position }) => type === 'team' && position.x === 100);
    expect(idsOf(moved)).toEqual(['team-3', 'team-9']);
    expect(first.find(({ id }) => id === 'seat-3-4')?.position).toEqual({ x: 100, y: 0 });
    for (const step of steps(after, before)) expect(step).toHaveLength(before.length);
  });

  it.each([
    ['front', 20, 2],
    ['back', 2, 20],
  ])(
    'draws a card that comes to the %s where it belongs, and changes the order in a step of its own',
    (_, from, to) => {
      const before = planOf(30, 20);
      const card = `seat-${from}-4`;
      const after = before
        .filter(({ id }) => id !== card)
        .map((each) => (each.id === `team-${to}` ? { ...each, position: { x: 300, y: 40 } } : each) as CanvasNode);
      after.splice(after.findIndex(({ id }) => id === `team-${to}`) + 1, 0, node(card, `team-${to}`, 16));
      const [first = [], second, ...more] = steps(after, before);
      expect(idsOf(first)).toEqual(idsOf(before));
      const there = first.find(({ id }) => id === card);
      expect(there).toMatchObject({ position: { x: 316, y: 40 } });
      expect(there?.parentId).toBeUndefined();
      expect(second).toBe(after);
      expect(more).toEqual([]);
    },
  );

  it('follows what is dragged, and shows what is selected before the cards that only moved', () => {
    const before = planOf(30, 20);
    const after = before.map((each) => ({ ...each, position: { x: 7, y: 7 } }) as CanvasNode);
    const last = after.length - 1;
    after[last] = { ...after[last], selected: true } as CanvasNode;
    after[last - 1] = { ...after[last - 1], dragging: true } as CanvasNode;
    const drawn = steps(after, before, 30);
    const shownIn = (place: number) => drawn.findIndex((step) => step[place] === after[place]);
    expect(shownIn(last - 1)).toBe(0);
    expect(shownIn(last)).toBe(0);
    expect(shownIn(after.findIndex(({ id }) => id === 'team-0'))).toBe(0);
    expect(shownIn(2)).toBeGreaterThanOrEqual(shownIn(after.findIndex(({ id }) => id === 'team-29')));
  });

  it('ends with what was asked for, each card behind its frame at every step, whatever is moved, taken or added', () => {
    const change = fc.record({ from: fc.nat(29), seat: fc.nat(11), to: fc.option(fc.nat(29), { nil: null }) });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), fc.nat(40), fc.boolean(), (changes, x, isOneGone) => {
        const before = planOf(30, 12);
        let after = planOf(30, 12, x);
        for (const { from, seat, to } of changes) {
          const id = `seat-${from}-${seat}`;
          after = after.filter((each) => each.id !== id);
          const at = to === null ? 0 : after.findIndex((each) => each.id === `team-${to}`) + 1;
          after.splice(at, 0, node(id, to === null ? undefined : `team-${to}`));
        }
        if (isOneGone) after = after.filter(({ id, parentId }) => id !== 'team-5' && parentId !== 'team-5');
        const drawn = steps(after, before, 40);
        expect(drawn.at(-1) ?? before).toEqual(after);
        for (const step of drawn) {
          expect(isAfterItsFrame(step)).toBe(true);
          expect(new Set(idsOf(step)).size).toBe(step.length);
        }
      }),
    );
  });
});

describe('nextLines()', () => {
  const lines = Array.from({ length: 400 }, (_, index) => ({ id: `line-${index}` }));

  it('draws few at once, and of many some more each time', () => {
    const few = lines.slice(0, 200);
    expect(nextLines(few, [], 50)).toBe(few);
    const first = nextLines(lines, [], 150);
    expect(first).toEqual(lines.slice(0, 150));
    expect(nextLines(lines, nextLines(lines, first, 150), 150)).toBe(lines);
  });

  it('keeps lines as they were until their turn comes, and drops at once what is gone', () => {
    const changed = lines.slice(1).map((line) => ({ ...line }));
    const next = nextLines(changed, lines, 100);
    expect(next).toHaveLength(399);
    expect(next.filter((line, index) => line === changed[index])).toHaveLength(100);
  });
});

describe('paced()', () => {
  it.each([
    ['grows by half at most', 60, 5, 90],
    ['stays where a batch takes a frame and a half', 100, 26, 100],
    ['shrinks where it takes longer', 100, 52, 50],
    ['never shrinks to a crawl', 40, 900, 30],
    ['never grows beyond what could be felt', 140, 3, 150],
  ])('%s', (_, size, took, next) => {
    expect(paced(size, took)).toBe(next);
  });
});
