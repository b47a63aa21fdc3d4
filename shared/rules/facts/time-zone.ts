/** Time zones as hours ahead of UTC on a day, and how much of a working day several of them share. */

import type { IsoDate } from '#shared/model/date.ts';

const known = new Map<string, number | null>();

/** Hours ahead of UTC on that day at noon: "UTC+5:30" is 5.5, "Europe/Paris" 1 in winter; null for a name that is none. */
export function utcOffset(zone: string, day: IsoDate): number | null {
  const key = `${zone}|${day}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const offset = fixedOffset(zone) ?? namedOffset(zone, day);
  known.set(key, offset);
  return offset;
}

function fixedOffset(zone: string): number | null {
  const name = zone.trim().toUpperCase();
  if (name === 'UTC' || name === 'GMT' || name === 'Z') return 0;
  const match = /^(?:UTC|GMT)?\s*([+\-\u2212])\s*(\d{1,2})(?::?(\d{2}))?$/.exec(name);
  if (!match) return null;
  const hours = Number(match[2]) + Number(match[3] ?? 0) / 60;
  return match[1] === '+' ? hours : -hours;
}

function namedOffset(zone: string, day: IsoDate): number | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone: zone.trim(), timeZoneName: 'longOffset' });
    const parts = format.formatToParts(new Date(`${day}T12:00:00Z`));
    return fixedOffset(parts.find(({ type }) => type === 'timeZoneName')?.value ?? '');
  } catch {
    return null;
  }
}

/** Hours of a working day of that length, at the same local time everywhere, that all offsets share. */
export function sharedHours(offsets: readonly number[], length: number): number {
  const around = [...new Set(offsets.map((offset) => ((offset % 24) + 24) % 24))].sort((a, b) => a - b);
  if (around.length < 2) return length;
  const gaps = around.map((offset, i) => (around[i + 1] ?? (around[0] ?? 0) + 24) - offset);
  // All offsets lie within what the widest gap leaves of the day.
  return Math.max(0, length - (24 - Math.max(...gaps)));
}
