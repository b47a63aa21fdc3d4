/** A person of the roster. A person holds any number of seats in a scenario, or none and waits on the bench. */

import type { PersonId } from './ids.ts';
import type { WebLink } from './link.ts';

export interface Skill {
  readonly name: string;
  /** 0 (none) to 4 (expert); null where the roster names no level. */
  readonly level: number | null;
}

/** What is true of a person, and what a vacancy asks for. */
export interface PersonFacts {
  readonly location: string;
  /** IANA name or `UTC+2`; empty where unknown. */
  readonly timeZone: string;
  readonly years: number | null;
  readonly skills: readonly Skill[];
}

export const NO_FACTS: PersonFacts = { location: '', timeZone: '', years: null, skills: [] };

export interface Person extends PersonFacts {
  readonly id: PersonId;
  /** The id that the roster gives, kept for exports; empty where it has none. */
  readonly rosterId: string;
  readonly name: string;
  readonly email: string;
  /** A manager from outside the plan: has no seat, is not counted, is drawn as a pill. */
  readonly isOutside: boolean;
  /** Contract, as a share of full time: 0 to 1.5. */
  readonly capacity: number;
  readonly notes: string;
  readonly links: readonly WebLink[];
  /** Columns of a roster that the planner does not know, kept for those who have no seat row. */
  readonly custom: Readonly<Record<string, string>>;
}

export const MAX_FTE = 1.5;
