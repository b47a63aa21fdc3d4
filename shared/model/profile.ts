/** Which defaults the rules use, and where a plan departs from them. Sparse: what is absent is the default. */

import type { CapabilityId } from './capability.ts';

export const PROFILE_IDS = ['start-up', 'scale-up', 'enterprise', 'custom'] as const;
export type ProfileId = (typeof PROFILE_IDS)[number];

/** Every line that a rule draws, as a file names it. */
export const THRESHOLD_IDS = [
  'pillar-thin-below',
  'team-size-least',
  'team-size-most',
  'core-members-least',
  'core-members-most',
  'extended-members-least',
  'extended-members-most',
  'teams-of-lead',
  'span-least',
  'span-most',
  'most-layers',
  'most-managers',
  'teams-of-person',
  'least-share',
  'platform-fte-per-team',
  'most-borders',
  'most-collaborations',
  'day-from',
  'day-to',
  'least-shared-hours',
] as const;
export type ThresholdId = (typeof THRESHOLD_IDS)[number];

/** How loudly a rule reports in this plan; `off`: it is not checked. */
export const RULE_LEVELS = ['error', 'warning', 'hint', 'off'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

export interface Profile {
  readonly id: ProfileId;
  /** FTE that a capability needs per stream of size 1. */
  readonly demand: Readonly<Partial<Record<CapabilityId, number>>>;
  readonly thresholds: Readonly<Partial<Record<ThresholdId, number>>>;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

export const DEFAULT_PROFILE: Profile = { id: 'scale-up', demand: {}, thresholds: {}, rules: {} };

/** How many values the plan sets itself. */
export const changesOfProfile = ({ demand, thresholds, rules }: Profile): number =>
  [demand, thresholds, rules].reduce((sum, part) => sum + Object.keys(part).length, 0);
