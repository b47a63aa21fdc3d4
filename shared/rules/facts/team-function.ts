/** The one function that all of a team does, where it is only one. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { remember } from '#shared/lib/remember.ts';
import { maskOf } from './capability-order.ts';
import type { TeamIndex } from './org-index.ts';

const LEADS = maskOf(['lead-and-coordinate']);

/** A pillar, or a role of cross-cutting seats. */
interface TeamFunction {
  readonly id: string;
  readonly name: string;
}

const functions = remember((index: TeamIndex): { readonly only: TeamFunction | null } => {
  const seats = index.seats.filter((seat) => seat.isOpen && (seat.time.owned & LEADS) === 0);
  if (seats.length < 2) return { only: null };
  // By id: two roles that are called alike are two.
  const all = new Map<string, string>(
    seats.map(({ role, time: { pillar } }) =>
      pillar === 'cross-cutting' ? [role.id, role.name] : [pillar, GROUPS[pillar].name],
    ),
  );
  const [first] = all;
  return { only: all.size === 1 && first ? { id: first[0], name: first[1] } : null };
});

/** A pillar, or the role of cross-cutting seats; those who only lead count for neither. Null for fewer than two seats. */
export const functionOf = (index: TeamIndex): TeamFunction | null => functions(index).only;
