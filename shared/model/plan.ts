/** A plan: the roster, custom roles, value streams, and the scenarios that arrange them. Everything the planner knows. */

import type { IsoDate } from './date.ts';
import type { PersonId, PlanId, RoleId, ScenarioId, StreamId } from './ids.ts';
import type { Person } from './person.ts';
import type { Profile } from './profile.ts';
import type { CustomRole } from './role.ts';
import type { Scenario } from './scenario.ts';
import type { ScorePoint } from './score-point.ts';
import type { ValueStream } from './value-stream.ts';

export type { Profile, ProfileId } from './profile.ts';
export { PROFILE_IDS } from './profile.ts';

export interface Plan {
  readonly id: PlanId;
  readonly name: string;
  /** The plan's date ("today"); null: the day of use. */
  readonly date: IsoDate | null;
  /** ISO 4217 code or sign that costs are given in; empty where none was named. */
  readonly currency: string;
  readonly profile: Profile;
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly roles: Readonly<Record<RoleId, CustomRole>>;
  /** May be empty: then the plan has one stream of size 1, `ALL_WORK`. */
  readonly streams: Readonly<Record<StreamId, ValueStream>>;
  /** The scenario that the others are compared with; null where nobody pinned one. */
  readonly baseline: ScenarioId | null;
  readonly scenarios: Readonly<Record<ScenarioId, Scenario>>;
  /**
   * Where each scenario's scores came from, by scenario, in the order of time. Beside the scenarios, not in them, so that
   * taking back a step leaves alone what was noted since.
   */
  readonly history: Readonly<Record<ScenarioId, readonly ScorePoint[]>>;
}
