/** Commands that rules suggest as fixes. Ids are made from the words, so the same plan suggests the same bytes. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { createSeat, FIRST_RANK } from '#shared/model/create.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Role } from '#shared/model/role.ts';
import type { Team } from '#shared/model/team.ts';
import { MASK_OF } from './capability-order.ts';
import type { SuggestedFix } from './define-rule.ts';
import type { Org, TeamIndex } from './org-index.ts';
import type { StreamIndex } from './stream-index.ts';
import { serversOf } from './stream-index.ts';

/** Adds a vacancy of 1 FTE with that role to the team that is closest to the stream, or to no team where none serves it. */
export const addSeat = (org: Org, stream: StreamIndex, role: Role | undefined): SuggestedFix[] =>
  addSeatTo(org, serversOf(stream).find(({ team }) => team !== null) ?? null, role);

/** The same to a team, or to no team. */
export function addSeatTo(org: Org, home: TeamIndex | null, role: Role | undefined): SuggestedFix[] {
  if (!role) return [];
  const team = home?.team ?? null;
  const place = team?.name ?? 'no team';
  const last = home?.seats.at(-1)?.seat.rank;
  const id = idFromWords('seat', `${place} ${role.name}`, new Set(Object.keys(org.scenario.seats)));
  // A longer text with the same start sorts behind it, and stays a valid fractional index.
  const seat = createSeat(id, role.id, { team: team?.id ?? null, rank: last ? `${last}V` : FIRST_RANK });
  return [
    {
      label: team ? `Add ${article(role.name)} ${role.name} to ${place}` : `Add ${article(role.name)} ${role.name}`,
      command: { id: 'seat.add', payload: { scenario: org.scenario.id, seat } },
    },
  ];
}

/** Draws a hand-off line of that type. */
export function addHandOff(org: Org, type: HandOffType, from: LineEnd, to: LineEnd, label: string): SuggestedFix {
  const id = idFromWords('line', `${type} ${from.id} ${to.id}`, new Set(Object.keys(org.scenario.lines)));
  const line = { id, kind: 'hand-off', type, from, to };
  return { label, command: { id: 'line.add', payload: { scenario: org.scenario.id, line } } };
}

/** "a Data Engineer", "an ML Engineer", "an Architect". */
export const article = (noun: string): string => (/^([aeiou]|(ML|MLOps)\b)/i.test(noun) ? 'an' : 'a');

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
        return [addServes(org, team, other.team)];
      })
      .slice(0, 3);
  };

/** Lets one of two teams serve the other: the platform, else the first. */
export function addServes(org: Org, one: Team, other: Team): SuggestedFix {
  const [from, to] = other.kind === 'platform' || other.kind === 'enabling' ? [other, one] : [one, other];
  const id = idFromWords('line', `serves ${from.id} ${to.id}`, new Set(Object.keys(org.scenario.lines)));
  const line = { id, kind: 'serves', from: from.id, to: to.id };
  return {
    label: `Let ${from.name} serve ${to.name}`,
    command: { id: 'line.add', payload: { scenario: org.scenario.id, line } },
  };
}
