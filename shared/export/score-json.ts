/**
 * `score --json`: scores, figures and findings of scenarios as other programs read them.
 *
 * A public contract: every key is always there, numbers have one decimal, half up. A scenario without seats has null for
 * each score ("nothing planned yet") and keeps its keys. Only `profile` is there just where the plan changes its values.
 */

import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { SCHEMA_VERSION } from '#shared/document/index.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS, PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { streamsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation, Finding, HealthId, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { capabilityScores, evaluate, planDate, teamCoverage, withFixScores } from '#shared/rules/index.ts';
import { profileJson } from './profile-changes.ts';

type Figure = number | null;

/**
 * @param scenarioIds in the order of the output; ids that the plan does not have are left out
 * @param dayOfUse counts as today where the plan sets no date
 */
export function scoreJson(plan: Plan, scenarioIds: readonly ScenarioId[], dayOfUse: IsoDate): object {
  return {
    plan: plan.name,
    schemaVersion: SCHEMA_VERSION,
    date: planDate(plan, dayOfUse),
    ...profileJson(plan.profile),
    scenarios: scenarioIds.flatMap((id) => {
      const scenario = plan.scenarios[id];
      return scenario ? [scenarioJson(plan, scenario, dayOfUse)] : [];
    }),
  };
}

function scenarioJson(plan: Plan, scenario: Scenario, dayOfUse: IsoDate): object {
  const evaluated = evaluate(plan, scenario.id, dayOfUse);
  const evaluation = withFixScores(evaluated, (command) => {
    const run = runCommand(plan, command as CommandCall);
    return run.ok ? run.value.plan : null;
  });
  const { scores } = evaluation;
  const capabilities = capabilityScores(evaluated);
  return {
    id: scenario.id,
    name: scenario.name,
    topology: scenario.topology,
    overall: pair(scores?.overall),
    pillars: byPillar((pillar) => pair(scores?.pillars[pillar])),
    health: byHealth((health) => figure(scores?.health[health])),
    capabilities: Object.fromEntries(CAPABILITY_IDS.map((id) => [id, pair(capabilities?.[id])])),
    streams: streamsOf(plan).map(({ id, name, size }, i) => ({
      id,
      name,
      size: roundHalfUp(size, 1),
      pillars: byPillar((pillar) => pair(scores?.streams[i]?.pillars[pillar])),
    })),
    teams: teamsOf(scenario).map(({ id, name }, i) => {
      const coverage = teamCoverage(evaluated, id);
      return {
        id,
        name,
        pillars: byPillar((pillar) => ({
          own: pair(coverage?.own[pillar]),
          served: pair(coverage?.served[pillar]),
        })),
        health: byHealth((health) => figure(scores?.teams[i]?.health[health])),
      };
    }),
    figures: figuresJson(evaluation),
    findings: evaluation.findings.map(findingJson),
    unchecked: evaluation.unchecked.map(({ rule, why }) => ({ rule, why })),
  };
}

const figure = (value: number | undefined): Figure => (value === undefined ? null : roundHalfUp(value, 1));
const pair = (value: TodayAndPlanned | undefined): { today: Figure; planned: Figure } => ({
  today: figure(value?.today),
  planned: figure(value?.planned),
});
const byPillar = <V>(value: (pillar: PillarId) => V) => Object.fromEntries(PILLAR_IDS.map((id) => [id, value(id)]));
const byHealth = <V>(value: (health: HealthId) => V) => Object.fromEntries(HEALTH_IDS.map((id) => [id, value(id)]));

function figuresJson({ figures }: Evaluation): object {
  const { cost } = figures;
  return {
    people: figures.people,
    seats: figures.seats,
    vacancies: figures.vacancies,
    fte: roundHalfUp(figures.fte, 1),
    teams: figures.teams,
    layers: figures.layers,
    widestSpan: figures.widestSpan,
    cost: cost && {
      today: roundHalfUp(cost.today, 1),
      planned: roundHalfUp(cost.planned, 1),
      seatsWithoutCost: cost.seatsWithoutCost,
    },
    handOffs: figures.handOffs,
    handOffsAcrossBorders: figures.handOffsAcrossBorders,
    meetingHoursPerSeatWeek: figures.meetingHoursPerSeatWeek,
  };
}

const findingJson = (finding: Finding): object => ({
  rule: finding.rule,
  severity: finding.severity,
  dimension: finding.dimension,
  scope: finding.scope.kind === 'team' ? `team:${finding.scope.id}` : finding.scope.kind,
  message: finding.message,
  subjects: finding.subjects.map(({ kind, id, name }) => ({ kind, id, name })),
  evidence: finding.evidence.map(({ text, value }) =>
    value === undefined ? { text } : { text, value: typeof value === 'number' ? roundHalfUp(value, 1) : value },
  ),
  source: finding.source,
  accepted: finding.accepted && { reason: finding.accepted.reason, by: finding.accepted.by },
  fixes: finding.fixes.map(({ label, planned }) => ({ label, planned: roundHalfUp(planned, 1) })),
});
