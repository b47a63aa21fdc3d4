/** What the rules about one team or one stream say about it. */

import { remember } from '#shared/lib/remember.ts';
import type { Report, Rule, ScenarioRule, StreamRule, TeamRule, TeamsRule } from '../define-rule.ts';
import { isTeam } from '../define-rule.ts';
import type { TeamIndex } from '../facts/org-index.ts';
import type { StreamIndex } from '../facts/stream-index.ts';
import type { Finding } from '../finding.ts';
import { toFindings } from './to-findings.ts';

/** Why rules stopped, by rule. */
export type Failures = ReadonlyMap<Rule, unknown>;

export interface RuleKinds {
  readonly all: readonly Rule[];
  /** Those that may lack the facts that they need. */
  readonly mayLack: readonly Rule[];
  readonly amongTeams: readonly TeamsRule[];
  /** About streams or the scenario as a whole, in the order of all. */
  readonly ofScenario: readonly (StreamRule | ScenarioRule)[];
  /** What those about one team or stream say of it: each the same function for as long as the rules are the same. */
  readonly checkTeam: (index: TeamIndex) => Checked;
  readonly checkStream: (index: StreamIndex) => Checked;
}

/** The same object for the same list of rules. */
export const kindsOf = remember((all: readonly Rule[]): RuleKinds => {
  const ofTeam = all.filter((rule) => rule.scope === 'team' && 'check' in rule);
  const ofStream = all.filter((rule) => 'checkStream' in rule);
  return {
    all,
    mayLack: all.filter((rule) => 'lacks' in rule),
    amongTeams: all.filter((rule) => 'checkTeams' in rule),
    ofScenario: all.filter((rule) => rule.scope === 'scenario'),
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
