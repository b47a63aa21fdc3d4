/** The rules as a plan's profile wants them: louder, quieter, or not at all. */

import type { Profile } from '#shared/model/profile.ts';
import type { Rule } from './define-rule.ts';
import type { Unchecked } from './finding.ts';

export interface ProfileRules {
  readonly rules: readonly Rule[];
  readonly off: readonly Unchecked[];
}

const made = new WeakMap<Profile['rules'], WeakMap<readonly Rule[], ProfileRules>>();

/** The same object for the same rules and profile, so that what was found by it can be taken over. */
export function rulesOf(all: readonly Rule[], { rules: levels }: Pick<Profile, 'rules'>): ProfileRules {
  const byRules = made.get(levels) ?? new WeakMap<readonly Rule[], ProfileRules>();
  made.set(levels, byRules);
  const known = byRules.get(all);
  if (known) return known;
  const isUnchanged = !all.some(({ id }) => Object.hasOwn(levels, id));
  const found: ProfileRules = {
    rules: isUnchanged
      ? all
      : all.flatMap((rule): Rule[] => {
          const level = levels[rule.id];
          if (level === undefined) return [rule];
          return level === 'off' ? [] : [{ ...rule, level }];
        }),
    off: all.flatMap(({ id }) =>
      levels[id] === 'off' ? [{ rule: id, why: 'the plan’s profile switches it off' }] : [],
    ),
  };
  byRules.set(all, found);
  return found;
}
