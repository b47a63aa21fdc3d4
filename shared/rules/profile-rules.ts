/** The rules as a plan's profile wants them: louder, quieter, dearer, or not at all. */

import type { Profile } from '#shared/model/profile.ts';
import { costsOf, DEFAULT_COSTS } from './costs.ts';
import type { Rule } from './define-rule.ts';
import type { Unchecked } from './finding.ts';

export interface ProfileRules {
  readonly rules: readonly Rule[];
  readonly off: readonly Unchecked[];
}

type Parts = Pick<Profile, 'rules' | 'costs'>;

const made = new WeakMap<Parts['rules'], WeakMap<object, WeakMap<readonly Rule[], ProfileRules>>>();

/** The same object for the same rules and profile, so that what was found by it can be taken over. */
export function rulesOf(all: readonly Rule[], profile: Parts): ProfileRules {
  const costs = costsOf(profile);
  const byCosts = made.get(profile.rules) ?? new WeakMap<object, WeakMap<readonly Rule[], ProfileRules>>();
  made.set(profile.rules, byCosts);
  const byRules = byCosts.get(costs) ?? new WeakMap<readonly Rule[], ProfileRules>();
  byCosts.set(costs, byRules);
  const known = byRules.get(all);
  if (known) return known;
  const { rules: levels } = profile;
  const isUnchanged = costs === DEFAULT_COSTS && !all.some(({ id }) => Object.hasOwn(levels, id));
  const found: ProfileRules = {
    rules: isUnchanged
      ? all
      : all.flatMap((rule): Rule[] => {
          const level = levels[rule.id];
          const priced = costs === DEFAULT_COSTS ? rule : { ...rule, costs };
          if (level === undefined) return [priced];
          return level === 'off' ? [] : [{ ...priced, level }];
        }),
    off: all.flatMap(({ id }) =>
      levels[id] === 'off' ? [{ rule: id, why: 'the plan’s profile switches it off' }] : [],
    ),
  };
  byRules.set(all, found);
  return found;
}
