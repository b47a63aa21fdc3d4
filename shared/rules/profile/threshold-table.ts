/** What each threshold means, where its default comes from and what it may be: for the profile's editor and reports. */

import type { Problem } from '#shared/lib/result.ts';
import type { Profile, ProfileId, ThresholdId } from '#shared/model/profile.ts';
import { leastOfThreshold, THRESHOLD_IDS } from '#shared/model/profile.ts';
import type { Thresholds } from './thresholds.ts';
import { RANGES, thresholdsOf } from './thresholds.ts';

export interface ThresholdMeta {
  readonly label: string;
  /** Why the default is what it is. */
  readonly reason: string;
  /** The rule that reads it. */
  readonly rule: string;
  readonly unit: string;
  readonly step: number;
  readonly read: (thresholds: Thresholds) => number;
}

export const THRESHOLD_TABLE: Readonly<Record<ThresholdId, ThresholdMeta>> = {
  'pillar-thin-below': {
    label: 'Coverage below which a pillar is thin',
    reason:
      'With less than 60 of 100 some of the pillar’s work is left undone (row 002-2). A start-up’s people do several jobs, so 50 carries it; an enterprise’s products need 70.',
    rule: 'pillar-thin',
    unit: 'points',
    step: 5,
    read: ({ pillarThinBelow }) => pillarThinBelow,
  },
  'team-size-least': {
    label: 'Smallest team',
    reason: 'Five to nine people share one conversation (row 000-2); three or four build a start-up’s first product.',
    rule: 'team-size',
    unit: 'seats',
    step: 1,
    read: ({ teamSize }) => teamSize.least,
  },
  'team-size-most': {
    label: 'Largest team',
    reason: 'Above nine, people no longer know what the others do (row 000-2).',
    rule: 'team-size',
    unit: 'seats',
    step: 1,
    read: ({ teamSize }) => teamSize.most,
  },
  'core-members-least': {
    label: 'Core members of the pods, at least',
    reason: 'The core of an ML platform team is 8 to 10 people (row 000-2).',
    rule: 'composition',
    unit: 'seats',
    step: 1,
    read: ({ coreMembers }) => coreMembers.least,
  },
  'core-members-most': {
    label: 'Core members of the pods, at most',
    reason: 'The core of an ML platform team is 8 to 10 people (row 000-2).',
    rule: 'composition',
    unit: 'seats',
    step: 1,
    read: ({ coreMembers }) => coreMembers.most,
  },
  'extended-members-least': {
    label: 'Extended members of the pods, at least',
    reason: 'Four to six more support the core (row 000-2).',
    rule: 'composition',
    unit: 'seats',
    step: 1,
    read: ({ extendedMembers }) => extendedMembers.least,
  },
  'extended-members-most': {
    label: 'Extended members of the pods, at most',
    reason: 'Four to six more support the core (row 000-2).',
    rule: 'composition',
    unit: 'seats',
    step: 1,
    read: ({ extendedMembers }) => extendedMembers.most,
  },
  'teams-of-lead': {
    label: 'Teams that one person may lead',
    reason: 'A lead of two teams is missing in one of them (row 000-4); a start-up has too few leads for one each.',
    rule: 'lead-of-many',
    unit: 'teams',
    step: 1,
    read: ({ teamsOfLead }) => teamsOfLead,
  },
  'span-least': {
    label: 'Fewest reports of a manager',
    reason: 'A manager of one is a layer more than work needs (row 000-3).',
    rule: 'span-of-control',
    unit: 'reports',
    step: 1,
    read: ({ span }) => span.least,
  },
  'span-most': {
    label: 'Most reports of a manager',
    reason: 'Above eight a manager has no time for each (row 000-3); a start-up’s first manager has everyone.',
    rule: 'span-of-control',
    unit: 'reports',
    step: 1,
    read: ({ span }) => span.most,
  },
  'most-layers': {
    label: 'Layers of management',
    reason: 'Each layer delays a decision (row 000-3); hundreds of people need more of them than a few dozen.',
    rule: 'layers',
    unit: 'layers',
    step: 1,
    read: ({ mostLayers }) => mostLayers,
  },
  'most-managers': {
    label: 'Managers of one seat, solid and dotted',
    reason: 'With three managers nobody decides what comes first (row 000-3).',
    rule: 'matrix-overload',
    unit: 'managers',
    step: 1,
    read: ({ mostManagers }) => mostManagers,
  },
  'teams-of-person': {
    label: 'Teams that one person works in',
    reason: 'In a third team most of the time goes to meetings (row 000-12).',
    rule: 'fragmented',
    unit: 'teams',
    step: 1,
    read: ({ teamsOfPerson }) => teamsOfPerson,
  },
  'least-share': {
    label: 'Smallest share of someone’s time',
    reason: 'Less than a day a week is lost to switching (row 000-12).',
    rule: 'fragmented',
    unit: 'FTE',
    step: 0.05,
    read: ({ leastShare }) => leastShare,
  },
  'platform-fte-per-team': {
    label: 'Platform FTE for each team it serves',
    reason:
      'Half a person for each team keeps a shared platform usable (row 001-3); audit and support ask for more in an enterprise.',
    rule: 'platform-overstretched',
    unit: 'FTE',
    step: 0.05,
    read: ({ platformFtePerTeam }) => platformFtePerTeam,
  },
  'most-borders': {
    label: 'Team borders that a hand-off may cross',
    reason: 'Beyond two borders nobody answers for the whole way (row 002-3).',
    rule: 'hand-off-borders',
    unit: 'borders',
    step: 1,
    read: ({ mostBorders }) => mostBorders,
  },
  'most-collaborations': {
    label: 'Teams that one team works with at once',
    reason: 'Working closely with more than three teams leaves no time for its own work (row 002-1).',
    rule: 'collaboration-overload',
    unit: 'teams',
    step: 1,
    read: ({ mostCollaborations }) => mostCollaborations,
  },
  'day-from': {
    label: 'Start of the working day',
    reason: 'Nine to five, local time (row 000-5).',
    rule: 'no-common-hours',
    unit: 'o’clock',
    step: 1,
    read: ({ workingDay }) => workingDay.from,
  },
  'day-to': {
    label: 'End of the working day',
    reason: 'Nine to five, local time (row 000-5).',
    rule: 'no-common-hours',
    unit: 'o’clock',
    step: 1,
    read: ({ workingDay }) => workingDay.to,
  },
  'least-shared-hours': {
    label: 'Working hours that a team shares, at least',
    reason: 'In three hours a team can meet and still ask one another (row 000-5).',
    rule: 'no-common-hours',
    unit: 'hours',
    step: 0.5,
    read: ({ workingDay }) => workingDay.leastShared,
  },
};

