/** A role: what somebody on a seat owns and supports. Built-in roles live in the catalogue, custom ones in the plan. */

import type { CapabilityId } from './capability.ts';
import type { RoleId } from './ids.ts';

export interface Role {
  readonly id: RoleId;
  readonly name: string;
  /** Capabilities with strength 1. */
  readonly owns: readonly CapabilityId[];
  /** Capabilities with strength 0.5. */
  readonly supports: readonly CapabilityId[];
}

/** A role that a plan brings with it. Where an import could not match a title, it owns nothing until someone says so. */
export interface CustomRole extends Role {
  readonly notes: string;
}

/** The name of the role that a roster's row with a team but no title gets. */
export const NO_ROLE_YET = 'No role yet';
