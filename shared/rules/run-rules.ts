/** Runs every rule, turns its reports into findings with their costs, and survives a rule that throws. */

import { withAccepted } from './accept.ts';
import type { Facts, Report, Rule, RuleMeta, SuggestedFix, TeamFacts, TeamsRule } from './define-rule.ts';
import { isTeam } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { Finding, Scope, Severity, Unchecked } from './finding.ts';
import type { Org, TeamIndex } from './org-index.ts';
import { isSameList } from './remember.ts';
import type { StreamIndex } from './stream-index.ts';
import { FINDING_COST, MOST_COST_OF_A_RULE } from './thresholds.ts';

export interface RuleRun {
  /** Of the scenario and its teams, in order of weight. */
  readonly findings: readonly Finding[];
  readonly ofScenario: readonly Finding[];
  /** By place in the scenario's teams; the same list where nothing in a team changed. */
  readonly ofTeams: readonly (readonly Finding[])[];
  readonly unchecked: readonly Unchecked[];
}

type Suggest = (org: Org) => readonly SuggestedFix[];
const suggestions = new WeakMap<Finding, Suggest>();

/** The fixes that the rule behind a finding of this evaluation suggests. */
export const suggestedFixes = (finding: Finding, org: Org): readonly SuggestedFix[] =>
  suggestions.get(finding)?.(org).slice(0, 3) ?? [];

/** Why rules stopped, by rule. */
type Failures = Map<Rule, unknown>;

export function runRules(rules: readonly Rule[], facts: Facts, cache: EvaluationCache): RuleRun {
  const failures: Failures = new Map();
  const unchecked: Unchecked[] = [];
  const ofStreams = facts.streamIndexes.map((index) => checked(rules, index, cache, failures));
  const alone = facts.teams.map((index) => checked(rules, index, cache, failures).findings);
  const among = new Map<TeamIndex, Finding[]>();
  const scenario = rules.flatMap((rule): Finding[] => {
    if ('checkStream' in rule) return toFindings(rule, SCENARIO, reportsOf(rule, ofStreams));
    try {
      const why = rule.lacks?.(facts) ?? null;
      if (why !== null) unchecked.push({ rule: rule.id, why });
      else if ('checkTeams' in rule) addByTeam(rule, facts, among);
      else if (rule.scope === 'scenario') return toFindings(rule, SCENARIO, rule.check(facts));
    } catch (error) {
      failures.set(rule, error);
    }
    return [];
  });
  const failed = [...failures].map(([rule, error]) => ruleFailed(rule, error));
  const silenced = new Set([...failures.keys()].map((rule) => rule.id));
  const heard = (findings: readonly Finding[]): readonly Finding[] =>
    silenced.size === 0 ? findings : findings.filter(({ rule }) => !silenced.has(rule));
  const { accepted } = facts.scenario;
  const ofScenario = withAccepted([...heard(scenario), ...failed], accepted);
  const ofTeams = facts.teams.map((index, i) =>
    withAccepted(heard(joined(alone[i] ?? [], among.get(index))), accepted),
  );
  return { findings: [...ofScenario, ...ofTeams.flat()].sort(byWeight), ofScenario, ofTeams, unchecked };
}

/** What a rule that compares teams found, by team. */
function addByTeam(rule: TeamsRule, facts: Facts, among: Map<TeamIndex, Finding[]>): void {
  const byTeam = new Map<TeamFacts, Report[]>();
  for (const { team, report } of rule.checkTeams(facts)) {
    const reports = byTeam.get(team);
    if (reports) reports.push(report);
    else byTeam.set(team, [report]);
  }
  for (const [team, reports] of byTeam) {
    const findings = toFindings(rule, { kind: 'team', id: team.team.id }, reports);
    const others = among.get(team);
    if (others) others.push(...findings);
    else among.set(team, findings);
  }
}

/** The last list made of a team's own findings: the same list as long as both parts are the same. */
const joinedBefore = new WeakMap<readonly Finding[], { readonly more: readonly Finding[]; readonly all: Finding[] }>();

function joined(own: readonly Finding[], more: readonly Finding[] | undefined): readonly Finding[] {
  if (!more) return own;
  const before = joinedBefore.get(own);
  if (before && isSameList(before.more, more)) return before.all;
  const all = [...own, ...more];
  joinedBefore.set(own, { more, all });
  return all;
}

const SCENARIO: Scope = { kind: 'scenario' };

const reportsOf = (rule: Rule, checks: readonly Checked[]): Report[] =>
  checks.flatMap(({ reports }) => reports.get(rule) ?? []);

/** What the rules about one team or one stream reported about it. */
export interface Checked {
  readonly rules: readonly Rule[];
  /** Of the rules that reported anything. */
  readonly reports: ReadonlyMap<Rule, readonly Report[]>;
  readonly failures: ReadonlyMap<Rule, unknown>;
  /** A team's; those of a stream depend on the other streams. */
  readonly findings: readonly Finding[];
}

/** What an earlier run found about this very team or stream, else what its rules report now. */
function checked(
  rules: readonly Rule[],
  index: TeamIndex | StreamIndex,
  cache: EvaluationCache,
  failures: Failures,
): Checked {
  const known = cache.checked.get(index);
  const found =
    known?.rules === rules ? known : 'stream' in index ? checkStream(rules, index) : checkTeam(rules, index);
  if (found !== known) cache.checked.set(index, found);
  for (const [rule, error] of found.failures) if (!failures.has(rule)) failures.set(rule, error);
  return found;
}

const checkStream = (rules: readonly Rule[], index: StreamIndex): Checked => ({
  ...checkAll(rules, (rule) => ('checkStream' in rule ? rule.checkStream(index) : [])),
  findings: [],
});

function checkTeam(rules: readonly Rule[], index: TeamIndex): Checked {
  if (!isTeam(index)) return { rules, reports: new Map(), failures: new Map(), findings: [] };
  const scope: Scope = { kind: 'team', id: index.team.id };
  const found = checkAll(rules, (rule) => (rule.scope === 'team' && 'check' in rule ? rule.check(index) : []));
  return { ...found, findings: [...found.reports].flatMap(([rule, reports]) => toFindings(rule, scope, reports)) };
}

function checkAll(
  rules: readonly Rule[],
  check: (rule: Rule) => readonly Report[],
): Pick<Checked, 'rules' | 'reports' | 'failures'> {
  const reports = new Map<Rule, readonly Report[]>();
  const failures: Failures = new Map();
  for (const rule of rules) {
    try {
      const reported = check(rule);
      if (reported.length > 0) reports.set(rule, reported);
    } catch (error) {
      failures.set(rule, error);
    }
  }
  return { rules, reports, failures };
}

/** Findings of one rule in one scope: alike, they share what is above the most that a rule may take. */
function toFindings(rule: Rule, scope: Scope, reports: readonly Report[]): Finding[] {
  const severityOf = (report: Report): Severity => rule.level ?? report.severity ?? rule.severity;
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
        accepted: null,
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
    accepted: null,
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
