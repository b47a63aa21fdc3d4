/** Staffing and coverage: how much of what the streams need is there, today and planned. */

import type { PillarId } from '#shared/model/capability.ts';
import { byPillar, CAPABILITY_COUNT, NUMBERS_OF } from './capability-order.ts';
import type { Demand } from './demand.ts';
import type { TodayAndPlanned } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { Serving } from './serving.ts';

export type WhichDate = 'today' | 'planned';
type Fte = Readonly<Record<WhichDate, Float64Array>>;
export type PillarFigures = Readonly<Record<PillarId, TodayAndPlanned>>;

export interface Coverage {
  /** By stream: FTE by capability of everyone who serves it. */
  readonly supply: readonly Fte[];
  /** By stream. */
  readonly pillars: readonly PillarFigures[];
  readonly scenario: PillarFigures;
  /** With everyone who serves those streams; the same object for the same serving. */
  readonly served: (serving: Serving) => PillarFigures;
}

/** 0 to 1; a capability that nobody needs is staffed. */
export const staffing = (fte: number, needed: number): number => (needed > 0 ? Math.min(1, fte / needed) : 1);

/** 0 to 100 for one pillar of a stream of that size; a pillar that needs nothing is covered. */
export function pillarCoverage(pillar: PillarId, fte: Float64Array, size: number, demand: Demand): number {
  let needed = 0;
  let met = 0;
  for (const number of NUMBERS_OF[pillar]) {
    const each = demand[number] ?? 0;
    needed += each;
    met += each * staffing(fte[number] ?? 0, each * size);
  }
  return needed > 0 ? (100 * met) / needed : 100;
}

export function coverageOf(org: Org): Coverage {
  const { sizes } = org.serving;
  const supply = supplyOf(org.units, org.streams.length);
  const pillars = supply.map((fte, i) => figuresOf(fte, sizes[i] ?? 0, org.demand));
  const known = new Map<Serving, PillarFigures>();
  const served = (serving: Serving) => {
    const figures = known.get(serving) ?? meanOver(serving, pillars, sizes);
    known.set(serving, figures);
    return figures;
  };
  return { supply, pillars, scenario: served(org.serving.all), served };
}

/** Sums each distinct serving first, so that many teams that serve all streams cost one pass over the streams. */
function supplyOf(units: readonly TeamIndex[], streamCount: number): Fte[] {
  const sums = new Map<Serving, Fte>();
  for (const unit of units) {
    let sum = sums.get(unit.serving);
    if (!sum) {
      sum = noFte();
      sums.set(unit.serving, sum);
    }
    addTo(sum, unit, 1);
  }
  const supply = Array.from({ length: streamCount }, noFte);
  for (const [serving, sum] of sums) {
    serving.streams.forEach((stream, i) => {
      const fte = supply[stream];
      if (fte) addTo(fte, sum, serving.shares[i] ?? 0);
    });
  }
  return supply;
}

const noFte = (): Fte => ({ today: new Float64Array(CAPABILITY_COUNT), planned: new Float64Array(CAPABILITY_COUNT) });

function addTo(sum: Fte, more: Fte, share: number): void {
  for (let i = 0; i < CAPABILITY_COUNT; i++) {
    sum.today[i] = (sum.today[i] ?? 0) + (more.today[i] ?? 0) * share;
    sum.planned[i] = (sum.planned[i] ?? 0) + (more.planned[i] ?? 0) * share;
  }
}

const figuresOf = (fte: Fte, size: number, demand: Demand): PillarFigures =>
  byPillar((pillar) => ({
    today: pillarCoverage(pillar, fte.today, size, demand),
    planned: pillarCoverage(pillar, fte.planned, size, demand),
  }));

/** Mean over the streams of a serving, weighted by their sizes. */
export function meanBySize(serving: Serving, sizes: readonly number[], figureOf: (stream: number) => number): number {
  let total = 0;
  let sum = 0;
  for (const stream of serving.streams) {
    const size = sizes[stream] ?? 0;
    total += size;
    sum += size * figureOf(stream);
  }
  return total > 0 ? sum / total : 0;
}

const meanOver = (serving: Serving, pillars: readonly PillarFigures[], sizes: readonly number[]): PillarFigures =>
  byPillar((pillar) => ({
    today: meanBySize(serving, sizes, (stream) => pillars[stream]?.[pillar].today ?? 0),
    planned: meanBySize(serving, sizes, (stream) => pillars[stream]?.[pillar].planned ?? 0),
  }));

interface Own {
  readonly demand: Demand;
  readonly streams: Org['streams'];
  readonly figures: PillarFigures;
}
const ownCache = new WeakMap<TeamIndex, Own>();

/** A team's own coverage of the streams that it serves: its own seats only. */
export function ownCoverage(org: Org, unit: TeamIndex): PillarFigures {
  const known = ownCache.get(unit);
  if (known && known.demand === org.demand && known.streams === org.streams) return known.figures;
  const { sizes } = org.serving;
  const fte = noFte();
  const pillars: PillarFigures[] = [];
  unit.serving.streams.forEach((stream, i) => {
    fte.today.fill(0);
    fte.planned.fill(0);
    addTo(fte, unit, unit.serving.shares[i] ?? 0);
    pillars[stream] = figuresOf(fte, sizes[stream] ?? 0, org.demand);
  });
  const figures = meanOver(unit.serving, pillars, sizes);
  ownCache.set(unit, { demand: org.demand, streams: org.streams, figures });
  return figures;
}
