/** What menu, palette and keys do with the positions that are selected: fill, make vacant, split, merge, lead. */

import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { CommandCall, PayloadOf } from '#shared/commands/registry.ts';
import { canRun } from '#shared/commands/registry.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';

const scenario = () => activeScenario(usePlanStore.getState());

/** The selected seats, in the order in which they were selected. */
function selectedSeats(): readonly Seat[] {
  const { seats } = scenario();
  return useUi.getState().selection.flatMap(({ kind, id }) => (kind === 'seat' ? (seats[id as SeatId] ?? []) : []));
}

const only = (): Seat | null => {
  const [seat, ...more] = selectedSeats();
  return seat !== undefined && more.length === 0 ? seat : null;
};

export const canFill = (): boolean => only()?.person === null;

/** Asks who fits. */
export function askWhoFits(): void {
  const seat = only();
  if (seat?.person === null) setUi({ dialog: { kind: 'fill-vacancy', seat: seat.id } });
}

const held = (): readonly Seat[] => selectedSeats().filter(({ person }) => person !== null);
export const canVacate = (): boolean => held().length > 0;

export function vacate(): void {
  const calls = held().map(({ id }): CommandCall => ({ id: 'seat.vacate', payload: { scenario: scenario().id, id } }));
  const [first] = calls;
  if (calls.length === 1 && first?.id === 'seat.vacate') dispatch('seat.vacate', first.payload);
  else if (calls.length > 1) dispatchAll(`Make ${calls.length} seats vacant`, calls);
}

export const canSplit = (): boolean => (only()?.fte ?? 0) > 0;

/** In halves; the inspector splits into other shares. */
export function split(): void {
  const seat = only();
  if (!seat) return;
  const payload = { scenario: scenario().id, id: seat.id, into: newId('seat'), fte: seat.fte / 2 };
  if (dispatch('seat.split', payload).ok) announce(`Split into two seats of ${seat.fte / 2} FTE`);
}

const merging = (): PayloadOf<'seat.merge'> => ({ scenario: scenario().id, ids: selectedSeats().map(({ id }) => id) });
export const canMerge = (): boolean =>
  canRun(usePlanStore.getState().plan, { id: 'seat.merge', payload: merging() }).ok;

export function merge(): void {
  const payload = merging();
  const [first] = payload.ids;
  if (first === undefined || !dispatch('seat.merge', payload).ok) return;
  select([{ kind: 'seat', id: first }]);
  announce(`Merged ${payload.ids.length} seats into one`);
}

/** The team that the one selected seat is in and does not lead. */
function ledByOther(): Team | null {
  const seat = only();
  const team = seat?.team ? scenario().teams[seat.team] : undefined;
  return team !== undefined && team.lead !== seat?.id ? team : null;
}
export const canLead = (): boolean => ledByOther() !== null;

export function lead(): void {
  const [seat, team] = [only(), ledByOther()];
  if (seat && team) dispatch('team.update', { scenario: scenario().id, id: team.id, changes: { lead: seat.id } });
}
