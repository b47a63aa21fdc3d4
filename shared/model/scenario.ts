/** A scenario: one arrangement of the plan's people and vacancies into teams. */

import type { Accepted } from './accepted.ts';
import type { CanvasNote } from './canvas-note.ts';
import type { LineId, NoteId, ScenarioId, SeatId, TeamId } from './ids.ts';
import type { Line } from './line.ts';
import type { Seat } from './seat.ts';
import type { Team } from './team.ts';

export const TOPOLOGY_IDS = ['embedded', 'centralized', 'full-stack', 'pods'] as const;
export type TopologyId = (typeof TOPOLOGY_IDS)[number];

export interface Scenario {
  readonly id: ScenarioId;
  readonly name: string;
  readonly note: string;
  /** Order of its tab: fractional index, compared as text. */
  readonly rank: string;
  /** The topology that it is meant to follow; null where nobody said. */
  readonly topology: TopologyId | null;
  readonly teams: Readonly<Record<TeamId, Team>>;
  readonly seats: Readonly<Record<SeatId, Seat>>;
  readonly lines: Readonly<Record<LineId, Line>>;
  readonly canvasNotes: Readonly<Record<NoteId, CanvasNote>>;
  /** By the finding's key. */
  readonly accepted: Readonly<Record<string, Accepted>>;
}
