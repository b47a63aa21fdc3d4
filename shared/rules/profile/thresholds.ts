/** Where the rules draw the line, by profile; a profile says only what it has a reason to see otherwise. */

import type { Profile, ProfileId, ThresholdId } from '#shared/model/profile.ts';
import { leastOfThreshold } from '#shared/model/profile.ts';

interface Range {
  readonly least: number;
  readonly most: number;
}

export interface Thresholds {
  /** Planned coverage of a pillar below this is thin. */
  readonly pillarThinBelow: number;
  /** Open seats of a team (seed row 000-2). */
  readonly teamSize: Range;
  /** Open seats of the pods together, by group of roles (seed row 000-2). */
  readonly coreMembers: Range;
  readonly extendedMembers: Range;
  /** Teams that one person may lead. */
  readonly teamsOfLead: number;
  /** Solid reports of one manager. */
  readonly span: Range;
  /** Seats on the longest solid line. */
  readonly mostLayers: number;
  /** Solid and dotted managers of one seat. */
  readonly mostManagers: number;
  /** Teams that one person works in. */
  readonly teamsOfPerson: number;
  /** Share of full time below which a part of someone's time is lost to switching. */
  readonly leastShare: number;
  /** Planned FTE of platform teams for each team that they serve. */
  readonly platformFtePerTeam: number;
  /** Team borders that one hand-off may cross. */
  readonly mostBorders: number;
  /** Teams that one team hands off to or takes from at once. */
  readonly mostCollaborations: number;
  /** Working day, local time, and the hours of it that a team has to share. */
  readonly workingDay: { readonly from: number; readonly to: number; readonly leastShared: number };
  /** Years where a seat names no level: below the first is junior, from the second on senior. */
  readonly seniority: { readonly juniorBelow: number; readonly seniorFrom: number };
  /** What `topology-fit` takes for few and many. */
  readonly fit: {
    readonly people: Range;
    readonly streams: Range;
    /** Coverage of MLOps today. */
    readonly maturity: Range;
    /** Percent of the teams for products that serve one stream only. */
    readonly ownProducts: Range;
    /** Percent of the planned time that goes to MLOps. */
    readonly platformWork: Range;
    /** Facts by which another topology has to be ahead. */
    readonly ahead: number;
  };
}

const SCALE_UP: Thresholds = {
  pillarThinBelow: 60,
  teamSize: { least: 5, most: 9 },
  coreMembers: { least: 8, most: 10 },
  extendedMembers: { least: 4, most: 6 },
  teamsOfLead: 1,
  span: { least: 2, most: 8 },
  mostLayers: 4,
  mostManagers: 2,
  teamsOfPerson: 2,
  leastShare: 0.2,
  platformFtePerTeam: 0.5,
  mostBorders: 2,
  mostCollaborations: 3,
  workingDay: { from: 9, to: 17, leastShared: 3 },
  seniority: { juniorBelow: 2, seniorFrom: 5 },
  fit: {
    people: { least: 12, most: 40 },
    streams: { least: 2, most: 4 },
    maturity: { least: 30, most: 70 },
    ownProducts: { least: 34, most: 67 },
    platformWork: { least: 10, most: 25 },
    ahead: 2,
  },
};

const START_UP: Thresholds = {
  ...SCALE_UP,
  // Everyone does several jobs (seed row 001-3, "startups"): half of what a stream needs carries a first product.
  pillarThinBelow: 50,
  // A first product is built by three or four people who do everything.
  teamSize: { least: 3, most: 9 },
  // Too few leads for every team: one for two small teams is usual.
  teamsOfLead: 2,
  // A founder with one report is a beginning, not a needless layer; and one manager has everyone while all are few.
  span: { least: 1, most: 10 },
  // With a few dozen people, a fourth layer only carries messages.
  mostLayers: 3,
};

const ENTERPRISE: Thresholds = {
  ...SCALE_UP,
  // Products that many depend on need more than the least that keeps them going.
  pillarThinBelow: 70,
  // More reporting, planning and staff work a manager leaves time for fewer people.
  span: { least: 3, most: 8 },
  // Hundreds of people at eight a manager need six layers up to the head.
  mostLayers: 6,
  // Audit, access and support come on top of what a team asks of its platform.
  platformFtePerTeam: 0.75,
};

