/** Health and overall: what the findings cost, and the figure that the weakest pillar governs (seed row 002-9). */

import { isBelow } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS, PILLAR_IDS } from '#shared/model/capability.ts';
import { byCapability, capabilityNumber } from './capability-order.ts';
import type { Coverage, PillarFigures, WhichDate } from './coverage.ts';
import { ownCoverage, staffing } from './coverage.ts';
import type { Finding, HealthId, ScenarioScores, TeamScores, TodayAndPlanned } from './finding.ts';
import { HEALTH_IDS } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { StreamIndex } from './stream-index.ts';
import { MOST_COST_OF_A_RULE } from './thresholds.ts';

type Healths = Readonly<Record<HealthId, number>>;
/** By scope (`scenario` or a team's id), then dimension, then rule: what the findings take, the cap applied. */
type Costs = ReadonlyMap<string, ReadonlyMap<HealthId, ReadonlyMap<string, number>>>;

export function scoresOf(
  org: Org,
  streams: readonly StreamIndex[],
  coverage: Coverage,
  findings: readonly Finding[],
): ScenarioScores {
  const costs = costsOf(findings);
  const teams = org.teams.flatMap((index) => teamScores(org, coverage, index, costs));
  const healthParts = byHealth((health) => ({
    teams: meanHealth(org, teams, health),
    costs: [...(costs.get('scenario')?.get(health) ?? [])].map(([rule, cost]) => ({ rule, cost })),
  }));
  const health = byHealth((id) => less(healthParts[id].teams, sumOf(healthParts[id].costs.map(({ cost }) => cost))));
  const pillars = coverage.scenario;
  const weakestPillar = { today: weakest(pillars, 'today'), planned: weakest(pillars, 'planned') };
  const meanOfSeven = { today: meanOf(pillars, health, 'today'), planned: meanOf(pillars, health, 'planned') };
  const overallAt = (date: WhichDate) => Math.min(pillars[weakestPillar[date]][date], meanOfSeven[date]);
  return {
    overall: { today: overallAt('today'), planned: overallAt('planned') },
    weakestPillar,
    meanOfSeven,
    pillars,
    health,
    healthParts,
    capabilities: capabilityFigures(org, streams),
    streams: streams.map(({ stream: { id, name, size }, pillars: own }) => ({ id, name, size, pillars: own })),
    teams,
  };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const less = (points: number, cost: number): number => Math.max(0, points - cost);
const byHealth = <V>(value: (id: HealthId) => V): Readonly<Record<HealthId, V>> =>
  Object.fromEntries(HEALTH_IDS.map((id) => [id, value(id)])) as Record<HealthId, V>;

function costsOf(findings: readonly Finding[]): Costs {
  const costs = new Map<string, Map<HealthId, Map<string, number>>>();
  for (const { scope, dimension, rule, cost } of findings) {
    if (cost === 0) continue;
    const where = scope.kind === 'team' ? scope.id : scope.kind;
    const ofScope = costs.get(where) ?? new Map<HealthId, Map<string, number>>();
    const ofHealth = ofScope.get(dimension) ?? new Map<string, number>();
    ofHealth.set(rule, Math.min(MOST_COST_OF_A_RULE, (ofHealth.get(rule) ?? 0) + cost));
    costs.set(where, ofScope.set(dimension, ofHealth));
  }
  return costs;
}

function teamScores(org: Org, coverage: Coverage, index: TeamIndex, costs: Costs): TeamScores[] {
  const { team } = index;
  if (!team) return [];
  const own = ownCoverage(org, index);
  const served = coverage.served(index.serving);
  const ofTeam = costs.get(team.id);
  return [
    {
      id: team.id,
      name: team.name,
      pillars: {
        product: { own: own.product, served: served.product },
        'data-science': { own: own['data-science'], served: served['data-science'] },
        'data-engineering': { own: own['data-engineering'], served: served['data-engineering'] },
        mlops: { own: own.mlops, served: served.mlops },
      },
      health: byHealth((id) => less(100, sumOf([...(ofTeam?.get(id)?.values() ?? [])]))),
    },
  ];
}

/** Weighted by number of seats; 100 where no team has any. */
function meanHealth(org: Org, teams: readonly TeamScores[], health: HealthId): number {
  let seats = 0;
  let sum = 0;
  teams.forEach((team, i) => {
    const count = org.teams[i]?.seats.length ?? 0;
    seats += count;
    sum += count * team.health[health];
  });
  return seats > 0 ? sum / seats : 100;
}

/** The first of the lowest, in the order of the pillars. */
const weakest = (pillars: PillarFigures, date: WhichDate): PillarId =>
  PILLAR_IDS.reduce((least, id) => (isBelow(pillars[id][date], pillars[least][date]) ? id : least));

const meanOf = (pillars: PillarFigures, health: Healths, date: WhichDate): number =>
  (sumOf(PILLAR_IDS.map((id) => pillars[id][date])) + sumOf(HEALTH_IDS.map((id) => health[id]))) /
  (PILLAR_IDS.length + HEALTH_IDS.length);

/** 100 × staffing, mean over the streams by size. */
function capabilityFigures(org: Org, streams: readonly StreamIndex[]): ScenarioScores['capabilities'] {
  const total = sumOf(org.serving.sizes);
  const today = new Float64Array(CAPABILITY_IDS.length);
  const planned = new Float64Array(CAPABILITY_IDS.length);
  for (const { supply: fte, stream } of streams) {
    const { size } = stream;
    for (let i = 0; i < CAPABILITY_IDS.length; i++) {
      const needed = (org.demand[i] ?? 0) * size;
      today[i] = (today[i] ?? 0) + staffing(fte.today[i] ?? 0, needed) * size;
      planned[i] = (planned[i] ?? 0) + staffing(fte.planned[i] ?? 0, needed) * size;
    }
  }
  return byCapability<TodayAndPlanned>((id) => {
    const number = capabilityNumber(id);
    return { today: (100 * (today[number] ?? 0)) / total, planned: (100 * (planned[number] ?? 0)) / total };
  });
}
