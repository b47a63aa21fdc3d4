/**
 * Where everything stands on the canvas, in one form for both views.
 *
 * Stored positions are kept; what has none is placed beside them: managers from outside in a row on top, loose seats
 * under them, teams in rows.
 */

import type { CanvasView } from '#renderer/state/ui-store.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Box } from './geometry.ts';
import { boundsOf } from './geometry.ts';

export interface CanvasLayout {
  readonly frames: ReadonlyMap<TeamId, Box>;
  readonly cards: ReadonlyMap<SeatId, Box>;
  readonly pills: ReadonlyMap<PersonId, Box>;
}

export const SEAT = { width: 200, height: 72 };
export const CARD_GAP = 8;
export const FRAME = { top: 46, left: 20, right: 12, bottom: 30 };
export const PILL = { height: 28, gap: 16 };
const FRAME_GAP = 64;
const STEP = SEAT.height + CARD_GAP;
const EMPTY_ROWS = 1;

/** Size of a team's frame with its cards in one column, or side by side in a platform. */
function frameSize(count: number, columns: number): { width: number; height: number } {
  const rows = Math.max(EMPTY_ROWS, Math.ceil(count / columns));
  const across = Math.max(1, Math.min(columns, count));
  return {
    width: FRAME.left + across * (SEAT.width + CARD_GAP) - CARD_GAP + FRAME.right,
    height: FRAME.top + rows * STEP - CARD_GAP + FRAME.bottom,
  };
}

const leadFirst = (seats: readonly Seat[], lead: SeatId | null): readonly Seat[] => {
  const first = seats.find((seat) => seat.id === lead);
  return first === undefined ? seats : [first, ...seats.filter((seat) => seat !== first)];
};

const columnsOf = (count: number): number => (count > 24 ? 4 : count > 12 ? 3 : count > 6 ? 2 : 1);

