/** Solid and dotted lines between seats: layers, spans, loops, and who reports to nobody. */

import type { SeatId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Org } from './org-index.ts';

export interface Reporting {
  /** Seats on the longest solid line; 1 without lines, 0 without seats. */
  readonly layers: number;
  /** Most seats that report to one seat by solid lines. */
  readonly widestSpan: number;
  /** Seats by number of solid reports. */
  readonly solidReports: ReadonlyMap<SeatId, number>;
  /** Each loop of solid lines once: from the seat first in order of id, upwards. */
  readonly loops: readonly (readonly SeatId[])[];
  /** Whether any seat reports by a solid line, to a seat or to someone outside. */
  readonly hasSolidLines: boolean;
  /** Seats that report to someone by dotted lines. */
  readonly withDotted: readonly SeatId[];
  /** Seats without a solid manager and without reports of either kind. */
  readonly alone: readonly SeatId[];
}

/** The last run's seats and lines, by the scenario's teams: most changes leave the lines alone. */
const known = new WeakMap<Scenario['teams'], { readonly seats: readonly Seat[]; readonly reporting: Reporting }>();

export function reportingOf(org: Org): Reporting {
  const seats = org.stored;
  const before = known.get(org.scenario.teams);
  const reporting = before && hasSameLines(before.seats, seats) ? before.reporting : readLines(org, seats);
  known.set(org.scenario.teams, { seats, reporting });
  return reporting;
}

function hasSameLines(before: readonly Seat[], now: readonly Seat[]): boolean {
  if (before.length !== now.length) return false;
  for (let i = 0; i < now.length; i++) {
    const old = before[i];
    const seat = now[i];
    if (old === seat) continue;
    if (old?.id !== seat?.id || old?.solid !== seat?.solid || old?.dotted !== seat?.dotted) return false;
  }
  return true;
}

function readLines(org: Org, stored: readonly Seat[]): Reporting {
  const { seats } = org.scenario;
  const solidReports = new Map<SeatId, number>();
  const dottedReports = new Set<SeatId>();
  let hasSolidLines = false;
  let widestSpan = 0;
  for (const { solid, dotted } of stored) {
    if (solid) hasSolidLines = true;
    if (solid?.kind === 'seat') {
      const count = (solidReports.get(solid.id) ?? 0) + 1;
      solidReports.set(solid.id, count);
      if (count > widestSpan) widestSpan = count;
    }
    for (const manager of dotted) if (manager.kind === 'seat') dottedReports.add(manager.id);
  }
  const withDotted = stored.filter(({ dotted }) => dotted.length > 0).map(({ id }) => id);
  const alone = stored
    .filter((seat) => seat.solid === null && !solidReports.has(seat.id) && !dottedReports.has(seat.id))
    .map((seat) => seat.id);
  return { ...walkUp(stored, seats), widestSpan, solidReports, hasSolidLines, withDotted, alone };
}

/** Depth of every seat below the top of its line; a loop is as deep as it is long. */
function walkUp(stored: readonly Seat[], seats: Org['scenario']['seats']): Pick<Reporting, 'layers' | 'loops'> {
  const depth = new Map<Seat, number>();
  const loops: Seat[][] = [];
  let layers = stored.length > 0 ? 1 : 0;
  const path: Seat[] = [];
  for (const start of stored) {
    if (start.solid === null) continue;
    path.length = 0;
    let seat: Seat | undefined = start;
    while (seat && !depth.has(seat)) {
      depth.set(seat, 0);
      path.push(seat);
      seat = seat.solid?.kind === 'seat' ? seats[seat.solid.id] : undefined;
    }
    const from = seat ? path.indexOf(seat) : -1;
    let below = seat && from < 0 ? (depth.get(seat) ?? 0) : 0;
    if (from >= 0) {
      const loop = path.splice(from);
      loops.push(fromSmallestId(loop));
      below = loop.length;
      for (const member of loop) depth.set(member, below);
    }
    if (below > layers) layers = below;
    for (const member of path.reverse()) {
      below += 1;
      depth.set(member, below);
      if (below > layers) layers = below;
    }
  }
  const ids = loops.map((loop) => loop.map((seat) => seat.id));
  return { layers, loops: ids.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) };
}

function fromSmallestId(loop: readonly Seat[]): Seat[] {
  const first = loop.reduce((least, seat, i) => (seat.id < (loop[least]?.id ?? '') ? i : least), 0);
  return [...loop.slice(first), ...loop.slice(0, first)];
}
