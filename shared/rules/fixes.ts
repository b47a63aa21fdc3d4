/**
 * Fixes with the planned overall score that each would lead to.
 *
 * Rules know no commands, so the caller brings what applies one: null where the command refuses.
 */

import type { Plan } from '#shared/model/plan.ts';
import type { SuggestedFix } from './define-rule.ts';
import { evaluate, orgOf } from './evaluate.ts';
import type { Evaluation, Finding, Fix } from './finding.ts';
import { suggestedFixes } from './run-rules.ts';

export type ApplyCommand = (command: SuggestedFix['command']) => Plan | null;

/**
 * The fixes of one finding, those that the plan accepts.
 * @param finding one of `evaluation.findings`, by its key
 */
export function fixesFor(evaluation: Evaluation, finding: Finding, apply: ApplyCommand): Fix[] {
  const org = orgOf(evaluation);
  const own = evaluation.findings.find((other) => other.key === finding.key);
  if (!org || !own) return [];
  return suggestedFixes(own, org).flatMap((fix) => {
    const plan = apply(fix.command);
    const scores = plan ? evaluate(plan, evaluation.scenario, evaluation.today).scores : null;
    return scores ? [{ ...fix, planned: scores.overall.planned }] : [];
  });
}

/** The evaluation with the fixes of every finding filled in. Costs one cheap run a fix. */
export const withFixScores = (evaluation: Evaluation, apply: ApplyCommand): Evaluation => ({
  ...evaluation,
  findings: evaluation.findings.map((finding) => ({ ...finding, fixes: fixesFor(evaluation, finding, apply) })),
});
