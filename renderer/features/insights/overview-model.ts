/** What the overview of the scores says, computed from an evaluation: no React, so that tables can test it. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import type { Evaluation, Finding, HealthId, ScenarioScores, TeamScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { whole } from './format.ts';

export interface Candidate {
  readonly name: string;
  readonly value: number;
  readonly counts: boolean;
}

export interface OverallView {
  readonly today: number;
  readonly planned: number;
  /** The bold words, and what follows them. */
  readonly lead: string;
  readonly rest: string;
  readonly candidates: readonly [Candidate, Candidate];
}

/** The overall score with the one sentence that names what holds it down today. */
export function overallView(scores: ScenarioScores, when = 'today'): OverallView {
  const weakest = scores.weakestPillar.today;
  const pillar = scores.pillars[weakest].today;
  const mean = scores.meanOfSeven.today;
  const isPillar = pillar <= mean;
  const [lead, rest] = sentence(scores, isPillar, when);
  return {
    today: whole(scores.overall.today),
    planned: whole(scores.overall.planned),
    lead,
    rest,
    candidates: [
      { name: `Weakest pillar, ${GROUPS[weakest].name}`, value: whole(pillar), counts: isPillar },
      { name: 'Mean of all seven figures', value: whole(mean), counts: !isPillar },
    ],
  };
}

function sentence(scores: ScenarioScores, isPillar: boolean, when: string): readonly [string, string] {
  const lower = 'The score is the lower of these two:';
  if (whole(scores.overall.today) === 100) return ['Nothing holds it down.', lower];
  if (isPillar) {
    const weakest = scores.weakestPillar.today;
    const name = GROUPS[weakest].name;
    return scores.pillars[weakest].today === 0
      ? [`Nobody does ${name} ${when}.`, lower]
      : [`${name} holds it down.`, lower];
  }
  return [`${lowestFigure(scores)} pulls the mean down most.`, lower];
}

function lowestFigure(scores: ScenarioScores): string {
  const figures = sevenFigures(scores, 'today');
  return figures.reduce((lowest, figure) => (figure.value < lowest.value ? figure : lowest)).name;
}

export interface Figure {
  readonly id: PillarId | HealthId;
  readonly name: string;
  readonly value: number;
}

/** The four pillars and three healths whose mean is one of the two candidates. Exact. */
export function sevenFigures(scores: ScenarioScores, date: WhichDate): readonly [Figure, ...Figure[]] {
  const figures: Figure[] = [
    ...PILLAR_IDS.map((id) => ({ id, name: GROUPS[id].name, value: scores.pillars[id][date] })),
    ...HEALTH_IDS.map((id) => ({ id, name: HEALTH_NAMES[id], value: scores.health[id] })),
  ];
  return figures as [Figure, ...Figure[]];
}

export interface PillarRow {
  readonly pillar: PillarId;
  readonly name: string;
  readonly today: number;
  readonly planned: number;
  readonly isWeakest: boolean;
}

/** Pillars in their order; the weakest of today is marked unless all are complete. */
export function pillarRows(scores: ScenarioScores): PillarRow[] {
  return PILLAR_IDS.map((pillar) => {
    const { today, planned } = scores.pillars[pillar];
    return {
      pillar,
      name: GROUPS[pillar].name,
      today: whole(today),
      planned: whole(planned),
      isWeakest: scores.weakestPillar.today === pillar && whole(today) < 100,
    };
  });
}

/** Findings of one rule share its cap, so one may cost 12.5 or 8.333…; what a rule costs is whole but for noise. */
export const shownCost = (cost: number): number => roundHalfUp(cost, 1);

export interface HealthCost {
  readonly rule: string;
  readonly cost: number;
  /** Keys of the findings that the cost stands for; the first one opens. */
  readonly findings: readonly string[];
}

export interface HealthRow {
  readonly health: HealthId;
  readonly name: string;
  readonly result: number;
  /** The shown mean of the teams; null where the scenario has no teams and the sum starts at 100. */
  readonly teams: number | null;
  readonly costs: readonly HealthCost[];
  /** The sum would be below zero. */
  readonly isCapped: boolean;
}

/** Healths as sums that add up as shown: `70 = teams 84 − 10 − 4`. Costs are whole, so rounding the mean is enough. */
export function healthRows(evaluation: Evaluation, scores: ScenarioScores): HealthRow[] {
  return HEALTH_IDS.map((health) => {
    const { teams, costs } = scores.healthParts[health];
    const taken = costs.reduce((sum, part) => sum + shownCost(part.cost), 0);
    return {
      health,
      name: HEALTH_NAMES[health],
      result: whole(scores.health[health]),
      teams:
        scores.teams.length === 0 ? null : whole(scores.health[health] > 0 ? scores.health[health] + taken : teams),
      costs: costs.map(({ rule, cost }) => ({
        rule,
        cost: shownCost(cost),
        findings: keysOf(evaluation.findings, rule, health),
      })),
      isCapped: teams - taken < 0,
    };
  });
}

const keysOf = (findings: readonly Finding[], rule: string, health: HealthId): string[] =>
  findings
    .filter(
      (finding) =>
        isOpen(finding) && finding.rule === rule && finding.dimension === health && finding.scope.kind === 'scenario',
    )
    .map((finding) => finding.key);

export interface TeamHealthRow {
  readonly id: string;
  readonly name: string;
  readonly seats: number;
  readonly health: number;
  readonly costs: readonly HealthCost[];
}

/** One team's health of a dimension as `100 − 10 − 3`: findings of that team, by rule; those of one share its cap already. */
export function teamHealth(
  team: TeamScores,
  seats: number,
  health: HealthId,
  findings: readonly Finding[],
): TeamHealthRow {
  const costs = new Map<string, { cost: number; findings: string[] }>();
  for (const finding of findings) {
    if (
      !isOpen(finding) ||
      finding.dimension !== health ||
      finding.scope.kind !== 'team' ||
      finding.scope.id !== team.id
    )
      continue;
    const part = costs.get(finding.rule) ?? { cost: 0, findings: [] };
    part.cost += finding.cost;
    part.findings.push(finding.key);
    costs.set(finding.rule, part);
  }
  return {
    id: team.id,
    name: team.name,
    seats,
    health: whole(team.health[health]),
    costs: [...costs]
      .filter(([, part]) => part.cost > 0)
      .map(([rule, { cost, findings: keys }]) => ({ rule, cost: shownCost(cost), findings: keys })),
  };
}
