/**
 * The reporting view: who reports to whom by solid lines, as a forest. Reports without reports of their own stack in one
 * column under their manager, so that the chart stays narrow; managers stand side by side, and in rows where one would be
 * too long to be seen whole.
 *
 * A loop is cut where it closes: its last seat stands as a root, and the line back to it is still drawn. No recursion,
 * so a chain of any length is laid out. O(n).
 */

import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { ChartLayout, Heights } from '../layout.ts';
import { FIXED, outsideOf } from '../layout.ts';
import type { Box } from '../metrics.ts';
import { boundsOf, CARD_GAP, LEVEL_GAP, SEAT } from '../metrics.ts';
import type { Size } from '../paper.ts';
import { pillsOver } from './pills.ts';
import type { Shelved, Tile } from './shelves.ts';
import { bestWidth, shelve, WINDOW_ASPECT } from './shelves.ts';

const SIBLING_GAP = 28;
const INDENT = 20;
/** From the left of a manager with rows of reports. */
const TRUNK = 6;
const LONGEST_COLUMN = 10;
const COLUMN_GAP = 14;
/** A row of reports longer than this is broken into several: in a window its cards would be specks. */
const LONGEST_ROW = 5000;
/** So many seats that nobody reports to, and that report to nobody, stand in a row; more of them in columns. */
const FEW_ALONE = 4;
/** So many in a column to one in a row make a block of them as wide as high, roughly. */
const SEATS_HIGH = 2;
/** A row of those at the top is broken into several where it is so many times as wide as high. */
const LONGEST_SHAPE = 3;

interface Node {
  readonly seat: Seat;
  /** How many leaves may stand over one another. */
  readonly longest: number;
  readonly leaves: Seat[];
  readonly managers: Node[];
  width: number;
  height: number;
  /** What stands under it, from its lower left corner: its leaves, and each manager with what stands under them. */
  below: readonly Shelved<Part>[];
  hasRows: boolean;
}

interface Part extends Tile {
  /** Null for the leaves. */
  readonly node: Node | null;
}

const nodeOf = (seat: Seat, longest: number): Node => ({
  seat,
  longest,
  leaves: [],
  managers: [],
  width: 0,
  height: 0,
  below: [],
  hasRows: false,
});

const directOf = ({ leaves, managers }: Node): Seat[] => [...leaves, ...managers.map(({ seat }) => seat)];
const hasReports = ({ leaves, managers }: Node): boolean => leaves.length + managers.length > 0;

