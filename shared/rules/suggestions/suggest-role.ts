/** Another role for now: one that does most of the same and asks for no more years than somebody has. */

import { ROLES } from '#shared/catalog/roles.ts';
import { isBelow } from '#shared/lib/round.ts';
import type { Role } from '#shared/model/role.ts';
import type { SuggestedFix } from '../define-rule.ts';
import type { Org, SeatIndex } from '../facts/org-index.ts';
import { article } from './suggest.ts';

/** Nobody is made a manager for want of experience. */
const GROUPS = ['core', 'extended', 'ml'];

export const lighterRole =
  ({ seat, role, person }: SeatIndex) =>
  (org: Org): SuggestedFix[] => {
    const years = person?.years ?? 0;
    const common = (other: Role) =>
      role.owns.reduce((sum, id) => sum + (other.owns.includes(id) ? 2 : other.supports.includes(id) ? 1 : 0), 0);
    return ROLES.filter(
      (other) => GROUPS.includes(other.group) && common(other) > 0 && !isBelow(years, other.minimumYears ?? 0),
    )
      .sort((a, b) => common(b) - common(a) || a.owns.length - b.owns.length)
      .slice(0, 2)
      .map((other) => ({
        label: `Make ${person?.name ?? 'them'} ${article(other.name)} ${other.name} for now`,
        command: {
          id: 'seat.update',
          payload: { scenario: org.scenario.id, id: seat.id, changes: { role: other.id } },
        },
      }));
  };
