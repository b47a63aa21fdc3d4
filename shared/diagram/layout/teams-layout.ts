/**
 * The teams view: cards packed into frames, frames packed into shelves, platforms under the teams that they serve.
 *
 * What a person placed stays there, unless another has grown over it; of the rest only what is in its way moves.
 * O(n log n) for an automatic arrangement; finding room beside stored places costs frames².
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { LineEnd } from '#shared/model/line.ts';
import { seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { ChartLayout, Heights } from '../layout.ts';
import { FIXED } from '../layout.ts';
import { labelGap } from '../lines/labels.ts';
import type { Box } from '../metrics.ts';
import { CARD_GAP, FRAME, FRAME_GAP, SEAT } from '../metrics.ts';
import type { Size } from '../paper.ts';
import { freePlaces, standing } from './free-place.ts';
import { headRows, roomOver } from './head-row.ts';
import { pillsOver } from './pills.ts';
import type { Shelves } from './shelves.ts';
import { bestWidth, shelve, WINDOW_ASPECT } from './shelves.ts';

/** Seats in no team that find no place over the teams: so many in a column, so far apart. */
const STACK = 5;
const STACK_GAP = 24;
/** About the height of managers from outside and of a row of seats in no team, over the teams. */
const OVER_TEAMS = 184;

/** Each manager whose lines share a gap between cards with those of others takes this much; so many of them widen it. */
const TRACK = 6;
const MOST_TRACKS = 5;
/** A few managers elsewhere widen no frame: the next one might have to go into another row. */
const FEW_MANAGERS = 3;
/** Of so many managers lines have room as it is: between cards, and between a frame's head and its cards. */
const [BETWEEN_CARDS, UNDER_HEAD] = [2, 1];

/** What a gap needs more than usual. */
const tracks = (count: number, free: number): number => TRACK * Math.min(MOST_TRACKS, Math.max(0, count - free));

/** One column up to four cards, then as many as keep a frame roughly as wide as high. */
export function columnsOf(count: number): number {
  if (count <= 4) return 1;
  return Math.max(2, Math.ceil(Math.sqrt((count * (SEAT.height + CARD_GAP) * 1.2) / (SEAT.width + CARD_GAP))));
}

/** A platform stands wide under what it serves: up to four cards side by side. */
const wideColumns = (count: number): number => (count <= 4 ? Math.max(1, count) : columnsOf(count) + 1);

/** The lead first, the others in their order. */
function leadFirst(seats: readonly Seat[], lead: SeatId | null): readonly Seat[] {
  const first = seats.find((seat) => seat.id === lead);
  return first === undefined ? seats : [first, ...seats.filter((seat) => seat !== first)];
}

interface Frame {
  readonly team: Team;
  readonly width: number;
  readonly height: number;
  /** For the labels of hand-offs that start in it. */
  readonly gap: number;
  /** How high the words over its cards are. */
  readonly head: number;
  /** Places of its cards from the frame's top left. */
  readonly cards: readonly (readonly [SeatId, Box])[];
}

/** @param managing all seats that anybody reports to, in whichever team */
function frameOf(
  team: Team,
  members: readonly Seat[],
  managing: ReadonlySet<string>,
  isWide: boolean,
  gap: number,
  heights: Heights,
): Frame {
  const seats = leadFirst(members, team.lead);
  const columns = isWide ? wideColumns(seats.length) : columnsOf(seats.length);
  const across = Math.max(1, Math.min(columns, seats.length));
  const managers = new Set<string>(seats.flatMap(({ solid }) => solid?.id ?? []));
  const within = seats.filter(({ id }) => managers.has(id)).length;
  const apart = CARD_GAP + (across > 1 ? Math.max(tracks(within, 1), tracks(managers.size, FEW_MANAGERS)) : 0);
  const width = FRAME.left + across * (SEAT.width + apart) - apart + FRAME.right;
  const head = heights.header(team, width);
  const own = new Set<string>(seats.map(({ id }) => id));
  /** Whose lines run over this row: of its managers, and of managers elsewhere to those behind the first column. */
  const linesOver = (row: readonly Seat[]): number =>
    new Set(
      row.flatMap(({ id, solid }, column) => [
        ...(managing.has(id) && (column > 0 || across > 2) ? [id] : []),
        ...(column > 0 && solid !== null && !own.has(solid.id) ? [solid.id] : []),
      ]),
    ).size;
  let y = head;
  const cards: [SeatId, Box][] = [];
  for (let row = 0; row < seats.length; row += across) {
    const inRow = seats.slice(row, row + across);
    if (across > 1) y += tracks(linesOver(inRow), row === 0 ? UNDER_HEAD : BETWEEN_CARDS);
    const height = Math.max(...inRow.map(heights.card));
    for (const [index, seat] of inRow.entries())
      cards.push([
        seat.id,
        { x: FRAME.left + index * (SEAT.width + apart), y, width: SEAT.width, height: heights.card(seat) },
      ]);
    y += height + CARD_GAP;
  }
  if (seats.length === 0) y += SEAT.height + CARD_GAP;
  return { team, width, height: y - CARD_GAP + FRAME.bottom, gap, head, cards };
}

