/** Strengths and costs of findings with their defaults and reasons: for the profile's editor and reports. */

import type { CostId, Profile, StrengthId } from '#shared/model/profile.ts';
import { COST_IDS, STRENGTH_IDS } from '#shared/model/profile.ts';
import { DEFAULT_STRENGTHS } from '../facts/demand.ts';
import { DEFAULT_COSTS } from './costs.ts';

interface WeightMeta {
  readonly label: string;
  /** Why the default is what it is. */
  readonly reason: string;
}

interface WeightValue extends WeightMeta {
  readonly unit: string;
  readonly step: number;
  /** The largest value that it may have. */
  readonly most: number;
  /** What counts in this plan. */
  readonly value: number;
  readonly usual: number;
  readonly isOwn: boolean;
}

export type WeightRow = WeightValue &
  ({ readonly part: 'strengths'; readonly id: StrengthId } | { readonly part: 'costs'; readonly id: CostId });

const STRENGTHS: Readonly<Record<StrengthId, WeightMeta>> = {
  owns: {
    label: 'Strength of what a role owns',
    reason:
      'What a role owns gets the time that its demand asks for (row 002-2). Only the proportion to what it supports counts.',
  },
  supports: {
    label: 'Strength of what a role supports',
    reason:
      'Helping takes half the time of answering for it: an ML engineer mostly deploys, and helps to build models.',
  },
};

const COSTS: Readonly<Record<CostId, WeightMeta>> = {
  error: {
    label: 'Cost of an error',
    reason: 'A quarter of a health: with four errors nothing is left. An organisation with one cannot work as planned.',
  },
  warning: {
    label: 'Cost of a warning',
    reason: 'Ten warnings of different rules use a health up: each is a risk that somebody has to take on.',
  },
  hint: {
    label: 'Cost of a hint',
    reason: 'Worth a look, seldom a decision: three hints weigh about one warning.',
  },
  'most-of-a-rule': {
    label: 'Most that one rule takes from a team or the scenario',
    reason: 'One habit that shows in twenty places is still one habit: it takes as much as one error.',
  },
};

const STRENGTH_FORM = { unit: '× demand', step: 0.1, most: 1 };
const COST_FORM = { unit: 'points', step: 1, most: 100 };

const defaultCost = (id: CostId): number => DEFAULT_COSTS[id === 'most-of-a-rule' ? 'most' : id];

/** Every strength and cost with the plan's value and its default, which all profiles share. */
export function weightRows({ strengths, costs }: Pick<Profile, 'strengths' | 'costs'>): readonly WeightRow[] {
  const weigh = (own: number | undefined, usual: number) => ({ value: own ?? usual, usual, isOwn: own !== undefined });
  return [
    ...STRENGTH_IDS.map((id): WeightRow => {
      const value = weigh(strengths[id], DEFAULT_STRENGTHS[id]);
      return { part: 'strengths', id, ...STRENGTHS[id], ...STRENGTH_FORM, ...value };
    }),
    ...COST_IDS.map((id): WeightRow => {
      const value = weigh(costs[id], defaultCost(id));
      return { part: 'costs', id, ...COSTS[id], ...COST_FORM, ...value };
    }),
  ];
}
