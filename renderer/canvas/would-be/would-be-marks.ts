/** Where and in which words the canvas shows what a change would do: ghosts of what comes, tags on what changes, lines. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Line } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Box } from '../geometry.ts';
import { centreOf } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import { CARD_GAP, SEAT } from '../layout.ts';
import type { Compared, Ghost } from './would-be-ghosts.ts';
import { added, ghostSeats, ghostTeams, nameOf } from './would-be-ghosts.ts';

/** What would happen to something that is there; `goes` strikes it out. */
export interface Tag {
  readonly id: string;
  readonly box: Box;
  readonly words: string;
  readonly goes: boolean;
}
/** A line that would be drawn, or taken away. */
export interface Drawn {
  readonly id: string;
  /** From bend to bend. */
  readonly points: readonly Point[];
  /** Null where what it leads to says it. */
  readonly words: string | null;
  readonly goes: boolean;
}
export interface Marks {
  readonly ghosts: readonly Ghost[];
  readonly tags: readonly Tag[];
  readonly lines: readonly Drawn[];
}

type Boxes = ReadonlyMap<string, Box>;

/** @param then where everything would stand after the change */
export function marksOf({ before, after, plan }: Compared, layout: CanvasLayout, then: CanvasLayout): Marks {
  const teams = ghostTeams(before, after, layout);
  const seats = ghostSeats({ before, after, plan }, layout, then, teams);
  const boxes: Boxes = new Map([
    ...layout.frames,
    ...layout.cards,
    ...layout.pills,
    ...teams.map(({ id, box }) => [id, box] as const),
    ...seats.flatMap(({ id, box, isNew }) => (isNew ? [[id, box] as const] : [])),
  ]);
  return {
    ghosts: [...teams, ...seats],
    tags: [...seatTags({ before, after, plan }, layout), ...teamTags({ before, after, plan }, layout)],
    lines: [...reportLines({ before, after, plan }, boxes), ...drawnLines(before, after, boxes)],
  };
}

function seatTags({ before, after, plan }: Compared, layout: CanvasLayout): Tag[] {
  return Object.values(before.seats).flatMap((old): Tag[] => {
    const seat = after.seats[old.id];
    if (seat === old) return [];
    const box = layout.cards.get(old.id) ?? (old.team === null ? undefined : layout.frames.get(old.team));
    const words = seat ? changeWords(old, seat, { before, after, plan }) : 'Goes';
    return box && words !== '' ? [{ id: old.id, box, words, goes: !seat }] : [];
  });
}

function changeWords(old: Seat, seat: Seat, { before, after, plan }: Compared): string {
  const who = (id: Seat['person']) => (id === null ? null : (plan.people[id]?.name ?? null));
  const words: string[] = [];
  // Where the whole team goes, its frame and the ghosts say it once.
  const isLeft = old.team !== null && !after.teams[old.team];
  if (old.team !== seat.team && !(isLeft && seat.team !== null)) words.push(`Moves to ${nameOf(after, seat.team)}`);
  if (old.person !== seat.person) words.push(seat.person === null ? 'Becomes vacant' : `Goes to ${who(seat.person)}`);
  if (old.role !== seat.role) words.push(`Becomes ${roleOf(plan, seat.role).name}`);
  if (old.fte !== seat.fte) words.push(`${seat.fte} FTE instead of ${old.fte}`);
  if (old.solid?.id !== seat.solid?.id) {
    words.push(seat.solid === null ? 'Reports to nobody' : `Reports to ${managerName(after, plan, seat.solid)}`);
  }
  for (const manager of old.dotted) {
    if (manager.id !== seat.solid?.id && !seat.dotted.some(({ id }) => id === manager.id)) {
      words.push(`No dotted line to ${managerName(before, plan, manager)}`);
    }
  }
  return words.join('. ');
}

