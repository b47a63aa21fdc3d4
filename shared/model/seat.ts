/**
 * A seat: one role's share of full time in a team, held by a person or vacant.
 *
 * A seat is not a person. Reporting goes from seat to seat: at most one solid line up, any number of dotted ones.
 */

import type { CapabilityId } from './capability.ts';
import type { IsoDate } from './date.ts';
import type { PersonId, RoleId, SeatId, StreamId, TeamId } from './ids.ts';
import type { WebLink } from './link.ts';
import type { PersonFacts } from './person.ts';
import type { Point } from './point.ts';

/** Where a reporting line leads: a seat, or a manager from outside the plan, who has none. */
export type ManagerRef =
  | { readonly kind: 'seat'; readonly id: SeatId }
  | { readonly kind: 'outside'; readonly id: PersonId };

/** What a roster says of a row beyond filled or vacant; null where it says nothing more. */
export const SEAT_STATUSES = ['open', 'planned', 'leaving'] as const;
export type SeatStatus = (typeof SEAT_STATUSES)[number];

export interface Seat {
  readonly id: SeatId;
  /** The position id that the roster gives to a vacancy; empty where it has none. */
  readonly rosterId: string;
  readonly role: RoleId;
  /** The team it stands in; null for a seat in no team, which serves all streams. */
  readonly team: TeamId | null;
  /** Order among its team's seats: fractional index, compared as text. */
  readonly rank: string;
  /** Who holds it; null for a vacancy. */
  readonly person: PersonId | null;
  /** Share of full time, 0 to 1.5. */
  readonly fte: number;
  /** First and last day, both included; for a vacancy, start is when it is planned to be filled. */
  readonly start: IsoDate | null;
  readonly end: IsoDate | null;
  readonly level: string;
  /** Cost a year, in the plan's currency. */
  readonly cost: number | null;
  readonly status: SeatStatus | null;
  /** How its time splits over capabilities where it is not as the role says: shares that add up to 1. */
  readonly focus: Readonly<Partial<Record<CapabilityId, number>>> | null;
  readonly solid: ManagerRef | null;
  readonly dotted: readonly ManagerRef[];
  /** What a vacancy asks for; null on a filled seat. */
  readonly wanted: PersonFacts | null;
  /** The stream it worked for before it joined a team that serves several; a conversion back returns it there. */
  readonly homeStream: StreamId | null;
  /** Place on the canvas, of a seat in no team; null until someone moves it or arranges the plan. */
  readonly position: Point | null;
  readonly notes: string;
  readonly links: readonly WebLink[];
  /** Columns of a roster that the planner does not know. */
  readonly custom: Readonly<Record<string, string>>;
}
