/** Commands that rules suggest as fixes. Ids are made from the words, so the same plan suggests the same bytes. */

import { createSeat, FIRST_RANK } from '#shared/model/create.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import type { Role } from '#shared/model/role.ts';
import type { SuggestedFix } from './define-rule.ts';
import type { Org } from './org-index.ts';
import type { StreamIndex } from './stream-index.ts';
import { serversOf } from './stream-index.ts';

/** Adds a vacancy of 1 FTE with that role to the team that is closest to the stream, or to no team where none serves it. */
export function addSeat(org: Org, stream: StreamIndex, role: Role | undefined): SuggestedFix[] {
  if (!role) return [];
  const home = serversOf(stream).find(({ team }) => team !== null) ?? null;
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
