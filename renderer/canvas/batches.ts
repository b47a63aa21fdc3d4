/** Which part of a large change is drawn next, so that no step of it keeps the mouse waiting. Pure. */

import { isSameList } from '#shared/lib/remember.ts';
import type { CanvasNode } from './to-flow.ts';

/** Up to here everything is drawn at once. */
const FEW = 250;
/** As many cards as are drawn between two looks at the mouse: as a rule, at least and at most. */
const BATCH = 60;
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
 * `nodes` goes at once. A frame comes before its cards, which move with it. What came to an
 * earlier place in the order takes it in a last step of its own: the browser sets all behind it anew.
 */
export function nextBatch(nodes: CanvasNode[], drawn: readonly CanvasNode[], size = BATCH): CanvasNode[] {
  if (nodes.length <= FEW) return nodes;
  const before = new Map(drawn.map((node) => [node.id, node]));
  const waiting = nodes.filter((node) => before.get(node.id) !== node);
  if (waiting.length === 0) return nodes;
  const isIn = (node: CanvasNode): boolean => before.get(node.id)?.parentId === node.parentId;
  const moved = waiting.filter((node) => before.has(node.id) && !isIn(node));
  const chosen = chosenOf(waiting, before, moved, size);
  const next = nodes.flatMap((node) => (chosen.has(node) ? node : (before.get(node.id) ?? [])));
  const kept = inPlace(next, drawn, moved);
  return chosen.size === waiting.length && kept === next ? nodes : kept;
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

/** `next`, with those of `moved` that go to the front still where they stood: behind the same node, and behind their frame. */
function inPlace(next: CanvasNode[], drawn: readonly CanvasNode[], moved: readonly CanvasNode[]): CanvasNode[] {
  const placeOf = new Map(drawn.map(({ id }, place) => [id, place]));
  const place = (id: string | undefined): number => (id === undefined ? -1 : (placeOf.get(id) ?? drawn.length));
  const back = new Map(
    moved.filter(({ id, parentId }) => place(parentId) < place(id)).map((node) => [node.id, node] as const),
  );
  if (back.size === 0) return next;
  const all = next.filter(({ id }) => !back.has(id));
  for (const node of back.values()) {
    let [at, before] = [-1, place(node.id) - 1];
    for (; at === -1 && before >= 0; before--) at = all.findIndex(({ id }) => id === drawn[before]?.id);
    all.splice(at + 1, 0, node);
  }
  return isSameList(all, next) ? next : all;
}

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
