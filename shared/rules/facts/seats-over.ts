/** Seats that were over before the plan's date: a line that leads to one of them joins nobody who is there. */

import { mapThere } from '#shared/lib/lists.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Org } from './org-index.ts';

export type SeatIds = ReadonlySet<SeatId>;

const known = new WeakMap<readonly Seat[], { readonly today: Org['today']; readonly over: SeatIds }>();

/** The same set for the same dates; few seats have any. */
export function seatsOver({ dated, today }: Pick<Org, 'dated' | 'today'>): SeatIds {
  const before = known.get(dated);
  if (before?.today === today) return before.over;
  const over = new Set(mapThere(dated, ({ id, end }) => (end !== null && end < today ? id : null)));
  known.set(dated, { today, over });
  return over;
}

export function isSameSeatIds(a: SeatIds, b: SeatIds): boolean {
  if (a === b) return true;
  if (a.size !== b.size) return false;
  for (const id of a) if (!b.has(id)) return false;
  return true;
}
