/**
 * Model → layout → scene: the whole chart on pages, with what a reader needs around it.
 *
 * A chart is scaled to its sheet, never cut. Where its text would be too small to read, an overview is followed by pages
 * with a few teams or managers each.
 */

import { formatDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { ChartShapes, ChartSource } from '../items/chart-items.ts';
import { chartShapes, chartSource } from '../items/chart-items.ts';
import type { Style, TextMeasurer } from '../items/text.ts';
import { textItem } from '../items/text.ts';
import { layoutReporting } from '../layout/reporting-layout.ts';
import { layoutTeams } from '../layout/teams-layout.ts';
import type { ChartLayout } from '../layout.ts';
import type { ChartView } from '../lines/routes.ts';
import { boundsOf } from '../metrics.ts';
import type { Orientation, PaperName, Size } from '../paper.ts';
import { LONGEST_SIDE, sheets } from '../paper.ts';
import type { Scene, SceneItem, ScenePage } from '../scene.ts';
import { place, smallestTextOf } from '../transform.ts';
import { detailPages } from './detail-pages.ts';
import type { PageFacts } from './header-items.ts';
import { footerItems, headerBlock } from './header-items.ts';
import { belowBlock } from './page-furniture.ts';
import { FOOTER, MARGIN } from './page-style.ts';

export interface SceneOptions {
  readonly view: ChartView;
  readonly paper: 'fit' | PaperName;
  readonly orientation: Orientation;
  readonly measure: TextMeasurer;
  /** Whether some bundled font draws a character. */
  readonly covers?: (character: string) => boolean;
  readonly scenarioLetter: string;
  readonly scenarioCount: number;
  /** What the scores rest on, under them: the profile and what the plan changes of it. */
  readonly scoresBy?: string;
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
/** Between the chart and what stands under it. */
const BELOW_GAP = 20;
/** A chart gets this height even where an endless title takes the page. */
const LEAST_ROOM = 120;
const CLEARLY = 1.15;
const EMPTY: Style = { size: 11, weight: 400, colour: 'text-2' };

interface Chart extends Pick<ChartShapes, 'items' | 'looks'> {
  readonly bounds: Size & { readonly x: number; readonly y: number };
}

/** Lines leave the boxes by a little, so the chart gets room on all sides; where they go further, they get what they need. */
function chartOf(source: ChartSource, layout: ChartLayout, view: ChartView, isWhole: boolean): Chart {
  const { items, looks, bounds, linesBounds } = chartShapes(source, layout, view, isWhole);
  const { x, y, width, height } = bounds ?? { x: 0, y: 0, width: 0, height: 0 };
  const roomy = { x: x - BLEED, y: y - BLEED, width: width + BLEED * 2, height: height + BLEED * 2 };
  return { items, looks, bounds: boundsOf(linesBounds ? [roomy, linesBounds] : [roomy]) ?? roomy };
}

interface Planned {
  readonly title: string;
  readonly subtitle: string;
  readonly chart: Chart;
  readonly size: Size;
  readonly scale: number;
  readonly hasBelow: boolean;
}

/** What a page of this width needs above and below its chart. */
interface Around {
  readonly header: number;
  readonly below: number;
}

const around = ({ header, below }: Around): number => MARGIN * 2 + header + FOOTER + below;

const roomOn = (size: Size, needs: Around): Size => ({
  width: size.width - MARGIN * 2,
  height: Math.max(LEAST_ROOM, size.height - around(needs)),
});

const fitting = ({ bounds }: Chart, room: Size): number =>
  Math.min(LARGEST, room.width / bounds.width, room.height / bounds.height);

function plannedPages(source: ChartSource, options: SceneOptions): Planned[] {
  const { view, paper, orientation } = options;
  const { plan, scenario, heights } = source;
  const layout = view === 'teams' ? layoutTeams(plan, scenario, heights) : layoutReporting(plan, scenario, heights);
  const chart = chartOf(source, layout, view, true);
  const needs = (subtitle: string, width: number, hasBelow: boolean): Around => ({
    header: headerBlock(source, { subtitle, width }).height,
    below: hasBelow ? belowBlock(source, chart.looks, width, 0).height + BELOW_GAP : 0,
  });
  const titled = (title: string) => ({ title, subtitle: subtitleOf(source, options, title) });
  const name = titled(view === 'teams' ? 'Teams' : 'Reporting lines');
  if (paper === 'fit') {
    const across = Math.min(NATURAL, (LONGEST_SIDE - MARGIN * 2) / chart.bounds.width);
    const width = Math.ceil(Math.max(NARROWEST, chart.bounds.width * across + MARGIN * 2));
    const whole = around(needs(name.subtitle, width, true));
    const scale = Math.min(across, (LONGEST_SIDE - whole) / chart.bounds.height);
    return [
      {
        ...name,
        chart,
        scale,
        hasBelow: true,
        size: { width, height: Math.ceil(chart.bounds.height * scale + whole) },
      },
    ];
  }
  const onSheets = sheets(paper, orientation).map((each): Planned => {
    const scale = fitting(chart, roomOn(each, needs(name.subtitle, each.width, true)));
    return { ...name, chart, size: each, scale, hasBelow: true };
  });
  const first = largest(onSheets);
  const { size } = first;
  const isReadable = (each: Planned): boolean => smallestTextOf(each.chart.items) * each.scale >= TOO_SMALL;
  if (isReadable(first)) return [first];
  // As arranged in the window it would be too small, but perhaps not in the shape of the sheet.
  if (view === 'teams') {
    const room = roomOn(size, needs(name.subtitle, size.width, true));
    const shaped = chartOf(source, layoutTeams(plan, scenario, heights, room.width / room.height), view, true);
    const whole: Planned = { ...first, chart: shaped, scale: fitting(shaped, room) };
    if (isReadable(whole)) return [whole];
  }
  const room = roomOn(size, needs('', size.width, false));
  const parts = detailPages(source, view, {
    width: room.width / READABLE_SCALE - BLEED * 2,
    height: room.height / READABLE_SCALE - BLEED * 2,
  });
  const details = parts.map((part): Planned => {
    const each = chartOf({ ...source, scenario: part.scenario }, part.layout, view, false);
    const own = titled(part.title);
    const left = roomOn(size, needs(own.subtitle, size.width, false));
    return { ...own, chart: each, size, scale: fitting(each, left), hasBelow: false };
  });
  return [{ ...first, ...titled(`${name.title}, overview`) }, ...details];
}

/** The first sheet, unless the chart comes out clearly larger on another. */
const largest = <T extends { readonly scale: number }>(choices: readonly T[]): T =>
  choices.reduce((best, each) => (each.scale > best.scale * CLEARLY ? each : best));

const subtitleOf = ({ scenario, evaluation }: ChartSource, options: SceneOptions, title: string): string =>
  `Scenario ${options.scenarioLetter}, ${scenario.name}. ${title}, filled at ${formatDate(evaluation.today)}`;

function drawPage(source: ChartSource, planned: Planned, facts: PageFacts): ScenePage {
  const { chart, scale, size, title, hasBelow } = planned;
  const header = headerBlock(source, facts);
  const underneath = hasBelow ? belowBlock(source, chart.looks, size.width, 0).height + BELOW_GAP : 0;
  const room = roomOn(size, { header: header.height, below: underneath });
  const top = MARGIN + header.height;
  const x = MARGIN + (room.width - chart.bounds.width * scale) / 2 - chart.bounds.x * scale;
  const y = top + Math.max(0, (room.height - chart.bounds.height * scale) / 3) - chart.bounds.y * scale;
  const drawn =
    chart.items.length > 0
      ? place(chart.items, { scale, x, y })
      : [textItem('Nothing planned yet', size.width / 2, top + 40, EMPTY, source.measure, 'middle')];
  const below = belowBlock(source, chart.looks, size.width, size.height - MARGIN - FOOTER - underneath + BELOW_GAP / 2);
  return {
    title,
    ...size,
    items: [...header.items, ...drawn, ...(hasBelow ? below.items : []), ...footerItems(source, facts)],
  };
}

/** Builds the scene of one scenario. Pure: the same plan and options give the same scene. */
export function buildScene(plan: Plan, scenario: Scenario, evaluation: Evaluation, options: SceneOptions): Scene {
  const source = chartSource(plan, scenario, evaluation, options.measure, options.scoresBy);
  const planned = plannedPages(source, options);
  const { scenarioLetter: letter, scenarioCount: count } = options;
  const pages = planned.map((each, index) =>
    drawPage(source, each, {
      ...each.size,
      subtitle: each.subtitle,
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
