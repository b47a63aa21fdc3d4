/** A team: its kind, its lead, what it is for and the value streams that it serves. Its seats name it. */

import type { SeatId, StreamId, TeamId } from './ids.ts';
import type { WebLink } from './link.ts';
import type { Point } from './point.ts';

export const TEAM_KINDS = ['product', 'data-science', 'full-stack', 'platform', 'pod', 'enabling', 'other'] as const;
export type TeamKind = (typeof TEAM_KINDS)[number];

/** One stream that a team serves. Weights split the team's time; without any, the streams' sizes do. */
export interface StreamShare {
  readonly stream: StreamId;
  readonly weight: number | null;
}

export interface Team {
  readonly id: TeamId;
  readonly name: string;
  readonly kind: TeamKind;
  readonly lead: SeatId | null;
  /** What the team is for, in a few words. */
  readonly focus: string;
  /** Empty: it serves all streams of the plan. */
  readonly streams: readonly StreamShare[];
  /** Order among the scenario's teams: fractional index, compared as text. */
  readonly rank: string;
  /** Top left of its frame on the canvas; null until someone moves it or arranges the plan. */
  readonly position: Point | null;
  /** Keeps its place and its seats against the mouse; commands that name it still change it. */
  readonly isLocked: boolean;
  readonly notes: string;
  readonly links: readonly WebLink[];
  readonly custom: Readonly<Record<string, string>>;
}
