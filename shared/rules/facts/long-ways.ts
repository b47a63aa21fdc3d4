/** Hand-offs that no line carries, but a chain of lines of their type over more teams than the profile allows. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { remember } from '#shared/lib/remember.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { HandOffType } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Team } from '#shared/model/team.ts';
import type { Facts } from '../define-rule.ts';
import { MASK_OF } from './capability-order.ts';
import type { StreamIndex } from './stream-index.ts';
import { serversOf } from './stream-index.ts';
import { teamLines } from './team-lines.ts';

type Chains = ReadonlyMap<HandOffType, readonly Team[]>;

/** By stream and type, the teams on the shortest way. Worked out once a run, for both rules that ask. */
export const longWays = remember((facts: Facts): ReadonlyMap<StreamIndex, Chains> => {
  const found = new Map<StreamIndex, Chains>();
  const { handOffs } = teamLines(facts);
  // A chain over too many borders has at least one line for each.
  if (handOffs.length <= facts.thresholds.mostBorders) return found;
  const nexts = new Map(HAND_OFF_TYPES.map((type) => [type, nextsOf(facts, type)] as const));
  for (const index of facts.streamIndexes) {
    const chains = new Map<HandOffType, readonly Team[]>();
    HAND_OFF_TYPES.forEach((type, i) => {
      const next = nexts.get(type);
      if (index.handOffs[i] !== 'missing' || !next || next.size === 0) return;
      const chain = shortest(index, type, next);
      if (chain.length - 1 <= facts.thresholds.mostBorders) return;
      chains.set(
        type,
        chain.flatMap((id) => facts.scenario.teams[id] ?? []),
      );
    });
    if (chains.size > 0) found.set(index, chains);
  }
  return found;
});

type Nexts = ReadonlyMap<TeamId, readonly TeamId[]>;

function nextsOf(facts: Facts, type: HandOffType): Nexts {
  const nexts = new Map<TeamId, TeamId[]>();
  const add = (from: TeamId, to: TeamId) => nexts.set(from, [...(nexts.get(from) ?? []), to].sort());
  for (const line of teamLines(facts).handOffs) {
    if (line.type !== type) continue;
    add(line.from, line.to);
    if (HAND_OFFS[type].isBothWays) add(line.to, line.from);
  }
  return nexts;
}

/** From a team that holds the giving pillar to the nearest that holds the taking one; empty where there is no way. */
function shortest(index: StreamIndex, type: HandOffType, nexts: Nexts): TeamId[] {
  const { from, to } = HAND_OFFS[type];
  const holders = (mask: number): TeamId[] =>
    serversOf(index).flatMap(({ team, owned }) => (team && (owned & mask) !== 0 ? [team.id] : []));
  const ends = new Set(holders(MASK_OF[to]));
  const before = new Map<TeamId, TeamId | null>(holders(MASK_OF[from]).map((id) => [id, null]));
  const open = [...before.keys()];
  for (let i = 0; i < open.length; i++) {
    const id = open[i] as TeamId;
    if (ends.has(id)) return wayTo(id, before);
    for (const next of nexts.get(id) ?? []) {
      if (before.has(next)) continue;
      before.set(next, id);
      open.push(next);
    }
  }
  return [];
}

function wayTo(end: TeamId, before: ReadonlyMap<TeamId, TeamId | null>): TeamId[] {
  const way: TeamId[] = [];
  for (let id: TeamId | null = end; id !== null; id = before.get(id) ?? null) way.unshift(id);
  return way;
}
