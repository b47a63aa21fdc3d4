/**
 * The teams view: cards packed into frames, frames packed into shelves, platforms under the teams that they serve.
 *
 * What a person placed stays there; the rest is put where it covers nothing. O(n log n) for an automatic arrangement;
 * finding room beside stored places costs frames².
 */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ChartLayout, Heights } from './layout.ts';
import { FIXED, placePills } from './layout.ts';
import type { Box } from './metrics.ts';
import { bottomOf, boundsOf, CARD_GAP, FRAME, FRAME_GAP, overlaps, rightOf, SEAT } from './metrics.ts';

const ASPECT = 1.7;
const LOOSE_GAP = 56;

/** One column up to six cards, then as many as keep a frame roughly as wide as high. */
export function columnsOf(count: number): number {
  if (count <= 6) return 1;
  return Math.max(2, Math.ceil(Math.sqrt((count * (SEAT.height + CARD_GAP) * 1.2) / (SEAT.width + CARD_GAP))));
}

/** A platform stands wide under what it serves: up to four cards side by side. */
const wideColumns = (count: number): number => (count <= 4 ? Math.max(1, count) : columnsOf(count) + 1);

/** The lead first, the others in their order. */
export function leadFirst(seats: readonly Seat[], lead: SeatId | null): readonly Seat[] {
  const first = seats.find((seat) => seat.id === lead);
  return first === undefined ? seats : [first, ...seats.filter((seat) => seat !== first)];
}

interface Frame {
  readonly team: Team;
  readonly width: number;
  readonly height: number;
  /** Places of its cards from the frame's top left. */
  readonly cards: readonly (readonly [SeatId, Box])[];
}

function frameOf(team: Team, members: readonly Seat[], isWide: boolean, heights: Heights): Frame {
  const seats = leadFirst(members, team.lead);
  const columns = isWide ? wideColumns(seats.length) : columnsOf(seats.length);
  const across = Math.max(1, Math.min(columns, seats.length));
  const width = FRAME.left + across * (SEAT.width + CARD_GAP) - CARD_GAP + FRAME.right;
  let y = heights.header(team, width);
  const cards: [SeatId, Box][] = [];
  for (let row = 0; row < seats.length; row += across) {
    const inRow = seats.slice(row, row + across);
    const height = Math.max(...inRow.map(heights.card));
    for (const [index, seat] of inRow.entries())
      cards.push([
        seat.id,
        { x: FRAME.left + index * (SEAT.width + CARD_GAP), y, width: SEAT.width, height: heights.card(seat) },
      ]);
    y += height + CARD_GAP;
  }
  if (seats.length === 0) y += SEAT.height + CARD_GAP;
  return { team, width, height: y - CARD_GAP + FRAME.bottom, cards };
}

/** Frames in rows, left to right, in their order; each row as high as its highest. */
function shelve(
  frames: readonly Frame[],
  top: number,
  widest: number,
): { readonly at: Map<TeamId, Point>; readonly bottom: number; readonly width: number } {
  const at = new Map<TeamId, Point>();
  let [x, y, rowHeight, width] = [0, top, 0, 0];
  for (const frame of frames) {
    if (x > 0 && x + frame.width > widest) [x, y, rowHeight] = [0, y + rowHeight + FRAME_GAP.y, 0];
    at.set(frame.team.id, { x, y });
    width = Math.max(width, x + frame.width);
    x += frame.width + FRAME_GAP.x;
    rowHeight = Math.max(rowHeight, frame.height);
  }
  return { at, bottom: frames.length === 0 ? top - FRAME_GAP.y : y + rowHeight, width };
}

/** A width at which shelves of these frames come out about 1.7 times as wide as high. */
function shelfWidth(frames: readonly Frame[]): number {
  const area = frames.reduce((sum, frame) => sum + (frame.width + FRAME_GAP.x) * (frame.height + FRAME_GAP.y), 0);
  const widest = Math.max(0, ...frames.map((frame) => frame.width));
  return Math.max(widest, Math.sqrt(area * ASPECT), 760);
}

interface Arranged {
  readonly frames: readonly Frame[];
  readonly at: ReadonlyMap<TeamId, Point>;
  readonly loose: ReadonlyMap<SeatId, Point>;
}

