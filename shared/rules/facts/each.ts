/**
 * What is said of each thing in a list, kept from run to run.
 *
 * Only things that are others than in the run before are asked about, and where every answer is the same, so is the
 * list: what is worked out of the answers, and remembered by them, then holds as well. To compare lists of thousands
 * takes microseconds, to look at each thing in them does not.
 */

import { flat } from '#shared/lib/lists.ts';
import { remember } from '#shared/lib/remember.ts';

export interface Answers {
  /** @param say pure, and always the same function for the same question: its answers are known by it */
  readonly each: <T, V>(of: readonly T[], say: (one: T) => V) => readonly V[];
}

/** Of one question; changed in place, as every run asks most of them. */
interface Known {
  of: readonly unknown[];
  said: readonly unknown[];
}

export function newAnswers(): Answers {
  const known = new WeakMap<object, Known>();
  const differing = newDifferences();
  return {
    each: <T, V>(of: readonly T[], say: (one: T) => V): readonly V[] => {
      const before = known.get(say);
      if (before === undefined) {
        const said = of.map((one) => say(one));
        known.set(say, { of, said });
        return said;
      }
      if (before.of !== of) {
        before.said = again(before, of, say, differing);
        before.of = of;
      }
      return before.said as readonly V[];
    },
  };
}

function again<T, V>(
  { of: before, said }: Known,
  now: readonly T[],
  say: (one: T) => V,
  differing: Differing,
): readonly V[] {
  const answers = said as readonly V[];
  if (before.length === now.length) {
    return withThese(answers, differing(before, now), (place) => say(now[place] as T));
  }
  // Where something came or went, what stands ahead of it and behind it is as it was.
  const least = Math.min(before.length, now.length);
  let ahead = 0;
  while (ahead < least && before[ahead] === now[ahead]) ahead += 1;
  let behind = 0;
  while (behind < least - ahead && before[before.length - 1 - behind] === now[now.length - 1 - behind]) behind += 1;
  const between = now.slice(ahead, now.length - behind).map((one) => say(one));
  return answers.slice(0, ahead).concat(between, answers.slice(before.length - behind));
}

/** Where a list holds others than the one before, and where it goes on behind that. */
export function placesThatDiffer(before: readonly unknown[], now: readonly unknown[]): number[] {
  const places: number[] = [];
  if (before === now) return places;
  for (let i = 0; i < now.length; i++) if (before[i] !== now[i]) places.push(i);
  return places;
}

type Differing = typeof placesThatDiffer;

/** As many lists as are asked about by turns. */
const LISTS = 4;

/** Most questions of a run are about the same few lists: where those differ from the ones before is looked up once. */
function newDifferences(): Differing {
  let pairs: readonly { before: readonly unknown[]; now: readonly unknown[]; places: number[] }[] = [];
  return (before, now) => {
    for (const pair of pairs) if (pair.now === now && pair.before === before) return pair.places;
    const places = placesThatDiffer(before, now);
    pairs = [{ before, now, places }, ...pairs.slice(0, LISTS - 1)];
    return places;
  };
}

/** So many are put in order one by one, most of them at the end. */
const FEW = 16;

/** The places of all lists, each once and ascending. */
export function placesIn(lists: readonly (readonly number[])[]): readonly number[] {
  const all = flat(lists);
  if (all.length > FEW) return [...new Set(all)].sort((a, b) => a - b);
  const places: number[] = [];
  for (let i = 0; i < all.length; i++) {
    const place = all[i] as number;
    let at = places.length;
    while (at > 0 && (places[at - 1] as number) > place) at -= 1;
    if (at === 0 || places[at - 1] !== place) places.splice(at, 0, place);
  }
  return places;
}

/** The list with the things at these ascending places made anew; the same list where they are the same things. */
export function withThese<T>(
  before: readonly T[],
  places: readonly number[],
  make: (place: number) => T,
): readonly T[] {
  let after: T[] | null = null;
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number;
    const now = make(place);
    if (now === before[place] && place < before.length) continue;
    after ??= [...before];
    after[place] = now;
  }
  return after ?? before;
}

/** Without the gaps; the same list for the same list. */
export const there = remember((list: readonly unknown[]) => list.filter((one) => one !== null)) as <T>(
  list: readonly (T | null)[],
) => readonly T[];
