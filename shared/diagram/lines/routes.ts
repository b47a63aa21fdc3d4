/** Lines of a chart: which there are, and the right-angled path that each takes. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { ChartLayout, PlacesById } from '../layout.ts';
import { boxAt } from '../layout.ts';
import type { Box } from '../metrics.ts';
import { bottomOf, FRAME, LEVEL_GAP, overlaps, rightOf } from '../metrics.ts';
import { endLabelPoint, labelAside, labelPoint } from './labels.ts';
import type { End, Port } from './route-ports.ts';
import {
  bottomPort,
  dottedPort,
  handOffPorts,
  isInFrame,
  middleX,
  middleY,
  pillPort,
  servesPort,
  sidePorts,
  solidIn,
  solidOut,
  topPort,
  withinFrame,
} from './route-ports.ts';
import type { Blocks } from './route-search.ts';
import { blocksOf, lengthOf, searchWay, straightened } from './route-search.ts';
import { toldApart } from './tracks.ts';

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
  /** The middle of the label: near the start, where no other label of that start is. */
  readonly labelAt: Point;
  readonly isBothWays: boolean;
  /** A reporting line that leads back up: somebody reports to their own report. */
  readonly isLoop: boolean;
}

/** How far lines keep from what they pass; each source of a kind has its own lane, so that two never look like one. */
const LANES = 4;
const ASIDE: Readonly<Record<LineKind, readonly [number, number]>> = {
  solid: [14, 4],
  dotted: [6, 4],
  'hand-off': [20, 3],
  serves: [24, 0],
};
/** Between the words of a frame and its first cards. */
const OVER_CARDS = 6;
/** Left of the cards that stack under a manager. */
const RAIL = 14;
/** Lines leave pills the higher the farther right they run down, so that they do not cross. */
const PILL_OUT = 24;
/** Seats over the teams hand over downwards, where their labels find room, unless that is much longer. */
const NOT_DOWN = 120;

/** What a way costs that turns round where it leaves a box, as length. */
const BACK = 400;

interface Wanted {
  readonly id: string;
  readonly kind: LineKind;
  readonly source: string;
  readonly target: string;
  readonly label: string;
  readonly isBothWays: boolean;
}

/** Hand-offs and serves lines belong to the teams view alone. */
function wantedLines(scenario: Scenario, view: ChartView): Wanted[] {
  const wanted: Wanted[] = [];
  const report = (seat: Seat, kind: 'solid' | 'dotted', manager: ManagerRef) =>
    wanted.push({
      id: kind === 'solid' ? `solid:${seat.id}` : `dotted:${seat.id}:${manager.id}`,
      kind,
      source: manager.id,
      target: seat.id,
      label: '',
      isBothWays: false,
    });
  for (const seat of Object.values(scenario.seats)) {
    if (seat.solid !== null) report(seat, 'solid', seat.solid);
    for (const manager of seat.dotted) report(seat, 'dotted', manager);
  }
  for (const line of view === 'teams' ? Object.values(scenario.lines) : []) {
    const { id, kind } = line;
    if (kind === 'serves')
      wanted.push({ id, kind, source: line.from, target: line.to, label: kind, isBothWays: false });
    else {
      const { name, isBothWays } = HAND_OFFS[line.type];
      wanted.push({ id, kind, source: line.from.id, target: line.to.id, label: name, isBothWays });
    }
  }
  return wanted;
}

type IsWanted = (line: Pick<Route, 'source' | 'target'>) => boolean;

/** A line with its way as it was found, which others may share. */
interface Found {
  readonly line: Wanted;
  readonly points: readonly Point[];
  readonly from: End;
  readonly to: End;
  readonly isLoop: boolean;
  /** Which of its start's labels its own is. */
  readonly place: number;
}

/**
 * Every line whose two ends are drawn in this layout.
 * @param isWanted leaves out other lines, whose ways are not searched; those that are given run as they do among all, or
 * a few pixels beside that, as they are told apart from each other alone
 */
export const routesOf = (scenario: Scenario, layout: ChartLayout, view: ChartView, isWanted?: IsWanted): Route[] =>
  [...routing(scenario, layout, view, isWanted)].filter((route) => route !== null);

