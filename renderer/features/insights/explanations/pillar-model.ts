/**
 * Why a pillar scores what it scores, as shown figures that add up: score, capabilities, seats, and what is left.
 *
 * The shown score is whole; points are tenths that largest remainder apportions level by level, so that each sum on
 * the screen is exact.
 */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { PillarExplanation } from '#shared/rules/finding.ts';
import { whole } from '../format.ts';

export type Apportion = (exact: readonly number[], total: number) => readonly number[];

export interface SeatPoints {
  readonly seat: SeatId;
  readonly fte: number;
  readonly points: number;
}

export interface CapabilityView {
  readonly capability: CapabilityId;
  readonly name: string;
  readonly description: string;
  readonly source: string;
  readonly demand: number;
  readonly supply: number;
  /** FTE that are still needed. */
  readonly left: number;
  /** 0 to 100, whole. */
  readonly staffing: number;
  readonly points: number;
  readonly missing: number;
  readonly seats: readonly SeatPoints[];
}

export interface PillarView {
  /** Whether there is any demand; without, no seat gives points. */
  readonly isAsked: boolean;
  readonly score: number;
  readonly missing: number;
  readonly capabilities: readonly CapabilityView[];
  /** Every seat once, with its points of all capabilities, most first. */
  readonly seats: readonly SeatPoints[];
}

export function pillarView(explanation: PillarExplanation, apportion: Apportion): PillarView {
  const score = whole(explanation.score);
  const parts = explanation.capabilities;
  const points = apportion(
    parts.map((part) => part.points),
    score,
  );
  const missing = apportion(
    parts.map((part) => part.missing),
    100 - score,
  );
  const capabilities = parts.map((part, index): CapabilityView => {
    const shown = points[index] ?? 0;
    const seats = apportion(
      part.seats.map((seat) => seat.points),
      shown,
    );
    const { name, description, source } = CAPABILITIES[part.capability];
    return {
      capability: part.capability,
      name,
      description,
      source,
      demand: part.demand,
      supply: part.supply,
      left: Math.max(0, part.demand * (1 - part.staffing)),
      staffing: whole(part.staffing * 100),
      points: shown,
      missing: missing[index] ?? 0,
      seats: part.seats.map((seat, at) => ({ seat: seat.seat, fte: seat.fte, points: seats[at] ?? 0 })),
    };
  });
  const isAsked = parts.some(({ demand }) => demand > 0);
  return { isAsked, score, missing: 100 - score, capabilities, seats: seatTotals(capabilities) };
}

/** Adds in whole tenths, so that no sum carries binary dust. */
function seatTotals(capabilities: readonly CapabilityView[]): SeatPoints[] {
  const totals = new Map<SeatId, { fte: number; tenths: number }>();
  for (const { seats } of capabilities) {
    for (const { seat, fte, points } of seats) {
      const total = totals.get(seat) ?? { fte: 0, tenths: 0 };
      totals.set(seat, { fte: total.fte + fte, tenths: total.tenths + Math.round(points * 10) });
    }
  }
  return [...totals]
    .map(([seat, { fte, tenths }]) => ({ seat, fte, points: tenths / 10 }))
    .sort((a, b) => b.points - a.points || (a.seat < b.seat ? -1 : 1));
}
