/** The hand-offs between pillars that every value stream needs (seed row 002-3). */

import type { PillarId } from '#shared/model/capability.ts';
import type { HandOffType } from '#shared/model/line.ts';

export interface HandOffFacts {
  readonly name: string;
  readonly from: PillarId;
  readonly to: PillarId;
  /** Data needs go both ways and count once. */
  readonly isBothWays: boolean;
  readonly source: string;
}

export const HAND_OFFS: Readonly<Record<HandOffType, HandOffFacts>> = {
  requirements: { name: 'Requirements', from: 'product', to: 'data-science', isBothWays: false, source: '002-3' },
  'data-needs': { name: 'Data needs', from: 'data-science', to: 'data-engineering', isBothWays: true, source: '002-3' },
  model: { name: 'Model', from: 'data-science', to: 'mlops', isBothWays: false, source: '002-3' },
  pipelines: { name: 'Pipelines', from: 'data-engineering', to: 'mlops', isBothWays: false, source: '002-3' },
};
