/** What the marks of a chart mean: only those that it may show, in two columns. */

import type { SeatPillar } from '#shared/model/capability.ts';
import type { ChartSource } from '../items/chart-items.ts';
import { gapLines } from '../items/gap-items.ts';
import { flagGlyph, linkGlyph, PILLAR_TOKENS, pillarGlyph } from '../items/glyphs.ts';
import { arrowHead, STROKES } from '../items/line-items.ts';
import type { TextMeasurer } from '../items/text.ts';
import { textItem } from '../items/text.ts';
import { gapsOf } from '../lines/gaps.ts';
import type { ChartView, LineKind } from '../lines/routes.ts';
import { pathOf } from '../lines/routes.ts';
import type { SceneItem } from '../scene.ts';
import type { Block } from './page-style.ts';
import { FIRST_ROW, HEADING, ROW, TEXT } from './page-style.ts';

const PILLARS: readonly SeatPillar[] = ['product', 'data-science', 'data-engineering', 'mlops', 'cross-cutting'];
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

const lineEntry =
  (kind: LineKind, hasHead: boolean): Entry['mark'] =>
  (x, y) => {
    const [start, end] = [
      { x, y },
      { x: x + (hasHead ? 17 : 22), y },
    ];
    const tip = { x: x + 22, y };
    const { colour, width, dash } = STROKES[kind];
    const stroke = {
      ...STROKES[kind],
      width: width * 0.75,
      ...(dash ? { dash: dash.map((each) => each * 0.75) } : {}),
    };
    return [
      { kind: 'path', d: pathOf([start, end]), stroke },
      ...(hasHead ? [arrowHead(start, tip, colour, kind === 'serves' ? 7 : 5.5)] : []),
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

function entriesOf({ scenario, evaluation }: ChartSource, view: ChartView): Entry[] {
  const seats = Object.values(scenario.seats);
  const lines = view === 'teams' ? Object.values(scenario.lines) : [];
  const people = seats.flatMap(({ person }) => (person === null ? [] : [person]));
  const isOutside = seats.some(({ solid, dotted }) => [solid, ...dotted].some((each) => each?.kind === 'outside'));
  const optional: readonly [boolean, Entry][] = [
    [new Set(people).size < people.length, { words: 'One person, more than one seat', mark: centred(9, linkGlyph) }],
    [lines.some(({ kind }) => kind === 'hand-off'), { words: 'Hand-off, by type', mark: lineEntry('hand-off', true) }],
    [
      view === 'teams' && gapsOf(scenario, evaluation).length > 0,
      { words: 'Hand-off that does not arrive', mark: gapMark },
    ],
    [lines.some(({ kind }) => kind === 'serves'), { words: 'Serves', mark: lineEntry('serves', true) }],
    [
      isOutside,
      {
        words: 'Manager from outside',
        mark: (x, y) => [
          {
            kind: 'box',
            x: x + 1,
            y: y - 4.5,
            width: 20,
            height: 9,
            radius: 4.5,
            stroke: { colour: 'line-control', width: 0.75 },
          },
        ],
      },
    ],
  ];
  return [
    ...PILLARS.map(
      (pillar): Entry => ({
        words: `${PILLAR_TOKENS[pillar].letters} ${PILLAR_TOKENS[pillar].name}`,
        mark: centred(8, (x, y) => pillarGlyph(pillar, x, y, 8)),
      }),
    ),
    {
      words: 'Vacancy',
      mark: (x, y) => [
        {
          kind: 'box',
          x: x + 2,
          y: y - 4.5,
          width: 18,
          height: 9,
          radius: 2,
          stroke: { colour: 'line-control', width: 0.8, dash: [2.5, 2] },
        },
      ],
    },
    { words: 'Reports to', mark: lineEntry('solid', false) },
    { words: 'Also reports to (dotted)', mark: lineEntry('dotted', false) },
    { words: 'Team lead', mark: centred(8, flagGlyph) },
    ...optional.flatMap(([isShown, entry]) => (isShown ? [entry] : [])),
  ];
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
export function legendWidth(source: ChartSource, view: ChartView): number {
  const { left, right } = columnsOf(entriesOf(source, view), source.measure);
  return left + GAP + right;
}

export function legendBlock(source: ChartSource, view: ChartView, x: number, y: number): Block {
  const { measure } = source;
  const entries = entriesOf(source, view);
  const { left } = columnsOf(entries, measure);
  const items: SceneItem[] = [textItem('Legend', x, y + 14, HEADING, measure)];
  for (const [index, { words, mark }] of entries.entries()) {
    const at = { x: index % 2 === 0 ? x : x + left + GAP, y: y + FIRST_ROW + Math.floor(index / 2) * ROW };
    items.push(...mark(at.x, at.y - 2.8), textItem(words, at.x + MARK, at.y, TEXT, measure));
  }
  return { items, height: FIRST_ROW + (Math.ceil(entries.length / 2) - 1) * ROW + 4 };
}
