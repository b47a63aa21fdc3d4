/** Lines of a chart: which there are, and the right-angled path that each takes. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { ChartLayout } from './layout.ts';
import type { Box } from './metrics.ts';
import { bottomOf, rightOf } from './metrics.ts';

export type ChartView = 'teams' | 'reporting';
export type LineKind = 'solid' | 'dotted' | 'hand-off' | 'serves';

/** A line as it is drawn: its id as in a selection, its ends' ids and its points from `source` to `target`. */
export interface Route {
  readonly id: string;
  readonly kind: LineKind;
  readonly source: string;
  readonly target: string;
  readonly points: readonly Point[];
  readonly label: string;
  readonly isBothWays: boolean;
}

/** Every line whose two ends are drawn in this layout. Hand-offs and serves lines belong to the teams view alone. */
export function routesOf(scenario: Scenario, layout: ChartLayout, view: ChartView): Route[] {
  const boxOf = (id: string): Box | undefined =>
    layout.cards.get(id as never) ?? layout.frames.get(id as never) ?? layout.pills.get(id as never);
  const routes: Route[] = [];
  const laneOf = lanes();
  const frameOf = (id: string): Box | undefined => {
    const team = scenario.seats[id as Seat['id']]?.team;
    return team ? layout.frames.get(team) : undefined;
  };
  const add = (id: string, kind: LineKind, source: string, target: string, label = '', isBothWays = false) => {
    const [from, to] = [boxOf(source), boxOf(target)];
    if (from === undefined || to === undefined || source === target) return;
    const frame = frameOf(source);
    const isInside = frame !== undefined && frame === frameOf(target);
    const points =
      kind === 'solid' && isInside ? insidePoints(from, to) : pointsOf(kind, from, to, view, laneOf(source));
    const isClear = kind !== 'solid' || isInside;
    routes.push({
      id,
      kind,
      source,
      target,
      label,
      isBothWays,
      points: isClear ? points : aroundFrames(points, frameOf(target), layout),
    });
  };
  const report = (seat: Seat, kind: 'solid' | 'dotted', manager: ManagerRef) =>
    add(kind === 'solid' ? `solid:${seat.id}` : `dotted:${seat.id}:${manager.id}`, kind, manager.id, seat.id);
  for (const seat of Object.values(scenario.seats)) {
    if (seat.solid !== null) report(seat, 'solid', seat.solid);
    for (const manager of seat.dotted) report(seat, 'dotted', manager);
  }
  for (const line of view === 'teams' ? Object.values(scenario.lines) : []) {
    if (line.kind === 'serves') add(line.id, 'serves', line.from, line.to, 'serves');
    else {
      const { name, isBothWays } = HAND_OFFS[line.type];
      add(line.id, 'hand-off', line.from.id, line.to.id, name, isBothWays);
    }
  }
  return routes;
}

const bottom = (box: Box): Point => ({ x: box.x + box.width / 2, y: bottomOf(box) });
const top = (box: Box): Point => ({ x: box.x + box.width / 2, y: box.y });
const left = (box: Box): Point => ({ x: box.x, y: box.y + box.height / 2 });
const right = (box: Box): Point => ({ x: rightOf(box), y: box.y + box.height / 2 });

/** How far the trunk of a manager elsewhere, and a bracket within the frame, stand left of the cards in the gutter. */
const TRUNK = 14;
const BRACKET = 7;
/** Half of the gap between two columns of cards. */
const COLUMN_GAP = 4;
/** How far a label stands beside a line that runs down between two frames. */
const LABEL_ASIDE = 24;
/** How far a trunk keeps from a frame that it passes. */
const ASIDE = 14;

/** Managers side by side draw their trunks at different heights, so that two trunks never look like one. */
function lanes(): (source: string) => number {
  const known = new Map<string, number>();
  return (source) => {
    const lane = known.get(source) ?? known.size % 4;
    known.set(source, lane);
    return lane;
  };
}

