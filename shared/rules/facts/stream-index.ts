/**
 * Everything about one stream: who serves it, the FTE that it gets, its coverage and its hand-offs.
 *
 * A stream whose teams did not change is taken over from the run before, with the findings about it.
 */

import { inOrder } from '#shared/lib/in-order.ts';
import { mapThere } from '#shared/lib/lists.ts';
import { isSameList, remember } from '#shared/lib/remember.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { EvaluationCache } from '../evaluation-cache.ts';
import type { Thresholds } from '../profile/thresholds.ts';
import type { Amounts } from './capability-order.ts';
import type { PillarFigures } from './coverage.ts';
import { addFte, figuresOfStream, noFte } from './coverage.ts';
import type { Demand } from './demand.ts';
import { placesIn, placesThatDiffer, there, withThese } from './each.ts';
import type { HandOffPath } from './hand-off-paths.ts';
import { handOffPaths } from './hand-off-paths.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { ServingTable } from './serving.ts';

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

/** What every stream is indexed by. */
interface Basis extends Pick<Org, 'demand' | 'thresholds' | 'today' | 'horizon' | 'serving' | 'teams'> {
  readonly everywhere: Everywhere;
  readonly handOffs: readonly (readonly HandOffPath[])[];
}
/** And what came of it. */
export interface IndexedStreams {
  readonly basis: Basis;
  readonly indexes: readonly StreamIndex[];
}

/** The same list where nothing about a stream changed. */
export function indexStreams(org: Org, cache: EvaluationCache): readonly StreamIndex[] {
  const { demand, thresholds, today, horizon, serving, teams, streams } = org;
  const everywhere = takeOverEverywhere(org, cache);
  const servers = serversByStream(org);
  const handOffs = handOffPaths(org);
  const indexAt = (i: number): StreamIndex => {
    const stream = streams[i] as ValueStream;
    const { places, shares } = servers[i] ?? NOBODY;
    const shareOfEverywhere = serving.all.shares[i] ?? 0;
    const paths = handOffs[i] ?? NO_PATHS;
    const known = cache.streams.get(stream);
    const isSame =
      known !== undefined &&
      known.demand === demand &&
      known.thresholds === thresholds &&
      known.today === today &&
      known.horizon === horizon &&
      known.everywhere === everywhere &&
      known.shareOfEverywhere === shareOfEverywhere &&
      isSameList(known.handOffs, paths) &&
      isSameList(known.shares, shares) &&
      known.units.every((unit, k) => unit === teams[places[k] ?? -1]);
    if (isSame) return known;
    const units = mapThere(places, (place) => teams[place]);
    const index = indexStream({
      stream,
      demand,
      thresholds,
      today,
      horizon,
      units,
      shares,
      everywhere,
      shareOfEverywhere,
      handOffs: paths,
    });
    cache.streams.set(stream, index);
    return index;
  };
  const basis = { demand, thresholds, today, horizon, serving, teams, everywhere, handOffs };
  const last = cache.indexed.get(org.scenario.id);
  const indexes =
    last && isSameBasis(last.basis, basis)
      ? withThese(last.indexes, touchedStreams(last.basis, basis), indexAt)
      : streams.map((_, i) => indexAt(i));
  cache.indexed.set(org.scenario.id, { basis, indexes });
  return indexes;
}

const isSameBasis = (a: Basis, b: Basis): boolean =>
  a.demand === b.demand &&
  a.thresholds === b.thresholds &&
  a.today === b.today &&
  a.horizon === b.horizon &&
  a.serving === b.serving &&
  a.everywhere === b.everywhere;

/** Those of the teams that changed, and those whose hand-offs did. */
function touchedStreams(before: Basis, now: Basis): readonly number[] {
  const ofTeams = placesThatDiffer(before.teams, now.teams).map((place) => now.teams[place]?.serving.streams ?? []);
  return placesIn([...ofTeams, placesThatDiffer(before.handOffs, now.handOffs)]);
}

/** The teams that serve a stream but not all of them, by their places, and what it gets of each. */
interface Servers {
  readonly places: number[];
  readonly shares: number[];
}
const NOBODY: Servers = { places: [], shares: [] };
const NO_PATHS: readonly HandOffPath[] = [];

/** By stream. A serving table is the same as long as teams, streams and lines are. */
const known = new WeakMap<ServingTable, readonly Servers[]>();

function serversByStream({ serving, streams, teams }: Org): readonly Servers[] {
  const before = known.get(serving);
  if (before) return before;
  const servers = streams.map((): Servers => ({ places: [], shares: [] }));
  teams.forEach((team, place) => {
    if (team.serving.isEverywhere) return;
    team.serving.streams.forEach((stream, i) => {
      servers[stream]?.places.push(place);
      servers[stream]?.shares.push(team.serving.shares[i] ?? 0);
    });
  });
  known.set(serving, servers);
  return servers;
}

function indexStream(parts: StreamParts): StreamIndex {
  const { stream, demand, units, shares, everywhere, shareOfEverywhere } = parts;
  const supply = noFte();
  let owned = everywhere.owned;
  addFte(supply, everywhere, shareOfEverywhere);
  for (let i = 0; i < units.length; i++) {
    const unit = units[i] as TeamIndex;
    owned |= unit.owned;
    addFte(supply, unit, shares[i] ?? 0);
  }
  // Written out: to spread the parts takes as long as all of the above.
  return {
    stream,
    demand,
    thresholds: parts.thresholds,
    today: parts.today,
    horizon: parts.horizon,
    units,
    shares,
    everywhere,
    shareOfEverywhere,
    handOffs: parts.handOffs,
    supply,
    pillars: figuresOfStream(supply, stream.size, demand),
    owned,
  };
}

const ifEverywhere = (unit: TeamIndex): TeamIndex | null => (unit.serving.isEverywhere ? unit : null);

function takeOverEverywhere(org: Org, cache: EvaluationCache): Everywhere {
  const units = there(org.each(org.units, ifEverywhere));
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
export const serversOf = remember(({ units, everywhere }: StreamIndex): readonly TeamIndex[] => [
  ...inOrder(units, (a, b) => a.serving.streams.length - b.serving.streams.length),
  ...everywhere.units,
]);
