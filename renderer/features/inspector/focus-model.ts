/** How a seat's time splits over capabilities, as percentages that must add up to 100 before they count. */

import { CAPABILITIES } from '#shared/catalog/capabilities.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { Role } from '#shared/model/role.ts';
import type { Seat } from '#shared/model/seat.ts';

export type Shares = Readonly<Partial<Record<CapabilityId, number>>>;

/** Percent by capability as the role says: in proportion to what a stream needs, half of it where the role supports. */
export function sharesOfRole(role: Pick<Role, 'owns' | 'supports'>): Map<CapabilityId, number> {
  const weights = new Map<CapabilityId, number>();
  for (const id of role.owns) weights.set(id, CAPABILITIES[id].demand);
  for (const id of role.supports) if (!weights.has(id)) weights.set(id, CAPABILITIES[id].demand / 2);
  const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return new Map([...weights].map(([id, weight]) => [id, (100 * weight) / total]));
}

/** Whole percentages that add up to 100, by largest remainder; what a draft starts with. */
export function wholePercents(shares: ReadonlyMap<CapabilityId, number>): Map<CapabilityId, number> {
  const rows = [...shares].map(([id, share]) => ({ id, floor: Math.floor(share), rest: share - Math.floor(share) }));
  let left =
    Math.round([...shares.values()].reduce((sum, share) => sum + share, 0)) - rows.reduce((s, r) => s + r.floor, 0);
  const up = new Set<CapabilityId>();
  for (const row of [...rows].sort((a, b) => b.rest - a.rest)) if (left-- > 0) up.add(row.id);
  return new Map(rows.map(({ id, floor }) => [id, floor + (up.has(id) ? 1 : 0)]));
}

/** What the draft of a seat's focus starts with, in percent: its own split, else its role's in whole numbers. */
export function draftOf(seat: Pick<Seat, 'focus'>, role: Pick<Role, 'owns' | 'supports'>): Map<CapabilityId, number> {
  if (seat.focus === null) return wholePercents(sharesOfRole(role));
  return new Map(
    (Object.entries(seat.focus) as [CapabilityId, number][]).map(([id, share]) => [id, Math.round(share * 1e4) / 100]),
  );
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
