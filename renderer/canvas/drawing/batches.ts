/** Which part of a large change is drawn next, so that no step of it keeps the mouse waiting. Pure. */

import type { CanvasNode } from './to-flow.ts';

/** Up to here everything is drawn at once. */
export const FEW = 250;
/** As many cards as are drawn between two looks at the mouse, at least and at most. */
export const LEAST = 30;
const MOST = 150;
/** What a card that moves along with its frame costs, of one that is drawn. */
const ALONG = 0.1;
/** What a batch may take with the wait for the next frame, ms: a frame and a half, as what it draws next may take longer. */
const PACE = 26;

/** Its turn: what someone moves or just moved; what is or was selected; the frames and what stands in none; the cards. */
type Turn = 0 | 1 | 2 | 3;

/**
 * What to draw now of `nodes`, given what is drawn: that, and a batch more of what differs from it. What is no more part of
 * `nodes` goes at once. A frame comes before its cards, which move with it.
 *
 * A card that came to another frame is drawn there at once, but joins it in a last step of its own: the page then changes its
 * order, and lays out anew all that changed with it.
 */
export function nextBatch(nodes: CanvasNode[], drawn: readonly CanvasNode[], size: number): CanvasNode[] {
  if (nodes.length <= FEW) return nodes;
  const before = new Map(drawn.map((node) => [node.id, node]));
  const waiting = nodes.filter((node) => before.get(node.id) !== node);
  const hasJoined = (node: CanvasNode): boolean => (before.get(node.id) ?? node).parentId === node.parentId;
  const still = waiting.filter(hasJoined);
  if (still.length === 0) return nodes;
  const moved = waiting.filter((node) => !hasJoined(node));
  const chosen = chosenOf(still, before, moved, size);
  if (chosen.size === waiting.length) return nodes;
  const isMoved = new Set<CanvasNode>(moved);
  const next = nodes.flatMap((node) =>
    isMoved.has(node) ? [] : chosen.has(node) ? node : (before.get(node.id) ?? []),
  );
  return withMoved(next, drawn, moved, nodes);
}

function chosenOf(
  waiting: readonly CanvasNode[],
  before: ReadonlyMap<string, CanvasNode>,
  moved: readonly CanvasNode[],
  size: number,
): ReadonlySet<CanvasNode> {
  const inside = new Map<string, number>();
  for (const { parentId } of before.values())
    if (parentId !== undefined) inside.set(parentId, (inside.get(parentId) ?? 0) + 1);
  const urgent = new Set(moved.flatMap(({ id, parentId }) => [id, parentId, before.get(id)?.parentId]));
  const turn = ({ id, type, parentId, selected = false, dragging = false }: CanvasNode): Turn => {
    if (dragging || urgent.has(id)) return 0;
    if (selected !== (before.get(id)?.selected ?? false)) return 1;
    return type === 'seat' && parentId !== undefined ? 3 : 2;
  };
  const chosen = new Set<CanvasNode>();
  let room = size;
  for (const node of [...waiting].sort((a, b) => turn(a) - turn(b))) {
    const cost = 1 + (isElsewhere(node, before.get(node.id)) ? (inside.get(node.id) ?? 0) * ALONG : 0);
    if (chosen.size > 0 && turn(node) > 0 && cost > room) break;
    chosen.add(node);
    room -= cost;
  }
  return chosen;
}

const isElsewhere = (node: CanvasNode, before: CanvasNode | undefined): boolean =>
  before !== undefined && (before.position.x !== node.position.x || before.position.y !== node.position.y);

/** `next`, with `moved` behind the nodes that they stood behind: where they belong, but part of no frame yet. */
function withMoved(
  next: CanvasNode[],
  drawn: readonly CanvasNode[],
  moved: readonly CanvasNode[],
  nodes: readonly CanvasNode[],
): CanvasNode[] {
  const placeOf = new Map(drawn.map(({ id }, place) => [id, place]));
  const place = ({ id }: CanvasNode): number => placeOf.get(id) ?? 0;
  for (const node of [...moved].sort((a, b) => place(a) - place(b))) {
    let at = -1;
    for (let i = place(node) - 1; at === -1 && i >= 0; i--) at = next.findIndex(({ id }) => id === drawn[i]?.id);
    const known = drawn[place(node)];
    const free = alone(node, nodes);
    next.splice(at + 1, 0, known && isSameLooseNode(known, free) ? known : free);
  }
  return next;
}

function alone({ parentId, ...node }: CanvasNode, nodes: readonly CanvasNode[]): CanvasNode {
  const { x, y } = nodes.find(({ id }) => id === parentId)?.position ?? { x: 0, y: 0 };
  return { ...node, position: { x: node.position.x + x, y: node.position.y + y } } as CanvasNode;
}

const isSameLooseNode = (a: CanvasNode, b: CanvasNode): boolean =>
  a.parentId === undefined && !isElsewhere(a, b) && a.data === b.data && a.selected === b.selected;

/** The lines to draw now, in the same way: what is drawn already, and so many more of what differs from it. */
export function nextLines<T extends { readonly id: string }>(lines: T[], drawn: readonly T[], size: number): T[] {
  if (lines.length <= FEW) return lines;
  const before = new Map(drawn.map((line) => [line.id, line]));
  let room = size;
  let isWhole = true;
  const next = lines.flatMap((line) => {
    const known = before.get(line.id);
    if (known === line) return line;
    room -= 1;
    if (room >= 0) return line;
    isWhole = false;
    return known ?? [];
  });
  return isWhole ? lines : next;
}

/** The size of the next batch after one that took so long, ms: a fast computer draws more at once. */
export function paced(size: number, took: number): number {
  const fitting = Math.min(size * 1.5, (size * PACE) / Math.max(1, took));
  return Math.round(Math.min(MOST, Math.max(LEAST, fitting)));
}