/** The same: a null for each line whose way was looked for, as those of a large plan take long, and then the lines. */
export function* routing(
  scenario: Scenario,
  layout: ChartLayout,
  view: ChartView,
  isWanted: IsWanted = () => true,
): Generator<Route | null, void> {
  const { frames, cards, pills, trunks }: PlacesById = layout;
  const loose = [...cards].flatMap(([id, box]) => (frameOf(scenario, layout, id) ? [] : [box]));
  const blocks = blocksOf([...frames.values(), ...loose, ...pills.values()]);
  const laneOf = lanes();
  const nextLabel = counter();
  // Pills stand from left to right: so do the lanes of their lines, which then do not cross.
  for (const id of pills.keys()) laneOf('dotted', id);
  const managers = new Set(Object.values(scenario.seats).map((seat) => seat.solid?.id as string | undefined));
  const endOf = (id: string): End | undefined => {
    const box = boxAt(layout, id);
    return box && { box, block: frameOf(scenario, layout, id) ?? box };
  };
  const isLed = (id: string): boolean => scenario.seats[id as Seat['id']]?.solid != null;
  const find = (line: Wanted): Found | null => {
    const { kind, source, target } = line;
    const [from, to] = [endOf(source), endOf(target)];
    if (!from || !to || source === target) return null;
    const isLoop = view === 'reporting' && kind === 'solid' && to.box.y <= from.box.y && cards.has(source);
    const place = nextLabel(kind, source);
    const found = (points: readonly Point[]): Found | null =>
      isWanted(line) ? { line, points: straightened(points), from, to, isLoop, place } : null;
    if (kind === 'solid' && isInFrame(from) && from.block === to.block)
      return found(withinFrame(from, to, isLed(source)));
    if (kind === 'solid' && view === 'reporting' && to.box.y >= bottomOf(from.box))
      return found(treePoints(from.box, to.box, !managers.has(target), trunks?.get(source)));
    const [first, step] = ASIDE[kind];
    const aside = first + step * laneOf(kind, kind === 'hand-off' ? line.id : source);
    if (!isWanted(line)) return null;
    const [outs, ins] = portsOf(line, from, to, aside, layout, view, isLed(source));
    return found(
      kind === 'solid' ? [...bestWay(ins, outs, blocks, aside)].reverse() : bestWay(outs, ins, blocks, aside),
    );
  };
  const all: Found[] = [];
  for (const line of wantedLines(scenario, view)) {
    const found = find(line);
    if (found) all.push(found);
    yield null;
  }
  const apart = toldApart(
    all.map(({ line: { id, kind, source }, points, from, to }) => ({
      net: `${kind} ${kind === 'hand-off' ? id : source}`,
      points,
      from: from.box,
      to: to.box,
    })),
    [...frames.values(), ...wordsOver(layout), ...cards.values(), ...pills.values()],
  );
  for (const [index, { line, points: found, from, isLoop, place }] of all.entries()) {
    const moved = apart[index];
    const points = moved === undefined || moved === found ? found : straightened(moved);
    const { id, kind, source, target, label, isBothWays } = line;
    const labelAt = labelOf(line, points, from.block, place);
    // Named one by one: spreading a line takes as long as its way.
    yield { id, kind, source, target, label, isBothWays, points, isLoop, labelAt };
  }
}

const labelOf = ({ kind, label }: Wanted, points: readonly Point[], block: Box, place: number): Point => {
  if (kind === 'serves') return endLabelPoint(points);
  return labelPoint(label === '' ? points : outsideOf(points, block), label, place);
};

/** What the words in the heads of frames take up. */
const wordsOver = ({ frames, heads }: ChartLayout): Box[] =>
  [...frames].flatMap(([id, { x, y, width }]) => {
    const height = (heads?.get(id) ?? 0) - OVER_CARDS;
    return height > 0 ? [{ x: x + FRAME.left, y, width: width - FRAME.left, height }] : [];
  });

/** The part of a line that shows: within the frame where it starts, cards would cover its label. */
function outsideOf(points: readonly Point[], block: Box): readonly Point[] {
  const isWithin = ({ x, y }: Point) => x > block.x && x < rightOf(block) && y > block.y && y < bottomOf(block);
  const outside = straightened(points.slice(points.findIndex((point) => !isWithin(point))));
  return outside.length > 1 ? outside : straightened(points);
}

function frameOf(scenario: Scenario, { frames }: ChartLayout, id: string): Box | undefined {
  const team = scenario.seats[id as Seat['id']]?.team;
  return team ? frames.get(team) : undefined;
}

