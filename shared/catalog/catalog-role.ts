/** What the catalogue knows about a built-in role. */

import type { CapabilityId, SeatPillar } from '#shared/model/capability.ts';
import { asId } from '#shared/model/ids.ts';
import type { Role } from '#shared/model/role.ts';

export interface CatalogRole extends Role {
  /** Where the palette lists it. */
  readonly pillar: SeatPillar;
  readonly group: 'core' | 'extended' | 'ml' | 'management' | 'business';
  /** Titles as HR systems write them; compared without case and punctuation. */
  readonly aliases: readonly string[];
  /** What the role is for, in one sentence. */
  readonly summary: string;
  readonly responsibilities: readonly string[];
  readonly skills: readonly string[];
  readonly minimumYears: number | null;
  readonly tools: readonly string[];
  readonly produces: readonly string[];
  /** What the role answers for once a model is in production. */
  readonly operationalResponsibility: string;
  /** Seed rows that its facts come from. */
  readonly sources: readonly string[];
}

type Optional = 'supports' | 'skills' | 'minimumYears' | 'tools' | 'produces' | 'operationalResponsibility';
type RoleFacts = Omit<CatalogRole, 'id' | 'owns' | Optional> &
  Partial<Pick<CatalogRole, Optional>> & { readonly owns: readonly CapabilityId[] };

/** Completes a role whose sources say nothing about skills, tools or what it produces. */
export function catalogRole(id: string, facts: RoleFacts): CatalogRole {
  return {
    supports: [],
    skills: [],
    minimumYears: null,
    tools: [],
    produces: [],
    operationalResponsibility: '',
    ...facts,
    id: asId('role', id),
  };
}
