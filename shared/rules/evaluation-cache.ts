/**
 * What an evaluation may take over from the one before: facts about the plan's immutable parts, keyed by identity.
 *
 * Every entry is checked against all that it was made of before it is used, so a cache can only save time, never change
 * a figure. Keys are weak: a plan that is gone takes its entries along.
 */

import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Team } from '#shared/model/team.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Answers } from './facts/each.ts';
import type { Org, TeamIndex } from './facts/org-index.ts';
import type { SeatTable } from './facts/seat-table.ts';
import type { Everywhere, IndexedStreams, StreamIndex } from './facts/stream-index.ts';
import type { LastRun } from './run-rules.ts';
import type { ScoredTeams } from './scores/score.ts';

export interface EvaluationCache {
  /** What was said of the teams, streams and seats of each scenario at its last run. */
  readonly answers: Map<ScenarioId, Answers>;
  /** The seats as the last run of each scenario found them. */
  readonly tables: Map<ScenarioId, SeatTable>;
  readonly orgs: Map<ScenarioId, Org>;
  readonly indexed: Map<ScenarioId, IndexedStreams>;
  readonly teams: WeakMap<Team, TeamIndex>;
  /** The seats in no team, by the scenario's teams. */
  readonly loose: WeakMap<Scenario['teams'], TeamIndex>;
  readonly streams: WeakMap<ValueStream, StreamIndex>;
  /** Those who serve all streams, by the plan's streams. */
  readonly everywhere: WeakMap<Plan['streams'], Everywhere>;
  /** What each team scored at the last run of each scenario. */
  readonly scores: Map<ScenarioId, ScoredTeams>;
  /** What the rules found at the last run of each scenario. */
  readonly runs: Map<ScenarioId, LastRun>;
}

export const newEvaluationCache = (): EvaluationCache => ({
  answers: new Map(),
  tables: new Map(),
  orgs: new Map(),
  indexed: new Map(),
  teams: new WeakMap(),
  loose: new WeakMap(),
  streams: new WeakMap(),
  everywhere: new WeakMap(),
  scores: new Map(),
  runs: new Map(),
});

/** The one that `evaluate` uses where the caller brings none. */
export const SHARED_CACHE = newEvaluationCache();
