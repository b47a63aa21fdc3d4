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
  let widestSpan = 0;
  for (const { id, solid, dotted } of stored) {
    if (solid === null) withoutSolid.push(id);
    else if (solid.kind === 'seat') {
      const count = (solidReports.get(solid.id) ?? 0) + 1;
      solidReports.set(solid.id, count);
      if (count > widestSpan) widestSpan = count;
    }
    if (dotted.length === 0) continue;
    withDotted.push(id);
    for (const manager of dotted) if (manager.kind === 'seat') dottedReports.add(manager.id);
  }
  const alone = withoutSolid.filter((id) => !solidReports.has(id) && !dottedReports.has(id));
  const hasSolidLines = withoutSolid.length < stored.length;
  const ways = walkUp(stored, org.scenario.seats);
  return { widestSpan, solidReports, dottedReports, hasSolidLines, withDotted, alone, ...ways };
}

/** Depth of every seat below the top of its line; a loop is as deep as it is long. */
function walkUp(stored: readonly Seat[], seats: Org['scenario']['seats']): Pick<Reporting, 'layers' | 'loops'> {
  const depth = new Map<SeatId, number>();
  const loops: Seat[][] = [];
  let layers = stored.length > 0 ? 1 : 0;
  const deepen = (id: SeatId, to: number): void => {
    depth.set(id, to);
    if (to > layers) layers = to;
  };
  for (const start of stored) {
    if (start.solid === null || depth.has(start.id)) continue;
    const above = start.solid.kind === 'seat' ? depth.get(start.solid.id) : 0;
    if (above !== undefined) {
      deepen(start.id, above + 1);
      continue;
    }
    const path: Seat[] = [];
    let seat: Seat | undefined = start;
    while (seat && !depth.has(seat.id)) {
      depth.set(seat.id, 0);
      path.push(seat);
      seat = seat.solid?.kind === 'seat' ? seats[seat.solid.id] : undefined;
    }
    const from = seat ? path.indexOf(seat) : -1;
    let below = seat && from < 0 ? (depth.get(seat.id) ?? 0) : 0;
    if (from >= 0) {
      const loop = path.splice(from);
      loops.push(fromSmallestId(loop));
      below = loop.length;
      for (const member of loop) deepen(member.id, below);
    }
    for (const member of path.reverse()) {
      below += 1;
      deepen(member.id, below);
    }
  }
  const ids = loops.map((loop) => loop.map((seat) => seat.id));
  return { layers, loops: ids.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)) };
}

function fromSmallestId(loop: readonly Seat[]): Seat[] {
  const first = loop.reduce((least, seat, i) => (seat.id < (loop[least]?.id ?? '') ? i : least), 0);
  return [...loop.slice(first), ...loop.slice(0, first)];
}
