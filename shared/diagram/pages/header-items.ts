/** The head of a page: what the chart is of, and the figures that a board asks for. Its foot: where one is. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { formatDate } from '#shared/model/date.ts';
import { filledTime } from '#shared/model/presence.ts';
import type { ChartSource } from '../items/chart-items.ts';
import { pillarGlyph } from '../items/glyphs.ts';
import { fteText } from '../items/seat-words.ts';
import type { Style, TextMeasurer } from '../items/text.ts';
import { textItem, wrapText } from '../items/text.ts';
import type { SceneItem } from '../scene.ts';
import type { Block } from './page-style.ts';
import { FIGURE, FOOTER, LINE, MARGIN, rule, STRONG, TEXT, TITLE, todayToPlanned } from './page-style.ts';

const TITLE_LINE = 18;
const FIGURE_GAP = 22;
/** The title keeps at least this share of the width; otherwise the figures stand under it. */
const TITLE_SHARE = 0.45;
/** A name may be a whole novel; the document's own title holds all of it. */
const MOST_LINES = 6;

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
const counted = (count: number, one: string, many: string): [string, string] => [
  String(count),
  count === 1 ? one : many,
];

/** Figures and their labels, from left to right. */
function figuresOf({ scenario, evaluation }: ChartSource): [string, string][] {
  const { scores, figures } = evaluation;
  const { filled, whole } = filledTime(Object.values(scenario.seats), evaluation.today);
  const overall = todayToPlanned(shown(scores?.overall.today), shown(scores?.overall.planned));
  return [
    [overall, 'overall, today → planned'],
    counted(figures.people, 'person', 'people'),
    counted(figures.seats, 'seat', 'seats'),
    counted(figures.vacancies, 'vacancy', 'vacancies'),
    [`${fteText(filled)} / ${fteText(whole)}`, 'FTE filled / planned'],
  ];
}

function headLines(text: string, width: number, style: Style, measure: TextMeasurer): readonly string[] {
  const lines = wrapText(text, width, style, measure);
  return lines.length <= MOST_LINES ? lines : [...lines.slice(0, MOST_LINES - 1), '…'];
}

/** Title at the left, figures at the right or below; a long title takes as many lines as it needs. */
export function headerBlock(source: ChartSource, { width, subtitle }: Pick<PageFacts, 'width' | 'subtitle'>): Block {
  const { plan, measure } = source;
  const right = width - MARGIN;
  const inner = right - MARGIN;
  const blocks = figuresOf(source).map(([figure, label]) => ({
    figure,
    label,
    width: Math.max(measure.width(figure, FIGURE.size, FIGURE.weight), measure.width(label, TEXT.size, TEXT.weight)),
  }));
  const figuresWidth = blocks.reduce((sum, block) => sum + block.width, 0) + FIGURE_GAP * (blocks.length - 1);
  const beside = inner - figuresWidth - FIGURE_GAP;
  const isBeside = beside >= inner * TITLE_SHARE;
  const items: SceneItem[] = [];
  let y = MARGIN + 13;
  for (const line of headLines(plan.name, isBeside ? beside : inner, TITLE, measure)) {
    items.push(textItem(line, MARGIN, y, TITLE, measure));
    y += TITLE_LINE;
  }
  y -= TITLE_LINE - 13;
  for (const line of headLines(subtitle, isBeside ? beside : inner, TEXT, measure)) {
    items.push(textItem(line, MARGIN, y, TEXT, measure));
    y += LINE;
  }
  const figuresTop = isBeside ? MARGIN + 13 : y + 16;
  let x = isBeside ? right - figuresWidth : MARGIN;
  for (const block of blocks) {
    const [at, anchor] = isBeside ? ([x + block.width, 'end'] as const) : ([x, 'start'] as const);
    items.push(
      textItem(block.figure, at, figuresTop, FIGURE, measure, anchor),
      textItem(block.label, at, figuresTop + 13, TEXT, measure, anchor),
    );
    x += block.width + FIGURE_GAP;
  }
  const bottom = Math.max(y - LINE, figuresTop + 13) + 12;
  items.push(rule(MARGIN, right, bottom, 'text', 0.8));
  return { items, height: bottom - MARGIN + 16 };
}

const MARK: readonly (readonly [SeatPillar, number, number])[] = [
  ['product', 0, 0],
  ['data-science', 5, 0],
  ['data-engineering', 0, 5],
  ['mlops', 5, 5],
];

/** Plan and scenario at the left, date and page at the right. The plan's name stands there only where it fits. */
export function footerItems({ measure, plan }: ChartSource, facts: PageFacts): SceneItem[] {
  const y = facts.height - MARGIN;
  const right = facts.width - MARGIN;
  const page = `Page ${facts.page} of ${facts.pages}`;
  const date = formatDate(facts.date);
  const pageLeft = right - measure.width(page, STRONG.size, STRONG.weight);
  const dateLeft = pageLeft - 16 - measure.width(date, TEXT.size, TEXT.weight);
  const items: SceneItem[] = [
    rule(MARGIN, right, y + 12 - FOOTER, 'line-strong', 0.5),
    ...MARK.map(([pillar, dx, dy]) => pillarGlyph(pillar, MARGIN + dx, y - 8 + dy, 4)),
    textItem(date, dateLeft, y, TEXT, measure),
    textItem(page, right, y, STRONG, measure, 'end'),
  ];
  let x = MARGIN + 16;
  for (const text of [plan.name, facts.scenarioText]) {
    const width = measure.width(text, TEXT.size, TEXT.weight);
    if (text === '' || x + width > dateLeft - 16) continue;
    items.push(textItem(text, x, y, TEXT, measure));
    x += width + 18;
  }
  return items;
}
