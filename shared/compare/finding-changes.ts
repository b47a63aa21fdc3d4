/** Findings that one scenario has and another has not. */

import type { Evaluation, Finding } from '#shared/rules/finding.ts';

export interface FindingChanges {
  /** Found in the second scenario only. */
  readonly appear: readonly Finding[];
  /** Found in the first only. */
  readonly disappear: readonly Finding[];
}

/** A team may be another one under the same name: then rule and words say that it is the same finding. */
const wordsOf = ({ rule, title }: Finding): string => `${rule} ${title}`;

/** Findings are the same where their keys are, else where rule and words are. Keeps the order of each evaluation. */
export function findingChanges(from: Evaluation, to: Evaluation): FindingChanges {
  const only = (these: readonly Finding[], those: readonly Finding[]): Finding[] => {
    const keys = new Set(those.map(({ key }) => key));
    const words = new Set(those.map(wordsOf));
    return these.filter((finding) => !keys.has(finding.key) && !words.has(wordsOf(finding)));
  };
  return { appear: only(to.findings, from.findings), disappear: only(from.findings, to.findings) };
}