/** Seats in no team that report to a seat: stacked in columns, they stand among the frames. */
interface Stack {
  readonly width: number;
  readonly height: number;
  readonly cards: readonly (readonly [SeatId, Point])[];
}

function stacksOf(seats: readonly Seat[], heights: Heights): Stack[] {
  const stacks: Stack[] = [];
  for (let first = 0; first < seats.length; first += STACK) {
    let y = 0;
    const cards = seats.slice(first, first + STACK).map((seat): readonly [SeatId, Point] => {
      const at = { x: 0, y };
      y += heights.card(seat) + STACK_GAP;
      return [seat.id, at];
    });
    stacks.push({ width: SEAT.width, height: y - STACK_GAP, cards });
  }
  return stacks;
}

interface Arranged {
  readonly frames: readonly Frame[];
  readonly at: ReadonlyMap<TeamId, Point>;
  readonly loose: ReadonlyMap<SeatId, Point>;
}

/** How wide the labels of hand-offs are that stand behind a team: those that start in it, or lead to it from the next one. */
export function labelGaps(scenario: Scenario): Map<TeamId, number> {
  const gaps = new Map<TeamId, number>();
  const order = teamsOf(scenario).map(({ id }) => id);
  const next = new Map(order.map((id, index) => [id, order[index + 1]]));
  const teamOf = (end: LineEnd): TeamId | null | undefined =>
    end.kind === 'team' ? end.id : scenario.seats[end.id]?.team;
  for (const line of Object.values(scenario.lines)) {
    if (line.kind !== 'hand-off') continue;
    const [from, to] = [teamOf(line.from), teamOf(line.to)];
    for (const team of [from, to && next.get(to) === from ? to : null])
      if (team) gaps.set(team, Math.max(gaps.get(team) ?? 0, labelGap(HAND_OFFS[line.type].name)));
  }
  return gaps;
}

function arranged(scenario: Scenario, heights: Heights, aspect: number): Arranged {
  const groups = seatsByTeam(scenario);
  const serving = new Set<TeamId>();
  for (const line of Object.values(scenario.lines)) if (line.kind === 'serves') serving.add(line.from);
  const gaps = labelGaps(scenario);
  const managing = new Set<string>(Object.values(scenario.seats).flatMap(({ solid }) => solid?.id ?? []));
  const frames = teamsOf(scenario).map((team) =>
    frameOf(team, groups.get(team.id) ?? [], managing, serving.has(team.id), gaps.get(team.id) ?? 0, heights),
  );
  const seats = groups.get(null) ?? [];
  const reports = new Map<string, Seat[]>(seats.map(({ id }) => [id, []]));
  for (const seat of seats.length === 0 ? [] : Object.values(scenario.seats))
    if (seat.solid?.kind === 'seat') reports.get(seat.solid.id)?.push(seat);
  const count = ({ id }: Seat): number => reports.get(id)?.length ?? 0;
  const isReport = ({ solid }: Seat) => solid?.kind === 'seat' && scenario.seats[solid.id] !== undefined;
  const heads = seats.filter((seat) => !isReport(seat)).sort((a, b) => count(b) - count(a));
  const others = seats.filter(isReport);
  const teams = frames.filter(({ team }) => !serving.has(team.id));
  const lower = frames.filter(({ team }) => serving.has(team.id));
  const over = seats.length === 0 ? 0 : OVER_TEAMS;
  const shelved = (upper: readonly (Frame | Stack)[]) => {
    const widest = bestWidth(upper.length === 0 ? [lower] : [upper, lower], over, aspect);
    const [above, below] = [shelve(upper, widest), shelve(lower, widest)];
    const across = Math.max(above.width, below.width);
    const shift = ({ width }: Size) => Math.round((across - width) / 2);
    const first = above.at.length > 0 ? above : below;
    const row = first.at.flatMap(({ tile, x, y }) => (y > 0 ? [] : [{ x: x + shift(first), width: tile.width }]));
    return { above, below, across, shift, row };
  };
  // Those who report to one of these seats stand beside it where there is room, and among the teams otherwise.
  const withoutStacks = shelved(teams);
  const isRow = seats.length <= roomOver(withoutStacks.row);
  const { above, below, across, shift, row } = isRow
    ? withoutStacks
    : shelved([...stacksOf(others, heights), ...teams]);
  const middles = new Map<TeamId, number>();
  for (const shelves of [above, below])
    for (const { tile, x } of shelves.at)
      if ('team' in tile) middles.set(tile.team.id, x + shift(shelves) + tile.width / 2);
  const pullOf = (seat: Seat, at: ReadonlyMap<SeatId, Point>): number | null => {
    const manager = seat.solid?.kind === 'seat' ? at.get(seat.solid.id) : undefined;
    if (manager) return manager.x + SEAT.width / 2;
    const ways = (reports.get(seat.id) ?? []).flatMap(({ team }) => (team && middles.get(team)) ?? []);
    return ways.length === 0 ? null : ways.reduce((sum, x) => sum + x, 0) / ways.length;
  };
  // Those who have to do with nobody here choose last: a role that is dropped beside the chart moves no other.
  const [tied, alone] = [heads.filter((seat) => count(seat) > 0), heads.filter((seat) => count(seat) === 0)];
  const head = headRows(isRow ? [...tied, ...others, ...alone] : heads, row, across, heights, pullOf);
  const loose = new Map(head.at);
  const top = head.height;
  const at = new Map<TeamId, Point>();
  const put = (shelves: Shelves<Frame | Stack>, y: number): void => {
    const left = shift(shelves);
    for (const { tile, ...place } of shelves.at) {
      const point = { x: place.x + left, y: place.y + y };
      if ('team' in tile) at.set(tile.team.id, point);
      else for (const [id, card] of tile.cards) loose.set(id, { x: point.x + card.x, y: point.y + card.y });
    }
  };
  put(above, top);
  put(below, above.at.length === 0 ? top : top + above.height + FRAME_GAP.y);
  return { frames, at, loose };
}

