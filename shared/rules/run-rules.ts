/**
 * Runs every rule, gathers their findings with what they cost, and survives a rule that throws.
 *
 * What a rule reports as before keeps its findings, and what no finding changed keeps its list and its order.
 */

import { flat } from '#shared/lib/lists.ts';
import { isSameList } from '#shared/lib/remember.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Facts, Report, Rule, StreamRule, TeamReport } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import { placesIn, placesThatDiffer, withThese } from './facts/each.ts';
import type { Finding, Unchecked } from './finding.ts';
import { withAccepted } from './findings/accept.ts';
import type { Checked, Failures, Question, RuleKinds } from './findings/checked.ts';
import { kindsOf } from './findings/checked.ts';
import type { Ordered, Part } from './findings/order-findings.ts';
import { ordered } from './findings/order-findings.ts';
import { ruleFailed, toFindings } from './findings/to-findings.ts';
import { costsOf } from './profile/costs.ts';

export interface RuleRun {
  /** Of the scenario and its teams, in order of weight. */
  readonly findings: readonly Finding[];
  /** A list a rule. */
  readonly ofScenario: readonly Part[];
  /** By place in the scenario's teams; the same list where nothing in a team changed. */
  readonly ofTeams: readonly (readonly Finding[])[];
  readonly unchecked: readonly Unchecked[];
}

/** All that a run found, for the next run of the same scenario. */
export interface LastRun {
  readonly kinds: RuleKinds;
  readonly accepted: Facts['scenario']['accepted'];
  /** By place. */
  readonly streams: readonly Checked[];
  /** By place of the rule. */
  readonly ofScenario: readonly Found[];
  readonly amongTeams: readonly FoundAmongTeams[];
  readonly byTeam: ReadonlyMap<TeamId, readonly Finding[]>;
  readonly placed: Facts['scenario']['teams'];
  /** By place of the team: what rules about it alone found, and those that compare teams. */
  readonly alone: readonly (readonly Finding[])[];
  readonly beside: readonly (readonly Finding[])[];
  /** No rule stopped. */
  readonly isWhole: boolean;
  readonly ordered: Ordered;
  readonly run: RuleRun;
}
interface Found {
  readonly reports: readonly Report[];
  readonly findings: readonly Finding[];
}
interface FoundAmongTeams {
  readonly reports: readonly TeamReport[];
  readonly findings: readonly (readonly [team: TeamId, findings: readonly Finding[]])[];
}

export function runRules(rules: readonly Rule[], facts: Facts, cache: EvaluationCache): RuleRun {
  const kinds = kindsOf(rules);
  const { accepted, id } = facts.scenario;
  const costs = costsOf(facts.plan.profile);
  const known = cache.runs.get(id);
  const last = known?.kinds === kinds && known.accepted === accepted ? known : undefined;
  const failures = new Map<Rule, unknown>();
  const lacking = lackingOf(kinds, facts, failures);

  const streams = facts.each(facts.streamIndexes, kinds.checkStream);
  const teams = facts.each(facts.teams, kinds.checkTeam);
  for (const all of [facts.each(streams, stopped), facts.each(teams, stopped)]) {
    for (const rules of all) rules?.forEach((error, rule) => void (failures.has(rule) || failures.set(rule, error)));
  }
  const asked: Asked = { facts, lacking, failures };
  const changed = changedStreams(streams, last?.streams);
  const ofScenario = kinds.ofScenario.map((question, i): Found => {
    const before = last?.ofScenario[i];
    return 'ask' in question
      ? found(question.rule, reportsOf(question, asked), before)
      : foundInStreams(question.rule, question.place, streams, changed, before);
  });
  const amongTeams = kinds.amongTeams.map((question, i) =>
    foundAmongTeams(question.rule, reportsOf(question, asked), last?.amongTeams[i]),
  );
  const byTeam = last && isSameList(last.amongTeams, amongTeams) ? last.byTeam : groupByTeam(amongTeams);

  const silenced = failures.size === 0 ? null : new Set([...failures.keys()].map((rule) => rule.id));
  const shown = (findings: readonly Finding[]): Part =>
    withAccepted(silenced ? findings.filter(({ rule }) => !silenced.has(rule)) : findings, accepted, costs);
  const parts = ofScenario.map(({ findings }) => shown(findings));
  if (failures.size > 0) parts.push([...failures].map(([rule, error]) => ruleFailed(rule, error)));
  const alone = facts.each(teams, findingsOf);
  const { teams: placed } = facts.scenario;
  const beside = last?.byTeam === byTeam && last.placed === placed ? last.beside : besideOf(byTeam, facts);
  const ofTeam = (i: number): Part => shown(joined(alone[i] ?? NONE, beside[i] ?? NONE));
  const isKnown = last?.isWhole && silenced === null && last.alone.length === alone.length;
  const ofTeams = isKnown
    ? withThese(
        last.run.ofTeams,
        placesIn([placesThatDiffer(last.alone, alone), placesThatDiffer(last.beside, beside)]),
        ofTeam,
      )
    : alone.map((_, i) => ofTeam(i));
  const inOrder = ordered([...parts, ...ofTeams], last?.ordered);
  const unchecked = [...lacking].map(([{ id: rule, title }, why]) => ({ rule, title, why }));
  const run: RuleRun = {
    findings: inOrder.findings,
    ofScenario: parts,
    ofTeams,
    unchecked: last && isSameUnchecked(last.run.unchecked, unchecked) ? last.run.unchecked : unchecked,
  };
  cache.runs.set(id, {
    kinds,
    accepted,
    streams,
    ofScenario,
    amongTeams,
    byTeam,
    placed,
    alone,
    beside,
    isWhole: silenced === null,
    ordered: inOrder,
    run,
  });
  return run;
}

