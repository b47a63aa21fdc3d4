/** What stands around a chart on a page: title and figures above, legend, pillars and matrix below, the foot. In points. */

import { roleOf } from '#shared/catalog/roles.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId, SeatPillar } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { formatDate } from '#shared/model/date.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { ChartSource } from './chart-items.ts';
import { flagGlyph, PILLAR_TOKENS, pillarGlyph } from './glyphs.ts';
import { pathOf } from './routes.ts';
import type { SceneItem } from './scene.ts';
import { fteText } from './seat-words.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

export const MARGIN = 36;
export const HEADER = 58;
export const FOOTER = 24;
const ROW = 14;
const TITLE: Style = { size: 15, weight: 600, colour: 'text' };
const HEADING: Style = { size: 9, weight: 600, colour: 'text' };
const TEXT: Style = { size: 8, weight: 400, colour: 'text-2' };
const STRONG: Style = { ...TEXT, weight: 600, colour: 'text' };
const FIGURE: Style = { size: 13, weight: 600, colour: 'text' };
const MOST_MATRIX_ROWS = 12;

export interface PageFacts {
  readonly width: number;
  readonly height: number;
  readonly subtitle: string;
  readonly scenarioText: string;
  readonly date: IsoDate;
  readonly page: number;
  readonly pages: number;
}

const shown = (value: number | undefined): string => (value === undefined ? '–' : String(roundHalfUp(value)));
const arrow = (from: string, to: string): string => (from === to ? from : `${from} → ${to}`);
const rule = (x1: number, x2: number, y: number, colour: string, width: number): SceneItem => ({
  kind: 'path',
  d: pathOf([
    { x: x1, y },
    { x: x2, y },
  ]),
  stroke: { colour, width },
});

/** Title at the left, the figures that a board asks for at the right. */
export function headerItems(source: ChartSource, facts: PageFacts): SceneItem[] {
  const { plan, scenario, evaluation, measure } = source;
  const { scores, figures } = evaluation;
  const right = facts.width - MARGIN;
  const filled = seatsOf(scenario)
    .filter((seat) => seat.person !== null)
    .reduce((sum, seat) => sum + seat.fte, 0);
  const blocks: [string, string][] = [
    [`${fteText(filled)} / ${fteText(figures.fte)}`, 'FTE filled / planned'],
    [String(figures.vacancies), figures.vacancies === 1 ? 'vacancy' : 'vacancies'],
    [String(figures.seats), figures.seats === 1 ? 'seat' : 'seats'],
    [String(figures.people), figures.people === 1 ? 'person' : 'people'],
    [arrow(shown(scores?.overall.today), shown(scores?.overall.planned)), 'overall, today → planned'],
  ];
  const items: SceneItem[] = [];
  let x = right;
  for (const [figure, label] of blocks) {
    const width = Math.max(measure.width(figure, FIGURE.size, 600), measure.width(label, TEXT.size, 400));
    items.push(
      textItem(figure, x, MARGIN + 13, FIGURE, measure, 'end'),
      textItem(label, x, MARGIN + 26, TEXT, measure, 'end'),
    );
    x -= width + 22;
  }
  const lines = wrapText(plan.name, Math.max(120, x - MARGIN), TITLE, measure);
  const [first = '', ...rest] = lines;
  items.push(textItem(first, MARGIN, MARGIN + 13, TITLE, measure));
  const title = rest.length === 0 ? facts.subtitle : `${rest.join(' ')} · ${facts.subtitle}`;
  for (const [index, line] of wrapText(title, Math.max(120, x - MARGIN), TEXT, measure)
    .slice(0, 2)
    .entries())
    items.push(textItem(line, MARGIN, MARGIN + 26 + index * 10, TEXT, measure));
  items.push(rule(MARGIN, right, MARGIN + HEADER - 16, 'text', 0.8));
  return items;
}

