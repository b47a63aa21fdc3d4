/**
 * What is said of each thing in a list, kept from run to run.
 *
 * Only things that are others than in the run before are asked about, and where every answer is the same, so is the
 * list: what is worked out of the answers, and remembered by them, then holds as well. To compare lists of thousands
 * takes microseconds, to look at each thing in them does not.
 */

import { remember } from '#shared/lib/remember.ts';

export interface Answers {
  /** @param say pure, and always the same function for the same question: its answers are known by it */
  readonly each: <T, V>(of: readonly T[], say: (one: T) => V) => readonly V[];
  /** The same of two lists side by side. */
  readonly eachOfTwo: <A, B, V>(of: readonly A[], and: readonly B[], say: (one: A, other: B) => V) => readonly V[];
}

interface Known {
  readonly of: readonly unknown[];
  readonly and: readonly unknown[];
  readonly said: readonly unknown[];
}
type Say = (one: unknown, other: unknown) => unknown;

export function newAnswers(): Answers {
  const known = new Map<unknown, Known>();
  const ask = (of: readonly unknown[], and: readonly unknown[], say: Say): readonly unknown[] => {
    const before = known.get(say);
    if (before?.of === of && before.and === and) return before.said;
    const said = before ? again(before, of, and, say) : of.map((one, place) => say(one, and[place]));
    known.set(say, { of, and, said });
    return said;
  };
  return {
    each: <T, V>(of: readonly T[], say: (one: T) => V) => ask(of, NONE, say as Say) as readonly V[],
    eachOfTwo: <A, B, V>(of: readonly A[], and: readonly B[], say: (one: A, other: B) => V) =>
      ask(of, and, say as Say) as readonly V[],
  };
}

const NONE: readonly unknown[] = [];

function again(before: Known, of: readonly unknown[], and: readonly unknown[], say: Say): readonly unknown[] {
  if (before.said.length !== of.length || before.and.length !== and.length) {
    return of.map((one, i) =>
      isKnown(before, i) && one === before.of[i] && and[i] === before.and[i] ? before.said[i] : say(one, and[i]),
    );
  }
  let said: unknown[] | null = null;
  for (let i = 0; i < of.length; i++) {
    if (of[i] === before.of[i] && (and === NONE || and[i] === before.and[i])) continue;
    const answer = say(of[i], and[i]);
    if (answer === before.said[i]) continue;
    said ??= [...before.said];
    said[i] = answer;
  }
  return said ?? before.said;
}

const isKnown = ({ said }: Known, place: number): boolean => place < said.length;

/** Where two lists of the same things hold others. */
export function placesThatDiffer(before: readonly unknown[], now: readonly unknown[]): number[] {
  const places: number[] = [];
  if (before === now) return places;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) places.push(i);
  return places;
}

/** The list with the things at these places made anew; the same list where they are the same things. */
export function withThese<T>(
  before: readonly T[],
  places: readonly number[],
  make: (place: number) => T,
): readonly T[] {
  let after: T[] | null = null;
  for (const place of places) {
    const now = make(place);
    if (now === before[place]) continue;
    after ??= [...before];
    after[place] = now;
  }
  return after ?? before;
}

/** Without the gaps; the same list for the same list. */
export const there = remember((list: readonly unknown[]) => list.filter((one) => one !== null)) as <T>(
  list: readonly (T | null)[],
) => readonly T[];