interface Asked {
  readonly facts: Facts;
  readonly lacking: ReadonlyMap<Rule, string>;
  readonly failures: Map<Rule, unknown>;
}

/** What a rule about more than one team or stream reports; nothing where it lacks facts or stops. */
function reportsOf<T>({ rule, ask }: Question<readonly T[]>, { facts, lacking, failures }: Asked): readonly T[] {
  try {
    return lacking.has(rule) || failures.has(rule) ? NONE_REPORTED : ask(facts);
  } catch (error) {
    failures.set(rule, error);
    return NONE_REPORTED;
  }
}

/** Rules whose facts the plan does not hold, and what they lack. */
function lackingOf({ mayLack }: RuleKinds, facts: Facts, failures: Map<Rule, unknown>): ReadonlyMap<Rule, string> {
  const lacking = new Map<Rule, string>();
  for (const { rule, ask } of mayLack) {
    try {
      const why = ask(facts);
      if (why !== null) lacking.set(rule, why);
    } catch (error) {
      failures.set(rule, error);
    }
  }
  return lacking;
}

const stopped = ({ failures }: Checked): Failures | null => failures;
const findingsOf = ({ findings }: Checked): readonly Finding[] => findings;
const NONE: readonly Finding[] = [];

/** What was found by comparing teams, by place of the team. */
function besideOf(byTeam: ReadonlyMap<TeamId, readonly Finding[]>, { teams, placeOf }: Facts): LastRun['beside'] {
  const beside = teams.map(() => NONE);
  for (const [team, findings] of byTeam) beside[placeOf(team)] = findings;
  return beside;
}

const SCENARIO = { kind: 'scenario' } as const;

const found = (rule: Rule, reports: readonly Report[], before: Found | undefined): Found =>
  before && isSameList(before.reports, reports) ? before : { reports, findings: toFindings(rule, SCENARIO, reports) };

/** What was found of streams that changed, and what is; null where there are more or fewer than before. */
type Changed = readonly { readonly was: Checked; readonly is: Checked }[] | null;

function changedStreams(now: readonly Checked[], before: readonly Checked[] | undefined): Changed {
  if (before?.length !== now.length) return null;
  return placesThatDiffer(before, now).map((place) => ({ was: before[place] as Checked, is: now[place] as Checked }));
}

function foundInStreams(
  rule: StreamRule,
  place: number,
  streams: readonly Checked[],
  changed: Changed,
  before: Found | undefined,
): Found {
  const ofRule = ({ reports }: Checked): readonly Report[] => reports[place] ?? NONE_REPORTED;
  if (before && changed?.every(({ was, is }) => isSameList(ofRule(was), ofRule(is)))) return before;
  const reports = flat(streams.map(ofRule));
  return found(rule, reports, before);
}

const NONE_REPORTED: readonly never[] = [];

/** What a rule that compares teams found, by team. */
function foundAmongTeams(
  rule: Rule,
  reports: readonly TeamReport[],
  before: FoundAmongTeams | undefined,
): FoundAmongTeams {
  const isSame =
    before?.reports.length === reports.length &&
    reports.every(({ team, report }, i) => {
      const old = before.reports[i];
      return old?.report === report && old.team.team.id === team.team.id;
    });
  if (before && isSame) return before;
  const byTeam = new Map<TeamId, Report[]>();
  for (const { team, report } of reports) {
    const { id } = team.team;
    const ofTeam = byTeam.get(id);
    if (ofTeam) ofTeam.push(report);
    else byTeam.set(id, [report]);
  }
  const findings = [...byTeam].map(([id, ofTeam]) => {
    return [id, toFindings(rule, { kind: 'team', id }, ofTeam)] as const;
  });
  return { reports, findings };
}

function groupByTeam(found: readonly FoundAmongTeams[]): ReadonlyMap<TeamId, readonly Finding[]> {
  const byTeam = new Map<TeamId, Finding[]>();
  for (const { findings } of found) {
    for (const [team, more] of findings) {
      const others = byTeam.get(team);
      if (others) others.push(...more);
      else byTeam.set(team, [...more]);
    }
  }
  return byTeam;
}

/** The last list made of a team's own findings: the same list as long as both parts are the same. */
const joinedBefore = new WeakMap<readonly Finding[], { readonly more: readonly Finding[]; readonly all: Finding[] }>();

function joined(own: readonly Finding[], more: readonly Finding[]): readonly Finding[] {
  if (more.length === 0) return own;
  const before = joinedBefore.get(own);
  if (before && isSameList(before.more, more)) return before.all;
  const all = [...own, ...more];
  joinedBefore.set(own, { more, all });
  return all;
}

const isSameUnchecked = (before: readonly Unchecked[], now: readonly Unchecked[]): boolean =>
  before.length === now.length && before.every(({ rule, why }, i) => rule === now[i]?.rule && why === now[i]?.why);
