/**
 * Which rows are the same person: by id, else by email, else by name where exactly one person has it.
 *
 * Rows with an id are looked at first, then those with an email, then the rest, so that the order of the file does not
 * matter. A weaker sign never joins what a stronger one tells apart. Costs one pass with lookups.
 */

import type { Warn } from './problems.ts';
import type { RowDraft } from './read-rows.ts';

/** The rows of one person, in the file's order. */
export interface PersonRows {
  readonly name: string;
  readonly rows: readonly RowDraft[];
}

interface Group {
  id: string;
  email: string;
  readonly rows: RowDraft[];
}

export const nameKey = (name: string) => name.normalize('NFC').replace(/\s+/g, ' ').trim();
export const emailKey = (email: string) => email.toLowerCase();

/** Groups the rows that have a name. People come in the order of their first rows. */
export function identifyPeople(drafts: readonly RowDraft[], nameColumn: string | null, warn: Warn): PersonRows[] {
  const named = drafts.filter((draft) => draft.name !== null);
  const groups: Group[] = [];
  const byId = new Map<string, Group>();
  const byEmail = new Map<string, Group>();
  const byName = new Map<string, Set<Group>>();
  const byNameWithoutEmail = new Map<string, Set<Group>>();

  const join = (group: Group, draft: RowDraft) => {
    const name = nameKey(draft.name ?? '');
    group.rows.push(draft);
    if (group.id === '' && draft.id !== '') {
      group.id = draft.id;
      byId.set(draft.id, group);
    }
    if (group.email === '' && draft.email !== '') {
      group.email = emailKey(draft.email);
      if (!byEmail.has(group.email)) byEmail.set(group.email, group);
      for (const row of group.rows) byNameWithoutEmail.get(nameKey(row.name ?? ''))?.delete(group);
    }
    add(byName, name, group);
    if (group.email === '') add(byNameWithoutEmail, name, group);
  };
  const start = (draft: RowDraft) => {
    const group: Group = { id: '', email: '', rows: [] };
    groups.push(group);
    join(group, draft);
  };

  for (const draft of named.filter((row) => row.id !== '')) {
    const same = byId.get(draft.id);
    if (same) join(same, draft);
    else start(draft);
  }
  for (const draft of named.filter((row) => row.id === '' && row.email !== '')) {
    const same = byEmail.get(emailKey(draft.email)) ?? onlyOne(byNameWithoutEmail.get(nameKey(draft.name ?? '')));
    if (same) join(same, draft);
    else start(draft);
  }
  for (const draft of named.filter((row) => row.id === '' && row.email === '')) {
    const namesakes = byName.get(nameKey(draft.name ?? ''));
    const same = onlyOne(namesakes);
    if (same) {
      join(same, draft);
      continue;
    }
    if (namesakes !== undefined) {
      warn(
        draft.row,
        nameColumn,
        `${namesakes.size} people are called "${draft.name}", so the row became a new person. Give it an id or an email to say who it is.`,
      );
    }
    start(draft);
  }
  for (const group of groups) group.rows.sort((a, b) => a.row - b.row);
  return groups
    .map((group) => ({ name: group.rows[0]?.name ?? '', rows: group.rows }))
    .sort((a, b) => (a.rows[0]?.row ?? 0) - (b.rows[0]?.row ?? 0));
}

function add(map: Map<string, Set<Group>>, key: string, group: Group): void {
  const known = map.get(key);
  if (known) known.add(group);
  else map.set(key, new Set([group]));
}

function onlyOne(groups: ReadonlySet<Group> | undefined): Group | undefined {
  const [first] = groups ?? [];
  return groups?.size === 1 ? first : undefined;
}
