/** Where seats and teams that are not there yet would stand: over nothing that is. */

import { roleOf } from '#shared/catalog/roles.ts';
import { freePlaces } from '#shared/diagram/layout/free-place.ts';
import { boxAt } from '#shared/diagram/layout.ts';
import { overlaps } from '#shared/diagram/metrics.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Box } from '../geometry.ts';
import { boundsOf } from '../geometry.ts';
import type { CanvasLayout } from '../layout.ts';
import { CARD_GAP, FRAME, SEAT } from '../layout.ts';
import { boxOfNote } from '../notes.ts';

/** A seat or a team that is not there yet, where it would stand. */
export interface Ghost {
  readonly id: string;
  readonly kind: 'seat' | 'team';
  readonly box: Box;
  readonly title: string;
  readonly words: string;
}

export interface Compared {
  readonly before: Scenario;
  readonly after: Scenario;
  readonly plan: Plan;
}

export const added = <T>(before: Readonly<Record<string, T>>, after: Readonly<Record<string, T>>): T[] =>
  Object.entries(after).flatMap(([id, one]) => (Object.hasOwn(before, id) ? [] : [one]));

/** New teams stand below everything, as wide as their seats. */
export function ghostTeams(before: Scenario, after: Scenario, layout: CanvasLayout): Ghost[] {
  const all = boundsOf([...layout.frames.values(), ...layout.cards.values(), ...notesOf(before, layout)]);
  const width = SEAT.width + 2 * FRAME.left;
  return added(before.teams, after.teams).map(({ id, name }, i): Ghost => {
    const count = Math.max(1, seatsOf(after, id).length);
    const height = FRAME.top + count * (SEAT.height + CARD_GAP) + FRAME.bottom;
    const x = (all?.x ?? 0) + i * (width + CARD_GAP);
    const y = (all ? all.y + all.height : 0) + CARD_GAP;
    return { id, kind: 'team', box: { x, y, width, height }, title: name, words: 'New team' };
  });
}

const seatsOf = (scenario: Scenario, team: TeamId | null): Seat[] =>
  Object.values(scenario.seats).filter((seat) => seat.team === team);

/** New seats, and moved ones in their new team, each at a place of its own. */
export function ghostSeats(
  { before, after, plan }: Compared,
  layout: CanvasLayout,
  then: CanvasLayout,
  teams: readonly Ghost[],
): readonly (Ghost & { readonly isNew: boolean })[] {
  const placed: Placed[] = [];
  return Object.values(after.seats).flatMap((seat) => {
    const old = before.seats[seat.id];
    if (old && old.team === seat.team) return [];
    const ghost = teams.find(({ id }) => id === seat.team)?.box;
    const nth = placed.filter(({ team }) => team === seat.team).length;
    const box = ghost ? inGhost(ghost, nth) : placeOf(seat, { before, layout, then, teams, placed });
    if (!box) return [];
    placed.push({ team: seat.team, box });
    const role = roleOf(plan, seat.role).name;
    const person = seat.person === null ? null : (plan.people[seat.person]?.name ?? null);
    const from = old ? `from ${nameOf(before, old.team)}` : person === null ? 'New vacancy' : 'New seat';
    return [
      {
        id: seat.id,
        kind: 'seat' as const,
        box,
        title: person ?? role,
        words: old || person === null ? from : `${role}, ${from}`,
        isNew: !old,
      },
    ];
  });
}

export const nameOf = ({ teams }: Scenario, id: TeamId | null): string =>
  id === null ? 'no team' : (teams[id]?.name ?? '');

const inGhost = ({ x, y }: Box, nth: number): Box => ({
  x: x + FRAME.left,
  y: y + FRAME.top + nth * (SEAT.height + CARD_GAP),
  ...SEAT,
});

/** Notes stand among the teams alone. */
const notesOf = ({ canvasNotes }: Scenario, { frames }: CanvasLayout): Box[] =>
  frames.size > 0 ? Object.values(canvasNotes).map(boxOfNote) : [];

/** What is there, what comes, and where. */
interface Ground {
  readonly before: Scenario;
  readonly layout: CanvasLayout;
  readonly then: CanvasLayout;
  readonly teams: readonly Ghost[];
  readonly placed: readonly Placed[];
}
interface Placed {
  readonly team: TeamId | null;
  readonly box: Box;
}

/**
 * A free place for a seat that comes: where the layout would put it, seen from its team or manager; else below the last card
 * of its team; else the nearest place beside all that is there.
 */
function placeOf(seat: Seat, { before, layout, then, teams, placed }: Ground): Box | null {
  const { frames, cards, pills } = layout;
  if (seat.team !== null && frames.size > 0 && !frames.has(seat.team)) return null;
  const mates = [
    ...seatsOf(before, seat.team).flatMap(({ id }) => cards.get(id) ?? []),
    ...placed.flatMap(({ team, box }) => (team === seat.team ? [box] : [])),
  ];
  const last = mates.reduce<Box | null>((low, box) => (low === null || box.y > low.y ? box : low), null);
  const below = last && { ...last, y: last.y + last.height + CARD_GAP };
  const cell = cellOf(seat, layout, then);
  const others = [...frames].flatMap(([id, box]) => (id === seat.team ? [] : [box]));
  const near = [
    ...cards.values(),
    ...pills.values(),
    ...notesOf(before, layout),
    ...[...teams, ...placed].map(({ box }) => box),
  ];
  const isFree = (box: Box): boolean => ![...near, ...others].some((other) => overlaps(other, box));
  const free = [cell, below].find((box) => box !== null && isFree(box));
  if (free) return free;
  const start = below ?? cell;
  return (start && freePlaces([...near, ...frames.values()], [start])[0]) ?? null;
}

/** Where a seat would stand, as things stand now; null where nothing that it belongs to is there. */
function cellOf({ id, team, solid }: Seat, layout: CanvasLayout, then: CanvasLayout): Box | null {
  const box = then.cards.get(id);
  if (box === undefined) return null;
  for (const anchor of [team, solid?.id]) {
    const [here, there] = [boxIn(layout, anchor), boxIn(then, anchor)];
    if (here && there) return { ...SEAT, x: box.x - there.x + here.x, y: box.y - there.y + here.y };
  }
  return null;
}

const boxIn = (layout: CanvasLayout, id: string | null | undefined): Box | undefined =>
  id == null ? undefined : boxAt(layout, id);
