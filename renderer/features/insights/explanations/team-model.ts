/**
 * A team's coverage of a pillar, explained: over the streams it serves, by their sizes, with its own seats only or
 * with everyone. Made from the streams' explanations, so that it adds up from the same parts.
 */

import type { CapabilityId } from '#shared/model/capability.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { CapabilityExplanation, PillarExplanation, SeatPart } from '#shared/rules/finding.ts';

export interface StreamPart {
  readonly size: number;
  readonly explanation: PillarExplanation;
}

/** @param keep whose seats count: the team's for *own*, everyone's for *served* */
export function combineStreams(streams: readonly StreamPart[], keep: (seat: SeatId) => boolean): PillarExplanation {
  const total = streams.reduce((sum, { size }) => sum + size, 0);
  const [first] = streams;
  if (first === undefined || total === 0) throw new Error('a team serves at least one stream');
  const capabilities = first.explanation.capabilities.map(({ capability }) =>
    combineCapability(capability, streams, total, keep),
  );
  return {
    pillar: first.explanation.pillar,
    score: capabilities.reduce((sum, { points }) => sum + points, 0),
    capabilities,
  };
}

function combineCapability(
  capability: CapabilityId,
  streams: readonly StreamPart[],
  total: number,
  keep: (seat: SeatId) => boolean,
): CapabilityExplanation {
  const seats = new Map<SeatId, SeatPart>();
  let demand = 0;
  let supply = 0;
  let staffing = 0;
  let points = 0;
  let missing = 0;
  for (const { size, explanation } of streams) {
    const part = explanation.capabilities.find((one) => one.capability === capability);
    if (part === undefined) continue;
    const weight = size / total;
    const share = (part.points + part.missing) * weight;
    const kept = part.seats.filter(({ seat }) => keep(seat));
    const fte = kept.reduce((sum, seat) => sum + seat.fte, 0);
    const staffed = part.demand === 0 ? 1 : Math.min(1, fte / part.demand);
    demand += part.demand;
    supply += fte;
    staffing += staffed * weight;
    points += share * staffed;
    missing += share * (1 - staffed);
    for (const { seat, fte: own } of kept) {
      const before = seats.get(seat) ?? { seat, fte: 0, points: 0 };
      seats.set(seat, { seat, fte: before.fte + own, points: before.points + (own / fte) * share * staffed });
    }
  }
  const parts = [...seats.values()].sort((a, b) => b.points - a.points || (a.seat < b.seat ? -1 : 1));
  return { capability, demand, supply, staffing, points, missing, seats: parts };
}
