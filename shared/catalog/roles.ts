/** The built-in roles, complete, and how a role of a plan is found. */

import type { RoleId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Role } from '#shared/model/role.ts';
import type { CatalogRole } from './catalog-role.ts';
import { CORE_ROLES } from './roles-core.ts';
import { EXTENDED_ROLES } from './roles-extended.ts';
import { MANAGEMENT_ROLES } from './roles-management.ts';
import { ML_ROLES } from './roles-ml.ts';

export type { CatalogRole } from './catalog-role.ts';

export const ROLES: readonly CatalogRole[] = [...CORE_ROLES, ...EXTENDED_ROLES, ...ML_ROLES, ...MANAGEMENT_ROLES];

export const CATALOG_ROLE_BY_ID: ReadonlyMap<string, CatalogRole> = new Map(ROLES.map((role) => [role.id, role]));

/** The role behind an id: built in, else the plan's own, else one that owns nothing, so that drawing never fails. */
export function roleOf(plan: Pick<Plan, 'roles'>, id: RoleId): Role {
  const builtIn = CATALOG_ROLE_BY_ID.get(id);
  if (builtIn) return builtIn;
  if (Object.hasOwn(plan.roles, id)) return plan.roles[id] as Role;
  return { id: asId('role', id), name: 'Unknown role', owns: [], supports: [] };
}