export interface ThresholdRow extends ThresholdMeta {
  readonly id: ThresholdId;
  /** What counts in this plan. */
  readonly value: number;
  /** What its profile says where the plan does not. */
  readonly usual: number;
  readonly isOwn: boolean;
  /** What the plan sets, where that is less than it may be: the least counts. */
  readonly tooLow: number | null;
  /** The other end of its range, where the plan sets only that one, and beyond the default of this one. */
  readonly goesWith: ThresholdId | null;
  /** What it may be: the fewest of something are never more than the most of it. */
  readonly range: { readonly least: number; readonly most: number };
  /** The defaults of the three profiles, to compare. */
  readonly defaults: Readonly<Record<Exclude<ProfileId, 'custom'>, number>>;
}

/** Every threshold with the plan's value, its default, and what other profiles say. */
export function thresholdRows(profile: Profile): readonly ThresholdRow[] {
  const usually = (id: ProfileId): Thresholds => thresholdsOf({ id, thresholds: NONE });
  const now = thresholdsOf(profile);
  return THRESHOLD_IDS.map((id) => {
    const meta = THRESHOLD_TABLE[id];
    const own = profile.thresholds[id];
    const tooLow = own !== undefined && own < leastOfThreshold(id) ? own : null;
    const [value, usual] = [meta.read(now), meta.read(usually(profile.id))];
    return {
      ...meta,
      id,
      value,
      usual,
      isOwn: value !== usual || tooLow !== null,
      tooLow,
      goesWith: value === usual || own !== undefined ? null : otherEnd(id),
      range: rangeOf(id, now),
      defaults: {
        'start-up': meta.read(usually('start-up')),
        'scale-up': meta.read(usually('scale-up')),
        enterprise: meta.read(usually('enterprise')),
      },
    };
  });
}

/** Thresholds of a plan that are less than they may be, as whoever opens it should know: what counts, and where to set it. */
export const lowThresholds = (profile: Profile): readonly Problem[] =>
  thresholdRows(profile).flatMap(({ id, label, value, tooLow }): Problem[] =>
    tooLow === null
      ? []
      : [
          {
            code: 'profile.threshold-too-low',
            message: `“${label}” is ${tooLow} in this plan; the least is ${value}, which counts. Set or reset it in the profile.`,
            place: `/profile/thresholds/${id}`,
          },
        ],
  );

function otherEnd(id: ThresholdId): ThresholdId | null {
  const range = RANGES.find(({ least, most }) => least === id || most === id);
  return range ? (range.least === id ? range.most : range.least) : null;
}

const MOST_OF_UNIT: Readonly<Record<string, number>> = { points: 100, 'o’clock': 24, hours: 24, FTE: 10 };
const MOST = 1000;

function rangeOf(id: ThresholdId, now: Thresholds): ThresholdRow['range'] {
  const least = RANGES.find(({ most }) => most === id)?.read(now).least;
  const most = RANGES.find((range) => range.least === id)?.read(now).most;
  return { least: least ?? leastOfThreshold(id), most: most ?? MOST_OF_UNIT[THRESHOLD_TABLE[id].unit] ?? MOST };
}

const NONE: Profile['thresholds'] = {};
