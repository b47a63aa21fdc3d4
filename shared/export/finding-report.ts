/** What a report of findings holds, whatever its format: scenarios evaluated with the score after each fix, and the words. */

import type { CommandCall } from '#shared/commands/registry.ts';
import { runCommand } from '#shared/commands/registry.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { Accepted } from '#shared/model/accepted.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { formerlyAccepted } from '#shared/rules/findings/open-findings.ts';
import { evaluate, remedyOf, withFixScores } from '#shared/rules/index.ts';

export interface ReportedScenario {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** By the key of a finding: it was accepted once, for other facts. */
  readonly former: ReadonlyMap<string, Accepted>;
}

/** @param dayOfUse counts as today where the plan sets no date */
export function reportedScenarios(
  plan: Plan,
  scenarioIds: readonly ScenarioId[],
  dayOfUse: IsoDate,
): readonly ReportedScenario[] {
  return scenarioIds.flatMap((id): ReportedScenario[] => {
    const scenario = plan.scenarios[id];
    if (!scenario) return [];
    const evaluation = withFixScores(evaluate(plan, id, dayOfUse), (command) => {
      const run = runCommand(plan, command as CommandCall);
      return run.ok ? run.value.plan : null;
    });
    return [{ scenario, evaluation, former: formerlyAccepted(evaluation.findings, scenario.accepted) }];
  });
}

const tenth = (value: number): string => String(roundHalfUp(value, 1));

/** "scenario", or the team by its name. */
const scopeWords = ({ scope }: Finding, { teams }: Scenario): string =>
  scope.kind === 'scenario' ? 'scenario' : `team ${teams[scope.id]?.name ?? scope.id}`;

/** A seat with its team: a person may hold two of one role. */
const subjectWords = ({ subjects }: Finding, { seats, teams }: Scenario): readonly string[] =>
  subjects.map(({ kind, id, name }) => {
    const seat = kind === 'seat' ? seats[asId('seat', id)] : undefined;
    const place = seat && ` in ${(seat.team && teams[seat.team]?.name) ?? 'no team'}`;
    return `${kind} ${name}${place ?? ''}`;
  });

/** With as many decimals as the messages give shares of full time. */
export const evidenceWords = ({ evidence }: Finding): readonly string[] =>
  evidence.map(({ text, value }) =>
    value === undefined ? text : `${text}: ${typeof value === 'number' ? roundHalfUp(value, 2) : value}`,
  );

const fixWords = ({ fixes }: Finding): readonly string[] =>
  fixes.map(({ label, planned }) => `${label} (overall planned ${tenth(planned)})`);

/** What to do where no fix can be offered; nothing where one is, and where the finding is accepted. */
const remedyWords = (finding: Finding): string =>
  finding.accepted === null && finding.fixes.length === 0 ? (remedyOf(finding) ?? '') : '';

export interface FindingWords {
  readonly scope: string;
  readonly subjects: readonly string[];
  readonly evidence: readonly string[];
  readonly cost: string;
  readonly fixes: readonly string[];
  readonly remedy: string;
}

/** What a report says of a finding beside the finding's own words. */
export const findingWords = (finding: Finding, scenario: Scenario): FindingWords => ({
  scope: scopeWords(finding, scenario),
  subjects: subjectWords(finding, scenario),
  evidence: evidenceWords(finding),
  cost: tenth(finding.cost),
  fixes: fixWords(finding),
  remedy: remedyWords(finding),
});