function arranged(plan: Plan, scenario: Scenario, heights: Heights): Arranged {
  const groups = seatsByTeam(scenario);
  const serving = new Set<TeamId>();
  for (const line of Object.values(scenario.lines)) if (line.kind === 'serves') serving.add(line.from);
  const frames = teamsOf(scenario).map((team) =>
    frameOf(team, groups.get(team.id) ?? [], serving.has(team.id), heights),
  );
  const upper = frames.filter(({ team }) => !serving.has(team.id));
  const lower = frames.filter(({ team }) => serving.has(team.id));
  const widest = shelfWidth(frames);
  const { height: pillsHeight } = placePills(plan, scenario, widest, heights);
  const looseTop = pillsHeight === 0 ? 0 : pillsHeight + 32;
  const loose = new Map<SeatId, Point>();
  let [x, y, rowHeight] = [0, looseTop, 0];
  for (const seat of groups.get(null) ?? []) {
    if (x > 0 && x + SEAT.width > widest) [x, y, rowHeight] = [0, y + rowHeight + LOOSE_GAP, 0];
    loose.set(seat.id, { x, y });
    x += SEAT.width + LOOSE_GAP;
    rowHeight = Math.max(rowHeight, heights.card(seat));
  }
  const teamsTop = loose.size === 0 ? looseTop : y + rowHeight + LOOSE_GAP;
  const top = shelve(upper, teamsTop, widest);
  const under = shelve(lower, top.bottom + FRAME_GAP.y, widest);
  const shift = Math.max(0, Math.round((top.width - under.width) / 2));
  const at = new Map(top.at);
  for (const [id, point] of under.at) at.set(id, { x: point.x + shift, y: point.y });
  return { frames, at, loose };
}

/** The first place below or beside `wanted` that covers none of `taken`. */
function freePlace(wanted: Box, taken: readonly Box[]): Box {
  let box = wanted;
  for (let tries = 0; tries <= taken.length; tries++) {
    const hit = taken.find((other) =>
      overlaps({ ...other, width: other.width + FRAME_GAP.x, height: other.height + CARD_GAP * 2 }, box),
    );
    if (!hit) return box;
    box = { ...box, x: rightOf(hit) + FRAME_GAP.x };
  }
  const bounds = boundsOf(taken);
  return bounds ? { ...wanted, x: bounds.x, y: bottomOf(bounds) + FRAME_GAP.y } : wanted;
}

/** Where frames, cards and pills of a scenario stand, stored places first. */
export function layoutTeams(plan: Plan, scenario: Scenario, heights: Heights = FIXED): ChartLayout {
  const { frames, at, loose } = arranged(plan, scenario, heights);
  const boxes = new Map<TeamId, Box>();
  const cards = new Map<SeatId, Box>();
  const taken: Box[] = [];
  const hasStored =
    frames.some(({ team }) => team.position !== null) ||
    Object.values(scenario.seats).some((seat) => seat.team === null && seat.position !== null);
  const put = (wanted: Box, stored: Point | null): Box => {
    const box = stored ? { ...wanted, ...stored } : hasStored ? freePlace(wanted, taken) : wanted;
    taken.push(box);
    return box;
  };
  const placedFirst = <T>(list: readonly T[], isPlaced: (each: T) => boolean) => [
    ...list.filter(isPlaced),
    ...list.filter((each) => !isPlaced(each)),
  ];
  for (const { team, width, height } of placedFirst(frames, (frame) => frame.team.position !== null)) {
    const point = at.get(team.id) ?? { x: 0, y: 0 };
    boxes.set(team.id, put({ ...point, width, height }, team.position));
  }
  const seats = [...loose.keys()].flatMap((id) => scenario.seats[id] ?? []);
  for (const seat of placedFirst(seats, (each) => each.position !== null)) {
    const point = loose.get(seat.id) ?? { x: 0, y: 0 };
    cards.set(seat.id, put({ ...point, width: SEAT.width, height: heights.card(seat) }, seat.position));
  }
  for (const { team, cards: inside } of frames) {
    const frame = boxes.get(team.id) as Box;
    for (const [id, card] of inside) cards.set(id, { ...card, x: frame.x + card.x, y: frame.y + card.y });
  }
  const bounds = boundsOf([...boxes.values(), ...cards.values()]);
  const placed = placePills(plan, scenario, Math.max(760, bounds?.width ?? 0), heights);
  const top = hasStored && bounds ? bounds.y - placed.height - 32 : 0;
  const left = hasStored && bounds ? bounds.x : 0;
  const pills = new Map([...placed.pills].map(([id, box]) => [id, { ...box, x: box.x + left, y: box.y + top }]));
  return { frames: inOrder(boxes, frames), cards, pills };
}

const inOrder = (boxes: ReadonlyMap<TeamId, Box>, frames: readonly Frame[]): Map<TeamId, Box> =>
  new Map(frames.map(({ team }) => [team.id, boxes.get(team.id) as Box]));

/** The automatic arrangement, as what the command `canvas.place` takes: every stored place is forgotten. */
export function arrangeTeams(
  plan: Plan,
  scenario: Scenario,
): { readonly teams: { id: TeamId; position: Point }[]; readonly seats: { id: SeatId; position: Point }[] } {
  const { at, loose } = arranged(plan, scenario, FIXED);
  const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
  return {
    teams: [...at].map(([id, point]) => ({ id, position: round(point) })),
    seats: [...loose].map(([id, point]) => ({ id, position: round(point) })),
  };
}
