/** A layout as shapes in canvas pixels: frames, lines, cards, pills, in drawing order. */

import { seatsByTeam } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { ChartLayout, Heights } from '../layout.ts';
import { boundsOfLayout, outsideOf } from '../layout.ts';
import { boxOfGap, cutLines, gapRoutesOf } from '../lines/gap-routes.ts';
import { gapsOf } from '../lines/gaps.ts';
import { withPlacedLabels } from '../lines/label-places.ts';
import type { ChartView, LineKind } from '../lines/routes.ts';
import { routesOf } from '../lines/routes.ts';
import type { Box } from '../metrics.ts';
import { boundsOf } from '../metrics.ts';
import type { SceneItem } from '../scene.ts';
import { cardHeight, cardItems } from './card-items.ts';
import { frameItems, headerHeight } from './frame-items.ts';
import { gapLabel, gapLines } from './gap-items.ts';
import { boxOfLine, lineItem, lineMarks } from './line-items.ts';
import { noteShape } from './note-items.ts';
import { pillItems, pillSize } from './pill-items.ts';
import type { SeatWords } from './seat-words.ts';
import { seatWordsOf } from './seat-words.ts';
import type { TextMeasurer } from './text.ts';

/** What is drawn and how it is measured: worked out once a scene. */
export interface ChartSource {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  readonly measure: TextMeasurer;
  /** What the scores rest on; empty where nobody asked to say so. */
  readonly scoresBy: string;
  readonly words: (seat: Seat) => SeatWords;
  readonly heights: Heights;
}

export function chartSource(
  plan: Plan,
  scenario: Scenario,
  evaluation: Evaluation,
  measure: TextMeasurer,
  scoresBy = '',
): ChartSource {
  const describe = seatWordsOf(plan, scenario, evaluation);
  const known = new Map<Seat, SeatWords>();
  const words = (seat: Seat): SeatWords => {
    const there = known.get(seat) ?? describe(seat);
    known.set(seat, there);
    return there;
  };
  const heights: Heights = {
    card: (seat) => cardHeight(words(seat), measure),
    header: (team, width) => headerHeight(team, width, measure),
    pill: (name) => pillSize(name, measure),
  };
  return { plan, scenario, evaluation, measure, scoresBy, words, heights };
}

/** Lines that look different; those of a loop and of a gap are red. */
export type LineLook = LineKind | 'loop' | 'gap';

export interface ChartShapes {
  readonly items: readonly SceneItem[];
  readonly looks: ReadonlySet<LineLook>;
  /** Of all that is drawn but lines; null where nothing is. */
  readonly bounds: Box | null;
  /** Of the lines with their labels. */
  readonly linesBounds: Box | null;
}

/** Shapes of everything that the layout holds, in drawing order. @param isWhole whether it is all of it: notes stand on that alone */
export function chartShapes(source: ChartSource, layout: ChartLayout, view: ChartView, isWhole: boolean): ChartShapes {
  const { plan, scenario, evaluation, measure, words } = source;
  const members = seatsByTeam(scenario);
  const routes = withPlacedLabels(routesOf(scenario, layout, view), scenario, layout);
  const gapped = view === 'teams' ? gapsOf(scenario, evaluation) : [];
  const cut = cutLines(gapped);
  const gaps = gapRoutesOf(gapped, scenario, layout, routes);
  const lines = routes.filter(({ id }) => !cut.has(id));
  const notes =
    view === 'teams' && isWhole ? Object.values(scenario.canvasNotes).map((note) => noteShape(note, measure)) : [];
  const items: SceneItem[] = [];
  for (const [id, box] of layout.frames) {
    const team = scenario.teams[id];
    if (team) items.push(frameItems(team, members.get(id) ?? [], box, evaluation, measure));
  }
  items.push(...lines.map(lineItem), ...gaps.flatMap(gapLines));
  for (const [id, box] of layout.cards) {
    const seat = scenario.seats[id];
    if (seat) items.push(cardItems(seat, words(seat), box, measure));
  }
  const names = new Map(outsideOf(plan, scenario).map(({ id, name }) => [id, name]));
  for (const [id, box] of layout.pills) items.push(pillItems(names.get(id) ?? '', box, measure));
  for (const route of lines) items.push(...lineMarks(route, measure));
  items.push(...gaps.map((gap) => gapLabel(gap, measure)));
  items.push(...notes.map(({ item }) => item));
  const whole = boundsOfLayout(layout);
  const looks = [...lines.map(({ kind, isLoop }) => (isLoop ? 'loop' : kind)), ...gaps.map(() => 'gap' as const)];
  return {
    items,
    looks: new Set(looks),
    bounds: boundsOf([...(whole ? [whole] : []), ...gaps.map(boxOfGap), ...notes.map(({ box }) => box)]),
    linesBounds: boundsOf(lines.flatMap((route) => boxOfLine(route, measure) ?? [])),
  };
}
