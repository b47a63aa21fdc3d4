/** The plan's profile beside the three that are built in: one row a value, in the order of the editor's own tables. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile, ProfileId, RuleLevel } from '#shared/model/profile.ts';
import { levelOf, RULES, thresholdRows, weightRows } from '#shared/rules/index.ts';

export const PROFILE_NAMES: Readonly<Record<ProfileId, string>> = {
  'start-up': 'Start-up',
  'scale-up': 'Scale-up',
  enterprise: 'Enterprise',
  custom: 'Custom',
};
export const LEVEL_NAMES: Readonly<Record<RuleLevel, string>> = {
  error: 'Error',
  warning: 'Warning',
  hint: 'Hint',
  off: 'Not checked',
};

export const BUILT_IN = ['start-up', 'scale-up', 'enterprise'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

export interface ComparedRow {
  readonly group: 'Thresholds' | 'Rules' | 'Strengths and costs' | 'Demand';
  readonly label: string;
  readonly unit: string;
  /** What counts in this plan, and in each profile that is built in. */
  readonly own: string;
  readonly others: Readonly<Record<BuiltIn, string>>;
  /** Whether the plan sets it itself. */
  readonly isChanged: boolean;
}

const same = (value: string): ComparedRow['others'] => ({ 'start-up': value, 'scale-up': value, enterprise: value });

export function comparedRows(profile: Profile): readonly ComparedRow[] {
  const thresholds = thresholdRows(profile).map(({ label, unit, value, defaults, isOwn }): ComparedRow => {
    const others = {
      'start-up': String(defaults['start-up']),
      'scale-up': String(defaults['scale-up']),
      enterprise: String(defaults.enterprise),
    };
    return { group: 'Thresholds', label, unit, own: String(value), others, isChanged: isOwn };
  });
  const rules = RULES.map((rule): ComparedRow => {
    const own = profile.rules[rule.id];
    const usual = (id: ProfileId): string => LEVEL_NAMES[levelOf(id, rule)];
    const level = own === undefined ? usual(profile.id) : LEVEL_NAMES[own];
    return {
      group: 'Rules',
      label: rule.title,
      unit: '',
      own: level,
      others: { 'start-up': usual('start-up'), 'scale-up': usual('scale-up'), enterprise: usual('enterprise') },
      isChanged: level !== usual(profile.id),
    };
  });
  const weights = weightRows(profile).map(({ label, unit, value, usual, isOwn }): ComparedRow => {
    return {
      group: 'Strengths and costs',
      label,
      unit,
      own: String(value),
      others: same(String(usual)),
      isChanged: isOwn,
    };
  });
  const demand = CAPABILITY_IDS.map((id): ComparedRow => {
    const { name, demand: usual } = CAPABILITIES[id];
    const own = profile.demand[id];
    return {
      group: 'Demand',
      label: name,
      unit: 'FTE a stream',
      own: String(own ?? usual),
      others: same(String(usual)),
      isChanged: own !== undefined,
    };
  });
  return [...thresholds, ...rules, ...weights, ...demand];
}

/** Rows in which not all four say the same. */
export const differingRows = (rows: readonly ComparedRow[]): readonly ComparedRow[] =>
  rows.filter(({ own, others }) => BUILT_IN.some((id) => others[id] !== own));

/** How many values of the plan another profile sees otherwise. */
export const differencesTo = (rows: readonly ComparedRow[], id: BuiltIn): number =>
  rows.filter(({ own, others }) => others[id] !== own).length;
