/** Runs every rule, turns its reports into findings with their costs, and survives a rule that throws. */

import type { Facts, Report, Rule, RuleMeta, SuggestedFix, TeamFacts, TeamRule } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { Finding, Scope, Severity, Unchecked } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
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
      if (rule.scope === 'team') {
        for (const team of facts.teams) if (isTeam(team)) findings.push(...aboutTeam(rule, team, cache));
        continue;
      }
      const why = rule.lacks?.(facts) ?? null;
      if (why !== null) unchecked.push({ rule: rule.id, why });
      else findings.push(...toFindings(rule, { kind: 'scenario' }, rule.check(facts)));
    } catch (error) {
      findings.push(ruleFailed(rule, error));
    }
  }
  return { findings: findings.sort(byWeight), unchecked };
}

const isTeam = (index: TeamIndex): index is TeamFacts => index.team !== null;

const NOTHING: readonly Finding[] = [];

function aboutTeam(rule: TeamRule, team: TeamFacts, cache: EvaluationCache): readonly Finding[] {
  let byRule = cache.findings.get(team);
  if (!byRule) {
    byRule = new Map();
    cache.findings.set(team, byRule);
  }
  const known = byRule.get(rule);
  if (known) return known;
  const reports = rule.check(team);
  const findings = reports.length === 0 ? NOTHING : toFindings(rule, { kind: 'team', id: team.team.id }, reports);
  byRule.set(rule, findings);
  return findings;
}

/** Findings of one rule in one scope: alike, they share what is above the most that a rule may take. */
function toFindings(rule: RuleMeta, scope: Scope, reports: readonly Report[]): Finding[] {
  const severityOf = (report: Report): Severity => report.severity ?? rule.severity;
  const asked = reports.reduce((sum, report) => sum + FINDING_COST[severityOf(report)], 0);
  const part = asked > MOST_COST_OF_A_RULE ? MOST_COST_OF_A_RULE / asked : 1;
  return reports.map((report) => {
    const severity = severityOf(report);
    const finding: Finding = {
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
      cost: FINDING_COST[severity] * part,
      fixes: [],
    };
    if (report.suggest) suggestions.set(finding, report.suggest);
    return finding;
  });
}

function keyOf(rule: RuleMeta, scope: Scope, report: Report): string {
  const where = scope.kind === 'team' ? `team:${scope.id}` : scope.kind;
  return [rule.id, where, report.aspect ?? '', ...report.subjects.map((subject) => subject.id)].join('|');
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