const BY_PROFILE: Readonly<Record<ProfileId, Thresholds>> = {
  'start-up': START_UP,
  'scale-up': SCALE_UP,
  enterprise: ENTERPRISE,
  custom: SCALE_UP,
};

/** Which part of the thresholds each value of a profile sets. */
const SETS: Readonly<Record<ThresholdId, (value: number, to: Thresholds) => Partial<Thresholds>>> = {
  'pillar-thin-below': (pillarThinBelow) => ({ pillarThinBelow }),
  'team-size-least': (least, { teamSize }) => ({ teamSize: { ...teamSize, least } }),
  'team-size-most': (most, { teamSize }) => ({ teamSize: { ...teamSize, most } }),
  'core-members-least': (least, { coreMembers }) => ({ coreMembers: { ...coreMembers, least } }),
  'core-members-most': (most, { coreMembers }) => ({ coreMembers: { ...coreMembers, most } }),
  'extended-members-least': (least, { extendedMembers }) => ({ extendedMembers: { ...extendedMembers, least } }),
  'extended-members-most': (most, { extendedMembers }) => ({ extendedMembers: { ...extendedMembers, most } }),
  'teams-of-lead': (teamsOfLead) => ({ teamsOfLead }),
  'span-least': (least, { span }) => ({ span: { ...span, least } }),
  'span-most': (most, { span }) => ({ span: { ...span, most } }),
  'most-layers': (mostLayers) => ({ mostLayers }),
  'most-managers': (mostManagers) => ({ mostManagers }),
  'teams-of-person': (teamsOfPerson) => ({ teamsOfPerson }),
  'least-share': (leastShare) => ({ leastShare }),
  'platform-fte-per-team': (platformFtePerTeam) => ({ platformFtePerTeam }),
  'most-borders': (mostBorders) => ({ mostBorders }),
  'most-collaborations': (mostCollaborations) => ({ mostCollaborations }),
  'day-from': (from, { workingDay }) => ({ workingDay: { ...workingDay, from } }),
  'day-to': (to, { workingDay }) => ({ workingDay: { ...workingDay, to } }),
  'least-shared-hours': (leastShared, { workingDay }) => ({ workingDay: { ...workingDay, leastShared } }),
};

/** Two ends of one range. */
export const RANGES: readonly {
  readonly least: ThresholdId;
  readonly most: ThresholdId;
  readonly read: (thresholds: Thresholds) => Range;
}[] = [
  { least: 'team-size-least', most: 'team-size-most', read: ({ teamSize }) => teamSize },
  { least: 'core-members-least', most: 'core-members-most', read: ({ coreMembers }) => coreMembers },
  { least: 'extended-members-least', most: 'extended-members-most', read: ({ extendedMembers }) => extendedMembers },
  { least: 'span-least', most: 'span-most', read: ({ span }) => span },
  {
    least: 'day-from',
    most: 'day-to',
    read: ({ workingDay: { from, to } }) => ({ least: from, most: to }),
  },
];

const own = new WeakMap<Profile['thresholds'], Map<ProfileId, Thresholds>>();

/** The same object for the same profile, so that what was found by it can be taken over. */
export function thresholdsOf({ id, thresholds }: Pick<Profile, 'id' | 'thresholds'>): Thresholds {
  const made = own.get(thresholds) ?? new Map<ProfileId, Thresholds>();
  own.set(thresholds, made);
  const known = made.get(id);
  if (known) return known;
  let found = BY_PROFILE[id];
  for (const [key, value] of Object.entries(thresholds) as [ThresholdId, number][]) {
    found = { ...found, ...SETS[key](Math.max(value, leastOfThreshold(key)), found) };
  }
  // Beside another profile's default, the end that the plan sets itself takes the other one along.
  for (const { least, most, read } of RANGES) {
    const range = read(found);
    if (range.least <= range.most) continue;
    const isLeastOwn = thresholds[least] !== undefined;
    found = { ...found, ...(isLeastOwn ? SETS[most](range.least, found) : SETS[least](range.most, found)) };
  }
  made.set(id, found);
  return found;
}
