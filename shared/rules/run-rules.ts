/** Runs every rule, turns its reports into findings with their costs, and survives a rule that throws. */

import type { Facts, Report, Rule, RuleMeta, SuggestedFix, TeamFacts } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { Finding, Scope, Severity, Unchecked } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { StreamIndex } from './stream-index.ts';
import { FINDING_COST, MOST_COST_OF_A_RULE } from './thresholds.ts';

export interface RuleRun {
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}

type Suggest = (org: Org) => readonly SuggestedFix[];
const suggestions = new WeakMap<Finding, Suggest>();

/** The fixes that the rule behind a finding of this evaluation suggests. */
export const suggestedFixes = (finding: Finding, org: Org): readonly SuggestedFix[] =>
  suggestions.get(finding)?.(org).slice(0, 3) ?? [];

export function runRules(rules: readonly Rule[], facts: Facts, cache: EvaluationCache): RuleRun {
  const findings: Finding[] = [];
  const unchecked: Unchecked[] = [];
  for (const rule of rules) {
    try {
      const why = 'lacks' in rule ? (rule.lacks?.(facts) ?? null) : null;
      if (why !== null) unchecked.push({ rule: rule.id, why });
      else findings.push(...findingsOf(rule, facts, cache));
    } catch (error) {
      findings.push(ruleFailed(rule, error));
    }
  }
  return { findings: findings.sort(byWeight), unchecked };
}

function findingsOf(rule: Rule, facts: Facts, cache: EvaluationCache): Finding[] {
  if ('checkStream' in rule) {
    const reports = facts.streamIndexes.flatMap((index) => remembered(rule, index, cache, rule.checkStream));
    return toFindings(rule, SCENARIO, reports);
  }
  if (rule.scope === 'scenario') return toFindings(rule, SCENARIO, rule.check(facts));
  return facts.teams.flatMap((index) => {
    if (!isTeam(index)) return [];
    const reports = remembered(rule, index, cache, rule.check);
    return reports.length === 0 ? [] : toFindings(rule, { kind: 'team', id: index.team.id }, reports);
  });
}

const SCENARIO: Scope = { kind: 'scenario' };
const isTeam = (index: TeamIndex): index is TeamFacts => index.team !== null;

/** What a rule reported about this very team or stream in an earlier run, else what it reports now. */
function remembered<Index extends TeamIndex | StreamIndex>(
  rule: Rule,
  index: Index,
  cache: EvaluationCache,
  check: (index: Index) => readonly Report[],
): readonly Report[] {
  let byRule = cache.reports.get(index);
  if (!byRule) {
    byRule = new Map();
    cache.reports.set(index, byRule);
  }
  const known = byRule.get(rule);
  if (known) return known;
  const reports = check(index);
  byRule.set(rule, reports);
  return reports;
}

/** Findings of one rule in one scope: alike, they share what is above the most that a rule may take. */
function toFindings(rule: Rule, scope: Scope, reports: readonly Report[]): Finding[] {
  const severityOf = (report: Report): Severity => report.severity ?? rule.severity;
  const asked = reports.reduce((sum, report) => sum + FINDING_COST[severityOf(report)], 0);
  const part = asked > MOST_COST_OF_A_RULE ? MOST_COST_OF_A_RULE / asked : 1;
  return reports.map((report) => {
    const severity = severityOf(report);
    return findingOf(rule, scope, report, severity, FINDING_COST[severity] * part);
  });
}

/** The last finding made of a report: most reports are taken over, and so are their findings. */
const made = new WeakMap<Report, { readonly rule: Rule; readonly finding: Finding }>();

function findingOf(rule: Rule, scope: Scope, report: Report, severity: Severity, cost: number): Finding {
  const known = made.get(report);
  const before = known?.rule === rule ? known.finding : null;
  if (before?.cost === cost) return before;
  const finding: Finding = before
    ? { ...before, cost }
    : {
        key: keyOf(rule, scope, report),
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
        fixes: [],
      };
  made.set(report, { rule, finding });
  if (report.suggest) suggestions.set(finding, report.suggest);
  return finding;
}

function keyOf(rule: RuleMeta, scope: Scope, report: Report): string {
  const where = scope.kind === 'team' ? `team:${scope.id}` : scope.kind;
  return [rule.id, where, ...report.subjects.map((subject) => subject.id), report.aspect ?? ''].join('|');
}

/** A defect of the planner, not of the organisation: it is shown, costs nothing, and the other rules still count. */
function ruleFailed(rule: RuleMeta, error: unknown): Finding {
  const why = error instanceof Error ? error.message : String(error);
  return {
    key: `rule-failed|scenario|${rule.id}`,
    rule: 'rule-failed',
    severity: 'warning',
    dimension: rule.dimension,
    scope: { kind: 'scenario' },
    title: `The rule ${rule.id} could not be run`,
    message: `The rule ${rule.id} stopped with "${why}". The other rules ran; please report this with the plan.`,
    subjects: [],
    evidence: [{ text: 'Rule', value: rule.id }],
    source: rule.source,
    cost: 0,
    fixes: [],
  };
}

const SEVERITY_ORDER: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Errors first, then what costs more, then by rule and key. */
const byWeight = (a: Finding, b: Finding): number =>
  SEVERITY_ORDER[a.severity] - SEVERITY_ORDER[b.severity] ||
  b.cost - a.cost ||
  compareText(a.rule, b.rule) ||
  compareText(a.key, b.key);