/** Takes a trunk that would run through other frames past their left side, and in over the frame that it leads to. */
function aroundFrames(points: readonly Point[], goal: Box | undefined, layout: ChartLayout): readonly Point[] {
  const [start, corner, turn, foot, end] = points;
  if (!start || !corner || !turn || !foot || !end || !goal) return points;
  const [top, bottomY] = [Math.min(turn.y, foot.y), Math.max(turn.y, foot.y)];
  const isHit = (x: number, frame: Box) =>
    frame !== goal && x > frame.x && x < rightOf(frame) && top < bottomOf(frame) && bottomY > frame.y;
  let side = turn.x;
  for (let tries = 0; tries < layout.frames.size; tries++) {
    const hit = [...layout.frames.values()].find((frame) => isHit(side, frame));
    if (!hit) break;
    side = hit.x - ASIDE;
  }
  if (side === turn.x) return points;
  const over = goal.y - ASIDE;
  return [start, corner, { x: side, y: turn.y }, { x: side, y: over }, { x: turn.x, y: over }, foot, end];
}

/** Within a frame: along the gutter to the gap over the cards, and down between the columns. */
function insidePoints(from: Box, to: Box): Point[] {
  const end = left(to);
  const isColumn = Math.abs(from.x - to.x) < 1;
  const start = left(from);
  const gutter = from.x - BRACKET;
  if (isColumn) return [start, { x: gutter, y: start.y }, { x: gutter, y: end.y }, end];
  const [over, rail] = [from.y - COLUMN_GAP, to.x - COLUMN_GAP];
  return [start, { x: gutter, y: start.y }, { x: gutter, y: over }, { x: rail, y: over }, { x: rail, y: end.y }, end];
}

/** The points of one line between two boxes. */
export function pointsOf(kind: LineKind, from: Box, to: Box, view: ChartView, lane = 0): Point[] {
  if (kind === 'solid') return solidPoints(from, to, view, lane);
  if (kind === 'dotted') {
    const [start, end] = [bottom(from), right(to)];
    const middle = bottomOf(from) + 14;
    const side = end.x + 24;
    return [start, { x: start.x, y: middle }, { x: side, y: middle }, { x: side, y: end.y }, end];
  }
  if (kind === 'serves') {
    const isAbove = from.y > bottomOf(to);
    const [start, end] = isAbove ? [top(from), bottom(to)] : [bottom(from), top(to)];
    const middle = isAbove ? start.y - 24 : start.y + 24;
    return [start, { x: start.x, y: middle }, { x: end.x, y: middle }, end];
  }
  const [start, end] = [right(from), right(to)];
  const side = Math.max(start.x, end.x) + 16;
  return [start, { x: side, y: start.y }, { x: side, y: end.y }, end];
}

function solidPoints(from: Box, to: Box, view: ChartView, lane: number): Point[] {
  const end = left(to);
  const rail = to.x - TRUNK;
  if (Math.abs(from.y - to.y) < 1) return from.x < to.x ? [right(from), left(to)] : [left(from), right(to)];
  const start = bottom(from);
  const middle = start.y + 12 + lane * 6;
  const isUnder = to.y > start.y;
  if (view === 'reporting' && isUnder && Math.abs(to.x - from.x) > 24) {
    const head = top(to);
    return [start, { x: start.x, y: middle }, { x: head.x, y: middle }, head];
  }
  return [start, { x: start.x, y: middle }, { x: rail, y: middle }, { x: rail, y: end.y }, end];
}

/** SVG path data of straight segments, in the absolute commands that every writer knows. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${round(x)} ${round(y)}`).join(' ');

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The middle of the longest segment, where a label covers the least; beside it where it runs down. */
export function labelPoint(points: readonly Point[]): Point {
  let best: { length: number; at: Point } = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) continue;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    const aside = point.x === next.x ? LABEL_ASIDE : 0;
    if (length > best.length) best = { length, at: { x: (point.x + next.x) / 2 + aside, y: (point.y + next.y) / 2 } };
  }
  return best.at;
}
