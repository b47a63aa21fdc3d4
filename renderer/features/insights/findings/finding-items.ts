/** The list of findings as the rows that are drawn and walked through: headings of groups, and findings. */

import type { FindingGroup, ListedFindings } from '#renderer/state/finding-list.ts';
import type { Finding, Severity } from '#shared/rules/finding.ts';

export const ACCEPTED_GROUP = 'accepted';

export interface FindingItem {
  readonly kind: 'finding';
  /** A finding may stand in several groups. */
  readonly id: string;
  readonly group: string;
  readonly finding: Finding;
}

export interface GroupItem {
  readonly kind: 'group';
  readonly id: string;
  readonly name: string;
  readonly isOpen: boolean;
  readonly count: number;
  /** Of the gravest finding in it. */
  readonly mark: Severity | 'accepted';
}

export type Item = GroupItem | FindingItem;

/** A group with what is shown of it; the list that is not grouped has one without a heading, and the accepted. */
export interface Section {
  readonly heading: GroupItem | null;
  readonly findings: readonly FindingItem[];
}

/** @param toggled groups that are not as they are at first: the accepted closed, all others open */
export function sectionsOf({ groups, accepted }: ListedFindings, toggled: ReadonlySet<string>): readonly Section[] {
  const all: readonly FindingGroup[] =
    accepted.length === 0 ? groups : [...groups, { id: ACCEPTED_GROUP, name: 'Accepted', findings: accepted }];
  return all.map(({ id, name, findings }) => {
    const isAccepted = id === ACCEPTED_GROUP;
    const isOpen = toggled.has(id) === isAccepted;
    const rows = isOpen ? findings.map((finding): FindingItem => itemOf(id, finding)) : [];
    if (id === '') return { heading: null, findings: rows };
    const mark = isAccepted ? ACCEPTED_GROUP : gravest(findings);
    return {
      heading: { kind: 'group', id, name, isOpen, count: findings.length, mark },
      findings: rows,
    };
  });
}

/** The toggled groups with this one open or closed. */
export function withGroup(toggled: ReadonlySet<string>, id: string, isOpen: boolean): ReadonlySet<string> {
  const next = new Set(toggled);
  if (isOpen === (id === ACCEPTED_GROUP)) next.add(id);
  else next.delete(id);
  return next;
}

const itemOf = (group: string, finding: Finding): FindingItem => ({
  kind: 'finding',
  id: `${group} ${finding.key}`,
  group,
  finding,
});

const gravest = (findings: readonly Finding[]): Severity =>
  (['error', 'warning'] as const).find((one) => findings.some(({ severity }) => severity === one)) ?? 'hint';

/** Every row from top to bottom. */
export const itemsOf = (sections: readonly Section[]): readonly Item[] =>
  sections.flatMap(({ heading, findings }): readonly Item[] => (heading === null ? findings : [heading, ...findings]));

/** The first rows of the sections, as many findings as asked for. */
export function firstOf(sections: readonly Section[], most: number): readonly Section[] {
  let left = most;
  return sections.flatMap(({ heading, findings }) => {
    if (left <= 0 && findings.length > 0) return [];
    const shown = findings.slice(0, left);
    left -= shown.length;
    return [{ heading, findings: shown }];
  });
}

/** How many findings are drawn where an item is: a heading comes with the first of its group. None for an item of no list. */
export function drawnWith(items: readonly Item[], id: string | undefined): number {
  const upTo = items.slice(0, items.findIndex((item) => item.id === id) + 1);
  return upTo.filter(({ kind }, i) => kind === 'finding' || i === upTo.length - 1).length;
}

/** What an arrow does at a row: goes to another one, or opens or closes a group. */
export type Walk = { readonly to: string } | { readonly toggle: string } | null;

export function walk(items: readonly Item[], id: string | undefined, key: string): Walk {
  const at = items.findIndex((item) => item.id === id);
  const item = items[at];
  const to = (place: number): Walk => {
    const next = items[Math.max(0, Math.min(items.length - 1, place))];
    return next === undefined ? null : { to: next.id };
  };
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'Home':
      return to(0);
    case 'End':
      return to(items.length - 1);
    case 'ArrowRight':
      if (item?.kind !== 'group') return null;
      return item.isOpen ? to(at + 1) : { toggle: item.id };
    case 'ArrowLeft':
      if (item?.kind === 'group') return item.isOpen ? { toggle: item.id } : null;
      return item?.kind === 'finding' && item.group !== '' ? { to: item.group } : null;
    default:
      return null;
  }
}
