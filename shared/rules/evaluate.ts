/** The heart: scores, figures and findings of a scenario, from the plan alone. */

import { remember } from '#shared/lib/remember.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { createScenario } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Facts, Rule } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import { SHARED_CACHE } from './evaluation-cache.ts';
import { buildOrg } from './facts/org-index.ts';
import { reportingOf } from './facts/reporting.ts';
import { indexStreams } from './facts/stream-index.ts';
import type { Evaluation, Unchecked } from './finding.ts';
import { LATER_FACTS } from './later-facts.ts';
import { rulesOf } from './profile/profile-rules.ts';
import { REGISTRY } from './registry.ts';
import type { RuleRun } from './run-rules.ts';
import { runRules } from './run-rules.ts';
import type { CapabilityScores } from './scores/capability-scores.ts';
import { capabilityFigures } from './scores/capability-scores.ts';
import { figuresOf } from './scores/figures.ts';
import { scoresOf } from './scores/score.ts';
import type { TeamCoverage } from './scores/team-coverage.ts';
import { teamFigures } from './scores/team-coverage.ts';

const orgs = new WeakMap<Evaluation, Facts>();

/** The lookups behind an evaluation, for what builds on it. */
export const orgOf = (evaluation: Evaluation): Facts | null => orgs.get(evaluation) ?? null;

/** The pillar that most of a seat's time goes to: its colour. */
export const pillarOfSeat = (evaluation: Evaluation, id: SeatId): SeatPillar =>
  orgOf(evaluation)?.seatOf(id)?.time.pillar ?? 'cross-cutting';

/** How well each capability is staffed; null where the scenario has no seats. */
export function capabilityScores(evaluation: Evaluation): CapabilityScores | null {
  const facts = evaluation.scores && orgOf(evaluation);
  return facts && capabilityFigures(facts);
}

/** How well the pillars are covered where a team works; null where the scenario has no such team, or no seats. */
export function teamCoverage(evaluation: Evaluation, id: TeamId): TeamCoverage | null {
  const facts = evaluation.scores && orgOf(evaluation);
  return facts && teamFigures(facts, id);
}

/** FTE that somebody's seats ask for where that is above their capacity, today or planned, the higher; else null. */
export function overCapacity(evaluation: Evaluation, id: PersonId): number | null {
  const asked = orgOf(evaluation)?.above.get(id);
  return asked ? Math.max(asked.today, asked.planned) : null;
}

/**
 * Evaluates one scenario. Synchronous and pure; parts of the plan that an earlier run has seen are taken over by their
 * identity, so a run after one change costs a fraction. Findings come without fixes: see `fixes.ts`.
 * @param dayOfUse counts as today where the plan sets no date; to judge another day, set the plan's date
 * @param cache only for tests and benchmarks that need a run from nothing
 */
export function evaluate(
  plan: Plan,
  scenarioId: ScenarioId,
  dayOfUse: IsoDate,
  cache: EvaluationCache = SHARED_CACHE,
): Evaluation {
  return evaluateBy(REGISTRY, plan, plan.scenarios[scenarioId] ?? createScenario(scenarioId, ''), dayOfUse, cache);
}

/** The same with other rules. */
export function evaluateBy(
  rules: readonly Rule[],
  plan: Plan,
  scenario: Scenario,
  dayOfUse: IsoDate,
  cache: EvaluationCache,
): Evaluation {
  const org = buildOrg(plan, scenario, dayOfUse, cache);
  const isEmpty = org.stored.length === 0;
  const streamIndexes = indexStreams(org, cache);
  // Written into the new lookups: to copy them costs as much as many a rule.
  const facts = Object.assign(org, { streamIndexes, reporting: reportingOf(org) });
  const { rules: wanted, off } = rulesOf(rules, plan.profile);
  const run = isEmpty ? nothingFound(wanted) : runRules(wanted, facts, cache);
  const evaluation: Evaluation = {
    scenario: scenario.id,
    today: org.today,
    horizon: org.horizon,
    scores: isEmpty ? null : scoresOf(org, streamIndexes, run, cache),
    figures: figuresOf(org),
    findings: run.findings,
    unchecked: run.unchecked.length + off.length === 0 ? LATER_FACTS : uncheckedOf(run.unchecked, off),
  };
  orgs.set(evaluation, facts);
  return evaluation;
}

const uncheckedBefore = new WeakMap<readonly Unchecked[], { off: readonly Unchecked[]; all: readonly Unchecked[] }>();

/** In order of the rule; the same list for the same parts. */
function uncheckedOf(lacking: readonly Unchecked[], off: readonly Unchecked[]): readonly Unchecked[] {
  const before = uncheckedBefore.get(lacking);
  if (before?.off === off) return before.all;
  const all = [...lacking, ...off, ...LATER_FACTS].sort((a, b) => (a.rule < b.rule ? -1 : 1));
  uncheckedBefore.set(lacking, { off, all });
  return all;
}

const nothingFound = remember((rules: readonly Rule[]): RuleRun => {
  const unchecked = rules.map(({ id, title }) => ({ rule: id, title, why: 'the scenario has no seats' }));
  return { findings: [], ofScenario: [], ofTeams: [], unchecked };
});
