/** A scenario as a drawing of a few centimetres: its teams, who leads them, and which team serves which. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import type { TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

export interface MiniSeat {
  readonly id: string;
  readonly pillar: SeatPillar;
  readonly isVacant: boolean;
  readonly x: number;
  readonly y: number;
}

export interface MiniFrame {
  readonly id: string;
  readonly name: string;
  readonly isPlatform: boolean;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Points of a bent line; `serves` ends in an arrow. */
export interface MiniLine {
  readonly id: string;
  readonly kind: 'report' | 'serves';
  readonly points: readonly (readonly [number, number])[];
}

export interface Miniature {
  readonly width: number;
  readonly height: number;
  /** Edge of a seat's square. */
  readonly seat: number;
  readonly seats: readonly MiniSeat[];
  readonly frames: readonly MiniFrame[];
  readonly lines: readonly MiniLine[];
}

const PAD = 5;
const SEAT_GAP = 4;
const FRAME_GAP = 9;
const HEADER = 14;
const TOP_GAP = 22;
const SERVES_GAP = 19;
/** Width of a letter at 9 px, on average: the names are short, and cut where they are not. */
const LETTER = 5.3;
const WIDEST_NAME = 104;
/** Room for the line under a platform's frame. */
const FOOT = 4;

const cut = (name: string, width: number): string => {
  const letters = Math.floor((width - 2 * PAD) / LETTER);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
const span = (widths: readonly number[], gap: number): number => sum(widths) + gap * Math.max(0, widths.length - 1);

/** @param seat edge of a seat's square in px */
export function miniatureOf(scenario: Scenario, seat = 19): Miniature {
  const groups = seatsByTeam(scenario);
  const serves = Object.values(scenario.lines).filter((line) => line.kind === 'serves');
  const servers = new Set<TeamId>(serves.map((line) => line.from));
  const teams = teamsOf(scenario);
  const rows = [teams.filter((team) => !servers.has(team.id)), teams.filter((team) => servers.has(team.id))];
  const tops = groups.get(null) ?? [];
  // A template has nobody yet; then hollow shapes would say nothing.
  const hasPeople = Object.values(scenario.seats).some((one) => one.person !== null);

  const widthOf = (team: Team, row: readonly Team[]): number => {
    const count = groups.get(team.id)?.length ?? 0;
    const seats = span(Array(Math.max(1, count)).fill(seat), SEAT_GAP) + 2 * PAD;
    // A long name widens its frame where there is room for that.
    return row.length > 2 ? seats : Math.max(seats, Math.min(team.name.length * LETTER + 2 * PAD, WIDEST_NAME));
  };
  const rowWidths = rows.map((row) =>
    span(
      row.map((team) => widthOf(team, row)),
      FRAME_GAP,
    ),
  );
  const topWidth = span(
    tops.map(() => seat),
    SEAT_GAP * 3,
  );
  const width = Math.max(topWidth, ...rowWidths, seat);

  const drawn = (one: Seat, x: number, y: number): MiniSeat => ({
    id: one.id,
    pillar: CATALOG_ROLE_BY_ID.get(one.role)?.pillar ?? 'cross-cutting',
    isVacant: hasPeople && one.person === null,
    x,
    y,
  });

  const topX = (place: number): number => (width - topWidth) / 2 + place * (seat + SEAT_GAP * 3);
  const topSeats = tops.map((one, place) => drawn(one, topX(place), 0));
  const frameHeight = HEADER + seat + PAD;
  const firstRowY = tops.length > 0 ? seat + TOP_GAP : 0;
  const rowY = [firstRowY, rows[0]?.length ? firstRowY + frameHeight + SERVES_GAP : firstRowY];

  const placed = rows.flatMap((row, rowIndex) => {
    let x = (width - (rowWidths[rowIndex] ?? 0)) / 2;
    return row.map((team) => {
      const frameWidth = widthOf(team, row);
      const frame: MiniFrame = {
        id: team.id,
        name: cut(team.name, frameWidth),
        isPlatform: team.kind === 'platform',
        x,
        y: rowY[rowIndex] ?? 0,
        width: frameWidth,
        height: frameHeight,
      };
      x += frameWidth + FRAME_GAP;
      return frame;
    });
  });
  const frameOf = new Map(placed.map((frame) => [frame.id, frame]));
  const middle = (frame: MiniFrame): number => frame.x + frame.width / 2;

  const teamSeats = teams.flatMap((team) => {
    const frame = frameOf.get(team.id);
    if (frame === undefined) return [];
    return (groups.get(team.id) ?? []).map((one, place) =>
      drawn(one, frame.x + PAD + place * (seat + SEAT_GAP), frame.y + HEADER),
    );
  });

  return {
    width,
    height: Math.max(...placed.map((frame) => frame.y + frame.height), seat) + FOOT,
    seat,
    seats: [...topSeats, ...teamSeats],
    frames: placed,
    lines: [
      ...reports(scenario, tops, groups, (place) => topX(place) + seat / 2).map(({ id, from, team }): MiniLine => {
        const frame = frameOf.get(team);
        const to = frame ? middle(frame) : from;
        const bend = seat + TOP_GAP / 2;
        return {
          id,
          kind: 'report',
          points: [
            [from, seat],
            [from, bend],
            [to, bend],
            [to, frame?.y ?? bend],
          ],
        };
      }),
      ...serves.flatMap((line): MiniLine[] => {
        const [from, to] = [frameOf.get(line.from), frameOf.get(line.to)];
        if (from === undefined || to === undefined || from.y <= to.y) return [];
        const bend = from.y - SERVES_GAP / 2 + 2;
        const end = to.y + to.height + 4;
        return [
          {
            id: line.id,
            kind: 'serves',
            points: [
              [middle(from), from.y],
              [middle(from), bend],
              [middle(to), bend],
              [middle(to), end],
            ],
          },
        ];
      }),
    ],
  };
}

/** Which seat without a team leads which team of the first row: the one that most of its seats report to. */
function reports(
  scenario: Scenario,
  tops: readonly Seat[],
  groups: ReadonlyMap<TeamId | null, readonly Seat[]>,
  middleOf: (place: number) => number,
): { readonly id: string; readonly from: number; readonly team: TeamId }[] {
  const servers = new Set(Object.values(scenario.lines).map((line) => (line.kind === 'serves' ? line.from : null)));
  return teamsOf(scenario).flatMap((team) => {
    const seats = groups.get(team.id) ?? [];
    const counts = tops.map(
      (top) => seats.filter((one) => one.solid?.kind === 'seat' && one.solid.id === top.id).length,
    );
    const most = Math.max(0, ...counts);
    if (most === 0 || servers.has(team.id)) return [];
    return [{ id: `report-${team.id}`, from: middleOf(counts.indexOf(most)), team: team.id }];
  });
}
