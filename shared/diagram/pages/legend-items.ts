/** What the marks of a chart mean: only those that it may show, in two columns. */

import { AWAY_EDGE, VACANT_EDGE } from '../items/card-items.ts';
import type { ChartShapes, ChartSource } from '../items/chart-items.ts';
import { gapLines } from '../items/gap-items.ts';
import { flagGlyph, linkGlyph, PILLAR_TOKENS, pillarGlyph } from '../items/glyphs.ts';
import { arrowHead, LOOP_STROKE, STROKES } from '../items/line-items.ts';
import { PILLAR_ORDER } from '../items/pillar-shares.ts';
import type { TextMeasurer } from '../items/text.ts';
import { textItem } from '../items/text.ts';
import { pathOf } from '../lines/routes.ts';
import type { SceneItem, Stroke } from '../scene.ts';
import type { Block } from './page-style.ts';
import { FIRST_ROW, HEADING, ROW, TEXT } from './page-style.ts';

/** Room for a mark before its words, and between the columns. */
const MARK = 30;
const GAP = 18;

interface Entry {
  readonly words: string;
  /** @param y the middle of the row */
  readonly mark: (x: number, y: number) => readonly SceneItem[];
}

const centred = (size: number, draw: (x: number, y: number) => SceneItem): Entry['mark'] => {
  return (x, y) => [draw(x + (22 - size) / 2, y - size / 2)];
};

/** @param head the size of its arrow head; none where it is 0 */
const lineMark =
  ({ width, dash, ...stroke }: Stroke, head = 0): Entry['mark'] =>
  (x, y) => {
    const [start, end, tip] = [
      { x, y },
      { x: x + (head > 0 ? 17 : 22), y },
      { x: x + 22, y },
    ];
    const thin = { ...stroke, width: width * 0.75, ...(dash ? { dash: dash.map((each) => each * 0.75) } : {}) };
    return [
      { kind: 'path', d: pathOf([start, end]), stroke: thin },
      ...(head > 0 ? [arrowHead(start, tip, stroke.colour, head)] : []),
    ];
  };

/** A hand-off gap in the width of a mark. */
const gapMark: Entry['mark'] = (x, y) => {
  const bar = (at: number) =>
    [
      { x: at, y: y - 3 },
      { x: at, y: y + 3 },
    ] as const;
  const line = (from: number, to: number) =>
    [
      { x: from, y },
      { x: to, y },
    ] as const;
  return gapLines({ before: line(x, x + 8), beyond: line(x + 14, x + 22), bars: [bar(x + 8), bar(x + 14)] });
};

/** The edge of a small card. */
const cardMark =
  ({ dash = [], ...edge }: Stroke, fill?: string): Entry['mark'] =>
  (x, y) => [
    {
      kind: 'box',
      x: x + 2,
      y: y - 4.5,
      width: 18,
      height: 9,
      radius: 2,
      ...(fill === undefined ? {} : { fill }),
      stroke: { ...edge, width: 0.8, dash: dash.map((each) => each * 0.65) },
    },
  ];

const pillMark: Entry['mark'] = (x, y) => [
  {
    kind: 'box',
    x: x + 1,
    y: y - 4.5,
    width: 20,
    height: 9,
    radius: 4.5,
    stroke: { colour: 'line-control', width: 0.75 },
  },
];

function entriesOf({ scenario, words }: ChartSource, looks: ChartShapes['looks']): Entry[] {
  const seats = Object.values(scenario.seats);
  const cards = seats.map(words);
  const isOutside = seats.some(({ solid, dotted }) => [solid, ...dotted].some((each) => each?.kind === 'outside'));
  const isXc = cards.some(({ pillar }) => pillar === 'cross-cutting');
  const all: readonly [boolean, string, Entry['mark']][] = [
    ...PILLAR_ORDER.map((pillar): [boolean, string, Entry['mark']] => [
      pillar !== 'cross-cutting' || isXc,
      `${PILLAR_TOKENS[pillar].letters} ${PILLAR_TOKENS[pillar].name}`,
      centred(8, (x, y) => pillarGlyph(pillar, x, y, 8)),
    ]),
    [cards.some(({ isVacant }) => isVacant), 'Vacancy', cardMark(VACANT_EDGE)],
    [cards.some(({ isAway }) => isAway), 'Comes later or has left', cardMark(AWAY_EDGE, 'frame')],
    [looks.has('solid'), 'Reports to', lineMark(STROKES.solid)],
    [looks.has('loop'), 'Reports in a circle', lineMark(LOOP_STROKE)],
    [looks.has('dotted'), 'Also reports to (dotted)', lineMark(STROKES.dotted)],
    [cards.some(({ isLead }) => isLead), 'Team lead', centred(8, flagGlyph)],
    [cards.some(({ isShared }) => isShared), 'One person, more than one seat', centred(9, linkGlyph)],
    [looks.has('hand-off'), 'Hand-off, by type', lineMark(STROKES['hand-off'], 5.5)],
    [looks.has('gap'), 'Hand-off that does not arrive', gapMark],
    [looks.has('serves'), 'Serves', lineMark(STROKES.serves, 7)],
    [isOutside, 'Manager from outside', pillMark],
  ];
  return all.flatMap(([isShown, label, mark]) => (isShown ? [{ words: label, mark }] : []));
}

interface Columns {
  readonly left: number;
  readonly right: number;
}

function columnsOf(entries: readonly Entry[], measure: TextMeasurer): Columns {
  const widest = (offset: number) =>
    Math.max(
      0,
      ...entries
        .filter((_, index) => index % 2 === offset)
        .map(({ words }) => MARK + measure.width(words, TEXT.size, TEXT.weight)),
    );
  return { left: widest(0), right: widest(1) };
}

/** How wide the legend has to be. */
export function legendWidth(source: ChartSource, looks: ChartShapes['looks']): number {
  const { left, right } = columnsOf(entriesOf(source, looks), source.measure);
  return left + GAP + right;
}

export function legendBlock(source: ChartSource, looks: ChartShapes['looks'], x: number, y: number): Block {
  const { measure } = source;
  const entries = entriesOf(source, looks);
  const { left } = columnsOf(entries, measure);
  const items: SceneItem[] = [textItem('Legend', x, y + 14, HEADING, measure)];
  for (const [index, { words, mark }] of entries.entries()) {
    const at = { x: index % 2 === 0 ? x : x + left + GAP, y: y + FIRST_ROW + Math.floor(index / 2) * ROW };
    items.push(...mark(at.x, at.y - 2.8), textItem(words, at.x + MARK, at.y, TEXT, measure));
  }
  return { items, height: FIRST_ROW + (Math.ceil(entries.length / 2) - 1) * ROW + 4 };
}
