/** Ids from a roster's words: the same file gives the same ids. Never compares against all ids that were given. */

import { digestOf } from '#shared/lib/digest.ts';
import type { IdByKind, IdKind } from '#shared/model/ids.ts';
import { asId, idFromWords } from '#shared/model/ids.ts';

export type IdMaker = <K extends IdKind>(kind: K, words: string) => IdByKind[K];

export function contentIds(): IdMaker {
  const given = new Set<string>();
  const next = new Map<string, number>();
  return (kind, words) => {
    const plain = idFromWords(kind, words, new Set());
    const base = plain === `${kind}-x` && words.trim() !== '' ? `${kind}-${digestOf(words)}` : plain;
    let n = next.get(base) ?? 1;
    let id = n === 1 ? base : `${base}-${n}`;
    while (given.has(id)) id = `${base}-${++n}`;
    next.set(base, n + 1);
    given.add(id);
    return asId(kind, id);
  };
}
