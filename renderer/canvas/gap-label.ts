/** The words on a gap: farther away they grow from the cut, as those of the cards do. */

import { GROWN, grownLabel } from '#shared/diagram/lines/gap-cuts.ts';
import type { GapRoute } from '#shared/diagram/lines/gap-routes.ts';
import type { Detail } from './detail.ts';
import type { Box } from './geometry.ts';

export const gapScale = (detail: Detail): number => (detail === 'near' ? 1 : GROWN);

export const shownGapLabel = (route: Pick<GapRoute, 'at' | 'label'>, detail: Detail): Box =>
  grownLabel(route, gapScale(detail));
