/**
 * The reporting view: who reports to whom by solid lines, as a forest. Reports without reports of their own stack in one
 * column under their manager, so that the chart stays narrow; managers stand side by side.
 *
 * A loop is cut where it closes: its last seat stands as a root, and the line back to it is still drawn. No recursion,
 * so a chain of any length is laid out. O(n).
 */

import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { ChartLayout, Heights } from './layout.ts';
import { FIXED, outsideOf, placePills } from './layout.ts';
import type { Box } from './metrics.ts';
import { CARD_GAP, LEVEL_GAP, PILL, SEAT } from './metrics.ts';

const SIBLING_GAP = 28;
const INDENT = 20;

interface Node {
  readonly seat: Seat;
  readonly leaves: Seat[];
  readonly managers: Node[];
  width: number;
}

/** Roots and their trees; every seat once. */
function forestOf(scenario: Scenario): Node[] {
  const groups = seatsByTeam(scenario);
  const seats = [...(groups.get(null) ?? []), ...teamsOf(scenario).flatMap((team) => groups.get(team.id) ?? [])];
  const reports = new Map<SeatId, Seat[]>();
  const roots: Seat[] = [];
  for (const seat of seats) {
    const manager = seat.solid?.kind === 'seat' ? scenario.seats[seat.solid.id] : undefined;
    if (!manager || manager.id === seat.id) roots.push(seat);
    else {
      const list = reports.get(manager.id);
      if (list) list.push(seat);
      else reports.set(manager.id, [seat]);
    }
  }
  const seen = new Set<SeatId>();
  const grow = (root: Seat): Node => {
    const tree: Node = { seat: root, leaves: [], managers: [], width: 0 };
    seen.add(root.id);
    const open = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const report of reports.get(node.seat.id) ?? []) {
        if (seen.has(report.id)) continue;
        seen.add(report.id);
        if (!reports.has(report.id)) node.leaves.push(report);
        else {
          const child: Node = { seat: report, leaves: [], managers: [], width: 0 };
          node.managers.push(child);
          open.push(child);
        }
      }
    }
    return tree;
  };
  const trees = roots.map(grow);
  for (const seat of seats) if (!seen.has(seat.id)) trees.push(grow(seat));
  return trees;
}

/** Every node behind its reports, so that widths add up from below. */
function fromBelow(tree: Node): Node[] {
  const order: Node[] = [];
  const open = [tree];
  for (let node = open.pop(); node; node = open.pop()) {
    order.push(node);
    open.push(...node.managers);
  }
  return order.reverse();
}

const leavesWidth = (node: Node): number => (node.leaves.length === 0 ? 0 : INDENT + SEAT.width);

function measure(tree: Node): void {
  for (const node of fromBelow(tree)) {
    const parts = [leavesWidth(node), ...node.managers.map((child) => child.width)].filter((width) => width > 0);
    const below = parts.reduce((sum, width) => sum + width, 0) + SIBLING_GAP * Math.max(0, parts.length - 1);
    node.width = Math.max(SEAT.width, below);
  }
}

function place(tree: Node, left: number, top: number, heights: Heights, cards: Map<SeatId, Box>): void {
  const open = [{ node: tree, x: left, y: top }];
  for (let each = open.pop(); each; each = open.pop()) {
    const { node, x, y } = each;
    const height = heights.card(node.seat);
    const centre = node.managers.length === 0 ? x : x + (node.width - SEAT.width) / 2;
    cards.set(node.seat.id, { x: centre, y, width: SEAT.width, height });
    const below = y + height + LEVEL_GAP;
    let right = x;
    let down = below;
    for (const leaf of node.leaves) {
      const card = { x: right + INDENT, y: down, width: SEAT.width, height: heights.card(leaf) };
      cards.set(leaf.id, card);
      down += card.height + CARD_GAP;
    }
    if (node.leaves.length > 0) right += leavesWidth(node) + SIBLING_GAP;
    for (const child of node.managers) {
      open.push({ node: child, x: right, y: below });
      right += child.width + SIBLING_GAP;
    }
  }
}

/** Where cards and pills of the reporting view stand; there are no frames. */
export function layoutReporting(plan: Plan, scenario: Scenario, heights: Heights = FIXED): ChartLayout {
  const trees = forestOf(scenario);
  for (const tree of trees) measure(tree);
  const whole = trees.reduce((sum, tree) => sum + tree.width + SIBLING_GAP * 2, 0);
  const { pills, height } = placePills(plan, scenario, Math.max(760, whole), heights);
  const top = height === 0 ? 0 : height + LEVEL_GAP;
  const cards = new Map<SeatId, Box>();
  let x = 0;
  for (const tree of trees) {
    place(tree, x, top, heights, cards);
    x += tree.width + SIBLING_GAP * 2;
  }
  return { frames: new Map(), cards, pills: overReports(plan, scenario, pills, cards) };
}

/** Pills above those who report to them, left to right without touching. */
function overReports(
  plan: Plan,
  scenario: Scenario,
  pills: ReadonlyMap<PersonId, Box>,
  cards: ReadonlyMap<SeatId, Box>,
): Map<PersonId, Box> {
  const isOneRow = [...pills.values()].every((pill) => pill.y === 0);
  if (!isOneRow) return new Map(pills);
  const centres = new Map<PersonId, number[]>();
  for (const seat of Object.values(scenario.seats))
    for (const manager of [...(seat.solid ? [seat.solid] : []), ...seat.dotted]) {
      const card = cards.get(seat.id);
      if (manager.kind === 'outside' && card)
        centres.set(manager.id, [...(centres.get(manager.id) ?? []), card.x + card.width / 2]);
    }
  const middle = (id: PersonId) => {
    const list = centres.get(id) ?? [0];
    return list.reduce((sum, each) => sum + each, 0) / list.length;
  };
  const order = outsideOf(plan, scenario).sort((a, b) => middle(a.id) - middle(b.id));
  const placed = new Map<PersonId, Box>();
  let next = Number.NEGATIVE_INFINITY;
  for (const { id } of order) {
    const pill = pills.get(id);
    if (!pill) continue;
    const x = Math.max(next, middle(id) - pill.width / 2);
    placed.set(id, { ...pill, x });
    next = x + pill.width + PILL.gap;
  }
  return placed;
}
