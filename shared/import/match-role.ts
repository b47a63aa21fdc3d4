/**
 * A job title → the catalogue's role: by name, by alias, by likeness, else a role of the plan's own.
 *
 * Likeness only undoes how people write the same title: level words, word order, plurals, common short forms and one
 * slip in a long word. All words have to be there and no other: Data Center Engineer is no Data Engineer.
 */

import { ROLES } from '#shared/catalog/roles.ts';
import type { RoleId } from '#shared/model/ids.ts';
import type { CustomRole } from '#shared/model/role.ts';

export interface RoleMatch {
  /** As the roster writes it. */
  readonly title: string;
  /** A built-in role, or a custom one that the plan has already; null for a custom role that the import makes. */
  readonly role: RoleId | null;
  readonly how: 'exact' | 'alias' | 'similar' | 'custom';
}

/** Without case, punctuation and outer blanks; titles with the same key share a role. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}+#]+/gu, ' ')
    .trim();
}

const PHRASES: readonly (readonly [RegExp, string])[] = [
  [/\bmachine learning\b/g, 'ml'],
  [/\bartificial intelligence\b/g, 'ai'],
  [/\bml (ops|operations)\b/g, 'mlops'],
  [/\bdev ops\b/g, 'devops'],
  [/\bback end\b/g, 'backend'],
  [/\bfull stack\b/g, 'fullstack'],
  [/\bquality assurance\b/g, 'qa'],
  [/\bentry level\b/g, 'junior'],
];

const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['sr', 'senior'],
  ['snr', 'senior'],
  ['jr', 'junior'],
  ['jnr', 'junior'],
  ['eng', 'engineer'],
  ['engr', 'engineer'],
  ['mgr', 'manager'],
  ['infra', 'infrastructure'],
]);

/** Words that never tell roles apart: grades, kinds of contract, that nobody holds it, and the small words between. */
const NOISE = new Set(
  'i ii iii iv v vi 1 2 3 4 5 6 l1 l2 l3 l4 l5 l6 l7 m w d f x of the and for remote freelance external unfilled vacant vacancy vakant unbesetzt'.split(
    ' ',
  ),
);
const LEVELS = new Set(
  'senior junior lead principal staff associate mid intermediate level graduate distinguished expert'.split(' '),
);

function wordsOf(title: string): string[] {
  const phrased = PHRASES.reduce((text, [pattern, short]) => text.replace(pattern, short), titleKey(title));
  return phrased
    .split(' ')
    .map((word) => SHORT_FORMS.get(word) ?? word)
    .map((word) => (word.length > 4 && /[^s]s$/.test(word) ? word.slice(0, -1) : word))
    .filter((word) => !NOISE.has(word));
}

interface Likeness {
  /** Words in order of the alphabet, joined → role. */
  readonly byWords: ReadonlyMap<string, RoleId>;
  /** All words but one → the words that it may be. */
  readonly byRest: ReadonlyMap<string, readonly { readonly word: string; readonly role: RoleId }[]>;
}

interface Index {
  readonly names: ReadonlyMap<string, RoleId>;
  readonly aliases: ReadonlyMap<string, RoleId>;
  /** With level words, which tell Senior ML Engineer from ML Engineer; then without. */
  readonly levelled: Likeness;
  readonly plain: Likeness;
}

let index: Index | null = null;

function catalogIndex(): Index {
  index ??= {
    names: new Map(ROLES.map((role) => [titleKey(role.name), role.id])),
    aliases: first(ROLES.flatMap((role) => role.aliases.map((alias) => [titleKey(alias), role.id] as const))),
    levelled: likeness((words) => words),
    plain: likeness(withoutLevels),
  };
  return index;
}

function first(pairs: readonly (readonly [string, RoleId])[]): Map<string, RoleId> {
  const map = new Map<string, RoleId>();
  for (const [key, role] of pairs) if (!map.has(key)) map.set(key, role);
  return map;
}

/** Role names go before aliases, so that of two roles with the same words the one that is named so counts. */
function likeness(reduce: (words: readonly string[]) => readonly string[]): Likeness {
  const names = ROLES.map((role) => ({ words: reduce(wordsOf(role.name)), role: role.id, isBare: isBare(role.name) }));
  const aliases = ROLES.flatMap((role) =>
    role.aliases.map((alias) => ({ words: reduce(wordsOf(alias)), role: role.id, isBare: isBare(alias) })),
  );
  const wordLists = [...names, ...aliases]
    .sort((a, b) => Number(b.isBare) - Number(a.isBare))
    .filter(({ words }) => words.length > 0)
    .map(({ words, role }) => ({ words: [...words].sort(), role }));
  const byRest = new Map<string, { readonly word: string; readonly role: RoleId }[]>();
  for (const { words, role } of wordLists) {
    for (const { word, rest } of eachLongWord(words)) byRest.set(rest, [...(byRest.get(rest) ?? []), { word, role }]);
  }
  return { byWords: first(wordLists.map(({ words, role }) => [words.join(' '), role] as const)), byRest };
}

const LONG_WORD = 7;

const eachLongWord = (sorted: readonly string[]) =>
  sorted
    .map((word, at) => ({ word, rest: sorted.filter((_, other) => other !== at).join(' ') }))
    .filter(({ word }) => word.length >= LONG_WORD);

const withoutLevels = (words: readonly string[]) => words.filter((word) => !LEVELS.has(word));
const isBare = (title: string) => !wordsOf(title).some((word) => LEVELS.has(word));

/** Costs a map lookup for known titles; a look through the catalogue for others. */
export function matchTitle(title: string, customRoles: readonly CustomRole[] = []): RoleMatch {
  const key = titleKey(title);
  const { names, aliases, levelled, plain } = catalogIndex();
  const own = customRoles.find((role) => titleKey(role.name) === key)?.id;
  const exact = names.get(key) ?? own;
  if (exact !== undefined) return { title, role: exact, how: 'exact' };
  const alias = aliases.get(key);
  if (alias !== undefined) return { title, role: alias, how: 'alias' };
  const words = wordsOf(title);
  const similar = alike(words, levelled) ?? alike(withoutLevels(words), plain);
  return similar === null ? { title, role: null, how: 'custom' } : { title, role: similar, how: 'similar' };
}

/** The same words, or all but one long one that is one slip off; null where that could be two roles. */
function alike(words: readonly string[], { byWords, byRest }: Likeness): RoleId | null {
  if (words.length === 0 || words.length > 12) return null;
  const sorted = [...words].sort();
  const same = byWords.get(sorted.join(' '));
  if (same !== undefined) return same;
  const roles = new Set(
    eachLongWord(sorted).flatMap(({ word, rest }) =>
      (byRest.get(rest) ?? []).filter((known) => isOneSlip(word, known.word)).map((known) => known.role),
    ),
  );
  const [only] = roles;
  return roles.size === 1 && only !== undefined ? only : null;
}

/** One letter more, less, other, or two neighbours swapped, behind the first letter. */
function isOneSlip(a: string, b: string): boolean {
  if (a[0] !== b[0] || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
