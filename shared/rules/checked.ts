/** What the rules about one team or one stream say about it; kept for as long as that team or stream is the same. */

import { remember } from '#shared/lib/remember.ts';
import type { Report, Rule, ScenarioRule, StreamRule, TeamRule, TeamsRule } from './define-rule.ts';
import { isTeam } from './define-rule.ts';
import type { EvaluationCache } from './evaluation-cache.ts';
import type { Finding } from './finding.ts';
import type { TeamIndex } from './org-index.ts';
import type { StreamIndex } from './stream-index.ts';
import { toFindings } from './to-findings.ts';

/** Why rules stopped, by rule. */
export type Failures = ReadonlyMap<Rule, unknown>;

export interface RuleKinds {
  readonly all: readonly Rule[];
  /** Those that may lack the facts that they need. */
  readonly mayLack: readonly Rule[];
  readonly ofTeam: readonly TeamRule[];
  readonly amongTeams: readonly TeamsRule[];
  readonly ofStream: readonly StreamRule[];
  /** About streams or the scenario as a whole, in the order of all. */
  readonly ofScenario: readonly (StreamRule | ScenarioRule)[];
}

/** The same object for the same list of rules. */
export const kindsOf = remember(
  (all: readonly Rule[]): RuleKinds => ({
    all,
    mayLack: all.filter((rule) => 'lacks' in rule),
    ofTeam: all.filter((rule) => rule.scope === 'team' && 'check' in rule),
    amongTeams: all.filter((rule) => 'checkTeams' in rule),
    ofStream: all.filter((rule) => 'checkStream' in rule),
    ofScenario: all.filter((rule) => rule.scope === 'scenario'),
  }),
);

export interface Checked {
  readonly kinds: RuleKinds;
  /** Of a stream, by the place of the rule among those about streams: their findings depend on the other streams. */
  readonly reports: readonly (readonly Report[])[];
  /** Of a team. */
  readonly findings: readonly Finding[];
  /** Null where no rule stopped. */
  readonly failures: Failures | null;
}

/** What an earlier run found about this very team or stream, else what its rules report now. */
export function checked(kinds: RuleKinds, index: TeamIndex | StreamIndex, cache: EvaluationCache): Checked {
  const known = cache.checked.get(index);
  if (known?.kinds === kinds) return known;
  const found = 'stream' in index ? checkStream(kinds, index) : checkTeam(kinds, index);
  cache.checked.set(index, found);
  return found;
}

function checkStream(kinds: RuleKinds, index: StreamIndex): Checked {
  const { reports, failures } = checkAll(kinds.ofStream, (rule) => rule.checkStream(index));
  return { kinds, reports, findings: NOTHING, failures };
}

function checkTeam(kinds: RuleKinds, index: TeamIndex): Checked {
  if (!isTeam(index)) return { kinds, reports: SILENT, findings: NOTHING, failures: null };
  const { reports, failures } = checkAll(kinds.ofTeam, (rule) => rule.check(index));
  if (reports === SILENT) return { kinds, reports, findings: NOTHING, failures };
  const scope = { kind: 'team', id: index.team.id } as const;
  const findings: Finding[] = [];
  for (let i = 0; i < reports.length; i++) {
    const ofRule = reports[i] ?? NOTHING;
    if (ofRule.length > 0) findings.push(...toFindings(kinds.ofTeam[i] as TeamRule, scope, ofRule));
  }
  return { kinds, reports: SILENT, findings, failures };
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
