/**
 * Which teams the drawn lines join: hand-offs between them or their seats, and who serves whom. A line that ends at a seat
 * that is over joins nothing.
 */

import { mapThere } from '#shared/lib/lists.ts';
import { remember } from '#shared/lib/remember.ts';
import { listOf } from '#shared/lib/values-of.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import type { Org, Structure, TeamFacts } from './org-index.ts';
import { isTeam } from './org-index.ts';
import { seatsOver } from './seats-over.ts';

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

interface Known {
  /** Seats at the ends of lines, and where each was. */
  readonly seats: readonly SeatId[];
  readonly places: readonly (TeamId | null | undefined)[];
  readonly lines: TeamLines;
}
const known = new WeakMap<Org['scenario']['lines'], Known>();

/** The team of a seat, null for one in no team; undefined for one that is over. */
const teamOfSeat = (org: Org, id: SeatId): TeamId | null | undefined =>
  seatsOver(org).has(id) ? undefined : (org.scenario.seats[id]?.team ?? null);

/** Worked out once a run, for all rules that ask; most changes leave the lines and the teams of their ends alone. */
export const teamLines = remember((org: Org): TeamLines => {
  const { lines } = org.scenario;
  const before = known.get(lines);
  if (before?.seats.every((id, i) => teamOfSeat(org, id) === before.places[i])) return before.lines;
  const ends = listOf(lines).flatMap((line) =>
    line.kind === 'hand-off' ? [line.from, line.to].flatMap((end) => (end.kind === 'seat' ? [end.id] : [])) : [],
  );
  const read = readLines(org);
  known.set(lines, { seats: ends, places: ends.map((id) => teamOfSeat(org, id)), lines: read });
  return read;
});

interface Unjoined {
  readonly structure: Structure;
  readonly places: readonly number[];
}
const unjoined = new WeakMap<TeamLines, Unjoined>();

/** Teams with seats that no line joins with anything outside of them. */
export const withoutLines = remember((org: Org): readonly TeamFacts[] => {
  const { structure, teams } = org;
  const lines = teamLines(org);
  const before = unjoined.get(lines);
  const places =
    before?.structure === structure
      ? before.places
      : mapThere(structure.peopled, (team, place) => (team && !lines.joined.has(team.id) ? place : null));
  unjoined.set(lines, { structure, places });
  return mapThere(places, (place) => teams[place]).filter(isTeam);
});

function readLines(org: Org): TeamLines {
  const handOffs: HandOffBetween[] = [];
  const partners = new Map<TeamId, Set<TeamId>>();
  const servedBy = new Map<TeamId, TeamId[]>();
  const joined = new Set<TeamId>();
  const teamOfEnd = (end: LineEnd) => (end.kind === 'team' ? end.id : teamOfSeat(org, end.id));
  const addPartner = (one: TeamId, other: TeamId) => {
    const known = partners.get(one);
    if (known) known.add(other);
    else partners.set(one, new Set([other]));
  };
  for (const line of listOf(org.scenario.lines)) {
    const isServes = line.kind === 'serves';
    const from = isServes ? line.from : teamOfEnd(line.from);
    const to = isServes ? line.to : teamOfEnd(line.to);
    if (from === to || from === undefined || to === undefined) continue;
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
}