/** Managers from outside that seats report to, in order of their names. */
export function outsideOf(plan: Plan, scenario: Scenario): { readonly id: PersonId; readonly name: string }[] {
  const ids = new Set<PersonId>();
  for (const seat of Object.values(scenario.seats)) {
    for (const manager of seat.solid === null ? seat.dotted : [seat.solid, ...seat.dotted]) {
      if (manager.kind === 'outside') ids.add(manager.id);
    }
  }
  return [...ids]
    .map((id) => ({ id, name: plan.people[id]?.name ?? 'Somebody outside' }))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function placePills(plan: Plan, scenario: Scenario, y: number): Map<PersonId, Box> {
  const pills = new Map<PersonId, Box>();
  let x = 0;
  for (const { id, name } of outsideOf(plan, scenario)) {
    const width = Math.max(64, Math.round(name.length * 7.2) + 24);
    pills.set(id, { x, y, width, height: PILL.height });
    x += width + PILL.gap;
  }
  return pills;
}

function layoutTeams(plan: Plan, scenario: Scenario): CanvasLayout {
  const groups = seatsByTeam(scenario);
  const cards = new Map<SeatId, Box>();
  const frames = new Map<TeamId, Box>();
  const loose = groups.get(null) ?? [];
  const pills = placePills(plan, scenario, 0);
  const looseTop = pills.size > 0 ? PILL.height + 32 : 0;
  const teamsTop = looseTop + (loose.length > 0 ? SEAT.height + 56 : 0);

  const teams = teamsOf(scenario);
  const widest = Math.max(1000, Math.ceil(Math.sqrt(Object.keys(scenario.seats).length) * 300));
  let [x, y, rowHeight] = [0, teamsTop, 0];
  for (const team of teams) {
    const seats = leadFirst(groups.get(team.id) ?? [], team.lead);
    const columns = columnsOf(seats.length);
    const size = frameSize(seats.length, columns);
    let at: Point;
    if (team.position !== null) at = team.position;
    else {
      if (x > 0 && x + size.width > widest) [x, y, rowHeight] = [0, y + rowHeight + FRAME_GAP, 0];
      at = { x, y };
      x += size.width + FRAME_GAP;
      rowHeight = Math.max(rowHeight, size.height);
    }
    frames.set(team.id, { ...at, ...size });
    for (const [index, seat] of seats.entries()) {
      cards.set(seat.id, {
        x: at.x + FRAME.left + (index % columns) * (SEAT.width + CARD_GAP),
        y: at.y + FRAME.top + Math.floor(index / columns) * STEP,
        ...SEAT,
      });
    }
  }
  for (const [index, seat] of loose.entries()) {
    cards.set(seat.id, { ...(seat.position ?? { x: index * (SEAT.width + 56), y: looseTop }), ...SEAT });
  }
  return { frames, cards, pills };
}

/** Who reports to whom, as a forest: a seat in a circle, or whose manager is outside, is a root. */
function layoutReporting(plan: Plan, scenario: Scenario): CanvasLayout {
  const children = new Map<SeatId, Seat[]>();
  const roots: Seat[] = [];
  const seats = [...seatsByTeam(scenario).values()].flat();
  for (const seat of seats) {
    const manager = seat.solid?.kind === 'seat' ? seat.solid.id : null;
    if (manager === null || !Object.hasOwn(scenario.seats, manager)) roots.push(seat);
    else children.set(manager, [...(children.get(manager) ?? []), seat]);
  }
  const cards = new Map<SeatId, Box>();
  const pills = placePills(plan, scenario, 0);
  const top = pills.size > 0 ? PILL.height + 48 : 0;
  /** Gives the width that a seat and everyone under it takes; leaves without reports stack in one column. */
  const place = (seat: Seat, x: number, y: number): number => {
    cards.set(seat.id, { x, y, ...SEAT });
    const reports = (children.get(seat.id) ?? []).filter((report) => !cards.has(report.id));
    const [leaves, leads] = [
      reports.filter((report) => !children.has(report.id)),
      reports.filter((report) => children.has(report.id)),
    ];
    let [right, down] = [x, y + SEAT.height + 48];
    if (leaves.length > 0) {
      for (const leaf of leaves) {
        cards.set(leaf.id, { x: right + 20, y: down, ...SEAT });
        down += STEP;
      }
      right += SEAT.width + 52;
    }
    for (const lead of leads) right += place(lead, right, y + SEAT.height + 48) + 32;
    const width = Math.max(SEAT.width, right - x - 32);
    if (leads.length > 0) cards.set(seat.id, { x: x + Math.max(0, (width - SEAT.width) / 2), y, ...SEAT });
    return width;
  };
  let x = 0;
  for (const seat of [...roots, ...seats]) if (!cards.has(seat.id)) x += place(seat, x, top) + 48;
  return { frames: new Map(), cards, pills };
}

export const layoutOf = (plan: Plan, scenario: Scenario, view: CanvasView): CanvasLayout =>
  view === 'teams' ? layoutTeams(plan, scenario) : layoutReporting(plan, scenario);

/** The automatic arrangement, as what `canvas.place` takes: every stored place is forgotten. */
export function arrange(plan: Plan, scenario: Scenario) {
  const free: Scenario = {
    ...scenario,
    teams: Object.fromEntries(Object.values(scenario.teams).map((team) => [team.id, { ...team, position: null }])),
    seats: Object.fromEntries(Object.values(scenario.seats).map((seat) => [seat.id, { ...seat, position: null }])),
  };
  const { frames, cards } = layoutTeams(plan, free);
  const at = ({ x, y }: Box): Point => ({ x: Math.round(x), y: Math.round(y) });
  return {
    teams: [...frames].map(([id, box]) => ({ id, position: at(box) })),
    seats: [...cards].flatMap(([id, box]) => (scenario.seats[id]?.team === null ? [{ id, position: at(box) }] : [])),
  };
}

export const boundsOfLayout = ({ frames, cards, pills }: CanvasLayout): Box | null =>
  boundsOf([...frames.values(), ...cards.values(), ...pills.values()]);
