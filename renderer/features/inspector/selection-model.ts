/** What is selected, looked up in the plan; what is gone by now is left out. */

import type { Selected } from '#renderer/state/ui-store.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import type { Line } from '#shared/model/line.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

export interface Report {
  readonly kind: 'solid' | 'dotted';
  readonly seat: Seat;
  readonly manager: ManagerRef;
}

export interface Found {
  readonly seats: readonly Seat[];
  readonly teams: readonly Team[];
  readonly lines: readonly Line[];
  readonly reports: readonly Report[];
  readonly outside: readonly Person[];
  readonly notes: readonly CanvasNote[];
}

export function findSelected(plan: Plan, scenario: Scenario, selection: readonly Selected[]): Found {
  const ids = (kind: Selected['kind']) => selection.filter((one) => one.kind === kind).map(({ id }) => id);
  const pick = <T extends { readonly id: string }>(all: Readonly<Record<string, T>>, wanted: readonly string[]): T[] =>
    wanted.flatMap((id) => (Object.hasOwn(all, id) ? (all[id] ?? []) : []));
  const lines = ids('line');
  return {
    seats: pick(scenario.seats, ids('seat')),
    teams: pick(scenario.teams, ids('team')),
    lines: pick(scenario.lines, lines),
    reports: lines.flatMap((id) => reportOf(scenario, id) ?? []),
    outside: pick(plan.people, ids('outside')),
    notes: pick(scenario.canvasNotes, ids('note')),
  };
}

/** Reporting lines are named after their seat: `solid:SEAT`, `dotted:SEAT:MANAGER`. */
function reportOf(scenario: Scenario, name: string): Report | null {
  const [kind, seatId, managerId] = name.split(':');
  if (seatId === undefined) return null;
  const seat = Object.values(scenario.seats).find(({ id }) => id === seatId);
  if (seat === undefined) return null;
  if (kind === 'solid') return seat.solid === null ? null : { kind, seat, manager: seat.solid };
  if (kind !== 'dotted') return null;
  const manager = seat.dotted.find(({ id }) => id === managerId);
  return manager === undefined ? null : { kind, seat, manager };
}
