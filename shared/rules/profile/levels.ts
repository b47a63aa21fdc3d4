/** How loud a rule is by profile, where a profile has a reason to hear it otherwise than the scale-up. */

import type { ProfileId } from '#shared/model/profile.ts';
import type { RuleMeta } from '../define-rule.ts';
import type { Severity } from '../finding.ts';

interface Level {
  readonly level: Severity;
  readonly reason: string;
}

const LEVELS: Readonly<Partial<Record<ProfileId, Readonly<Record<string, Level>>>>> = {
  'start-up': {
    'team-without-lead': { level: 'hint', reason: 'While all are few, a founder leads whoever has no lead.' },
    'seat-unreported': { level: 'hint', reason: 'While all are few, everybody knows whom to ask without a line.' },
    'embedded-without-platform': {
      level: 'hint',
      reason: 'A first product has nobody to share a platform with yet.',
    },
  },
  enterprise: {
    'single-point-of-failure': {
      level: 'warning',
      reason: 'Audits and many users ask for a stand-in; a leave of weeks is certain among hundreds.',
    },
    'span-of-control': {
      level: 'warning',
      reason: 'One manager too wide slows several teams, and reorganising later takes a quarter.',
    },
  },
};

/** What a profile says before the plan changes it. */
export const levelOf = (profile: ProfileId, { id, severity }: Pick<RuleMeta, 'id' | 'severity'>): Severity =>
  LEVELS[profile]?.[id]?.level ?? severity;

/** Why profiles hear a rule otherwise: "Start-up: …"; empty where they do not. */
export const levelReasons = (rule: string): readonly { readonly profile: ProfileId; readonly reason: string }[] =>
  (Object.entries(LEVELS) as [ProfileId, Readonly<Record<string, Level>>][]).flatMap(([profile, levels]) => {
    const found = levels[rule];
    return found ? [{ profile, reason: found.reason }] : [];
  });

/** Rules that a profile hears otherwise. */
export const ownLevels = (profile: ProfileId): readonly string[] => Object.keys(LEVELS[profile] ?? {});
