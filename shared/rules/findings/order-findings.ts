/** Puts findings in order of weight; after a change only what came and went is sorted in. */

import { flat } from '#shared/lib/lists.ts';
import type { Finding, Severity } from '../finding.ts';

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
  if (gone.length + come.length === 0) return { parts, findings: last.findings };
  return { parts, findings: merged(last.findings, gone, come.sort(byWeight)) };
}

/** A list with more in it; the same list where there is nothing more. */
export const withMore = (findings: readonly Finding[], more: readonly Finding[]): readonly Finding[] =>
  more.length === 0 ? findings : [...findings, ...more].sort(byWeight);

/** What stands between what both lists begin and end with; one that stands there in both is gone and come. */
function changeOf(before: readonly Part[], after: readonly Part[]): { gone: Finding[]; come: Finding[] } {
  const gone: Finding[] = [];
  const come: Finding[] = [];
  for (let i = 0; i < after.length; i++) {
    const old = before[i] ?? NONE;
    const now = after[i] ?? NONE;
    if (old === now) continue;
    let from = 0;
    while (from < old.length && old[from] === now[from]) from += 1;
    let oldTo = old.length;
    let nowTo = now.length;
    while (oldTo > from && nowTo > from && old[oldTo - 1] === now[nowTo - 1]) {
      oldTo -= 1;
      nowTo -= 1;
    }
    for (let j = from; j < oldTo; j++) gone.push(old[j] as Finding);
    for (let j = from; j < nowTo; j++) come.push(now[j] as Finding);
  }
  return { gone, come };
}

const NONE: Part = [];

/** All lists are in order but for what is gone. */
function merged(before: readonly Finding[], gone: readonly Finding[], come: readonly Finding[]): Finding[] {
  const all = [...before];
  for (const finding of gone) all.splice(all.indexOf(finding), 1);
  let next = 0;
  for (const finding of come) {
    const place = placeOf(finding, all, next);
    all.splice(place, 0, finding);
    next = place + 1;
  }
  return all;
}

/** Where a finding belongs in a list in order, at this place or behind it. */
function placeOf(finding: Finding, all: readonly Finding[], least: number): number {
  const isBefore = (place: number): boolean => byWeight(all[place] as Finding, finding) > 0;
  // Those of one rule often stand one behind the other.
  if (least === all.length || isBefore(least)) return least;
  let from = least + 1;
  let to = all.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if (isBefore(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
const compareText = (a: string, b: string) => (a === b ? 0 : a < b ? -1 : 1);

/** Errors first, then what costs more, then by rule and key. */
const byWeight = (a: Finding, b: Finding): number =>
  (a.severity === b.severity ? 0 : SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity]) ||
  b.cost - a.cost ||
  compareText(a.rule, b.rule) ||
  compareText(a.key, b.key);
