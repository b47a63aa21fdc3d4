/** What a rule reports, and what the scores are made of: the types that the panels, the command line and the exports read. */

import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId, SeatId, StreamId, TeamId } from '#shared/model/ids.ts';

export type Severity = 'error' | 'warning' | 'hint';
export const HEALTH_IDS = ['ownership', 'communication', 'expertise'] as const;
export type HealthId = (typeof HEALTH_IDS)[number];
export const HEALTH_NAMES: Readonly<Record<HealthId, string>> = {
  ownership: 'Ownership',
  communication: 'Communication',
  expertise: 'Expertise',
};

/** `scenario`, or the team whose health it lowers. */
export type Scope = { readonly kind: 'scenario' } | { readonly kind: 'team'; readonly id: TeamId };

export type SubjectKind = 'stream' | 'team' | 'seat' | 'person' | 'line' | 'capability';
/** Something to highlight on the canvas. A seat's name is its role and person. */
export interface Subject {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly name: string;
}

/** One fact that was used, in words and with its figure where it has one. */
export interface Evidence {
  readonly text: string;
  readonly value?: number | string;
  /** What of it is a fact, where the words hold a name or an order: the same whatever anyone is called. */
  readonly fact?: { readonly text: string; readonly value?: number | string };
}

/** A command that would help, with the planned overall score after it. */
export interface Fix {
  readonly label: string;
  readonly command: { readonly id: string; readonly payload: unknown };
  readonly planned: number;
}

/** Stands for a rule that stopped: a finding's `rule` that no rule has, and no page. */
export const RULE_FAILED = 'rule-failed';

export interface Finding {
  /** Stable within one evaluation and between evaluations of the same facts: rule, scope, subjects. */
  readonly key: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly dimension: HealthId;
  readonly scope: Scope;
  /** Short and specific: "Nobody owns monitoring in Recommendations". */
  readonly title: string;
  /** Title and facts in one or two plain sentences; the `message` of `score --json`. */
  readonly message: string;
  readonly subjects: readonly Subject[];
  readonly evidence: readonly Evidence[];
  readonly source: string;
  /** Points that this finding takes from its health; parts of one rule in one scope add up to at most the profile's most. */
  readonly cost: number;
  /** Why somebody accepted it as it stands, and who; such a finding costs nothing. */
  readonly accepted: { readonly reason: string; readonly by: string } | null;
  readonly fixes: readonly Fix[];
}

export interface Unchecked {
  readonly rule: string;
  /** As leads know the rule. */
  readonly title: string;
  readonly why: string;
}

export interface TodayAndPlanned {
  readonly today: number;
  readonly planned: number;
}

/** What one seat adds to a capability's points of its pillar. Exact; shown figures are apportioned by `shownParts`. */
export interface SeatPart {
  readonly seat: SeatId;
  /** FTE on this capability for this stream. */
  readonly fte: number;
  readonly points: number;
}

export interface CapabilityExplanation {
  readonly capability: CapabilityId;
  /** FTE that the stream needs. */
  readonly demand: number;
  /** FTE there is. */
  readonly supply: number;
  /** 0 to 1. */
  readonly staffing: number;
  /** Points of the pillar that it gives, and that it could still give: together its share of 100. */
  readonly points: number;
  readonly missing: number;
  readonly seats: readonly SeatPart[];
}

/** Why a pillar scores what it scores, of one stream (or of the scenario: weighted by stream size). */
export interface PillarExplanation {
  readonly pillar: PillarId;
  readonly score: number;
  readonly capabilities: readonly CapabilityExplanation[];
}

export interface StreamScores {
  readonly id: StreamId;
  readonly name: string;
  readonly size: number;
  readonly pillars: Readonly<Record<PillarId, TodayAndPlanned>>;
}

export interface TeamScores {
  readonly id: TeamId;
  readonly name: string;
  readonly health: Readonly<Record<HealthId, number>>;
}

export interface Figures {
  readonly people: number;
  readonly seats: number;
  readonly vacancies: number;
  readonly fte: number;
  readonly teams: number;
  readonly layers: number;
  readonly widestSpan: number;
  readonly cost: { readonly today: number; readonly planned: number; readonly seatsWithoutCost: number } | null;
  readonly handOffs: number;
  readonly handOffsAcrossBorders: number;
  readonly meetingHoursPerSeatWeek: number | null;
}

/** A scenario's scores; null figures where it has no seats ("nothing planned yet"). All figures are exact, not rounded. */
export interface ScenarioScores {
  readonly overall: TodayAndPlanned;
  /** The two candidates of the minimum, for both dates, and which pillar is the weakest. */
  readonly weakestPillar: { readonly today: PillarId; readonly planned: PillarId };
  readonly meanOfSeven: TodayAndPlanned;
  readonly pillars: Readonly<Record<PillarId, TodayAndPlanned>>;
  readonly health: Readonly<Record<HealthId, number>>;
  /** How a scenario's health comes about: mean of the teams, then what scenario-wide findings take. */
  readonly healthParts: Readonly<
    Record<
      HealthId,
      { readonly teams: number; readonly costs: readonly { readonly rule: string; readonly cost: number }[] }
    >
  >;
  readonly streams: readonly StreamScores[];
  readonly teams: readonly TeamScores[];
}

export interface Evaluation {
  readonly scenario: ScenarioId;
  /** The two dates that the figures are of. */
  readonly today: IsoDate;
  readonly horizon: IsoDate;
  /** Null where the scenario has no seats. */
  readonly scores: ScenarioScores | null;
  readonly figures: Figures;
  /** Errors first, then by cost, then by rule and key. */
  readonly findings: readonly Finding[];
  readonly unchecked: readonly Unchecked[];
}
