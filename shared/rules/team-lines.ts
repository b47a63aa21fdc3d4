/** Which teams the drawn lines join: hand-offs between them or their seats, and who serves whom. */

import type { TeamId } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import type { Org } from './org-index.ts';
import { remember } from './remember.ts';

export interface HandOffBetween {
  readonly type: HandOffType;
  readonly from: TeamId;
  readonly to: TeamId;
}

export interface TeamLines {
  /** Hand-off lines that lead from one team to another. */
  readonly handOffs: readonly HandOffBetween[];
  /** Teams that hand off to it or take from it. */
  readonly partners: ReadonlyMap<TeamId, ReadonlySet<TeamId>>;
  /** Teams whose serves lines lead to it. */
  readonly servedBy: ReadonlyMap<TeamId, readonly TeamId[]>;
  /** Teams that a line of either kind joins with something outside of them. */
  readonly joined: ReadonlySet<TeamId>;
}

/** Worked out once a run, for all rules that ask. */
export const teamLines = remember((org: Org): TeamLines => {
  const handOffs: HandOffBetween[] = [];
  const partners = new Map<TeamId, Set<TeamId>>();
  const servedBy = new Map<TeamId, TeamId[]>();
  const joined = new Set<TeamId>();
  const teamOfEnd = (end: LineEnd): TeamId | null =>
    end.kind === 'team' ? end.id : (org.scenario.seats[end.id]?.team ?? null);
  const addPartner = (one: TeamId, other: TeamId) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const line of Object.values(org.scenario.lines)) {
    const isServes = line.kind === 'serves';
    const from = isServes ? line.from : teamOfEnd(line.from);
    const to = isServes ? line.to : teamOfEnd(line.to);
    if (from === to) continue;
    if (from) joined.add(from);
    if (to) joined.add(to);
    if (!from || !to) continue;
    if (isServes) {
      const known = servedBy.get(to);
      if (known) known.push(from);
      else servedBy.set(to, [from]);
    } else {
      handOffs.push({ type: line.type, from, to });
      addPartner(from, to);
      addPartner(to, from);
    }
  }
  return { handOffs, partners, servedBy, joined };
});
