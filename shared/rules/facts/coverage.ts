/** Staffing and coverage: how much of what the streams need is there, today and planned. */

import { isSameList } from '#shared/lib/remember.ts';
import type { PillarId } from '#shared/model/capability.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TodayAndPlanned } from '../finding.ts';
import type { Amounts } from './capability-order.ts';
import { byPillar, CAPABILITY_COUNT, NUMBERS_OF, noAmounts } from './capability-order.ts';
import type { Demand } from './demand.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { Serving } from './serving.ts';
import type { StreamIndex } from './stream-index.ts';

export type WhichDate = 'today' | 'planned';
/** FTE by capability number. */
type Fte = Readonly<Record<WhichDate, Amounts>>;
export type PillarFigures = Readonly<Record<PillarId, TodayAndPlanned>>;

/** 0 to 1; a capability that nobody needs is staffed. */
export const staffing = (fte: number, needed: number): number => (needed > 0 ? Math.min(1, fte / needed) : 1);

/** 0 to 100 for one pillar of a stream of that size and its share of these FTE; a pillar that needs nothing is covered. */
function pillarCoverage(pillar: PillarId, fte: Amounts, size: number, demand: Demand, share = 1): number {
  let needed = 0;
  let met = 0;
  for (const number of NUMBERS_OF[pillar]) {
    const each = demand[number] ?? 0;
    needed += each;
    met += each * staffing((fte[number] ?? 0) * share, each * size);
  }
  return needed > 0 ? (100 * met) / needed : 100;
}

export const noFte = (): Fte => ({ today: noAmounts(), planned: noAmounts() });

/** Adds a share of what a team brings. */
export function addFte(sum: Fte, more: Fte, share: number): void {
  for (let i = 0; i < CAPABILITY_COUNT; i++) {
    sum.today[i] = (sum.today[i] ?? 0) + (more.today[i] ?? 0) * share;
    sum.planned[i] = (sum.planned[i] ?? 0) + (more.planned[i] ?? 0) * share;
  }
}

export const figuresOfStream = (fte: Fte, size: number, demand: Demand, share = 1): PillarFigures =>
  byPillar((pillar) => ({
    today: pillarCoverage(pillar, fte.today, size, demand, share),
    planned: pillarCoverage(pillar, fte.planned, size, demand, share),
  }));

/** The mean that each serving had when it was last asked for; a stream of another size has other figures. */
const meansBefore = new WeakMap<
  Serving,
  { readonly parts: readonly (PillarFigures | undefined)[]; readonly figures: PillarFigures }
>();

/** The coverage of the streams of a serving, with everyone who serves them; the same object for as long as it is the same. */
export function servedCoverage(org: Org, streams: readonly StreamIndex[], serving: Serving): PillarFigures {
  const parts = serving.streams.map((stream) => streams[stream]?.pillars);
  const before = meansBefore.get(serving);
  if (before && isSameList(before.parts, parts)) return before.figures;
  const figures = meanOver(serving, parts, org.serving.sizes);
  meansBefore.set(serving, { parts, figures });
  return figures;
}

/** Mean over the streams of a serving, weighted by their sizes; the figures are in the order of its streams. */
function meanOver(
  { streams }: Serving,
  figures: readonly (PillarFigures | undefined)[],
  sizes: readonly number[],
): PillarFigures {
  if (figures.length === 1 && figures[0]) return figures[0];
  let total = 0;
  for (const stream of streams) total += sizes[stream] ?? 0;
  return byPillar((pillar) => {
    let today = 0;
    let planned = 0;
    for (let i = 0; i < streams.length; i++) {
      const size = sizes[streams[i] ?? -1] ?? 0;
      const of = figures[i]?.[pillar];
      today += size * (of?.today ?? 0);
      planned += size * (of?.planned ?? 0);
    }
    return total > 0 ? { today: today / total, planned: planned / total } : NOTHING;
  });
}
const NOTHING: TodayAndPlanned = { today: 0, planned: 0 };

interface Own {
  readonly demand: Demand;
  readonly streams: Plan['streams'];
  readonly figures: PillarFigures;
}
const ownCache = new WeakMap<TeamIndex, Own>();

/** A team's own coverage of the streams that it serves: its own seats only. */
export function ownCoverage(org: Org, unit: TeamIndex): PillarFigures {
  const known = ownCache.get(unit);
  if (known && known.demand === org.demand && known.streams === org.plan.streams) return known.figures;
  const { sizes } = org.serving;
  const parts = unit.serving.streams.map((stream, i) =>
    figuresOfStream(unit, sizes[stream] ?? 0, org.demand, unit.serving.shares[i] ?? 0),
  );
  const figures = meanOver(unit.serving, parts, sizes);
  ownCache.set(unit, { demand: org.demand, streams: org.plan.streams, figures });
  return figures;
}
