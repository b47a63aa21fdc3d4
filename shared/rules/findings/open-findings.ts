/** Which findings still ask for something, and which of them somebody accepted before their facts changed. */

import type { Accepted } from '#shared/model/accepted.ts';
import type { Finding, Severity } from '../finding.ts';
import { isAboutOneOf } from './finding-key.ts';

/** Nobody accepted it: it counts, is marked on the canvas, and asks for a fix. */
export const isOpen = ({ accepted }: Pick<Finding, 'accepted'>): boolean => accepted === null;

/** What it is marked with: how grave it is, or that it is accepted. */
export const markOf = ({ severity, accepted }: Pick<Finding, 'severity' | 'accepted'>): Severity | 'accepted' =>
  accepted === null ? severity : 'accepted';

type Known = Pick<Finding, 'key' | 'rule' | 'accepted' | 'subjects'>;

/**
 * By the key of an open finding, the acceptance that no longer covers it: its own, for other facts; else one of the
 * same rule and scope about one of the same things, where what that was given for is gone.
 *
 * Costs one pass over the findings of the rules that have such an acceptance.
 */
export function formerlyAccepted(
  findings: readonly Known[],
  accepted: Readonly<Record<string, Accepted>>,
): ReadonlyMap<string, Accepted> {
  const former = new Map<string, Accepted>();
  const entries = Object.values(accepted);
  if (entries.length === 0) return former;
  const keys = new Set(findings.map(({ key }) => key));
  const gone = entries.filter(({ key }) => !keys.has(key));
  for (const finding of findings) {
    if (!isOpen(finding)) continue;
    const own = Object.hasOwn(accepted, finding.key) ? accepted[finding.key] : undefined;
    const before =
      own ??
      gone.find((entry) => entry.rule === finding.rule && isAboutOneOf(finding.subjects, entry.key, finding.key));
    if (before) former.set(finding.key, before);
  }
  return former;
}
