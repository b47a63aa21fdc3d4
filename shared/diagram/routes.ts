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

/** Every line whose two ends are drawn in this layout. Serves lines have frames for ends, so only the teams view has them. */
export function routesOf(scenario: Scenario, layout: ChartLayout, view: ChartView): Route[] {
  const boxOf = (id: string): Box | undefined =>
    layout.cards.get(id as never) ?? layout.frames.get(id as never) ?? layout.pills.get(id as never);
  const routes: Route[] = [];
  const add = (id: string, kind: LineKind, source: string, target: string, label = '', isBothWays = false) => {
    const [from, to] = [boxOf(source), boxOf(target)];
    if (from === undefined || to === undefined || source === target) return;
    routes.push({ id, kind, source, target, label, isBothWays, points: pointsOf(kind, from, to, view) });
  };
  const report = (seat: Seat, kind: 'solid' | 'dotted', manager: ManagerRef) =>
    add(kind === 'solid' ? `solid:${seat.id}` : `dotted:${seat.id}:${manager.id}`, kind, manager.id, seat.id);
  for (const seat of Object.values(scenario.seats)) {
    if (seat.solid !== null) report(seat, 'solid', seat.solid);
    for (const manager of seat.dotted) report(seat, 'dotted', manager);
  }
  for (const line of Object.values(scenario.lines)) {
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

/** How far the bracket stands left of the cards, in the frame's gutter. */
const BRACKET = 10;

/** The points of one line between two boxes. */
export function pointsOf(kind: LineKind, from: Box, to: Box, view: ChartView): Point[] {
  if (kind === 'solid') return solidPoints(from, to, view);
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

function solidPoints(from: Box, to: Box, view: ChartView): Point[] {
  const end = left(to);
  const rail = to.x - BRACKET;
  if (Math.abs(from.x - to.x) < 1 && view === 'teams') {
    const start = left(from);
    return [start, { x: rail, y: start.y }, { x: rail, y: end.y }, end];
  }
  if (Math.abs(from.y - to.y) < 1) return from.x < to.x ? [right(from), left(to)] : [left(from), right(to)];
  const start = bottom(from);
  const middle = start.y + 20;
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

/** The middle of the longest segment, where a label covers the least. */
export function labelPoint(points: readonly Point[]): Point {
  let best: { length: number; at: Point } = { length: -1, at: points[0] ?? { x: 0, y: 0 } };
  for (const [index, point] of points.entries()) {
    const next = points[index + 1];
    if (next === undefined) continue;
    const length = Math.hypot(next.x - point.x, next.y - point.y);
    if (length > best.length) best = { length, at: { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 } };
  }
  return best.at;
}