function managerName(scenario: Scenario, plan: Plan, manager: ManagerRef): string {
  if (manager.kind === 'outside') return plan.people[manager.id]?.name ?? '';
  const seat = scenario.seats[manager.id];
  if (!seat) return '';
  return (seat.person && plan.people[seat.person]?.name) || `the vacant ${roleOf(plan, seat.role).name}`;
}

function teamTags({ before, after, plan }: Compared, layout: CanvasLayout): Tag[] {
  return Object.values(before.teams).flatMap((old): Tag[] => {
    const team = after.teams[old.id];
    const frame = layout.frames.get(old.id);
    if (!team) return frame ? [{ id: old.id, box: frame, words: 'Team goes', goes: true }] : [];
    if (team.lead === old.lead) return [];
    const card = (team.lead && layout.cards.get(team.lead)) ?? frame;
    const words = team.lead ? `${managerName(after, plan, seatRef(team.lead))} leads ${team.name}` : 'No lead';
    return card ? [{ id: `${old.id} lead`, box: card, words, goes: false }] : [];
  });
}
const seatRef = (id: SeatId): ManagerRef => ({ kind: 'seat', id });

/** From a seat to its new manager: without words, as a seat that changes says whom it reports to. */
const reportLines = ({ before, after }: Compared, boxes: Boxes): Drawn[] =>
  Object.values(after.seats).flatMap((seat): Drawn[] => {
    const old = before.seats[seat.id];
    if (old === seat || seat.solid === null || old?.solid?.id === seat.solid.id) return [];
    return lineOf(`${seat.id} solid`, seat.solid.id, seat.id, null, false, boxes);
  });

function drawnLines(before: Scenario, after: Scenario, boxes: Boxes): Drawn[] {
  const draw = (line: Line, goes: boolean): Drawn[] => {
    const [from, to] = line.kind === 'serves' ? [line.from, line.to] : [line.from.id, line.to.id];
    const words = line.kind === 'serves' ? 'Serves' : HAND_OFFS[line.type].name;
    return lineOf(line.id, from, to, goes ? `${words} goes` : words, goes, boxes);
  };
  return [
    ...added(before.lines, after.lines).flatMap((line) => draw(line, false)),
    ...added(after.lines, before.lines).flatMap((line) => draw(line, true)),
    ...Object.values(after.lines).flatMap((line) => {
      const old = before.lines[line.id];
      return old && old !== line ? draw(line, false) : [];
    }),
  ];
}

function lineOf(id: string, from: string, to: string, words: Drawn['words'], goes: boolean, boxes: Boxes): Drawn[] {
  const [start, end] = [boxes.get(from), boxes.get(to)];
  if (!start || !end) return [];
  const points = isAbove(start, end)
    ? besides(start, end)
    : [edgeOf(start, centreOf(end)), edgeOf(end, centreOf(start))];
  return [{ id, points, words, goes }];
}

/** Cards of one column: a straight line would cross those between them. */
const isAbove = (a: Box, b: Box): boolean => Math.abs(centreOf(a).x - centreOf(b).x) < SEAT.width / 2;

/** Out at the left, along the column, and in again. */
function besides(from: Box, to: Box): Point[] {
  const x = Math.min(from.x, to.x) - CARD_GAP * 2;
  const [start, end] = [centreOf(from).y, centreOf(to).y];
  return [
    { x: from.x, y: start },
    { x, y: start },
    { x, y: end },
    { x: to.x, y: end },
  ];
}

/** Where the straight line from the middle of a box to a point leaves the box. */
function edgeOf(box: Box, towards: Point): Point {
  const { x, y } = centreOf(box);
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = Math.min(
    dx === 0 ? Number.POSITIVE_INFINITY : box.width / 2 / Math.abs(dx),
    dy === 0 ? Number.POSITIVE_INFINITY : box.height / 2 / Math.abs(dy),
    1,
  );
  return { x: x + dx * share, y: y + dy * share };
}
