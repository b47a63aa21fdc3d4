/** Where the rules draw the line, under the scale-up profile. */

export const THRESHOLDS = {
  /** Planned coverage of a pillar below this is thin. */
  pillarThinBelow: 60,
  teamSize: { least: 5, most: 9 },
} as const;

/** Points that one finding takes from its health. */
export const FINDING_COST = { error: 25, warning: 10, hint: 3 } as const;

/** All findings of one rule in one scope take together at most this. */
export const MOST_COST_OF_A_RULE = 25;
