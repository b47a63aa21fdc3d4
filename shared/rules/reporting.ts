/** Solid and dotted lines between seats: layers, spans, loops, and who reports to nobody. */

import type { SeatId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Difference } from './difference.ts';
import { differenceOf } from './difference.ts';
import type { Org } from './org-index.ts';

export interface Reporting {
  /** Seats on the longest solid line; 1 without lines, 0 without seats. */
  readonly layers: number;
  /** Most seats that report to one seat by solid lines. */
  readonly widestSpan: number;
  /** Seats by number of solid reports. */
  readonly solidReports: ReadonlyMap<SeatId, number>;
  /** Seats to which someone reports by dotted lines. */
  readonly dottedReports: ReadonlySet<SeatId>;
  /** Each loop of solid lines once: from the seat first in order of id, upwards. */
  readonly loops: readonly (readonly SeatId[])[];
  /** Whether any seat reports by a solid line, to a seat or to someone outside. */
  readonly hasSolidLines: boolean;
  /** Seats that report to someone by dotted lines. */
  readonly withDotted: readonly SeatId[];
  /** Seats without a solid manager and without reports of either kind; in no order. */
  readonly alone: readonly SeatId[];
}

/** The last run's seats and lines, by the scenario's teams: most changes leave the lines alone. */
const known = new WeakMap<Scenario['teams'], { readonly seats: readonly Seat[]; readonly reporting: Reporting }>();

export function reportingOf(org: Org): Reporting {
  const seats = org.stored;
  const before = known.get(org.scenario.teams);
  if (before?.seats === seats) return before.reporting;
  const difference = before ? differenceOf(before.seats, seats) : null;
  const reporting = (before && difference && withoutThese(before.reporting, difference)) ?? readLines(org, seats);
  known.set(org.scenario.teams, { seats, reporting });
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

function readLines(org: Org, stored: readonly Seat[]): Reporting {
  const solidReports = new Map<SeatId, number>();
  const dottedReports = new Set<SeatId>();
  const withDotted: SeatId[] = [];
  const withoutSolid: SeatId[] = [];
  for (const { id, solid, dotted } of stored) {
    if (solid === null) withoutSolid.push(id);
    else if (solid.kind === 'seat') solidReports.set(solid.id, (solidReports.get(solid.id) ?? 0) + 1);
    if (dotted.length === 0) continue;
    withDotted.push(id);
    for (const manager of dotted) if (manager.kind === 'seat') dottedReports.add(manager.id);
  }
  const alone = withoutSolid.filter((id) => !solidReports.has(id) && !dottedReports.has(id));
  const hasSolidLines = withoutSolid.length < stored.length;
  const { depths, loops } = walkUp([...solidReports.keys()], org.scenario.seats);
  const inLoops = new Set(loops.flat());
  let widestSpan = 0;
  let layers = stored.length > 0 ? 1 : 0;
  for (const [id, count] of solidReports) {
    widestSpan = Math.max(widestSpan, count);
    // A report within the loop is no layer below it.
    const below = inLoops.has(id) && count === 1 ? 0 : 1;
    layers = Math.max(layers, (depths.get(id) ?? 0) + below);
  }
  return { layers, widestSpan, solidReports, dottedReports, loops, hasSolidLines, withDotted, alone };
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
