/** Accepted findings: shown with their reason, without cost, for as long as the facts stay those that were accepted. */

import { isSameList, remember } from '#shared/lib/remember.ts';
import type { Accepted } from '#shared/model/accepted.ts';
import type { Finding } from '../finding.ts';
import type { FindingCosts } from '../profile/costs.ts';
import { inOrderOfIds } from './finding-key.ts';
import { withCost } from './to-findings.ts';

type ByKey = Readonly<Record<string, Accepted>>;

/**
 * Changes with the facts that the finding rests on, how grave it is and whom it is about, not with how it is worded or
 * what anyone is called.
 */
export const factsOf = remember((finding: Finding): string =>
  digest(
    JSON.stringify([
      finding.severity,
      finding.evidence.map(({ fact, ...said }) => {
        const { text, value = null } = fact ?? said;
        return [text, typeof value === 'number' ? Number(value.toFixed(DECIMALS)) : value];
      }),
      inOrderOfIds(finding.subjects).map(({ kind, id }) => [kind, id]),
    ]),
  ),
);

/** A sum that was added up in another order is the same fact. */
const DECIMALS = 6;

/** FNV-1a, twice from different beginnings: stable everywhere, and long enough not to meet by chance. */
const digest = (text: string): string => [0x811c9dc5, 0x01000193].map((start) => fnv(text, start)).join('');

function fnv(text: string, start: number): string {
  let hash = start;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const acceptedBefore = new WeakMap<readonly Finding[], readonly Finding[]>();

/** The findings of one scope; the same list where none is accepted, or where nothing changed since the last time. */
export function withAccepted(findings: readonly Finding[], accepted: ByKey, costs: FindingCosts): readonly Finding[] {
  if (isEmpty(accepted)) return findings;
  const entryOf = (finding: Finding): Accepted | null => {
    const entry = Object.hasOwn(accepted, finding.key) ? accepted[finding.key] : undefined;
    return entry && entry.facts === factsOf(finding) ? entry : null;
  };
  if (!findings.some(entryOf)) return findings;
  const asked = new Map<string, number>();
  for (const finding of findings)
    if (!entryOf(finding)) asked.set(finding.rule, (asked.get(finding.rule) ?? 0) + costs[finding.severity]);
  const rules = new Set(findings.filter(entryOf).map(({ rule }) => rule));
  const all = findings.map((finding): Finding => {
    const entry = entryOf(finding);
    if (entry) return acceptedAs(finding, entry);
    if (!rules.has(finding.rule) || finding.cost === 0) return finding;
    const sum = asked.get(finding.rule) ?? 0;
    const part = sum > costs.most ? costs.most / sum : 1;
    return withCost(finding, costs[finding.severity] * part);
  });
  const before = acceptedBefore.get(findings);
  if (before && isSameList(before, all)) return before;
  acceptedBefore.set(findings, all);
  return all;
}

function isEmpty(accepted: ByKey): boolean {
  for (const _ in accepted) return false;
  return true;
}

const made = new WeakMap<Finding, { readonly entry: Accepted; readonly finding: Finding }>();

function acceptedAs(finding: Finding, entry: Accepted): Finding {
  const before = made.get(finding);
  if (before?.entry === entry) return before.finding;
  const now: Finding = { ...finding, cost: 0, accepted: { reason: entry.reason, by: entry.by } };
  made.set(finding, { entry, finding: now });
  return now;
}
