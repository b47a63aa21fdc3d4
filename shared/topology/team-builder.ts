/** Builds teams of seats from a short description: what templates, presets and the sample share. */

import { generateKeyBetween } from 'fractional-indexing';
import { createSeat, createTeam } from '#shared/model/create.ts';
import type { SeatId, StreamId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

/** A seat as a template words it: role, and what differs from a vacancy of 1 FTE. */
export interface SeatWords {
  readonly id: string;
  readonly role: string;
  readonly rest?: Partial<Seat>;
}

export interface TeamWords {
  readonly id: string;
  readonly name: string;
  readonly rest?: Partial<Team>;
  /** Ids of the streams it serves; none: all. */
  readonly streams?: readonly StreamId[];
  /** The first seat leads. */
  readonly seats: readonly SeatWords[];
}

type Parts = Pick<Scenario, 'teams' | 'seats' | 'lines'>;

/** `count` ranks in order. */
export function ranks(count: number): string[] {
  const keys: string[] = [];
  for (let n = 0; n < count; n++) keys.push(generateKeyBetween(keys[n - 1] ?? null, null));
  return keys;
}

export const seatRef = (id: SeatId): ManagerRef => ({ kind: 'seat', id });

/**
 * Teams and seats with ranks in the order given; every seat but `top` reports to its team's lead, leads report to `top`.
 * @param loose seats in no team; they report to `top` unless they say otherwise
 */
export function buildTeams(
  words: readonly TeamWords[],
  options: { readonly top?: SeatId; readonly loose?: readonly SeatWords[]; readonly lines?: readonly Line[] } = {},
): Parts {
  const { top, loose = [], lines = [] } = options;
  const teamRanks = ranks(words.length);
  const teams: Record<TeamId, Team> = {};
  const seats: Record<SeatId, Seat> = {};
  const addSeats = (list: readonly SeatWords[], team: TeamId | null, lead: SeatId | null) => {
    const seatRanks = ranks(list.length);
    for (const [index, { id, role, rest }] of list.entries()) {
      const seat = asId('seat', id);
      const manager = seat === lead ? top : (lead ?? top);
      const solid = manager === undefined || manager === seat ? null : seatRef(manager);
      seats[seat] = createSeat(seat, role, { team, rank: seatRanks[index] as string, solid, ...rest });
    }
  };
  addSeats(loose, null, null);
  for (const [index, { id, name, rest, streams = [], seats: list }] of words.entries()) {
    const team = asId('team', id);
    const lead = list[0] ? asId('seat', list[0].id) : null;
    teams[team] = createTeam(team, name, {
      rank: teamRanks[index] as string,
      lead,
      streams: streams.map((stream) => ({ stream, weight: null })),
      ...rest,
    });
    addSeats(list, team, lead);
  }
  return { teams, seats, lines: Object.fromEntries(lines.map((line) => [line.id, line])) };
}

export function servesLine(from: string, to: string): Line {
  return {
    id: asId('line', `line-${from}-serves-${to}`),
    kind: 'serves',
    from: asId('team', from),
    to: asId('team', to),
  };
}
