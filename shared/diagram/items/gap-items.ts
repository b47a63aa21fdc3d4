/** Hand-offs without a path as shapes: the cut line under the cards, its label with an octagon over them. */

import type { GapRoute } from '../lines/gap-routes.ts';
import { pathOf } from '../lines/routes.ts';
import type { PathItem, SceneItem } from '../scene.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem } from './text.ts';

const WORDS: Style = { size: 11, weight: 600, colour: 'err-text' };
const LINE = { colour: 'err', width: 2 };
const BEYOND = { ...LINE, dash: [5, 4] };
const ICON = 13;
const EDGE = 7;
const BETWEEN = 6;

/** A filled octagon with a cross. */
function octagon(x: number, y: number, size: number): PathItem[] {
  const at = (dx: number, dy: number) => `${(x + dx * size).toFixed(2)} ${(y + dy * size).toFixed(2)}`;
  const corners = [
    [0.3, 0],
    [0.7, 0],
    [1, 0.3],
    [1, 0.7],
    [0.7, 1],
    [0.3, 1],
    [0, 0.7],
    [0, 0.3],
  ] as const;
  const outline = corners.map(([dx, dy], index) => `${index === 0 ? 'M' : 'L'} ${at(dx, dy)}`).join(' ');
  return [
    { kind: 'path', d: `${outline} Z`, fill: 'err' },
    {
      kind: 'path',
      d: `M ${at(0.32, 0.32)} L ${at(0.68, 0.68)} M ${at(0.68, 0.32)} L ${at(0.32, 0.68)}`,
      stroke: { colour: 'surface', width: size * 0.12 },
    },
  ];
}

/** The line itself, to be drawn under cards. */
export const gapLines = ({ before, beyond, bars }: Pick<GapRoute, 'before' | 'beyond' | 'bars'>): SceneItem[] => [
  { kind: 'path', d: pathOf(before), stroke: LINE },
  { kind: 'path', d: pathOf(beyond), stroke: BEYOND },
  ...bars.map((bar): SceneItem => ({ kind: 'path', d: pathOf(bar), stroke: LINE })),
];

/** The label, as wide as its words are with this font, to be drawn over cards. */
export function gapLabel({ gap, at, label }: GapRoute, measure: TextMeasurer): SceneItem {
  const inner = ICON + BETWEEN + measure.width(gap.label, WORDS.size, WORDS.weight);
  const width = Math.ceil(inner + EDGE * 2);
  // A label left of its cut ends there whatever its width; one over or under it stays in its middle.
  const isLeft = label.x + label.width < at.x;
  const isRight = label.x > at.x;
  const x = isLeft ? label.x + label.width - width : isRight ? label.x : label.x + (label.width - width) / 2;
  const middle = label.y + label.height / 2;
  return {
    kind: 'group',
    label: `Hand-off gap. ${gap.label}`,
    items: [
      {
        kind: 'box',
        x,
        y: label.y,
        width,
        height: label.height,
        radius: 3,
        fill: 'err-tint',
        stroke: { colour: 'err', width: 1 },
      },
      ...octagon(x + EDGE, middle - ICON / 2, ICON),
      textItem(gap.label, x + EDGE + ICON + BETWEEN, middle + 4, WORDS, measure),
    ],
  };
}
