/** Health and overall: what the findings cost, and the figure that the weakest pillar governs (seed row 002-9). */

import { remember } from '#shared/lib/remember.ts';
import { isBelow } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Amounts } from './capability-order.ts';
import { byCapability } from './capability-order.ts';
import { costsOf } from './costs.ts';
import type { Coverage, PillarFigures, WhichDate } from './coverage.ts';
import { addFte, noFte, ownCoverage, staffing } from './coverage.ts';
import type { Demand } from './demand.ts';
import type { Finding, HealthId, ScenarioScores, StreamScores, TeamScores, TodayAndPlanned } from './finding.ts';
import { HEALTH_IDS } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { RuleRun } from './run-rules.ts';
import type { StreamIndex } from './stream-index.ts';

type Healths = Readonly<Record<HealthId, number>>;
/** By dimension, then rule: what the findings of one scope take, the cap applied. */
type Costs = ReadonlyMap<HealthId, ReadonlyMap<string, number>>;

export function scoresOf(
  org: Org,
  streams: readonly StreamIndex[],
  coverage: Coverage,
  { ofScenario, ofTeams }: RuleRun,
): ScenarioScores {
  const { most } = costsOf(org.plan.profile);
  const costs = sumCosts(ofScenario, most);
  const teams: TeamScores[] = [];
  org.teams.forEach((index, i) => {
    const scores = teamScores(org, coverage, index, ofTeams[i] ?? []);
    if (scores) teams.push(scores);
  });
  const means = meanHealths(org, teams);
  const healthParts = byHealth((health) => ({
    teams: means[health],
    costs: [...(costs.get(health) ?? [])].map(([rule, cost]) => ({ rule, cost })),
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
    streams: streams.map(streamScores),
    teams,
  };
}

function sumOf(values: Iterable<number>): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
const less = (points: number, cost: number): number => Math.max(0, points - cost);
const byHealth = <V>(value: (id: HealthId) => V): Readonly<Record<HealthId, V>> => ({
  ownership: value('ownership'),
  communication: value('communication'),
  expertise: value('expertise'),
});

function costsByRule(findings: readonly Finding[], most: number): Costs {
  const costs = new Map<HealthId, Map<string, number>>();
  for (const { dimension, rule, cost } of findings) {
    if (cost === 0) continue;
    const ofHealth = costs.get(dimension) ?? new Map<string, number>();
    ofHealth.set(rule, Math.min(most, (ofHealth.get(rule) ?? 0) + cost));
    costs.set(dimension, ofHealth);
  }
  return costs;
}

/** The findings of one rule about the scenario, and what they take together. */
const costOfRule = remember((findings: readonly Finding[]) => ({
  dimension: findings[0]?.dimension ?? 'ownership',
  rule: findings[0]?.rule ?? '',
  cost: sumOf(findings.map(({ cost }) => cost)),
}));

/** @param most what the findings of one rule may take; they share it already, but for floating noise */
function sumCosts(parts: readonly (readonly Finding[])[], most: number): Costs {
  const costs = new Map<HealthId, Map<string, number>>();
  for (const part of parts) {
    if (part.length === 0) continue;
    const { dimension, rule, cost } = costOfRule(part);
    if (cost === 0) continue;
    const ofHealth = costs.get(dimension) ?? new Map<string, number>();
    costs.set(dimension, ofHealth.set(rule, Math.min(most, cost)));
  }
  return costs;
}

const streamScores = remember(
  ({ stream: { id, name, size }, pillars }: StreamIndex): StreamScores => ({ id, name, size, pillars }),
);

interface MadeScores {
  readonly demand: Demand;
  readonly streams: Plan['streams'];
  readonly served: PillarFigures;
  readonly findings: readonly Finding[];
  readonly scores: TeamScores;
}
const madeScores = new WeakMap<TeamIndex, MadeScores>();

function teamScores(org: Org, coverage: Coverage, index: TeamIndex, findings: readonly Finding[]): TeamScores | null {
  const { team } = index;
  if (!team) return null;
  const { demand } = org;
  const { streams } = org.plan;
  const served = coverage.served(index.serving);
  const before = madeScores.get(index);
  const isSame =
    before?.served === served && before.findings === findings && before.demand === demand && before.streams === streams;
  if (isSame) return before.scores;
  const own = ownCoverage(org, index);
  const costs = costsByRule(findings, costsOf(org.plan.profile).most);
  const scores: TeamScores = {
    id: team.id,
    name: team.name,
    pillars: {
      product: { own: own.product, served: served.product },
      'data-science': { own: own['data-science'], served: served['data-science'] },
      'data-engineering': { own: own['data-engineering'], served: served['data-engineering'] },
      mlops: { own: own.mlops, served: served.mlops },
    },
    health: byHealth((id) => less(100, sumOf(costs.get(id)?.values() ?? []))),
  };
  madeScores.set(index, { demand, streams, served, findings, scores });
  return scores;
}

/** Weighted by number of seats; 100 where no team has any. */
function meanHealths(org: Org, teams: readonly TeamScores[]): Healths {
  let seats = 0;
  let ownership = 0;
  let communication = 0;
  let expertise = 0;
  teams.forEach(({ health }, i) => {
    const count = org.teams[i]?.seats.length ?? 0;
    seats += count;
    ownership += count * health.ownership;
    communication += count * health.communication;
    expertise += count * health.expertise;
  });
  if (seats === 0) return { ownership: 100, communication: 100, expertise: 100 };
  return { ownership: ownership / seats, communication: communication / seats, expertise: expertise / seats };
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
  const sum = noFte();
  for (const index of streams) addFte(sum, staffed(index), 1);
  const mean = (of: number | undefined): number => (100 * (of ?? 0)) / total;
  return byCapability<TodayAndPlanned>((_, number) => ({
    today: mean(sum.today[number]),
    planned: mean(sum.planned[number]),
  }));
}

/** Staffing by capability number, times the stream's size. */
const staffed = remember(({ supply, stream: { size }, demand }: StreamIndex) => {
  const of = (fte: Amounts) => fte.map((has, i) => staffing(has, (demand[i] ?? 0) * size) * size);
  return { today: of(supply.today), planned: of(supply.planned) };
});
