import fc from 'fast-check';
import { generateKeyBetween } from 'fractional-indexing';
import { describe, expect, it } from 'vitest';
import { asId } from '#shared/model/ids.ts';
import { streamSchema } from '#shared/model/schemas.ts';

const isRank = (rank: string) =>
  streamSchema.safeParse({ id: asId('stream', 'stream-a'), name: '', size: 1, rank }).success;
const canBeFollowed = (rank: string) => {
  try {
    return generateKeyBetween(rank, null) > rank;
  } catch {
    return false;
  }
};

describe('a rank', () => {
  it('fits only where another can be placed behind it', () => {
    const text = fc.string({ unit: fc.constantFrom(...'AYZabcz0189-é'), maxLength: 6 });
    const edges = fc.constantFrom('A', 'z', `A${'0'.repeat(26)}`, `A${'0'.repeat(25)}1`);
    fc.assert(
      fc.property(fc.oneof(text, edges), (rank) => {
        fc.pre(isRank(rank));
        expect(canBeFollowed(rank)).toBe(true);
      }),
    );
  });

  it('fits wherever one was placed, in front, behind or between', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (places) => {
        const ranks: string[] = [];
        for (const place of places) {
          const at = place % (ranks.length + 1);
          ranks.splice(at, 0, generateKeyBetween(ranks[at - 1] ?? null, ranks[at] ?? null));
        }
        expect(ranks.filter((rank) => !isRank(rank))).toEqual([]);
      }),
    );
  });
});
