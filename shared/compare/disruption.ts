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
  a.length === b.length && a.every((item, i) => item === b[i]);

/** The share of someone's time that is in another team than before, 0 to 1. */
export function movedShare(from: Engagement, to: Engagement): number {
  if (from.fte === 0 || to.fte === 0)
    return same([...from.fteByTeam.keys()].sort(), [...to.fteByTeam.keys()].sort()) ? 0 : 1;
  let stays = 0;
  for (const [team, fte] of from.fteByTeam) stays += Math.min(fte / from.fte, (to.fteByTeam.get(team) ?? 0) / to.fte);
  return Math.max(0, 1 - stays);
}

export interface PersonChange {
  readonly team: number;
  readonly isManagerOther: boolean;
  readonly isRoleOther: boolean;
  readonly isShareOrDottedOther: boolean;
}

export function changeOf(from: Engagement, to: Engagement): PersonChange {
  const moved = movedShare(from, to);
  return {
    team: moved < 1e-9 ? 0 : moved,
    isManagerOther: !same(from.managers, to.managers),
    isRoleOther: !same(from.roles, to.roles),
    isShareOrDottedOther: from.fte !== to.fte || !same(from.dotted, to.dotted),
  };
}

export const isChanged = (change: PersonChange): boolean =>
  change.team > 0 || change.isManagerOther || change.isRoleOther || change.isShareOrDottedOther;

/** Exact, not rounded; 0 where no person is in both. */
export function disruption(from: ReadonlyMap<PersonId, Engagement>, to: ReadonlyMap<PersonId, Engagement>): number {
  let sum = 0;
  let people = 0;
  for (const [person, before] of from) {
    const after = to.get(person);
    if (!after) continue;
    people += 1;
    const change = changeOf(before, after);
    const weight =
      WEIGHT.team * change.team +
      (change.isManagerOther ? WEIGHT.manager : 0) +
      (change.isRoleOther ? WEIGHT.role : 0) +
      (change.isShareOrDottedOther ? WEIGHT.shareOrDotted : 0);
    sum += Math.min(1, weight);
  }
  return people === 0 ? 0 : (100 * sum) / people;
}
