/** Findings that one scenario has and another has not, and those that only one of them accepts. */

import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';

export interface FindingChanges {
  /** Found in the second scenario only. */
  readonly appear: readonly Finding[];
  /** Found in the first only. */
  readonly disappear: readonly Finding[];
  /** Found in both, and accepted in the second only. */
  readonly accepted: readonly Finding[];
  /** Found in both, and accepted in the first only, as the second has it. */
  readonly countAgain: readonly Finding[];
}

/** A team may be another one under the same name: then rule and words say that it is the same finding. */
const wordsOf = ({ rule, title }: Finding): string => `${rule} ${title}`;

type SameIn = (finding: Finding) => Finding | undefined;

/** Finds the same finding among others: by its key, else by rule and words. */
function finder(findings: readonly Finding[]): SameIn {
  const keys = new Map(findings.map((finding) => [finding.key, finding]));
  const words = new Map(findings.map((finding) => [wordsOf(finding), finding]));
  return (finding) => keys.get(finding.key) ?? words.get(wordsOf(finding));
}

/** Keeps the order of each evaluation. Costs one pass over both. */
export function findingChanges(from: Evaluation, to: Evaluation): FindingChanges {
  const [inFrom, inTo] = [finder(from.findings), finder(to.findings)];
  const was = (finding: Finding, isThat: (before: Finding) => boolean): boolean => {
    const before = inFrom(finding);
    return before !== undefined && isThat(before);
  };
  return {
    appear: to.findings.filter((finding) => inFrom(finding) === undefined),
    disappear: from.findings.filter((finding) => inTo(finding) === undefined),
    accepted: to.findings.filter((finding) => !isOpen(finding) && was(finding, isOpen)),
    countAgain: to.findings.filter((finding) => isOpen(finding) && was(finding, (before) => !isOpen(before))),
  };
}
