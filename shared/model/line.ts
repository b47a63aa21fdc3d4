/** Lines other than reporting: typed hand-offs between seats or teams, and which team serves which. */

import type { LineId, SeatId, TeamId } from './ids.ts';

export const HAND_OFF_TYPES = ['requirements', 'data-needs', 'model', 'pipelines'] as const;
export type HandOffType = (typeof HAND_OFF_TYPES)[number];

export type LineEnd = { readonly kind: 'seat'; readonly id: SeatId } | { readonly kind: 'team'; readonly id: TeamId };

export interface HandOffLine {
  readonly id: LineId;
  readonly kind: 'hand-off';
  readonly type: HandOffType;
  readonly from: LineEnd;
  readonly to: LineEnd;
}

/** `from` serves what `to` serves: a platform and the teams that use it. */
export interface ServesLine {
  readonly id: LineId;
  readonly kind: 'serves';
  readonly from: TeamId;
  readonly to: TeamId;
}

export type Line = HandOffLine | ServesLine;
