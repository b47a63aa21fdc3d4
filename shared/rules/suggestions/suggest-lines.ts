/** Lines that rules suggest as fixes. Ids are made from the words, so the same plan suggests the same bytes. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Team } from '#shared/model/team.ts';
import type { SuggestedFix } from '../define-rule.ts';
import { MASK_OF } from '../facts/capability-order.ts';
import type { Org, TeamIndex } from '../facts/org-index.ts';

/** Draws a hand-off line of that type. */
export function addHandOff(org: Org, type: HandOffType, from: LineEnd, to: LineEnd, label: string): SuggestedFix {
  const id = idFromWords('line', `${type} ${from.id} ${to.id}`, new Set(Object.keys(org.scenario.lines)));
  const line = { id, kind: 'hand-off', type, from, to };
  return { label, command: { id: 'line.add', payload: { scenario: org.scenario.id, line } } };
}

/**
 * Joins a team with others: by the hand-off whose ends they hold, else the platform that has a stream in common serves
 * it. At most three, those with a stream in common first.
 */
export const drawTeamLine =
  (id: TeamId) =>
  (org: Org): SuggestedFix[] => {
    const own = org.teamOf(id);
    if (!own?.team) return [];
    const { serving, owned, team } = own;
    const isNear = (other: TeamIndex) => other.serving.streams.some((stream) => serving.streams.includes(stream));
    const others = org.teams
      .filter((other) => other !== own && other.seats.some(({ isOpen }) => isOpen))
      .map((other) => ({ other, near: isNear(other) ? 0 : 1 }))
      .sort((a, b) => a.near - b.near);
    return others
      .flatMap(({ other }): SuggestedFix[] => {
        if (!other.team) return [];
        for (const type of HAND_OFF_TYPES) {
          const { from, to } = HAND_OFFS[type];
          const isGiving = (owned & MASK_OF[from]) !== 0 && (other.owned & MASK_OF[to]) !== 0;
          const isTaking = (other.owned & MASK_OF[from]) !== 0 && (owned & MASK_OF[to]) !== 0;
          if (!isGiving && !isTaking) continue;
          const [start, end] = isGiving ? [team, other.team] : [other.team, team];
          const label = `Draw a ${HAND_OFFS[type].name} line from ${start.name} to ${end.name}`;
          return [addHandOff(org, type, { kind: 'team', id: start.id }, { kind: 'team', id: end.id }, label)];
        }
        return [isService(other.team) ? addServes(org, other.team, team) : addServes(org, team, other.team)];
      })
      .slice(0, 3);
  };

/** Lets a team serve another. */
export function addServes(org: Org, from: Team, to: Team): SuggestedFix {
  const id = idFromWords('line', `serves ${from.id} ${to.id}`, new Set(Object.keys(org.scenario.lines)));
  const line = { id, kind: 'serves', from: from.id, to: to.id };
  return {
    label: `Let ${from.name} serve ${to.name}`,
    command: { id: 'line.add', payload: { scenario: org.scenario.id, line } },
  };
}

const isService = ({ kind }: Team): boolean => kind === 'platform' || kind === 'enabling';
