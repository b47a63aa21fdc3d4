/** Makes findings of what rules report: their keys, severities and costs. */

import type { Report, Rule, RuleMeta, SuggestedFix } from '../define-rule.ts';
import type { Org } from '../facts/org-index.ts';
import type { Finding, Scope, Severity } from '../finding.ts';
import { RULE_FAILED } from '../finding.ts';
import { DEFAULT_COSTS } from '../profile/costs.ts';
import { findingKey, keyStart } from './finding-key.ts';

/** The last finding made of a report: most reports are taken over, and so are their findings. */
interface Made {
  readonly rule: Rule;
  readonly report: Report;
  finding: Finding;
}
/** By the evidence: a report shares it with every finding made of it, whatever that costs. */
const made = new WeakMap<Finding['evidence'], Made>();

export interface Suggestions {
  readonly fixes: readonly SuggestedFix[];
  /** A finding of its own where the rule stopped instead; it then offers no fix. */
  readonly failed: Finding | null;
}

/** What the rule behind a finding of this evaluation suggests; nothing where the finding is accepted. */
export function suggestionsFor({ evidence, accepted }: Finding, org: Org): Suggestions {
  const known = accepted === null ? made.get(evidence) : undefined;
  if (!known) return NONE_SUGGESTED;
  try {
    const all = known.report.suggest?.(org) ?? [];
    // Of two that read alike, as for one of two like vacancies, nobody could tell which is which.
    const fixes = all.filter(({ label }, i) => all.findIndex((other) => other.label === label) === i).slice(0, 3);
    return { fixes, failed: null };
  } catch (error) {
    return { fixes: [], failed: suggestionFailed(known.rule, error) };
  }
}

const NONE_SUGGESTED: Suggestions = { fixes: [], failed: null };

/** The fixes alone. */
export const suggestedFixes = (finding: Finding, org: Org): readonly SuggestedFix[] =>
  suggestionsFor(finding, org).fixes;

/** Findings of one rule in one scope: alike, they share what is above the most that a rule may take. */
export function toFindings(rule: Rule, scope: Scope, reports: readonly Report[]): readonly Finding[] {
  if (reports.length === 0) return NONE;
  const costs = rule.costs ?? DEFAULT_COSTS;
  let asked = 0;
  for (const report of reports) asked += costs[severityOf(rule, report)];
  const part = asked > costs.most ? costs.most / asked : 1;
  const of = { rule, scope, start: keyStart(rule.id, scope) };
  const findings: Finding[] = [];
  for (const report of reports) {
    const severity = severityOf(rule, report);
    findings.push(findingOf(of, report, severity, costs[severity] * part));
  }
  return findings;
}

const severityOf = (rule: Rule, report: Report): Severity => rule.level ?? report.severity ?? rule.severity;

const NONE: readonly Finding[] = [];

interface Of {
  readonly rule: Rule;
  readonly scope: Scope;
  /** Of the keys. */
  readonly start: string;
}

function findingOf({ rule, scope, start }: Of, report: Report, severity: Severity, cost: number): Finding {
  const known = made.get(report.evidence);
  if (known?.rule === rule && known.report === report) {
    if (known.finding.cost !== cost) known.finding = costingNow(known.finding, cost);
    return known.finding;
  }
  const finding: Finding = {
    key: findingKey(start, report.subjects, report.aspect),
    rule: rule.id,
    severity,
    dimension: rule.dimension,
    scope,
    title: report.title,
    message: report.message,
    subjects: report.subjects,
    evidence: report.evidence,
    source: rule.source,
    cost,
    accepted: null,
    fixes: NO_FIXES,
  };
  made.set(report.evidence, { rule, report, finding });
  return finding;
}

const NO_FIXES: Finding['fixes'] = [];

/** Written out: one more of a rule changes what all of them take, and to spread one and change it costs a hundred times as much. */
const costingNow = (finding: Finding, cost: number): Finding => ({
  key: finding.key,
  rule: finding.rule,
  severity: finding.severity,
  dimension: finding.dimension,
  scope: finding.scope,
  title: finding.title,
  message: finding.message,
  subjects: finding.subjects,
  evidence: finding.evidence,
  source: finding.source,
  cost,
  accepted: finding.accepted,
  fixes: finding.fixes,
});

const costing = new WeakMap<Finding, Finding>();

/** The same finding at another cost, with the fixes that its rule suggests. */
export function withCost(finding: Finding, cost: number): Finding {
  if (cost === finding.cost) return finding;
  const before = costing.get(finding);
  if (before?.cost === cost) return before;
  const now = costingNow(finding, cost);
  costing.set(finding, now);
  return now;
}

/** A defect of the planner, not of the organisation: it is shown, costs nothing, and the other rules still count. */
export const ruleFailed = (rule: RuleMeta, error: unknown): Finding =>
  defectOf(rule, {
    key: `${RULE_FAILED}|scenario|${rule.id}`,
    severity: 'warning',
    title: `The rule ${rule.id} could not be run`,
    message: `The rule ${rule.id} stopped with "${reasonOf(error)}". The other rules ran; please report this with the plan.`,
  });

/**
 * Only fixes are missing, hence a hint: fixes are worked out for reports alone, and what one lists beyond a plain run
 * must not reach a limit that the run itself did not.
 */
const suggestionFailed = (rule: RuleMeta, error: unknown): Finding =>
  defectOf(rule, {
    key: `${RULE_FAILED}|scenario|${rule.id}|fixes`,
    severity: 'hint',
    title: `The rule ${rule.id} could not suggest fixes`,
    message: `Asked for fixes, the rule ${rule.id} stopped with "${reasonOf(error)}". What it found still counts; please report this with the plan.`,
  });

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

function defectOf(rule: RuleMeta, words: Pick<Finding, 'key' | 'severity' | 'title' | 'message'>): Finding {
  return {
    ...words,
    rule: RULE_FAILED,
    dimension: rule.dimension,
    scope: { kind: 'scenario' },
    subjects: [],
    evidence: [{ text: 'Rule', value: rule.id }],
    source: rule.source,
    cost: 0,
    accepted: null,
    fixes: [],
  };
}
