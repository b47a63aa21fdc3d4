/**
 * What an evaluation may take over from the one before: facts about the plan's immutable parts, keyed by identity.
 *
 * Every entry is checked against all that it was made of before it is used, so a cache can only save time, never change
 * a figure. Keys are weak: a plan that is gone takes its entries along.
 */

import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Rule } from './define-rule.ts';
import type { Finding } from './finding.ts';
import type { SeatIndex, TeamIndex } from './org-index.ts';

export interface EvaluationCache {
  readonly seats: WeakMap<Seat, SeatIndex>;
  readonly teams: WeakMap<Team, TeamIndex>;
  /** The seats in no team, by the scenario's teams. */
  readonly loose: WeakMap<Scenario['teams'], TeamIndex>;
  /** Findings of the rules about one team, by rule. */
  readonly findings: WeakMap<TeamIndex, Map<Rule, readonly Finding[]>>;
}

export const newEvaluationCache = (): EvaluationCache => ({
  seats: new WeakMap(),
  teams: new WeakMap(),
  loose: new WeakMap(),
  findings: new WeakMap(),
});

/** The one that `evaluate` uses where the caller brings none. */
export const SHARED_CACHE = newEvaluationCache();
