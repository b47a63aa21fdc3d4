/** Reading the plan and the selection together. */

import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Selected } from './ui-store.ts';

/** The seat that a reporting line belongs to, from the line's name `solid:SEAT` or `dotted:SEAT:MANAGER`; null for others. */
function reportOf(
  id: string,
): { readonly kind: 'solid' | 'dotted'; readonly seat: string; readonly manager: string | null } | null {
  const [kind, seat, manager = null] = id.split(':');
  return (kind === 'solid' || kind === 'dotted') && seat !== undefined ? { kind, seat, manager } : null;
}

function isThere(plan: Plan, scenario: Scenario, { kind, id }: Selected): boolean {
  const has = (record: object, key: string) => Object.hasOwn(record, key);
  if (kind === 'seat') return has(scenario.seats, id);
  if (kind === 'team') return has(scenario.teams, id);
  if (kind === 'note') return has(scenario.canvasNotes, id);
  if (kind === 'outside') return has(plan.people, id);
  const report = reportOf(id);
  if (!report) return has(scenario.lines, id);
  const seat = Object.values(scenario.seats).find((each) => each.id === report.seat);
  if (!seat) return false;
  return report.kind === 'solid' ? seat.solid !== null : seat.dotted.some((manager) => manager.id === report.manager);
}

/** The selection without what is gone; the same list where nothing is. */
export function keptSelection(plan: Plan, scenario: Scenario, selection: readonly Selected[]): readonly Selected[] {
  const kept = selection.filter((selected) => isThere(plan, scenario, selected));
  return kept.length === selection.length ? selection : kept;
}
