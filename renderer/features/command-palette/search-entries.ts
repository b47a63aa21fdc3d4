/** Finds entries by what is typed: beginnings of words, small typing errors, accents or not; grouped, the best first. */

import MiniSearch from 'minisearch';
import type { Entry, EntryKind } from './entries.ts';
import { KIND_NAMES, KINDS } from './entries.ts';

export interface EntryGroup {
  readonly name: string;
  readonly entries: readonly Entry[];
  /** Found in all; the list shows the first of them. */
  readonly total: number;
}

/** Rows of one kind that a search shows; more words find the rest. */
const SHOWN = 8;
const RECENT_SHOWN = 5;

/** A finding names teams and people, and a rule speaks of both: they themselves are meant first. */
const WEIGHTS: Readonly<Record<EntryKind, number>> = {
  action: 1,
  scenario: 1,
  person: 1,
  team: 1,
  role: 0.8,
  finding: 0.25,
  rule: 0.01,
};
/** For what is called as it was typed. */
const NAMED = 3;

const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Its title or its id, the latter with hyphens or as words. */
const isRuleInFull = ({ target, title }: Entry, typed: string): boolean =>
  target.kind === 'rule' && (plain(title) === typed || target.id === typed.replace(/\s+/g, '-'));

/** What the plan holds comes before the rules until one of them is typed in full. */
function nameBoost(entry: Entry, typed: string): number {
  if (isRuleInFull(entry, typed)) return NAMED;
  const isBegun = entry.target.kind !== 'rule' && plain(entry.title).startsWith(typed);
  return WEIGHTS[entry.target.kind] * (isBegun ? NAMED : 1);
}

export type Search = (typed: string, recent: readonly string[]) => readonly EntryGroup[];

/** Reads the entries once; then each search is quick. */
export function searchOver(entries: readonly Entry[]): Search {
  const index = new MiniSearch<Entry>({
    idField: 'key',
    fields: ['title', 'detail', 'words'],
    processTerm: plain,
    searchOptions: {
      boost: { title: 4, detail: 1, words: 1.5 },
      prefix: true,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      combineWith: 'AND',
    },
  });
  index.addAll(entries);
  const byKey = new Map(entries.map((entry) => [entry.key, entry]));
  return (typed, recent) => (typed.trim() === '' ? atFirst(entries, byKey, recent) : found(typed, recent));

  function found(typed: string, recent: readonly string[]): readonly EntryGroup[] {
    const groups = new Map<EntryKind, Entry[]>();
    const start = plain(typed.trim());
    const hits = index.search(typed, {
      boostDocument: (key) => {
        const entry = byKey.get(String(key));
        if (entry === undefined) return 1;
        return nameBoost(entry, start) * (recent.includes(entry.key) ? 1.5 : 1) * (entry.refusal ? 0.5 : 1);
      },
    });
    // The kind with the best hit comes first, and within it the best hit.
    for (const { id } of hits) {
      const entry = byKey.get(String(id));
      if (entry === undefined) continue;
      const group = groups.get(entry.target.kind) ?? [];
      group.push(entry);
      groups.set(entry.target.kind, group);
    }
    return [...groups].map(([kind, all]) => group(kind, all));
  }
}

const group = (kind: EntryKind, all: readonly Entry[]): EntryGroup => ({
  name: KIND_NAMES[kind],
  entries: all.slice(0, SHOWN),
  total: all.length,
});

/** Before anything is typed: what was used last, then every command that can be run, then a taste of the rest. */
function atFirst(
  entries: readonly Entry[],
  byKey: ReadonlyMap<string, Entry>,
  recent: readonly string[],
): readonly EntryGroup[] {
  const last = recent
    .flatMap((key) => byKey.get(key) ?? [])
    .filter(({ refusal }) => refusal === null)
    .slice(0, RECENT_SHOWN);
  const groups = KINDS.map((kind): EntryGroup => {
    const all = entries.filter(
      (entry) => entry.target.kind === kind && entry.refusal === null && !last.includes(entry),
    );
    return kind === 'action' ? { name: KIND_NAMES[kind], entries: all, total: all.length } : group(kind, all);
  });
  return [{ name: 'Recent', entries: last, total: last.length }, ...groups].filter((one) => one.total > 0);
}
