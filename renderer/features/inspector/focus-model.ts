/** How a seat's time splits over capabilities, as percentages that must add up to 100 before they count. */

import type { CapabilityId } from '#shared/model/capability.ts';
import type { Profile } from '#shared/model/profile.ts';
import type { Role } from '#shared/model/role.ts';
import type { Seat } from '#shared/model/seat.ts';
import { sharesOfRole } from '#shared/rules/index.ts';

export type Shares = Readonly<Partial<Record<CapabilityId, number>>>;

/** Percentages with so many digits that add up to 100, by largest remainder. */
function percentsOf(shares: Iterable<readonly [CapabilityId, number]>, digits = 0): Map<CapabilityId, number> {
  const one = 10 ** digits;
  const rows = [...shares].map(([id, share]) => {
    const exact = share * 100 * one;
    return { id, floor: Math.floor(exact), rest: exact - Math.floor(exact) };
  });
  let left = rows.length === 0 ? 0 : 100 * one - rows.reduce((sum, { floor }) => sum + floor, 0);
  const up = new Set<CapabilityId>();
  for (const row of [...rows].sort((a, b) => b.rest - a.rest)) if (left-- > 0) up.add(row.id);
  return new Map(rows.map(({ id, floor }) => [id, (floor + (up.has(id) ? 1 : 0)) / one]));
}

/** What the draft of a seat's focus starts with, in percent: its own split, else its role's in whole numbers. */
export function draftOf(
  seat: Pick<Seat, 'focus'>,
  role: Pick<Role, 'owns' | 'supports'>,
  profile: Profile,
): Map<CapabilityId, number> {
  if (seat.focus === null) return percentsOf(sharesOfRole(role, profile));
  return percentsOf(Object.entries(seat.focus) as [CapabilityId, number][], 2);
}

/** The focus that the percentages mean, or what to do so that they are one. */
export function focusOf(
  draft: ReadonlyMap<CapabilityId, number>,
): { readonly ok: true; readonly focus: Shares } | { readonly ok: false; readonly problem: string } {
  const total = Math.round([...draft.values()].reduce((sum, share) => sum + share, 0) * 100) / 100;
  if (total !== 100) {
    const left = Math.round((100 - total) * 100) / 100;
    return {
      ok: false,
      problem:
        left > 0 ? `Together ${total} %: give out ${left} % more.` : `Together ${total} %: take ${-left} % back.`,
    };
  }
  const entries = [...draft].filter(([, share]) => share > 0).map(([id, share]) => [id, share / 100] as const);
  return { ok: true, focus: Object.fromEntries(entries) as Shares };
}

/** What the role owns and the split gives no time to: the seat does not answer for it. */
export const leftOut = (draft: ReadonlyMap<CapabilityId, number>, role: Pick<Role, 'owns'>): CapabilityId[] =>
  role.owns.filter((id) => !((draft.get(id) ?? 0) > 0));
