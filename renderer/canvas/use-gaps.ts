/** Hand-offs without a path as edges of React Flow: from the findings of the day that is shown, never selected themselves. */

import type { Edge } from '@xyflow/react';
import { useDeferredValue, useMemo, useRef } from 'react';
import { useEvaluation } from '#renderer/state/findings.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { GapRoute } from '#shared/diagram/gap-routes.ts';
import { gapRoutesOf } from '#shared/diagram/gap-routes.ts';
import type { Gap } from '#shared/diagram/gaps.ts';
import { gapsOf } from '#shared/diagram/gaps.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { useCanvas } from './canvas-store.ts';
import type { CanvasLayout } from './layout.ts';
import type { CanvasEdge } from './to-flow.ts';
import { Z } from './to-flow.ts';

export type GapData = { readonly route: GapRoute; readonly isDimmed: boolean; readonly isChosen: boolean };
export type GapEdge = Edge<GapData, 'gap'>;

const NONE: readonly GapEdge[] = [];
const NO_GAPS: readonly Gap[] = [];

const isSame = (a: readonly Gap[], b: readonly Gap[]): boolean =>
  a.length === b.length &&
  a.every(({ id, findings }, index) => id === b[index]?.id && `${findings}` === `${b[index].findings}`);

/** @param layout with what is in flight where it is at the moment */
export function useGaps(scenario: Scenario, layout: CanvasLayout, lines: readonly CanvasEdge[]): readonly GapEdge[] {
  const evaluation = useEvaluation();
  const finding = useUi((ui) => ui.finding);
  const isShown = useUi((ui) => ui.view === 'teams');
  const isHidden = useCanvas(({ hidden }) => hidden.has('hand-off'));
  const last = useRef<readonly Gap[]>([]);
  const found = useMemo(() => {
    const gaps = isShown && !isHidden ? gapsOf(evaluation) : [];
    if (!isSame(gaps, last.current)) last.current = gaps;
    return last.current;
  }, [evaluation, isShown, isHidden]);
  // Cards and lines come first: a plan is there to be used before what it lacks is drawn.
  const gaps = useDeferredValue(found, NO_GAPS);
  const routes = useMemo(() => {
    if (gaps.length === 0) return [];
    return gapRoutesOf(
      gaps,
      scenario,
      layout,
      lines.flatMap(({ data }) => data?.route ?? []),
    );
  }, [gaps, scenario, layout, lines]);
  return useMemo(() => {
    if (routes.length === 0) return NONE;
    return routes.map((route): GapEdge => {
      const { id, from, to, findings } = route.gap;
      const isChosen = finding !== null && findings.includes(finding);
      const source = from ?? to ?? '';
      return {
        id,
        type: 'gap',
        source,
        target: to ?? source,
        selectable: false,
        focusable: false,
        zIndex: Z.line,
        data: { route, isChosen, isDimmed: finding !== null && !isChosen },
      };
    });
  }, [routes, finding]);
}
