/** A team's time by pillar, filled on the day of its scores and not: the strip in its frame, on the canvas and in exports. */

import type { SeatPillar } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { filledTime } from '#shared/model/presence.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';

export const PILLAR_ORDER: readonly SeatPillar[] = [...PILLAR_IDS, 'cross-cutting'];

/** FTE. */
export interface PillarShare {
  readonly pillar: SeatPillar;
  readonly filled: number;
  readonly vacant: number;
}

/** Pillars without any time are left out. @param isHire whether a vacancy counts as filled */
export function pillarShares(
  seats: readonly Seat[],
  evaluation: Evaluation,
  isHire?: (seat: Seat) => boolean,
): PillarShare[] {
  return PILLAR_ORDER.flatMap((pillar) => {
    const own = seats.filter(({ id }) => pillarOfSeat(evaluation, id) === pillar);
    const { filled, whole } = filledTime(own, evaluation.today, isHire);
    return whole > 0 ? [{ pillar, filled, vacant: whole - filled }] : [];
  });
}
