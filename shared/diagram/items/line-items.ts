/** Lines of a chart as shapes: reporting under the cards, arrows and labels over them. */

import type { Point } from '#shared/model/point.ts';
import type { Route } from '../lines/routes.ts';
import { pathOf } from '../lines/routes.ts';
import type { Box } from '../metrics.ts';
import { boundsOf } from '../metrics.ts';
import type { PathItem, SceneItem, Stroke } from '../scene.ts';
import type { TextMeasurer } from './text.ts';
import { textItem } from './text.ts';

export const STROKES: Readonly<Record<Route['kind'], Stroke>> = {
  solid: { colour: 'line-report', width: 1.5 },
  dotted: { colour: 'line-dotted', width: 1.8, dash: [0.1, 4.5], cap: 'round' },
  'hand-off': { colour: 'text-2', width: 1.5 },
  serves: { colour: 'line-serves', width: 3, dash: [6, 4] },
};
/** Of a reporting line that leads back up. */
export const LOOP_STROKE: Stroke = { ...STROKES.solid, colour: 'err', dash: [6, 3] };
const HEAD = 7;

/** An arrow head at the end of a line, along its last segment. */
export function arrowHead(from: Point, to: Point, colour: string, size = HEAD): PathItem {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  const [ux, uy] = [(to.x - from.x) / length, (to.y - from.y) / length];
  const at = (along: number, aside: number) =>
    `${round(to.x - ux * along - uy * aside)} ${round(to.y - uy * along + ux * aside)}`;
  return { kind: 'path', d: `M ${at(0, 0)} L ${at(size, size * 0.45)} L ${at(size, -size * 0.45)} Z`, fill: colour };
}

const round = (value: number): number => Math.round(value * 100) / 100 + 0;

/** The line itself, to be drawn under cards. */
export const lineItem = ({ kind, points, isLoop }: Route): SceneItem => ({
  kind: 'path',
  d: pathOf(points),
  stroke: isLoop ? LOOP_STROKE : STROKES[kind],
});

const LABEL = { size: 11, weight: 400, colour: 'text-2' } as const;

/** Where its label stands on white; null where it has none: the legend says what thick dashes mean. */
function labelBox({ kind, label, labelAt }: Route, measure: TextMeasurer): Box | null {
  if (label === '' || kind !== 'hand-off') return null;
  const width = measure.width(label, LABEL.size, LABEL.weight) + 3;
  return { x: labelAt.x - width / 2, y: labelAt.y - 7, width, height: 14 };
}

/** What the line and its label cover. */
export function boxOfLine(route: Route, measure: TextMeasurer): Box | null {
  const label = labelBox(route, measure);
  return boundsOf([...route.points.map(({ x, y }) => ({ x, y, width: 0, height: 0 })), ...(label ? [label] : [])]);
}

/** Arrow heads and a label on white, to be drawn over cards. */
export function lineMarks(route: Route, measure: TextMeasurer): SceneItem[] {
  const { kind, points, label, labelAt: at, isBothWays } = route;
  if (kind === 'solid' || kind === 'dotted') return [];
  const items: SceneItem[] = [];
  const [last, before, first, second] = [points.at(-1), points.at(-2), points[0], points[1]];
  const colour = STROKES[kind].colour;
  if (last && before) items.push(arrowHead(before, last, colour, kind === 'serves' ? 10 : HEAD));
  if (isBothWays && first && second) items.push(arrowHead(second, first, colour));
  const box = labelBox(route, measure);
  if (box)
    items.push({ kind: 'box', ...box, fill: 'surface' }, textItem(label, at.x, at.y + 4, LABEL, measure, 'middle'));
  return items;
}
