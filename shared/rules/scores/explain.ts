/** Why a pillar scores what it scores: down to the seats whose points add up to it, and the demand that is left. */

import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import { CAPABILITIES_OF } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId, StreamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { SHARED_CACHE } from '../evaluation-cache.ts';
import { capabilityNumber, MASK_OF } from '../facts/capability-order.ts';
import type { WhichDate } from '../facts/coverage.ts';
import { staffing } from '../facts/coverage.ts';
import { demandOf, neededOf } from '../facts/demand.ts';
import type { Org } from '../facts/org-index.ts';
import { buildOrg } from '../facts/org-index.ts';
import type { StreamIndex } from '../facts/stream-index.ts';
import { indexStreams } from '../facts/stream-index.ts';
import type { CapabilityExplanation, PillarExplanation, SeatPart } from '../finding.ts';

/** Said of a pillar or capability without demand: nobody's points add up to its score. */
export const NOT_ASKED = 'This profile asks for none of it, so it counts as covered.';

/** Whether the profile asks for any time on a pillar. */
export const asksFor = ({ profile }: Pick<Plan, 'profile'>, pillar: PillarId): boolean =>
  (neededOf(demandOf(profile)) & MASK_OF[pillar]) !== 0;

/**
 * Points of the seats and missing points add up to 100, exactly but for floating noise.
 * @param streamId null for the scenario: the mean over its streams by size, with demand and supply of all of them
 * @param dayOfUse "today" where the plan sets no date
 */
export function explainPillar(
  plan: Plan,
  scenarioId: ScenarioId,
  pillar: PillarId,
  date: WhichDate,
  streamId: StreamId | null,
  dayOfUse: IsoDate,
): PillarExplanation {
  const scenario = plan.scenarios[scenarioId];
  if (!scenario) return { pillar, score: 0, capabilities: [] };
  const org = buildOrg(plan, scenario, dayOfUse, SHARED_CACHE);
  const indexes = indexStreams(org, SHARED_CACHE);
  const chosen = org.streams.flatMap((stream, i) => (streamId === null || stream.id === streamId ? [i] : []));
  const weights = demandShares(org, pillar);
  const capabilities = CAPABILITIES_OF[pillar].map((id, i) =>
    explainCapability(org, indexes, { id, share: weights[i] ?? 0, date, streams: chosen }),
  );
  return { pillar, score: capabilities.reduce((sum, { points }) => sum + points, 0), capabilities };
}

/** Each capability's share of the pillar's 100 points; equal where the plan needs nothing of the pillar. */
function demandShares(org: Org, pillar: PillarId): number[] {
  const needs = CAPABILITIES_OF[pillar].map((id) => org.demand[capabilityNumber(id)] ?? 0);
  const total = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (total > 0 ? (100 * need) / total : 100 / needs.length));
}

interface Asked {
  readonly id: CapabilityId;
  readonly share: number;
  readonly date: WhichDate;
  readonly streams: readonly number[];
}

function explainCapability(
  org: Org,
  indexes: readonly StreamIndex[],
  { id, share, date, streams }: Asked,
): CapabilityExplanation {
  const number = capabilityNumber(id);
  const need = org.demand[number] ?? 0;
  const size = streams.reduce((sum, stream) => sum + (org.streams[stream]?.size ?? 0), 0);
  const ofStream = new Map<number, { readonly supply: number; readonly points: number }>();
  for (const stream of streams) {
    const own = org.streams[stream]?.size ?? 0;
    const supply = indexes[stream]?.supply[date][number] ?? 0;
    ofStream.set(stream, { supply, points: (share * staffing(supply, need * own) * own) / size });
  }
  const total = (of: (part: { supply: number; points: number }) => number) =>
    [...ofStream.values()].reduce((sum, part) => sum + of(part), 0);
  const points = total((part) => part.points);
  return {
    capability: id,
    demand: need * size,
    supply: total((part) => part.supply),
    staffing: share > 0 ? points / share : 1,
    points,
    missing: Math.max(0, share - points),
    seats: seatParts(org, number, date, ofStream),
  };
}

function seatParts(
  org: Org,
  number: number,
  date: WhichDate,
  ofStream: ReadonlyMap<number, { readonly supply: number; readonly points: number }>,
): SeatPart[] {
  return org.units.flatMap(({ seats, serving }) => {
    const served = serving.streams.flatMap((stream, i) => {
      const part = ofStream.get(stream);
      return part ? [{ ...part, share: serving.shares[i] ?? 0 }] : [];
    });
    if (served.length === 0) return [];
    return seats.flatMap((index): SeatPart[] => {
      const place = index.time.capabilities.indexOf(number);
      const spent = (index.time.shares[place] ?? 0) * (date === 'today' ? index.fteToday : index.ftePlanned);
      if (place < 0 || spent <= 0) return [];
      let fte = 0;
      let points = 0;
      for (const part of served) {
        fte += spent * part.share;
        if (part.supply > 0) points += (part.points * spent * part.share) / part.supply;
      }
      return [{ seat: index.seat.id, fte, points }];
    });
  });
}
