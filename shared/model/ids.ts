/**
 * Ids of everything in a plan.
 *
 * Each is a string with a prefix for its kind (`seat-…`), so it always holds a hyphen: it can never be the name of a
 * property that objects inherit (`constructor`), and never a number that would change the order of keys.
 */

declare const brand: unique symbol;
type Id<Kind extends string> = string & { readonly [brand]: Kind };

export type PlanId = Id<'plan'>;
export type PersonId = Id<'person'>;
export type StreamId = Id<'stream'>;
export type ScenarioId = Id<'scenario'>;
export type TeamId = Id<'team'>;
export type SeatId = Id<'seat'>;
export type LineId = Id<'line'>;
export type NoteId = Id<'note'>;
/** A built-in role's id of the catalogue (`ml-engineer`), or a custom role's (`role-…`). */
export type RoleId = Id<'role'>;

export interface IdByKind {
  readonly plan: PlanId;
  readonly person: PersonId;
  readonly stream: StreamId;
  readonly scenario: ScenarioId;
  readonly team: TeamId;
  readonly seat: SeatId;
  readonly line: LineId;
  readonly note: NoteId;
  readonly role: RoleId;
}
export type IdKind = keyof IdByKind;

/** What an id looks like: prefix, hyphen, lower-case letters, digits and hyphens; at most 80 characters. */
export const ID_PATTERN = /^[a-z]+-[a-z0-9-]{1,72}$/;

/** Names an id that is already known to be one: from a schema, a fixture or the catalogue. */
export function asId<K extends IdKind>(_kind: K, text: string): IdByKind[K] {
  return text as IdByKind[K];
}

/**
 * Makes a new id from a source of randomness, so that commands stay pure: the caller makes the ids.
 * @param random gives numbers in [0, 1); defaults to Math.random
 */
export function newId<K extends IdKind>(kind: K, random: () => number = Math.random): IdByKind[K] {
  let tail = '';
  while (tail.length < 12) tail += Math.floor(random() * 36).toString(36);
  return `${kind}-${tail}` as IdByKind[K];
}

/**
 * Makes an id from content, for imports: the same words give the same id.
 * Takes a slug of the words and, where it is taken, adds `-2`, `-3`, …; remembers it in `taken`.
 */
export function idFromWords<K extends IdKind>(kind: K, words: string, taken: Set<string>): IdByKind[K] {
  const slug =
    words
      .normalize('NFKD')
      .replace(/[\u0300-\u036f]/g, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 48)
      .replace(/-+$/, '') || 'x';
  let id = `${kind}-${slug}`;
  for (let n = 2; taken.has(id); n++) id = `${kind}-${slug}-${n}`;
  taken.add(id);
  return id as IdByKind[K];
}
