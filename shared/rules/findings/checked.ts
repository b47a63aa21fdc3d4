/** What the rules about one team or one stream say about it. */

import { mapThere } from '#shared/lib/lists.ts';
import { remember } from '#shared/lib/remember.ts';
import type { Facts, Report, Rule, StreamRule, TeamReport, TeamRule } from '../define-rule.ts';
import { isTeam } from '../define-rule.ts';
import type { TeamIndex } from '../facts/org-index.ts';
import type { StreamIndex } from '../facts/stream-index.ts';
import type { Finding } from '../finding.ts';
import { toFindings } from './to-findings.ts';

/** Why rules stopped, by rule. */
export type Failures = ReadonlyMap<Rule, unknown>;

/** What a rule is asked of all facts. All are alike: in objects of as many kinds as there are rules, V8 finds nothing soon. */
export interface Question<Answer> {
  readonly rule: Rule;
  readonly ask: (facts: Facts) => Answer;
}

export interface RuleKinds {
  /** What the rule lacks, of those that may lack something. */
  readonly mayLack: readonly Question<string | null>[];
  readonly amongTeams: readonly Question<readonly TeamReport[]>[];
  /** In the order of the rules; one about streams stands there by its place among these, and is asked of each stream. */
  readonly ofScenario: readonly (Question<readonly Report[]> | { readonly rule: StreamRule; readonly place: number })[];
  /** What those about one team or stream say of it: each the same function for as long as the rules are the same. */
  readonly checkTeam: (index: TeamIndex) => Checked;
  readonly checkStream: (index: StreamIndex) => Checked;
}

/** The same object for the same list of rules. */
export const kindsOf = remember((all: readonly Rule[]): RuleKinds => {
  const ofTeam = all.filter((rule) => rule.scope === 'team' && 'check' in rule);
  const ofStream = all.filter((rule) => 'checkStream' in rule);
  return {
    mayLack: mapThere(all, (rule) => ('lacks' in rule && rule.lacks ? { rule, ask: rule.lacks } : null)),
    amongTeams: mapThere(all, (rule) => ('checkTeams' in rule ? { rule, ask: rule.checkTeams } : null)),
    ofScenario: mapThere(all, (rule) => {
      if (rule.scope !== 'scenario') return null;
      return 'checkStream' in rule ? { rule, place: ofStream.indexOf(rule) } : { rule, ask: rule.check };
    }),
    checkTeam: (index) => checkTeam(ofTeam, index),
    checkStream: (index) => {
      const { reports, failures } = checkAll(ofStream, (rule) => rule.checkStream(index));
      return { reports, findings: NOTHING, failures };
    },
  };
});

export interface Checked {
  /** Of a stream, by the place of the rule among those about streams: their findings depend on the other streams. */
  readonly reports: readonly (readonly Report[])[];
  /** Of a team. */
  readonly findings: readonly Finding[];
  /** Null where no rule stopped. */
  readonly failures: Failures | null;
}

function checkTeam(rules: readonly TeamRule[], index: TeamIndex): Checked {
  if (!isTeam(index)) return { reports: SILENT, findings: NOTHING, failures: null };
  const { reports, failures } = checkAll(rules, (rule) => rule.check(index));
  if (reports === SILENT) return { reports, findings: NOTHING, failures };
  const scope = { kind: 'team', id: index.team.id } as const;
  const findings: Finding[] = [];
  for (let i = 0; i < reports.length; i++) {
    const ofRule = reports[i] ?? NOTHING;
    if (ofRule.length > 0) findings.push(...toFindings(rules[i] as TeamRule, scope, ofRule));
  }
  return { reports: SILENT, findings, failures };
}

function checkAll<R extends Rule>(
  rules: readonly R[],
  check: (rule: R) => readonly Report[],
): Pick<Checked, 'reports' | 'failures'> {
  let failures: Map<Rule, unknown> | null = null;
  let reports: (readonly Report[])[] | null = null;
  for (let i = 0; i < rules.length; i++) {
    const rule = rules[i] as R;
    try {
      const ofRule = check(rule);
      if (ofRule.length === 0) continue;
      reports ??= rules.map(() => NOTHING);
      reports[i] = ofRule;
    } catch (error) {
      failures ??= new Map();
      failures.set(rule, error);
    }
  }
  return { reports: reports ?? SILENT, failures };
}

/** Most teams give most rules nothing to say: one list serves them all. */
const SILENT: Checked['reports'] = [];
const NOTHING: readonly never[] = [];
