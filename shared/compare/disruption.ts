/**
 * Disruption of one scenario against another, 0 to 100: how much changes for the people of both.
 *
 * Source: the definition under "Comparing scenarios" in the rules: half for the team (the share of FTE that moved, for
 * someone with several seats), then manager, role, and FTE or dotted lines.
 */

import type { PersonId } from '#shared/model/ids.ts';
import type { Engagement } from './people.ts';

const WEIGHT = { team: 0.5, manager: 0.3, role: 0.2, shareOrDotted: 0.1 } as const;

const same = (a: readonly string[], b: readonly string[]) =>
  a === b || (a.length === b.length && a.every((item, i) => item === b[i]));

/** The share of someone's time that is in another team than before, 0 to 1. */
function movedShare(from: Engagement, to: Engagement): number {
  if (from.fte === 0 || to.fte === 0) return same(from.teams, to.teams) ? 0 : 1;
  // One seat before and one after: all of the time moved, or none.
  if (!from.teamFte && !to.teamFte) return from.teams[0] === to.teams[0] ? 0 : 1;
  let stays = 0;
  for (let place = 0; place < from.teams.length; place++) {
    const there = to.teams.indexOf(from.teams[place] ?? '');
    if (there >= 0) stays += Math.min(shareIn(from, place), shareIn(to, there));
  }
  return Math.max(0, 1 - stays);
}

const shareIn = ({ teamFte, fte }: Engagement, place: number): number => (teamFte ? (teamFte[place] ?? 0) / fte : 1);

export interface PersonChange {
  readonly team: number;
  readonly isManagerOther: boolean;
  readonly isRoleOther: boolean;
  readonly isShareOrDottedOther: boolean;
}

const UNCHANGED: PersonChange = { team: 0, isManagerOther: false, isRoleOther: false, isShareOrDottedOther: false };

function changeOf(from: Engagement, to: Engagement): PersonChange {
  const moved = movedShare(from, to);
  const change = {
    team: moved < 1e-9 ? 0 : moved,
    isManagerOther: !same(from.managers, to.managers),
    isRoleOther: !same(from.roles, to.roles),
    isShareOrDottedOther: from.fte !== to.fte || !same(from.dotted, to.dotted),
  };
  return isChanged(change) ? change : UNCHANGED;
}

export const isChanged = (change: PersonChange): boolean =>
  change.team > 0 || change.isManagerOther || change.isRoleOther || change.isShareOrDottedOther;

/** What one person's change adds, 0 to 1. */
const weightOf = (change: PersonChange): number =>
  Math.min(
    1,
    WEIGHT.team * change.team +
      (change.isManagerOther ? WEIGHT.manager : 0) +
      (change.isRoleOther ? WEIGHT.role : 0) +
      (change.isShareOrDottedOther ? WEIGHT.shareOrDotted : 0),
  );

/** The mean over the people of both. Exact, not rounded; 0 where no person is in both. */
export function disruptionOf(changes: Iterable<PersonChange>): number {
  let sum = 0;
  let people = 0;
  for (const change of changes) {
    people += 1;
    sum += weightOf(change);
  }
  return people === 0 ? 0 : (100 * sum) / people;
}

/** The change of everyone who has a seat in both. */
export function changesBetween(
  from: ReadonlyMap<PersonId, Engagement>,
  to: ReadonlyMap<PersonId, Engagement>,
): ReadonlyMap<PersonId, PersonChange> {
  const changes = new Map<PersonId, PersonChange>();
  for (const [person, before] of from) {
    const after = to.get(person);
    if (after) changes.set(person, changeOf(before, after));
  }
  return changes;
}
