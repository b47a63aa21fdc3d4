/** Hand-offs that do not arrive as edges of React Flow, on the day that is shown. */

import type { Edge } from '@xyflow/react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useUi } from '#renderer/state/ui-store.ts';
import type { GapRoute } from '#shared/diagram/lines/gap-routes.ts';
import { cutLines, gapRoutesOf } from '#shared/diagram/lines/gap-routes.ts';
import type { Gap } from '#shared/diagram/lines/gaps.ts';
import { gapsOf } from '#shared/diagram/lines/gaps.ts';
import { isSameList } from '#shared/lib/remember.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { useCanvas } from '../canvas-store.ts';
import { isFlying } from '../flight.ts';
import type { CanvasLayout } from '../layout.ts';
import { useWhileShown } from './sheet.ts';
import type { CanvasEdge } from './to-flow.ts';
import { Z } from './to-flow.ts';

export type GapData = { readonly route: GapRoute; readonly isDimmed: boolean; readonly isChosen: boolean };
export type GapEdge = Edge<GapData, 'gap'>;

const NO_GAPS: readonly Gap[] = [];

const isSame = (a: readonly Gap[], b: readonly Gap[]): boolean =>
  a.length === b.length &&
  a.every(({ id, label, findings }, index) => {
    const other = b[index];
    return id === other?.id && label === other.label && `${findings}` === `${other.findings}`;
  });

const isSameData = (a: GapData | undefined, b: GapData): boolean =>
  a?.route === b.route && a.isChosen === b.isChosen && a.isDimmed === b.isDimmed;

/**
 * All edges to draw: the lines, but for those that are cut, and the gaps.
 * @param flying what is dragged at the moment: its gaps find their way when it has landed
 */
export function useGaps(
  scenario: Scenario,
  evaluation: Evaluation,
  layout: CanvasLayout,
  lines: CanvasEdge[],
  flying: readonly string[],
): (CanvasEdge | GapEdge)[] {
  const finding = useWhileShown(useUi, (ui) => ui.finding);
  const selection = useWhileShown(useUi, (ui) => ui.selection);
  const shownDate = useWhileShown(useUi, (ui) => ui.shownDate);
  const isShown = useWhileShown(useUi, (ui) => ui.view === 'teams');
  const isHidden = useWhileShown(useCanvas, ({ hidden }) => hidden.has('hand-off'));
  const last = useRef<readonly Gap[]>([]);
  const found = useMemo(() => {
    const gaps = isShown && !isHidden ? gapsOf(scenario, evaluation, shownDate) : [];
    if (!isSame(gaps, last.current)) last.current = gaps;
    return last.current;
  }, [scenario, evaluation, shownDate, isShown, isHidden]);
  // Cards and lines come first: a plan is there to be used before what it lacks is drawn.
  const gaps = useDeferredValue(found, NO_GAPS);
  // What was done shows at once; the ways round it are looked for a moment after.
  const place = useDeferredValue(useMemo(() => ({ scenario, layout, lines }), [scenario, layout, lines]));
  const routes = useMemo(() => {
    if (gaps.length === 0) return [];
    return gapRoutesOf(
      gaps,
      place.scenario,
      place.layout,
      place.lines.flatMap(({ data }) => data?.route ?? []),
    );
  }, [gaps, place]);
  const drawn = useRef<(CanvasEdge | GapEdge)[]>([]);
  return useMemo(() => {
    if (routes.length === 0) return lines;
    const known = new Map(drawn.current.flatMap((edge) => (edge.type === 'gap' ? [[edge.id, edge as GapEdge]] : [])));
    const chosen = new Set(selection.map(({ id }) => id));
    const cut = new Map(lines.map((line) => [line.id, line]));
    const isDrawn = (id: string | null) =>
      id === null || layout.frames.has(id as TeamId) || layout.cards.has(id as SeatId);
    // Another scenario may be open by the time that the ways of the one before are found.
    const moved = new Set(flying);
    const isStill = (id: string | null) => id === null || !isFlying(scenario, moved, id);
    const there = routes.filter(
      ({ gap }) => isDrawn(gap.from) && isDrawn(gap.to) && isStill(gap.from) && isStill(gap.to),
    );
    const edges = there.map((route): GapEdge => {
      const { id, from, to, findings, line } = route.gap;
      const isChosen = (finding !== null && findings.includes(finding)) || (line !== null && chosen.has(line));
      const isDimmed = !isChosen && (line === null ? finding !== null : cut.get(line)?.data?.isDimmed === true);
      const source = from ?? to ?? '';
      const before = known.get(id);
      if (before && isSameData(before.data, { route, isChosen, isDimmed })) return before;
      return {
        id,
        type: 'gap',
        source,
        target: to ?? source,
        selectable: false,
        focusable: false,
        zIndex: Z.line,
        data: { route, isChosen, isDimmed },
      };
    });
    const hidden = cutLines(there.map(({ gap }) => gap));
    const all = [...lines.filter(({ id }) => !hidden.has(id)), ...edges];
    // React Flow goes through all of them for a new list.
    if (!isSameList(all, drawn.current)) drawn.current = all;
    return drawn.current;
  }, [routes, lines, scenario, layout, flying, finding, selection]);
}
