/**
 * Fixes with the planned overall score that each would lead to.
 *
 * Rules know no commands, so the caller brings what applies one: null where the command refuses.
 */

import type { Plan } from '#shared/model/plan.ts';
import type { SuggestedFix } from './define-rule.ts';
import { evaluate, orgOf } from './evaluate.ts';
import type { Evaluation, Finding, Fix } from './finding.ts';
import { suggestedFixes } from './to-findings.ts';

export type ApplyCommand = (command: SuggestedFix['command']) => Plan | null;

/**
 * The fixes of one finding: those that the plan accepts and that remove it, the best for the planned overall score first.
 * @param finding one of `evaluation.findings`, by its key
 */
export function fixesFor(evaluation: Evaluation, finding: Finding, apply: ApplyCommand): Fix[] {
  const org = orgOf(evaluation);
  const own = evaluation.findings.find((other) => other.key === finding.key);
  if (!org || !own) return [];
  const fixes = suggestedFixes(own, org).flatMap((fix): Fix[] => {
    const plan = apply(fix.command);
    const after = plan && evaluate(plan, evaluation.scenario, evaluation.today);
    if (!after?.scores || isStillThere(after, own)) return [];
    return [{ ...fix, planned: after.scores.overall.planned }];
  });
  // The best first; among equals in the order that the rule gives.
  return fixes.sort((a, b) => b.planned - a.planned);
}

/** Whether a rule still reports the same: about the same scope, the same first subject and the same aspect. */
const isStillThere = ({ findings }: Evaluation, { rule, scope, subjects, key }: Finding): boolean =>
  findings.some(
    (other) =>
      other.rule === rule &&
      (other.scope.kind === 'team' ? other.scope.id : '') === (scope.kind === 'team' ? scope.id : '') &&
      other.subjects[0]?.id === subjects[0]?.id &&
      aspectOf(other.key) === aspectOf(key),
  );

const aspectOf = (key: string): string => key.slice(key.lastIndexOf('|') + 1);

/** The evaluation with the fixes of every finding filled in. Costs one cheap run a fix. */
export const withFixScores = (evaluation: Evaluation, apply: ApplyCommand): Evaluation => ({
  ...evaluation,
  findings: evaluation.findings.map((finding) => ({ ...finding, fixes: fixesFor(evaluation, finding, apply) })),
});
