/** Ids from a roster's words: the same file gives the same ids. Never compares against all ids that were given. */

import type { IdByKind, IdKind } from '#shared/model/ids.ts';
import { asId, idFromWords } from '#shared/model/ids.ts';

export type IdMaker = <K extends IdKind>(kind: K, words: string) => IdByKind[K];

/** @param taken ids that must not be given again, of the plan that the roster is imported into */
export function contentIds(taken: ReadonlySet<string> = new Set()): IdMaker {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (kind, words) => {
    const plain = idFromWords(kind, words, new Set());
    const base = plain === `${kind}-x` && words.trim() !== '' ? `${kind}-${hashOf(words)}` : plain;
    let n = next.get(base) ?? 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (given.has(id) || taken.has(id)) id = `${base}-${++n}`;
    next.set(base, n + 1);
    given.add(id);
    return asId(kind, id);
  };
}

/** 53 bits of the text as letters and digits (cyrb53): tells rosters and names apart, no secret. */
export function hashOf(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
  return ((low >>> 0) * 0x200000 + (high >>> 11)).toString(36);
}