export function footerItems(source: ChartSource, facts: PageFacts): SceneItem[] {
  const { measure, plan } = source;
  const y = facts.height - MARGIN;
  const right = facts.width - MARGIN;
  const page = `Page ${facts.page} of ${facts.pages}`;
  const pageWidth = measure.width(page, STRONG.size, 600);
  const name =
    wrapText(
      `${plan.name}    ${facts.scenarioText}`,
      Math.max(80, right - MARGIN - pageWidth - 110),
      TEXT,
      measure,
    )[0] ?? '';
  return [
    rule(MARGIN, right, y - 12, 'line-strong', 0.5),
    textItem(name, MARGIN, y, TEXT, measure),
    textItem(formatDate(facts.date), right - pageWidth - 16, y, TEXT, measure, 'end'),
    textItem(page, right, y, STRONG, measure, 'end'),
  ];
}

const LEGEND: readonly SeatPillar[] = ['product', 'data-science', 'data-engineering', 'mlops', 'cross-cutting'];

function legendItems(x: number, y: number, width: number, measure: TextMeasurer): SceneItem[] {
  const items: SceneItem[] = [textItem('Legend', x, y + 14, HEADING, measure)];
  const second = x + width / 2;
  for (const [index, pillar] of LEGEND.entries()) {
    const at = y + 28 + index * ROW;
    const { letters, name } = PILLAR_TOKENS[pillar];
    items.push(pillarGlyph(pillar, x + 4, at - 7, 8), textItem(`${letters} ${name}`, x + 20, at, TEXT, measure));
  }
  const line =
    (colour: string, dash?: readonly number[]): ((at: number) => SceneItem) =>
    (at) => ({
      kind: 'path',
      d: pathOf([
        { x: second, y: at - 3 },
        { x: second + 22, y: at - 3 },
      ]),
      stroke: { colour, width: 1.3, ...(dash ? { dash, cap: 'round' as const } : {}) },
    });
  const marks: readonly [string, (at: number) => SceneItem][] = [
    [
      'Vacancy',
      (at) => ({
        kind: 'box',
        x: second + 2,
        y: at - 8,
        width: 18,
        height: 9,
        radius: 2,
        stroke: { colour: 'line-control', width: 0.8, dash: [2.5, 2] },
      }),
    ],
    ['Reports to', line('line-report')],
    ['Also reports to (dotted)', line('line-dotted', [0.1, 3.5])],
    ['Team lead', (at) => flagGlyph(second + 7, at - 8)],
    [
      'Hand-off, with its type',
      (at) => ({
        kind: 'path',
        d: `M ${second} ${at - 3} L ${second + 16} ${at - 3}`,
        stroke: { colour: 'text-2', width: 1.3 },
      }),
    ],
  ];
  for (const [index, [label, draw]] of marks.entries()) {
    const at = y + 28 + index * ROW;
    items.push(draw(at), textItem(label, second + 28, at, TEXT, measure));
  }
  return items;
}

function pillarItems(source: ChartSource, x: number, y: number, width: number): SceneItem[] {
  const { evaluation, measure } = source;
  const items: SceneItem[] = [textItem('Pillars, today → planned', x, y + 14, HEADING, measure)];
  const { scores } = evaluation;
  if (!scores) return [...items, textItem('Nothing planned yet', x, y + 28, TEXT, measure)];
  const [bar, barWidth] = [x + 92, Math.max(40, width - 92 - 56)];
  const row = (pillar: PillarId, index: number) => {
    const at = y + 28 + index * ROW;
    const { today, planned } = scores.pillars[pillar];
    const { token, name } = PILLAR_TOKENS[pillar];
    items.push(pillarGlyph(pillar, x, at - 7, 8), textItem(name, x + 14, at, TEXT, measure), {
      kind: 'box',
      x: bar,
      y: at - 6.5,
      width: barWidth,
      height: 6,
      fill: 'well',
    });
    const low = Math.min(today, planned);
    if (planned > today)
      items.push({
        kind: 'box',
        x: bar,
        y: at - 6.5,
        width: (barWidth * planned) / 100,
        height: 6,
        hatch: token,
        stroke: { colour: token, width: 0.5 },
      });
    if (today > 0)
      items.push({ kind: 'box', x: bar, y: at - 6.5, width: (barWidth * today) / 100, height: 6, fill: token });
    if (low < today)
      items.push({
        kind: 'box',
        x: bar + (barWidth * low) / 100,
        y: at - 6.5,
        width: (barWidth * (today - low)) / 100,
        height: 6,
        fill: 'well',
        hatch: token,
      });
    items.push(textItem(arrow(shown(today), shown(planned)), x + width, at, STRONG, measure, 'end'));
  };
  for (const [index, pillar] of PILLAR_IDS.entries()) row(pillar, index);
  return items;
}