function portsOf(
  { kind, source, target, label }: Wanted,
  from: End,
  to: End,
  aside: number,
  { frames, pills }: PlacesById,
  view: ChartView,
  isLed: boolean,
): readonly [readonly Port[], readonly Port[]] {
  const isPlain = view === 'teams' && !isInFrame(from) && !isInFrame(to);
  switch (kind) {
    case 'solid': {
      const sides = isPlain && middleY(from.box) === middleY(to.box);
      return [
        [...solidOut(from, aside, isLed), ...(sides ? sidePorts(from.box, aside) : [])],
        [...solidIn(to, aside), ...(sides ? sidePorts(to.box, aside) : [])],
      ];
    }
    case 'dotted': {
      const ends = [dottedPort(to, aside), ...(isPlain && pills.has(source) ? [topPort(to.box, aside)] : [])];
      const outs = pills.has(source)
        ? ends.map((end) => pillPort(from.box, end.at.x, PILL_OUT - aside))
        : [dottedPort(from, aside)];
      return [outs, ends];
    }
    case 'hand-off': {
      const beside = labelAside(label) + (aside - ASIDE[kind][0]) / 2;
      const outs = handOffPorts(from, aside, frames.has(source), beside);
      return [
        view === 'teams' && !isInFrame(from) && !frames.has(source)
          ? [bottomPort(from.box, aside), ...outs.map((port) => ({ ...port, penalty: port.penalty + NOT_DOWN }))]
          : outs,
        handOffPorts(to, aside, frames.has(target), from.block === to.block ? beside : aside),
      ];
    }
    case 'serves': {
      const isUp = from.box.y > to.box.y;
      const towards = isInSight(from.box, to.box, frames.values()) ? middleX(to.box) : middleX(from.box);
      return [[servesPort(from.box, isUp, aside, towards)], [servesPort(to.box, !isUp, aside)]];
    }
  }
}

/** Whether one box stands over the other with nothing between them where a line would lead straight to its middle. */
function isInSight(from: Box, to: Box, all: Iterable<Box>): boolean {
  const [upper, lower] = from.y < to.y ? [from, to] : [to, from];
  const height = lower.y - bottomOf(upper);
  if (height <= 0) return false;
  const line = { x: middleX(to), y: bottomOf(upper), width: 1, height };
  for (const box of all) if (overlaps(line, box)) return false;
  return true;
}

/** Whether a way turns round in its port, as far back as the side that it should leave. */
function isBack({ inside, at }: Port, next: Point | undefined): boolean {
  const edge = inside.at(-1);
  if (!edge || !next) return false;
  return (at.x - edge.x) * (next.x - edge.x) + (at.y - edge.y) * (next.y - edge.y) <= 0;
}

/** The cheapest way from one of the ports to one of the others. */
function bestWay(outs: readonly Port[], ins: readonly Port[], blocks: Blocks, aside: number): readonly Point[] {
  let best: { readonly cost: number; readonly points: readonly Point[] } | null = null;
  for (const out of outs)
    for (const into of ins) {
      const least = Math.abs(out.at.x - into.at.x) + Math.abs(out.at.y - into.at.y) + out.penalty + into.penalty;
      if (best && least >= best.cost) continue;
      const way = searchWay(out.at, into.at, blocks, aside);
      const back = isBack(out, way.points[1]) || isBack(into, way.points.at(-2)) ? BACK : 0;
      const cost =
        back +
        way.cost +
        lengthOf([...out.inside, out.at]) +
        lengthOf([...into.inside, into.at]) +
        out.penalty +
        into.penalty;
      if (!best || cost < best.cost)
        best = { cost, points: [...out.inside, ...way.points, ...[...into.inside].reverse()] };
    }
  return best?.points ?? [];
}

/** Down a tree: to a manager from above, in a lower row by the trunk; to cards in a stack along its left side. */
function treePoints(from: Box, to: Box, isLeaf: boolean, trunk?: number): Point[] {
  const start = { x: middleX(from), y: bottomOf(from) };
  const middle = start.y + LEVEL_GAP / 2;
  if (!isLeaf) {
    const head = { x: middleX(to), y: to.y };
    const over = to.y - LEVEL_GAP / 2;
    if (trunk === undefined || over <= middle)
      return [start, { x: start.x, y: middle }, { x: head.x, y: middle }, head];
    return [
      start,
      { x: start.x, y: middle },
      { x: trunk, y: middle },
      { x: trunk, y: over },
      { x: head.x, y: over },
      head,
    ];
  }
  const rail = to.x - RAIL;
  const end = { x: to.x, y: middleY(to) };
  if (rail > from.x && rail < rightOf(from)) return [{ x: rail, y: start.y }, { x: rail, y: end.y }, end];
  return [start, { x: start.x, y: middle }, { x: rail, y: middle }, { x: rail, y: end.y }, end];
}

function lanes(): (kind: LineKind, source: string) => number {
  const known = new Map<string, number>();
  const count = counter();
  return (kind, source) => {
    const key = `${kind} ${source}`;
    const lane = known.get(key) ?? count(kind, '') % LANES;
    known.set(key, lane);
    return lane;
  };
}

function counter(): (kind: LineKind, source: string) => number {
  const counts = new Map<string, number>();
  return (kind, source) => {
    const key = `${kind} ${source}`;
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
}

/** SVG path data of straight segments, in the absolute commands that every writer knows. */
export const pathOf = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'} ${round(x)} ${round(y)}`).join(' ');

const round = (value: number): number => Math.round(value * 100) / 100 + 0;
