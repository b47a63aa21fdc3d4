/** Health and overall: what the findings cost, and the figure that the weakest pillar governs (seed row 002-9). */

import { isBelow } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { EvaluationCache } from '../evaluation-cache.ts';
import type { PillarFigures, WhichDate } from '../facts/coverage.ts';
import { servedCoverage } from '../facts/coverage.ts';
import { placesIn, placesThatDiffer, withThese } from '../facts/each.ts';
import type { Org, TeamFacts, TeamIndex } from '../facts/org-index.ts';
import type { StreamIndex } from '../facts/stream-index.ts';
import type { Finding, HealthId, ScenarioScores, StreamScores, TeamScores } from '../finding.ts';
import { HEALTH_IDS } from '../finding.ts';
import { costsOf } from '../profile/costs.ts';
import type { RuleRun } from '../run-rules.ts';

type Healths = Readonly<Record<HealthId, number>>;
/** What the findings of each rule about the scenario take, the cap applied, by dimension. */
type Costs = Readonly<Record<HealthId, { rule: string; cost: number }[]>>;

export function scoresOf(
  org: Org,
  streams: readonly StreamIndex[],
  { ofScenario, ofTeams }: RuleRun,
  cache: EvaluationCache,
): ScenarioScores {
  const costs = sumCosts(org.each(ofScenario, costOfRule), costsOf(org.plan.profile).most);
  const teams = scoreTeams(org, ofTeams, cache);
  const means = meanHealths(org, teams);
  const healthParts = byHealth((id) => ({ teams: means[id], costs: costs[id] }));
  const health = byHealth((id) =>
    less(
      means[id],
      costs[id].reduce((sum, { cost }) => sum + cost, 0),
    ),
  );
  const pillars = servedCoverage(org, streams, org.serving.all);
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
    streams: org.each(streams, streamScores),
    teams,
  };
}

function sumOf(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i] ?? 0;
  return sum;
}
const less = (points: number, cost: number): number => Math.max(0, points - cost);
export const byHealth = <V>(value: (id: HealthId) => V): Readonly<Record<HealthId, V>> => ({
  ownership: value('ownership'),
  communication: value('communication'),
  expertise: value('expertise'),
});

/** What a team's findings take of a health: those of one rule together at most so much. A team has few, so no table. */
function costOf(health: HealthId, findings: readonly Finding[], most: number): number {
  let cost = 0;
  for (let i = 0; i < findings.length; i++) {
    const { dimension, rule } = findings[i] as Finding;
    if (dimension === health && isFirstOf(rule, findings, i)) cost += Math.min(most, costOfAll(rule, findings));
  }
  return cost;
}

function isFirstOf(rule: string, findings: readonly Finding[], place: number): boolean {
  for (let i = 0; i < place; i++) if (findings[i]?.rule === rule) return false;
  return true;
}

function costOfAll(rule: string, findings: readonly Finding[]): number {
  let cost = 0;
  for (let i = 0; i < findings.length; i++) if (findings[i]?.rule === rule) cost += findings[i]?.cost ?? 0;
  return cost;
}

/** The findings of one rule about the scenario, and what they take together. */
const costOfRule = (findings: readonly Finding[]) => ({
  dimension: findings[0]?.dimension ?? 'ownership',
  rule: findings[0]?.rule ?? '',
  cost: sumOf(findings.map(({ cost }) => cost)),
});

/** @param most what the findings of one rule may take; they share it already, but for floating noise */
function sumCosts(rules: readonly ReturnType<typeof costOfRule>[], most: number): Costs {
  const costs: Costs = { ownership: [], communication: [], expertise: [] };
  for (const { dimension, rule, cost } of rules) {
    if (cost > 0) costs[dimension].push({ rule, cost: Math.min(most, cost) });
  }
  return costs;
}

const streamScores = ({ stream: { id, name, size }, pillars }: StreamIndex): StreamScores => ({
  id,
  name,
  size,
  pillars,
});

/** What the healths of teams are made of, by place. */
interface Parts {
  readonly most: number;
  readonly teams: readonly TeamIndex[];
  readonly findings: RuleRun['ofTeams'];
}
/** And what came of it. */
export interface ScoredTeams {
  readonly parts: Parts;
  readonly scores: readonly TeamScores[];
}

/** The same list where no team scores otherwise than in the run before. */
function scoreTeams(org: Org, findings: RuleRun['ofTeams'], cache: EvaluationCache): readonly TeamScores[] {
  const { teams, scenario, plan } = org;
  const { most } = costsOf(plan.profile);
  const parts = { most, teams, findings };
  const scoreAt = (place: number): TeamScores => teamScores(teams[place] as TeamFacts, findings[place] ?? [], most);
  const last = cache.scores.get(scenario.id);
  const scores =
    last && last.parts.most === most && last.parts.teams.length === teams.length
      ? withThese(last.scores, touchedTeams(last.parts, parts), scoreAt)
      : teams.map((_, place) => scoreAt(place));
  cache.scores.set(scenario.id, { parts, scores });
  return scores;
}

const touchedTeams = (before: Parts, now: Parts): readonly number[] =>
  placesIn([placesThatDiffer(before.teams, now.teams), placesThatDiffer(before.findings, now.findings)]);

const teamScores = ({ team: { id, name } }: TeamFacts, findings: readonly Finding[], most: number): TeamScores => ({
  id,
  name,
  health: findings.length === 0 ? WHOLE : byHealth((dimension) => less(100, costOf(dimension, findings, most))),
});

const WHOLE = byHealth(() => 100);

/** Weighted by number of seats; 100 where no team has any. */
function meanHealths({ each, teams }: Org, scores: readonly TeamScores[]): Healths {
  const counts = each(teams, seatCount);
  const seats = sumOf(counts);
  if (seats === 0) return { ownership: 100, communication: 100, expertise: 100 };
  const mean = (healths: readonly number[]): number => {
    let sum = 0;
    for (let i = 0; i < counts.length; i++) sum += (counts[i] ?? 0) * (healths[i] ?? 0);
    return sum / seats;
  };
  return {
    ownership: mean(each(scores, ownership)),
    communication: mean(each(scores, communication)),
    expertise: mean(each(scores, expertise)),
  };
}
const seatCount = ({ seats }: TeamIndex): number => seats.length;
const ownership = ({ health }: TeamScores): number => health.ownership;
const communication = ({ health }: TeamScores): number => health.communication;
const expertise = ({ health }: TeamScores): number => health.expertise;

/** The first of the lowest, in the order of the pillars. */
const weakest = (pillars: PillarFigures, date: WhichDate): PillarId =>
  PILLAR_IDS.reduce((least, id) => (isBelow(pillars[id][date], pillars[least][date]) ? id : least));

function meanOf(pillars: PillarFigures, health: Healths, date: WhichDate): number {
  let [ofPillars, ofHealths] = [0, 0];
  for (const id of PILLAR_IDS) ofPillars += pillars[id][date];
  for (const id of HEALTH_IDS) ofHealths += health[id];
  return (ofPillars + ofHealths) / (PILLAR_IDS.length + HEALTH_IDS.length);
}
