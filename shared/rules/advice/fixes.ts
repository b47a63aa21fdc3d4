/**
 * Fixes with the planned overall score that each would lead to.
 *
 * Rules know no commands, so the caller brings what applies one: null where the command refuses.
 */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { SuggestedFix } from '../define-rule.ts';
import { evaluate, orgOf } from '../evaluate.ts';
import type { Evaluation, Finding, Fix, ScenarioScores } from '../finding.ts';
import { withMore } from '../findings/order-findings.ts';
import { suggestionsFor } from '../findings/to-findings.ts';
import type { ApplyTo } from './change.ts';
import { effortOf } from './change.ts';
import { gapsOf } from './next-step.ts';
import type { Work } from './work.ts';
import { finish } from './work.ts';

export type ApplyCommand = (command: SuggestedFix['command']) => Plan | null;

/** A fix with all scores that it would lead to. */
export interface RankedFix extends Fix {
  readonly after: ScenarioScores;
}

/** The fixes to offer, and of how many suggestions they are what was left. */
export interface FixSearch {
  readonly fixes: readonly RankedFix[];
  readonly tried: number;
  /** The defect where the rule stopped instead of suggesting any. */
  readonly failed: Finding | null;
}

/**
 * The fixes of one finding: those that the plan accepts and that remove it, the best for the planned overall score first.
 * @param finding one of `evaluation.findings`, by its key
 */
export const fixesFor = (evaluation: Evaluation, finding: Finding, apply: ApplyCommand): Fix[] =>
  plainly(finish(ranked(evaluation, finding.key, apply)));

const plainly = ({ fixes }: FixSearch): Fix[] => fixes.map(({ after: _, ...fix }) => fix);

/** The same for a plan that comes without its evaluation, as a worker gets it; one cheap run of the rules a part. */
export function* rankFixes(
  plan: Plan,
  scenario: ScenarioId,
  dayOfUse: IsoDate,
  key: Finding['key'],
  apply: ApplyTo,
): Work<FixSearch> {
  const evaluation = evaluate(plan, scenario, dayOfUse);
  yield;
  return yield* ranked(evaluation, key, (command) => apply(plan, command));
}

function* ranked(evaluation: Evaluation, key: Finding['key'], apply: ApplyCommand): Work<FixSearch> {
  const org = orgOf(evaluation);
  const own = evaluation.findings.find((other) => other.key === key);
  if (!org || !own) return { fixes: [], tried: 0, failed: null };
  const fixes: RankedFix[] = [];
  const suggested = suggestionsFor(own, org);
  for (const fix of suggested.fixes) {
    const plan = apply(fix.command);
    const after = plan && evaluate(plan, evaluation.scenario, evaluation.today);
    if (after?.scores && !isStillThere(after, own)) {
      fixes.push({ ...fix, planned: after.scores.overall.planned, after: after.scores });
    }
    yield;
  }
  return { fixes: fixes.sort(byGain), tried: suggested.fixes.length, failed: suggested.failed };
}

/** The best for the planned overall first, then for what all figures lack, then the least effort; else as the rule says. */
const byGain = (a: RankedFix, b: RankedFix): number =>
  b.planned - a.planned ||
  roundHalfUp(gapsOf(a.after), 3) - roundHalfUp(gapsOf(b.after), 3) ||
  effortOf({ commands: [a.command] }) - effortOf({ commands: [b.command] });

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

/**
 * The evaluation with the fixes of every finding filled in. Costs one cheap run a fix.
 *
 * A rule that stops when it is asked for them is listed once, with what stopped it first.
 */
export function withFixScores(evaluation: Evaluation, apply: ApplyCommand): Evaluation {
  const failures = new Map<Finding['key'], Finding>();
  const findings = evaluation.findings.map((finding) => {
    const found = finish(ranked(evaluation, finding.key, apply));
    const { failed } = found;
    if (failed && !failures.has(failed.key)) failures.set(failed.key, failed);
    return { ...finding, fixes: plainly(found) };
  });
  return { ...evaluation, findings: withMore(findings, [...failures.values()]) };
}
