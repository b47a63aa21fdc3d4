/**
 * Solid and dotted lines between seats: layers, spans, loops, and who reports to nobody.
 *
 * A seat that was over before the plan's date reports to nobody any more, and nobody reports to it: for rules, lines from
 * it and to it are not there.
 */

import type { SeatId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Difference } from './difference.ts';
import { differenceOf } from './difference.ts';
import type { Org } from './org-index.ts';
import type { SeatIds } from './seats-over.ts';
import { isSameSeatIds, seatsOver } from './seats-over.ts';

type WithLines = Pick<Seat, 'id' | 'solid' | 'dotted'>;

/** What holds among open seats. */
interface OpenLines {
  /** Seats by number of solid reports. */
  readonly solidReports: ReadonlyMap<SeatId, number>;
  /** Seats to which someone reports by dotted lines. */
  readonly dottedReports: SeatIds;
  /** Seats that report to someone by dotted lines. */
  readonly withDotted: readonly WithLines[];
  /** Seats that report to nobody, and nobody to them, by lines of either kind; in no order. */
  readonly alone: readonly SeatId[];
}

export interface Reporting extends OpenLines {
  /** Seats on the longest solid line, open or not; 1 without lines, 0 without seats. */
  readonly layers: number;
  /** Most seats that report to one seat by solid lines, open or not. */
  readonly widestSpan: number;
  /** Each loop of solid lines once, open or not: from the seat first in order of id, upwards. */
  readonly loops: readonly (readonly SeatId[])[];
  /** Whether any open seat has a solid line, to a seat, even one that is over, or to someone outside. */
  readonly hasSolidLines: boolean;
}

interface Known {
  readonly seats: readonly Seat[];
  readonly over: SeatIds;
  readonly reporting: Reporting;
}
/** The last run's seats and lines, by the scenario's teams: most changes leave the lines alone. */
const known = new WeakMap<Scenario['teams'], Known>();

export function reportingOf(org: Org): Reporting {
  const { stored: seats, scenario } = org;
  const over = seatsOver(org);
  const last = known.get(scenario.teams);
  const before = last && isSameSeatIds(last.over, over) ? last : undefined;
  if (before?.seats === seats) return before.reporting;
  const difference = before ? differenceOf(before.seats, seats) : null;
  const reporting =
    (before && difference && withoutThese(before.reporting, difference)) ?? readLines(seats, scenario.seats, over);
  known.set(scenario.teams, { seats, over, reporting });
  return reporting;
}

/** The lines as they were where no seat that changed, went or came has any; null where one has. */
function withoutThese(before: Reporting, { gone, come }: Difference<Seat>): Reporting | null {
  const was = new Map(gone.map((seat) => [seat.id, seat]));
  const ids = new Set(come.map(({ id }) => id));
  const lost = gone.filter(({ id }) => !ids.has(id));
  const gained: Seat[] = [];
  for (const seat of come) {
    const old = was.get(seat.id);
    if (!old) gained.push(seat);
    else if (old.solid !== seat.solid || old.dotted !== seat.dotted) return null;
  }
  if (lost.length + gained.length === 0) return before;
  const others = [...lost, ...gained];
  if (others.some((seat) => !isLoose(seat, before))) return null;
  const left = new Set(lost.map(({ id }) => id));
  const alone = [...before.alone.filter((id) => !left.has(id)), ...gained.map(({ id }) => id)];
  // The first seat is the first layer, and with the last one goes the only one.
  return before.layers === 0 || alone.length === 0 ? null : { ...before, alone };
}

/** No line leads from it or to it. */
const isLoose = ({ id, solid, dotted }: Seat, { solidReports, dottedReports }: Reporting): boolean =>
  solid === null && dotted.length === 0 && !solidReports.has(id) && !dottedReports.has(id);

const NONE: SeatIds = new Set();

function readLines(stored: readonly Seat[], seats: Scenario['seats'], over: SeatIds): Reporting {
  const all = linesAmong(stored, NONE);
  const open = over.size > 0 ? linesAmong(stored, over) : all;
  const hasSolidLines = stored.some(({ id, solid }) => solid !== null && !over.has(id));
  const { depths, loops } = walkUp([...all.solidReports.keys()], seats);
  const inLoops = new Set(loops.flat());
  let widestSpan = 0;
  let layers = stored.length > 0 ? 1 : 0;
  for (const [id, count] of all.solidReports) {
    widestSpan = Math.max(widestSpan, count);
    // A report within the loop is no layer below it.
    const below = inLoops.has(id) && count === 1 ? 0 : 1;
    layers = Math.max(layers, (depths.get(id) ?? 0) + below);
  }
  return { layers, widestSpan, loops, hasSolidLines, ...open };
}

/** Without seats that are over, and without the others' lines to them. */
function linesAmong(stored: readonly Seat[], over: SeatIds): OpenLines {
  const solidReports = new Map<SeatId, number>();
  const dottedReports = new Set<SeatId>();
  const withDotted: WithLines[] = [];
  const withoutLines: SeatId[] = [];
  const isAnyOver = over.size > 0;
  for (const one of stored) {
    if (isAnyOver && over.has(one.id)) continue;
    const seat = isAnyOver ? withoutLinesTo(over, one) : one;
    const { id, solid, dotted } = seat;
    if (solid?.kind === 'seat') solidReports.set(solid.id, (solidReports.get(solid.id) ?? 0) + 1);
    else if (solid === null && dotted.length === 0) withoutLines.push(id);
    if (dotted.length === 0) continue;
    withDotted.push(seat);
    for (const manager of dotted) if (manager.kind === 'seat') dottedReports.add(manager.id);
  }
  const alone = withoutLines.filter((id) => !solidReports.has(id) && !dottedReports.has(id));
  return { solidReports, dottedReports, withDotted, alone };
}

function withoutLinesTo(over: SeatIds, seat: Seat): WithLines {
  const { id, solid, dotted } = seat;
  const isOver = (manager: ManagerRef): boolean => manager.kind === 'seat' && over.has(manager.id);
  if (!(solid && isOver(solid)) && !dotted.some(isOver)) return seat;
  return { id, solid: solid && isOver(solid) ? null : solid, dotted: dotted.filter((manager) => !isOver(manager)) };
}

/** Of each manager the seats from the top of its line down to it; of one in a loop, as many as the loop has. */
function walkUp(
  managers: readonly SeatId[],
  seats: Org['scenario']['seats'],
): { readonly depths: ReadonlyMap<SeatId, number>; readonly loops: Reporting['loops'] } {
  const depths = new Map<SeatId, number>();
  const loops: SeatId[][] = [];
  for (const start of managers) {
    const path: SeatId[] = [];
    let id: SeatId | undefined = start;
    while (id && !depths.has(id)) {
      depths.set(id, 0);
      path.push(id);
      const solid: Seat['solid'] | undefined = seats[id]?.solid;
      id = solid?.kind === 'seat' ? solid.id : undefined;
    }
    const from = id ? path.indexOf(id) : -1;
    let depth = (id && depths.get(id)) ?? 0;
    if (from >= 0) {
      const loop = path.splice(from);
      loops.push(fromSmallest(loop));
      depth = loop.length;
      for (const member of loop) depths.set(member, depth);
    }
    for (const manager of path.reverse()) {
      depth += 1;
      depths.set(manager, depth);
    }
  }
  return { depths, loops: loops.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) };
}

function fromSmallest(loop: readonly SeatId[]): SeatId[] {
  const first = loop.reduce((least, id, i) => (id < (loop[least] ?? '') ? i : least), 0);
  return [...loop.slice(first), ...loop.slice(0, first)];
}
