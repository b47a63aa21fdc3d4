/** What a plan's profile says otherwise than the defaults, in words: every report names it, as it changes what is found. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import { CAPABILITY_IDS } from '#shared/model/capability.ts';
import type { Profile, ProfileId, RuleLevel } from '#shared/model/profile.ts';
import { levelOf, RULES, thresholdRows, weightRows } from '#shared/rules/index.ts';

export interface ProfileChange {
  readonly what: string;
  /** As this plan has it, and as its profile has it by default; with their unit. */
  readonly value: string;
  readonly usual: string;
  /** The rule that reads it; empty for what all scores rest on. */
  readonly rule: string;
}

export const PROFILE_NAMES: Readonly<Record<ProfileId, string>> = {
  'start-up': 'Start-up',
  'scale-up': 'Scale-up',
  enterprise: 'Enterprise',
  custom: 'Custom',
};

const levelWords = (level: RuleLevel): string => (level === 'off' ? 'not checked' : level);

/** In the order of the profile's own tables; not what the plan set beside another profile that sees it as this one does. */
export function profileChanges(profile: Profile): readonly ProfileChange[] {
  const thresholds = thresholdRows(profile)
    .filter(({ isOwn }) => isOwn)
    .map(({ label, value, usual, unit, rule, tooLow }): ProfileChange => {
      const own = tooLow === null ? `${value} ${unit}` : `${tooLow} ${unit} (counts as ${value})`;
      return { what: label, value: own, usual: `${usual} ${unit}`, rule };
    });
  const rules = RULES.flatMap((rule): ProfileChange[] => {
    const { id, title } = rule;
    const level = profile.rules[id];
    const usual = levelOf(profile.id, rule);
    return level === undefined || level === usual
      ? []
      : [{ what: `Rule: ${title}`, value: levelWords(level), usual, rule: id }];
  });
  const demand = CAPABILITY_IDS.flatMap((id): ProfileChange[] => {
    const own = profile.demand[id];
    const { name, demand: usual } = CAPABILITIES[id];
    return own === undefined || own === usual
      ? []
      : [{ what: `Demand for ${name}`, value: `${own} FTE a stream`, usual: `${usual} FTE a stream`, rule: '' }];
  });
  const weights = weightRows(profile).flatMap(({ label, value, usual, unit, isOwn }): ProfileChange[] =>
    isOwn && value !== usual ? [{ what: label, value: `${value} ${unit}`, usual: `${usual} ${unit}`, rule: '' }] : [],
  );
  return [...thresholds, ...rules, ...demand, ...weights];
}

/** "Scale-up", "Scale-up, 1 value changed". */
export function profileWords(profile: Profile): string {
  const changes = profileChanges(profile).length;
  const what = changes === 1 ? '1 value changed' : `${changes} values changed`;
  return changes === 0 ? PROFILE_NAMES[profile.id] : `${PROFILE_NAMES[profile.id]}, ${what}`;
}

/** How many changes a chart names; it counts the others. */
const NAMED = 4;

/** Under the scores of a chart: "Scores by the profile Custom, 1 value changed: Smallest team 3 seats instead of 5 seats." */
export function scoresBy(profile: Profile): string {
  const changes = profileChanges(profile);
  const named = changes.slice(0, NAMED).map(({ what, value, usual }) => `${what} ${value} instead of ${usual}`);
  const more = changes.length > NAMED ? [`${changes.length - NAMED} more`] : [];
  const list = [...named, ...more].join('; ');
  return `Scores by the profile ${profileWords(profile)}${list === '' ? '' : `: ${list}`}.`;
}

/**
 * For JSON: `profile`, which profile a plan follows and each value that it changes of it; nothing where it changes none, as
 * the defaults are what everybody reckons with.
 */
export function profileJson(profile: Profile): { readonly profile?: object } {
  const changes = profileChanges(profile).map(({ what, value, usual, rule }) => ({ what, value, usual, rule }));
  return changes.length === 0 ? {} : { profile: { id: profile.id, changes } };
}

/** For a terminal: the profile and each changed value on its own line; nothing where none is changed. */
export function profileLines(profile: Profile): readonly string[] {
  const changes = profileChanges(profile);
  if (changes.length === 0) return [];
  return [
    `Profile: ${profileWords(profile)}`,
    ...changes.map(({ what, value, usual }) => `  ${what}: ${value} instead of ${usual}`),
  ];
}
