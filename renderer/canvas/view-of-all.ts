/** The view that shows a whole drawing, with the words on its lines. */

import { getViewportForBounds } from '@xyflow/react';
import { boxOfGap } from '#shared/diagram/lines/gap-routes.ts';
import { labelBox } from '#shared/diagram/lines/labels.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { detailAt } from './detail.ts';
import type { CanvasEdge } from './drawing/to-flow.ts';
import type { GapEdge } from './drawing/use-gaps.ts';
import { shownGapLabel } from './gap-label.ts';
import type { Box } from './geometry.ts';
import { boundsOf } from './geometry.ts';
import type { CanvasLayout } from './layout.ts';
import { boxOfNote } from './notes.ts';

export const FIT = {
  padding: { top: '28px', left: '24px', right: '56px', bottom: '76px' },
  maxZoom: 1,
} as const;
export const MIN_ZOOM = 0.02;
/** Room for the legend, where there is one; on a narrow canvas the cards need it more, and the legend can be folded. */
export const BESIDE_LEGEND = { ...FIT, padding: { ...FIT.padding, right: '236px' } } as const;

export interface Drawn {
  readonly scenario: Scenario;
  readonly layout: CanvasLayout;
  readonly edges: readonly (CanvasEdge | GapEdge)[];
}

function boxesOfEdge({ type, data }: CanvasEdge | GapEdge, zoom: number): readonly Box[] {
  if (data === undefined) return [];
  if (type === 'gap') {
    const { route } = data as NonNullable<GapEdge['data']>;
    return [boxOfGap(route), shownGapLabel(route, detailAt(zoom))];
  }
  const { points, label, labelAt } = (data as NonNullable<CanvasEdge['data']>).route;
  const words = label === '' ? [] : [labelBox(label, labelAt)];
  return [...points.map((point) => ({ ...point, width: 0, height: 0 })), ...words];
}

/**
 * The view that shows everything in an area; null where there is nothing or no room. It asks the layout: of a large plan
 * React Flow may know the first few cards only, and would fit those.
 */
export function viewOfAll(
  { scenario, layout: { frames, cards, pills }, edges }: Drawn,
  area: Pick<HTMLElement, 'clientWidth' | 'clientHeight'> | null,
  { maxZoom, padding }: typeof FIT | typeof BESIDE_LEGEND = FIT,
) {
  const notes = frames.size > 0 ? Object.values(scenario.canvasNotes).map(boxOfNote) : [];
  const solid = boundsOf([...frames.values(), ...cards.values(), ...pills.values(), ...notes]);
  if (solid === null || area === null || area.clientWidth === 0 || area.clientHeight === 0) return null;
  const { clientWidth, clientHeight } = area;
  const viewAt = (zoom: number) => {
    const bounds = boundsOf([solid, ...edges.flatMap((edge) => boxesOfEdge(edge, zoom))]) ?? solid;
    return getViewportForBounds(bounds, clientWidth, clientHeight, MIN_ZOOM, maxZoom, padding);
  };
  const view = viewAt(1);
  // Farther away the words on gaps are larger, and need more room.
  return detailAt(view.zoom) === 'middle' ? viewAt(view.zoom) : view;
}
