/** Keys of findings: rule, scope, ids of the subjects and aspect, with bars between; bounded, for the file keeps them. */

import { digestOf } from '#shared/lib/digest.ts';
import type { Scope, Subject } from './finding.ts';

interface Keyed {
  readonly rule: string;
  readonly scope: Scope;
  readonly subjects: readonly Subject[];
  readonly aspect?: string | undefined;
}

/** What all ids of a key may take; a finding about more names the first, and how many all are with their digest. */
const MOST_OF_IDS = 2000;

export function findingKey({ rule, scope, subjects, aspect = '' }: Keyed): string {
  const where = scope.kind === 'team' ? `team:${scope.id}` : scope.kind;
  let ids = '';
  for (const { id } of subjects) ids += `|${id}`;
  return `${rule}|${where}${ids.length > MOST_OF_IDS + 1 ? bounded(ids.slice(1), subjects.length) : ids}|${aspect}`;
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