/** Roots and their trees; every seat once. */
function forestOf(scenario: Scenario, longest: number): Node[] {
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
    const tree = nodeOf(root, longest);
    seen.add(root.id);
    const open = [tree];
    for (let node = open.pop(); node; node = open.pop()) {
      for (const report of reports.get(node.seat.id) ?? []) {
        if (seen.has(report.id)) continue;
        seen.add(report.id);
        if (!reports.has(report.id)) node.leaves.push(report);
        else {
          const child = nodeOf(report, longest);
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

/** Leaves in columns of equal height, so that fifty reports do not make one endless column. */
function leafColumns({ leaves, longest }: Node): Seat[][] {
  if (leaves.length === 0) return [];
  const count = Math.ceil(leaves.length / longest);
  const each = Math.ceil(leaves.length / count);
  return Array.from({ length: count }, (_, column) => leaves.slice(column * each, (column + 1) * each));
}

const leavesWidth = (node: Node): number => {
  const count = leafColumns(node).length;
  return count === 0 ? 0 : count * (INDENT + SEAT.width + COLUMN_GAP) - COLUMN_GAP;
};

const columnHeight = (column: readonly Seat[], heights: Heights): number =>
  column.reduce((sum, seat) => sum + heights.card(seat) + CARD_GAP, -CARD_GAP);

function measure(tree: Node, heights: Heights): void {
  for (const node of fromBelow(tree)) {
    const columns = leafColumns(node).map((column) => columnHeight(column, heights));
    const leaves: Part = { node: null, width: leavesWidth(node), height: Math.max(0, ...columns) };
    const managers = node.managers.map((child): Part => ({ node: child, width: child.width, height: child.height }));
    const parts = columns.length === 0 ? managers : [leaves, ...managers];
    let next = 0;
    node.below = parts.map((tile) => {
      const x = next;
      next += tile.width + SIBLING_GAP;
      return { tile, x, y: 0 };
    });
    let [width, height] = [next - SIBLING_GAP, Math.max(0, ...parts.map((part) => part.height))];
    if (width > LONGEST_ROW) {
      const rows = shelve(parts, bestWidth([parts], 0, WINDOW_ASPECT));
      // The trunk stands left of them.
      node.below = rows.at.map((each) => ({ ...each, x: each.x + INDENT }));
      [width, height] = [rows.width + INDENT, rows.height];
      node.hasRows = rows.at.some(({ y }) => y > 0);
    }
    node.width = Math.max(SEAT.width, width);
    node.height = heights.card(node.seat) + (parts.length === 0 ? 0 : LEVEL_GAP + height);
  }
}

/** What stands at the top: a manager with all below, or those that report to nobody and have nobody. */
interface Root extends Tile {
  readonly node: Node | null;
  readonly cards: readonly (readonly [SeatId, Box])[];
}

const partOf = (node: Node): Root => ({
  node,
  width: node.width,
  height: node.height,
  gap: SIBLING_GAP * 2,
  cards: [],
});

/** Seats beside each other, or in columns where they are many. */
function blockOf(seats: readonly Seat[], heights: Heights): Root {
  const inColumn = seats.length <= FEW_ALONE ? 1 : Math.ceil(Math.sqrt(seats.length * SEATS_HIGH));
  const cards: [SeatId, Box][] = [];
  let [x, height] = [0, 0];
  for (let first = 0; first < seats.length; first += inColumn) {
    let y = 0;
    for (const seat of seats.slice(first, first + inColumn)) {
      cards.push([seat.id, { x, y, width: SEAT.width, height: heights.card(seat) }]);
      y += heights.card(seat) + CARD_GAP * 2;
    }
    height = Math.max(height, y - CARD_GAP * 2);
    x += SEAT.width + SIBLING_GAP;
  }
  return { node: null, width: x - SIBLING_GAP, height, cards };
}

interface Drawn {
  readonly cards: Map<SeatId, Box>;
  readonly trunks: Map<SeatId | PersonId, number>;
}

function place(tree: Node, left: number, top: number, heights: Heights, { cards, trunks }: Drawn): void {
  const open = [{ node: tree, x: left, y: top }];
  for (let each = open.pop(); each; each = open.pop()) {
    const { node, x, y } = each;
    const height = heights.card(node.seat);
    const centre = node.managers.length === 0 ? x : x + (node.width - SEAT.width) / 2;
    cards.set(node.seat.id, { x: centre, y, width: SEAT.width, height });
    if (node.hasRows) trunks.set(node.seat.id, x + TRUNK);
    for (const { tile, ...at } of node.below) {
      const [right, below] = [x + at.x, y + height + LEVEL_GAP + at.y];
      if (tile.node) open.push({ node: tile.node, x: right, y: below });
      else placeLeaves(node, right, below, heights, cards);
    }
  }
}

function placeLeaves(node: Node, x: number, top: number, heights: Heights, cards: Map<SeatId, Box>): void {
  for (const [index, column] of leafColumns(node).entries()) {
    const left = x + INDENT + index * (INDENT + SEAT.width + COLUMN_GAP);
    let y = top;
    for (const leaf of column) {
      cards.set(leaf.id, { x: left, y, width: SEAT.width, height: heights.card(leaf) });
      y += heights.card(leaf) + CARD_GAP;
    }
  }
}

/** The scenario with these of its seats alone. */
export const onlySeats = (scenario: Scenario, seats: readonly Seat[]): Scenario => ({
  ...scenario,
  seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])),
});

/** A manager with seats that stand on one page: all below, as many levels as fit, or some of those that report to them. */
export interface Branch {
  readonly head: Seat;
  readonly seats: readonly Seat[];
  readonly cards: ChartLayout['cards'];
}

/** The forest cut into branches that fit on a page each; who manages seats of another branch stands in both. */
export function branchesOf(plan: Plan, scenario: Scenario, heights: Heights, room: Size): Branch[] {
  const below = room.height - SEAT.height - LEVEL_GAP;
  const longest = Math.min(LONGEST_COLUMN, Math.max(1, Math.floor((below + CARD_GAP) / (SEAT.height + CARD_GAP))));
  const columns = Math.max(1, Math.floor((room.width + COLUMN_GAP) / (INDENT + SEAT.width + COLUMN_GAP)));
  const branchOf = (head: Seat, reports: readonly Seat[]): Branch => {
    const seats = [head, ...reports];
    return { head, seats, cards: layoutReporting(plan, onlySeats(scenario, seats), heights, longest).cards };
  };
  const fits = ({ cards }: Branch): boolean => {
    const { width, height } = boundsOf(cards.values()) ?? SEAT;
    return width <= room.width && height <= room.height;
  };
  const branches: Branch[] = [];
  const open = forestOf(scenario, longest).reverse();
  for (const tree of open) measure(tree, heights);
  for (let node = open.pop(); node; node = open.pop()) {
    const { seat, managers } = node;
    const isWhole = node.width <= room.width && node.height <= room.height;
    if (isWhole || !hasReports(node)) {
      const all = fromBelow(node).flatMap((each) => [...each.leaves, each.seat]);
      branches.push(branchOf(seat, all.slice(0, -1)));
      continue;
    }
    let [reports, cut] = [directOf(node), managers];
    for (let isRoom = true; isRoom && cut.length > 0; ) {
      const deeper = [...reports, ...cut.flatMap(directOf)];
      isRoom = fits(branchOf(seat, deeper));
      if (isRoom) [reports, cut] = [deeper, cut.flatMap((each) => each.managers)];
    }
    const most = cut === managers ? longest * columns : reports.length;
    const each = Math.ceil(reports.length / Math.ceil(reports.length / most));
    for (let from = 0; from < reports.length; from += each)
      branches.push(branchOf(seat, reports.slice(from, from + each)));
    open.push(...[...cut].reverse());
  }
  return branches;
}

/** Where cards and pills of the reporting view stand; there are no frames. */
export function layoutReporting(
  plan: Plan,
  scenario: Scenario,
  heights: Heights = FIXED,
  longest = LONGEST_COLUMN,
): ChartLayout {
  const trees = forestOf(scenario, longest);
  const alone = trees.filter((tree) => !hasReports(tree)).map(({ seat }) => seat);
  for (const tree of trees) measure(tree, heights);
  const tall = trees.filter(hasReports).map(partOf);
  const block = alone.length === 0 ? [] : [blockOf(alone, heights)];
  const row = shelve([...tall, ...block], Number.POSITIVE_INFINITY);
  // Lines from managers outside come straight down to seats in the first row alone.
  const inRows = [...block, ...tall];
  const isLong = row.width > LONGEST_SHAPE * row.height;
  const { at } = isLong ? shelve(inRows, bestWidth([inRows], 0, WINDOW_ASPECT)) : row;
  const cards = new Map<SeatId, Box>();
  const trunks = new Map<SeatId | PersonId, number>();
  for (const { tile, x, y } of at) {
    if (tile.node) place(tile.node, x, y, heights, { cards, trunks });
    else for (const [id, card] of tile.cards) cards.set(id, { ...card, x: x + card.x, y: y + card.y });
  }
  if (at.some(({ y }) => y > 0)) for (const { id } of outsideOf(plan, scenario)) trunks.set(id, -SIBLING_GAP / 2);
  const frames: ChartLayout['frames'] = new Map();
  return { frames, cards, trunks, pills: pillsOver(plan, scenario, { frames, cards }, heights, LEVEL_GAP) };
}
