/** Keys of findings: rule, scope, ids of the subjects and aspect, with bars between; bounded, for the file keeps them. */

import { digestOf } from '#shared/lib/digest.ts';
import type { Scope, Subject } from '../finding.ts';

/** What all ids of a key may take; a finding about more names the first, and how many all are with their digest. */
const MOST_OF_IDS = 2000;

/** How the keys of all findings of a rule in one scope begin. */
export const keyStart = (rule: string, scope: Scope): string =>
  `${rule}|${scope.kind === 'team' ? `team:${scope.id}` : scope.kind}`;

const byKindThenId = (a: Known, b: Known): number => (a.kind === b.kind && a.id !== b.id ? (a.id < b.id ? -1 : 1) : 0);
type Known = Pick<Subject, 'kind' | 'id'>;

/**
 * Subjects in order of id within each run of one kind: a team or a seat that somebody puts above another one is the same
 * subject of the same finding. The same list where they are in order.
 */
export function inOrderOfIds<S extends Known>(subjects: readonly S[]): readonly S[] {
  if (isInOrder(subjects)) return subjects;
  const all = [...subjects];
  let from = 0;
  for (let to = 1; to <= all.length; to++) {
    if (to < all.length && all[to]?.kind === all[from]?.kind) continue;
    if (to - from <= FEW) insertInOrder(all, from, to);
    else for (const [i, subject] of all.slice(from, to).sort(byKindThenId).entries()) all[from + i] = subject;
    from = to;
  }
  return all;
}

/** Most findings name two or three seats: to put them in order one by one takes a fifth of what `sort` does. */
const FEW = 16;

function insertInOrder(all: Known[], from: number, to: number): void {
  for (let i = from + 1; i < to; i++) {
    const subject = all[i] as Known;
    let at = i;
    while (at > from && byKindThenId(all[at - 1] as Known, subject) > 0) {
      all[at] = all[at - 1] as Known;
      at -= 1;
    }
    all[at] = subject;
  }
}

function isInOrder(subjects: readonly Known[]): boolean {
  for (let i = 1; i < subjects.length; i++) {
    if (byKindThenId(subjects[i - 1] as Known, subjects[i] as Known) > 0) return false;
  }
  return true;
}

/** @param start see `keyStart`; @param aspect tells findings with the same subjects apart */
export function findingKey(start: string, subjects: readonly Subject[], aspect = ''): string {
  let ids = '';
  for (const { id } of inOrderOfIds(subjects)) ids += `|${id}`;
  return `${start}${ids.length > MOST_OF_IDS + 1 ? bounded(ids.slice(1), subjects.length) : ids}|${aspect}`;
}

function bounded(ids: string, count: number): string {
  const first = ids.slice(0, MOST_OF_IDS).split('|').slice(0, -1);
  return ['', ...first, `#${count}-${digestOf(ids)}`].join('|');
}

/** Whether a key has the scope of another, and names one of the subjects. */
export function isAboutOneOf(subjects: readonly Pick<Subject, 'id'>[], key: string, other: string): boolean {
  const [, scope, ...ids] = key.split('|');
  return scope === other.split('|')[1] && subjects.some(({ id }) => ids.includes(id));
}
