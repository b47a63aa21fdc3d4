/** Puts findings in order of weight; after a change only what came and went is sorted in. */

import { flat } from '#shared/lib/lists.ts';
import type { Finding, Severity } from './finding.ts';

/** Findings of one rule, or of one team: the same list as long as nothing in it changed. */
export type Part = readonly Finding[];

export interface Ordered {
  readonly parts: readonly Part[];
  readonly findings: readonly Finding[];
}

/** The same findings as before, in the same list, where all parts are. */
export function ordered(parts: readonly Part[], last: Ordered | undefined): Ordered {
  const change = last?.parts.length === parts.length ? changeOf(last.parts, parts) : null;
  if (!last || !change) return { parts, findings: flat(parts).sort(byWeight) };
  const { gone, come } = change;
  if (gone.size === 0 && come.length === 0) return { parts, findings: last.findings };
  return { parts, findings: merged(last.findings, gone, come.sort(byWeight)) };
}

function changeOf(before: readonly Part[], after: readonly Part[]): { gone: Set<Finding>; come: Finding[] } {
  const gone = new Set<Finding>();
  const come: Finding[] = [];
  for (let i = 0; i < after.length; i++) {
    const [old = NONE, now = NONE] = [before[i], after[i]];
    if (old === now) continue;
    for (const finding of old) gone.add(finding);
    for (const finding of now) if (!gone.delete(finding)) come.push(finding);
  }
  return { gone, come };
}

const NONE: Part = [];

/** Both lists are in order. */
function merged(before: readonly Finding[], gone: ReadonlySet<Finding>, come: readonly Finding[]): Finding[] {
  const all: Finding[] = [];
  let i = 0;
  for (const finding of before) {
    if (gone.has(finding)) continue;
    for (let next = come[i]; next && byWeight(next, finding) < 0; next = come[i]) {
      all.push(next);
      i += 1;
    }
    all.push(finding);
  }
  for (; i < come.length; i++) all.push(come[i] as Finding);
  return all;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Errors first, then what costs more, then by rule and key. */
const byWeight = (a: Finding, b: Finding): number =>
  SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
  b.cost - a.cost ||
  compareText(a.rule, b.rule) ||
  compareText(a.key, b.key);
