/** The one function that all of a team does, where it is only one. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { remember } from '#shared/lib/remember.ts';
import { maskOf } from './capability-order.ts';
import type { TeamIndex } from './org-index.ts';

const LEADS = maskOf(['lead-and-coordinate']);

const functions = remember((index: TeamIndex): { readonly name: string | null } => {
  const seats = index.seats.filter((seat) => seat.isOpen && (seat.time.owned & LEADS) === 0);
  if (seats.length < 2) return { name: null };
  const names = new Set(
    seats.map(({ role, time }) => (time.pillar === 'cross-cutting' ? role.name : GROUPS[time.pillar].name)),
  );
  const [only] = names;
  return { name: names.size === 1 && only !== undefined ? only : null };
});

/** A pillar, or the role of cross-cutting seats; those who only lead count for neither. Null for fewer than two seats. */
export const functionOf = (index: TeamIndex): string | null => functions(index).name;