/** Who reports to more than one manager. */
function matrixRows({ plan, scenario }: ChartSource): [string, string][] {
  const nameOf = (manager: ManagerRef): string => {
    if (manager.kind === 'outside') return plan.people[manager.id]?.name ?? '';
    const seat = scenario.seats[manager.id];
    if (!seat) return '';
    return seat.person === null ? roleOf(plan, seat.role).name : (plan.people[seat.person]?.name ?? '');
  };
  return seatsOf(scenario)
    .filter((seat) => seat.dotted.length > 0)
    .map((seat): [string, string] => {
      const who = seat.person === null ? roleOf(plan, seat.role).name : (plan.people[seat.person]?.name ?? '');
      return [who, [...(seat.solid ? [seat.solid] : []), ...seat.dotted].map(nameOf).join(' and ')];
    })
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function matrixItems(source: ChartSource, x: number, y: number, width: number): SceneItem[] {
  const { measure } = source;
  const rows = matrixRows(source);
  const items: SceneItem[] = [textItem('Matrix reporting', x, y + 14, HEADING, measure)];
  if (rows.length === 0) items.push(textItem('Nobody reports to more than one manager.', x, y + 28, TEXT, measure));
  const first = Math.min(width * 0.45, Math.max(60, ...rows.map(([who]) => measure.width(who, TEXT.size, 600))) + 10);
  let at = y + 28;
  const last = y + 28 + MOST_MATRIX_ROWS * ROW;
  for (const [index, [who, managers]] of rows.entries()) {
    const left = wrapText(who, first - 6, STRONG, measure);
    const right = wrapText(managers, width - first, TEXT, measure);
    const lines = Math.max(left.length, right.length);
    if (at + lines * 10 > last) {
      items.push(textItem(`and ${rows.length - index} more: see the dotted lines`, x, at, TEXT, measure));
      break;
    }
    for (const [n, line] of left.entries()) items.push(textItem(line, x, at + n * 10, STRONG, measure));
    for (const [n, line] of right.entries()) items.push(textItem(line, x + first, at + n * 10, TEXT, measure));
    at += ROW + (lines - 1) * 10;
  }
  return items;
}

/** How high the block below the chart is. */
export function belowHeight(source: ChartSource): number {
  const rows = Math.min(MOST_MATRIX_ROWS, Math.max(5, matrixRows(source).length));
  return 34 + rows * ROW + 8;
}

/** Legend, pillars and matrix in three columns. */
export function belowItems(source: ChartSource, facts: PageFacts, top: number): SceneItem[] {
  const gap = 24;
  const width = (facts.width - MARGIN * 2 - gap * 2) / 3;
  const columns = [0, 1, 2].map((index) => MARGIN + index * (width + gap));
  const [a = 0, b = 0, c = 0] = columns;
  return [
    ...columns.map((x) => rule(x, x + width, top, 'line-strong', 0.6)),
    ...legendItems(a, top, width, source.measure),
    ...pillarItems(source, b, top, width),
    ...matrixItems(source, c, top, width),
  ];
}
