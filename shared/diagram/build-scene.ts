/**
 * Model → layout → scene: the whole chart on pages, with what a reader needs around it.
 *
 * A chart is scaled to its sheet, never cut. Where its text would be too small to read, an overview is followed by pages
 * with a few teams each.
 */

import { formatDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { ChartSource } from './chart-items.ts';
import { chartItems, chartSource } from './chart-items.ts';
import { detailPages } from './detail-pages.ts';
import type { ChartLayout } from './layout.ts';
import { boundsOfLayout } from './layout.ts';
import type { PageFacts } from './page-furniture.ts';
import { belowHeight, belowItems, FOOTER, footerItems, HEADER, headerItems, MARGIN } from './page-furniture.ts';
import type { Orientation, PaperName, Size } from './paper.ts';
import { LONGEST_SIDE, sheet } from './paper.ts';
import { layoutReporting } from './reporting-layout.ts';
import type { ChartView } from './routes.ts';
import type { Scene, SceneItem, ScenePage } from './scene.ts';
import { layoutTeams } from './teams-layout.ts';
import type { TextMeasurer } from './text.ts';
import { textItem } from './text.ts';
import { place, smallestTextOf } from './transform.ts';

export interface SceneOptions {
  readonly view: ChartView;
  readonly paper: 'fit' | PaperName;
  readonly orientation: Orientation;
  readonly measure: TextMeasurer;
  /** Whether some bundled font draws a character. */
  readonly covers?: (character: string) => boolean;
  readonly scenarioLetter: string;
  readonly scenarioCount: number;
}

/** Canvas pixels are drawn at three quarters: 96 pixels are an inch, 72 points too. */
const NATURAL = 0.75;
/** On paper a small chart grows to fill its sheet, up to this. */
const LARGEST = 1.2;
/** Below this a page is split; detail pages are drawn no smaller than the second where they can. */
const TOO_SMALL = 5;
const READABLE_SCALE = 0.62;
const NARROWEST = 640;
const BLEED = 26;

interface Chart {
  readonly items: readonly SceneItem[];
  readonly bounds: Size & { readonly x: number; readonly y: number };
}

/** Lines leave the boxes by a little, so the chart gets room on all sides. */
function chartOf(source: ChartSource, layout: ChartLayout, view: ChartView): Chart {
  const items = chartItems(source, layout, view);
  const { x, y, width, height } = boundsOfLayout(layout) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { items, bounds: { x: x - BLEED, y: y - BLEED, width: width + BLEED * 2, height: height + BLEED * 2 } };
}

interface Planned {
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart;
  readonly size: Size;
  readonly scale: number;
  readonly hasBelow: boolean;
}

const roomOn = (size: Size, below: number): Size => ({
  width: size.width - MARGIN * 2,
  height: size.height - MARGIN * 2 - HEADER - FOOTER - below,
});

const fitting = ({ bounds }: Chart, room: Size): number =>
  Math.min(LARGEST, room.width / bounds.width, room.height / bounds.height);

function fitPage(chart: Chart, below: number): { size: Size; scale: number } {
  const around = MARGIN * 2 + HEADER + FOOTER + below;
  const scale = Math.min(
    NATURAL,
    (LONGEST_SIDE - MARGIN * 2) / chart.bounds.width,
    (LONGEST_SIDE - around) / chart.bounds.height,
  );
  const width = Math.max(NARROWEST, chart.bounds.width * scale + MARGIN * 2);
  return { scale, size: { width: Math.ceil(width), height: Math.ceil(chart.bounds.height * scale + around) } };
}

function plannedPages(source: ChartSource, options: SceneOptions): Planned[] {
  const { view, paper, orientation } = options;
  const { plan, scenario, heights } = source;
  const layout = view === 'teams' ? layoutTeams(plan, scenario, heights) : layoutReporting(plan, scenario, heights);
  const chart = chartOf(source, layout, view);
  const below = belowHeight(source);
  const title = view === 'teams' ? 'Teams' : 'Reporting lines';
  if (paper === 'fit') return [{ title, subtitle: title, chart, ...fitPage(chart, below), hasBelow: true }];
  const size = sheet(paper, orientation, chart.bounds);
  const scale = fitting(chart, roomOn(size, below));
  const first: Planned = { title, subtitle: title, chart, size, scale, hasBelow: true };
  if (smallestTextOf(chart.items) * scale >= TOO_SMALL) return [first];
  const room = roomOn(size, 0);
  const parts = detailPages(source, {
    width: room.width / READABLE_SCALE - BLEED * 2,
    height: room.height / READABLE_SCALE - BLEED * 2,
  });
  const details = parts.map((part): Planned => {
    const each = chartOf(source, part.layout, 'teams');
    return { title: part.title, subtitle: part.title, chart: each, size, scale: fitting(each, room), hasBelow: false };
  });
  return [{ ...first, title: `${title}, overview`, subtitle: `${title}, overview` }, ...details];
}

function drawPage(source: ChartSource, planned: Planned, facts: PageFacts): ScenePage {
  const { chart, scale, size } = planned;
  const below = planned.hasBelow ? belowHeight(source) : 0;
  const room = roomOn(size, below);
  const top = MARGIN + HEADER;
  const x = MARGIN + (room.width - chart.bounds.width * scale) / 2 - chart.bounds.x * scale;
  const y = top + Math.max(0, (room.height - chart.bounds.height * scale) / 3) - chart.bounds.y * scale;
  const empty: SceneItem[] =
    chart.items.length > 0
      ? []
      : [
          textItem(
            'Nothing planned yet',
            size.width / 2,
            top + 40,
            { size: 11, weight: 400, colour: 'text-2' },
            source.measure,
            'middle',
          ),
        ];
  return {
    title: planned.title,
    ...size,
    items: [
      ...headerItems(source, facts),
      ...place(chart.items, { scale, x, y }),
      ...empty,
      ...(planned.hasBelow ? belowItems(source, facts, size.height - MARGIN - FOOTER - below + 8) : []),
      ...footerItems(source, facts),
    ],
  };
}

/** Builds the scene of one scenario. Pure: the same plan and options give the same scene. */
export function buildScene(plan: Plan, scenario: Scenario, evaluation: Evaluation, options: SceneOptions): Scene {
  const source = chartSource(plan, scenario, evaluation, options.measure);
  const planned = plannedPages(source, options);
  const { scenarioLetter: letter, scenarioCount: count } = options;
  const pages = planned.map((each, index) =>
    drawPage(source, each, {
      ...each.size,
      subtitle: `Scenario ${letter}, ${scenario.name}. ${each.subtitle}, filled at ${formatDate(evaluation.today)}`,
      scenarioText: `Scenario ${letter} of ${count}`,
      date: evaluation.today,
      page: index + 1,
      pages: planned.length,
    }),
  );
  const readable = pages.length > 1 ? pages.slice(1) : pages;
  const smallest = Math.min(...readable.map((page) => smallestTextOf(page.items)));
  return {
    title: `${plan.name} · ${scenario.name}`,
    date: evaluation.today,
    pages,
    smallestText: Number.isFinite(smallest) ? Math.round(smallest * 10) / 10 : 0,
    uncovered: uncoveredOf(pages, options.covers ?? (() => true)),
  };
}

function uncoveredOf(pages: readonly ScenePage[], covers: (character: string) => boolean): string[] {
  const found = new Set<string>();
  const visit = (items: readonly SceneItem[]): void => {
    for (const item of items) {
      if (item.kind === 'group') visit(item.items);
      else if (item.kind === 'text') for (const character of item.text) if (!covers(character)) found.add(character);
    }
  };
  for (const page of pages) visit(page.items);
  return [...found].sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}
