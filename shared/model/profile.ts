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

/**
 * The least that a threshold may be, where that is not 0: with fewer, everyone who leads, works or reports at all would
 * be a finding. A file may hold less, and keeps it; what counts is the least.
 */
const LEAST_OF_THRESHOLD: Readonly<Partial<Record<ThresholdId, number>>> = {
  'teams-of-lead': 1,
  'most-managers': 1,
  'teams-of-person': 1,
};
export const leastOfThreshold = (id: ThresholdId): number => LEAST_OF_THRESHOLD[id] ?? 0;

/** How loudly a rule reports in this plan; `off`: it is not checked. */
export const RULE_LEVELS = ['error', 'warning', 'hint', 'off'] as const;
export type RuleLevel = (typeof RULE_LEVELS)[number];

/** How much of a capability's demand counts when a role's time is split: of what it owns, and of what it supports. */
export const STRENGTH_IDS = ['owns', 'supports'] as const;
export type StrengthId = (typeof STRENGTH_IDS)[number];

/** What a finding takes from its health, by severity, and all findings of one rule in one scope together. */
export const COST_IDS = ['error', 'warning', 'hint', 'most-of-a-rule'] as const;
export type CostId = (typeof COST_IDS)[number];

export interface Profile {
  readonly id: ProfileId;
  /** FTE that a capability needs per stream of size 1. */
  readonly demand: Readonly<Partial<Record<CapabilityId, number>>>;
  readonly thresholds: Readonly<Partial<Record<ThresholdId, number>>>;
  /** By rule id. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
  readonly strengths: Readonly<Partial<Record<StrengthId, number>>>;
  readonly costs: Readonly<Partial<Record<CostId, number>>>;
}

const NO_CHANGES = { demand: {}, thresholds: {}, rules: {}, strengths: {}, costs: {} } as const;
export const DEFAULT_PROFILE: Profile = { id: 'scale-up', ...NO_CHANGES };

/** A profile as its name says, without anything that the plan sets itself. */
export const plainProfile = (id: ProfileId): Profile => ({ id, ...NO_CHANGES });