interface Placing {
  readonly box: Box;
  readonly take: (box: Box) => void;
}

/**
 * Where frames, cards and pills of a scenario stand, stored places first.
 * @param aspect of what shows the chart, its width by its height
 */
export function layoutTeams(
  plan: Plan,
  scenario: Scenario,
  heights: Heights = FIXED,
  aspect = WINDOW_ASPECT,
): ChartLayout {
  const { frames, at, loose } = arranged(scenario, heights, aspect);
  const boxes = new Map<TeamId, Box>();
  const cards = new Map<SeatId, Box>();
  const placed: Placing[] = [];
  const wanted: Placing[] = [];
  const put = (box: Box, stored: Point | null, take: (box: Box) => void): void => {
    if (stored === null) wanted.push({ box, take });
    else placed.push({ box: { ...box, ...stored }, take });
  };
  // A locked team gives way to none.
  const lockedFirst = [...frames].sort((a, b) => Number(b.team.isLocked) - Number(a.team.isLocked));
  for (const { team, width, height } of lockedFirst) {
    const point = at.get(team.id) ?? { x: 0, y: 0 };
    put({ ...point, width, height }, team.position, (box) => boxes.set(team.id, box));
  }
  for (const [id, point] of loose) {
    const seat = scenario.seats[id];
    if (seat === undefined) continue;
    const size = { width: SEAT.width, height: heights.card(seat) };
    put({ ...point, ...size }, seat.position, (box) => cards.set(id, box));
  }
  const there = standing(placed.map(({ box }) => box));
  const free = freePlaces(
    there,
    wanted.map(({ box }) => box),
  );
  for (const [index, { box, take }] of placed.entries()) take(there[index] ?? box);
  for (const [index, { box, take }] of wanted.entries()) take(free[index] ?? box);
  for (const { team, cards: inside } of frames) {
    const frame = boxes.get(team.id) as Box;
    for (const [id, card] of inside) cards.set(id, { ...card, x: frame.x + card.x, y: frame.y + card.y });
  }
  const ordered = inOrder(boxes, frames);
  const heads = new Map(frames.map(({ team, head }) => [team.id, head]));
  return { frames: ordered, heads, cards, pills: pillsOver(plan, scenario, { frames: ordered, cards }, heights) };
}

const inOrder = (boxes: ReadonlyMap<TeamId, Box>, frames: readonly Frame[]): Map<TeamId, Box> =>
  new Map(frames.map(({ team }) => [team.id, boxes.get(team.id) as Box]));

/** The automatic arrangement, as what the command `canvas.place` takes: every stored place is forgotten. */
export function arrangeTeams(
  _plan: Plan,
  scenario: Scenario,
): { readonly teams: { id: TeamId; position: Point }[]; readonly seats: { id: SeatId; position: Point }[] } {
  const { at, loose } = arranged(scenario, FIXED, WINDOW_ASPECT);
  const round = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
  return {
    teams: [...at].map(([id, point]) => ({ id, position: round(point) })),
    seats: [...loose].map(([id, point]) => ({ id, position: round(point) })),
  };
}
