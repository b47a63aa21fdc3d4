/**
 * Everything about one stream: who serves it, the FTE that it gets, its coverage and its hand-offs.
 *
 * A stream whose teams did not change is taken over from the run before, with the findings about it.
 */

import type { IsoDate } from '#shared/model/date.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Amounts } from './capability-order.ts';
import type { PillarFigures } from './coverage.ts';
import { addFte, figuresOfStream, noFte } from './coverage.ts';
import type { Demand } from './demand.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { HandOffPath } from './hand-off-paths.ts';
import { handOffPaths } from './hand-off-paths.ts';
import type { Org, TeamIndex } from './org-index.ts';
import { isSameList } from './remember.ts';
import type { Thresholds } from './thresholds.ts';

/** Those who serve all streams alike, summed once. */
export interface Everywhere {
  readonly units: readonly TeamIndex[];
  readonly today: Amounts;
  readonly planned: Amounts;
  readonly owned: number;
}

export interface StreamIndex {
  readonly stream: ValueStream;
  readonly demand: Demand;
  readonly thresholds: Thresholds;
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  /** Teams that name it, or serve one that does, with the share of their time that it gets. */
  readonly units: readonly TeamIndex[];
  readonly shares: readonly number[];
  readonly everywhere: Everywhere;
  /** What it gets of those who serve everything. */
  readonly shareOfEverywhere: number;
  readonly handOffs: readonly HandOffPath[];
  /** FTE by capability number of everyone who serves it. */
  readonly supply: { readonly today: Amounts; readonly planned: Amounts };
  readonly pillars: PillarFigures;
  /** What the roles of all open seats that serve it own, as bits. */
  readonly owned: number;
}

type StreamParts = Omit<StreamIndex, 'supply' | 'pillars' | 'owned'>;

export function indexStreams(org: Org, cache: EvaluationCache): StreamIndex[] {
  const { all } = org.serving;
  const everywhere = takeOverEverywhere(org, cache);
  const units = org.streams.map((): TeamIndex[] => []);
  const shares = org.streams.map((): number[] => []);
  for (const unit of org.units) {
    if (unit.serving.isEverywhere) continue;
    unit.serving.streams.forEach((stream, i) => {
      units[stream]?.push(unit);
      shares[stream]?.push(unit.serving.shares[i] ?? 0);
    });
  }
  const handOffs = handOffPaths(org);
  return org.streams.map((stream, i) => {
    const parts: StreamParts = {
      stream,
      demand: org.demand,
      thresholds: org.thresholds,
      today: org.today,
      horizon: org.horizon,
      units: units[i] ?? [],
      shares: shares[i] ?? [],
      everywhere,
      shareOfEverywhere: all.shares[i] ?? 0,
      handOffs: handOffs[i] ?? [],
    };
    const known = cache.streams.get(stream);
    if (known && isSame(known, parts)) return known;
    const index = indexStream(parts);
    cache.streams.set(stream, index);
    return index;
  });
}

const isSame = (known: StreamIndex, parts: StreamParts): boolean =>
  known.demand === parts.demand &&
  known.thresholds === parts.thresholds &&
  known.today === parts.today &&
  known.horizon === parts.horizon &&
  known.everywhere === parts.everywhere &&
  known.shareOfEverywhere === parts.shareOfEverywhere &&
  isSameList(known.units, parts.units) &&
  isSameList(known.shares, parts.shares) &&
  isSameList(known.handOffs, parts.handOffs);

function indexStream(parts: StreamParts): StreamIndex {
  const supply = noFte();
  let owned = parts.everywhere.owned;
  addFte(supply, parts.everywhere, parts.shareOfEverywhere);
  parts.units.forEach((unit, i) => {
    owned |= unit.owned;
    addFte(supply, unit, parts.shares[i] ?? 0);
  });
  return { ...parts, supply, owned, pillars: figuresOfStream(supply, parts.stream.size, parts.demand) };
}

function takeOverEverywhere(org: Org, cache: EvaluationCache): Everywhere {
  const units = org.units.filter((unit) => unit.serving.isEverywhere);
  const known = cache.everywhere.get(org.plan.streams);
  if (known && isSameList(known.units, units)) return known;
  const fte = noFte();
  let owned = 0;
  for (const unit of units) {
    owned |= unit.owned;
    addFte(fte, unit, 1);
  }
  const everywhere = { units, ...fte, owned };
  cache.everywhere.set(org.plan.streams, everywhere);
  return everywhere;
}

/** Everyone who serves the stream, those who serve the fewest streams first. */
export const serversOf = ({ units, everywhere }: StreamIndex): TeamIndex[] => [
  ...[...units].sort((a, b) => a.serving.streams.length - b.serving.streams.length),
  ...everywhere.units,
];
