/** The rules as a plan's profile wants them: louder, quieter, dearer, or not at all. */

import type { Profile, ProfileId, RuleLevel } from '#shared/model/profile.ts';
import type { Rule } from '../define-rule.ts';
import type { Severity, Unchecked } from '../finding.ts';
import type { FindingCosts } from './costs.ts';
import { costsOf, DEFAULT_COSTS } from './costs.ts';
import { levelOf, ownLevels } from './levels.ts';

export interface ProfileRules {
  readonly rules: readonly Rule[];
  readonly off: readonly Unchecked[];
}

type Parts = Pick<Profile, 'id' | 'rules' | 'costs'>;

type ByProfile = Map<ProfileId, ProfileRules>;
const made = new WeakMap<Parts['rules'], WeakMap<FindingCosts, WeakMap<readonly Rule[], ByProfile>>>();

/** The same object for the same rules and profile, so that what was found by it can be taken over. */
export function rulesOf(all: readonly Rule[], profile: Parts): ProfileRules {
  const costs = costsOf(profile);
  const byCosts = made.get(profile.rules) ?? new WeakMap<FindingCosts, WeakMap<readonly Rule[], ByProfile>>();
  made.set(profile.rules, byCosts);
  const byRules = byCosts.get(costs) ?? new WeakMap<readonly Rule[], ByProfile>();
  byCosts.set(costs, byRules);
  const byProfile: ByProfile = byRules.get(all) ?? new Map();
  byRules.set(all, byProfile);
  const known = byProfile.get(profile.id);
  if (known) return known;
  const { rules: levels } = profile;
  const others = new Set([...Object.keys(levels), ...ownLevels(profile.id)]);
  const isUnchanged = costs === DEFAULT_COSTS && !all.some(({ id }) => others.has(id));
  const found: ProfileRules = {
    rules: isUnchanged
      ? all
      : all.flatMap((rule): Rule[] => {
          if (levels[rule.id] === 'off') return [];
          const priced = costs === DEFAULT_COSTS ? rule : { ...rule, costs };
          if (!others.has(rule.id)) return [priced];
          const level = loudness(levels[rule.id], levelOf(profile.id, rule));
          // What it says by itself anyway changes nothing: of some reports it says so otherwise.
          return [level === rule.severity ? priced : { ...priced, level }];
        }),
    off: all.flatMap(({ id, title }) =>
      levels[id] === 'off' ? [{ rule: id, title, why: 'the plan’s profile switches it off' }] : [],
    ),
  };
  byProfile.set(profile.id, found);
  return found;
}

const loudness = (own: RuleLevel | undefined, usual: Severity): Severity =>
  own === undefined || own === 'off' ? usual : own;
