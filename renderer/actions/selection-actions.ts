/** What the keyboard does to what is selected. */

import { generateKeyBetween } from 'fractional-indexing';
import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, requestCanvas, select, useUi } from '#renderer/state/ui-store.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import { freeName } from '#shared/lib/free-name.ts';
import { createTeam } from '#shared/model/create.ts';
import type { LineId, NoteId, PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { ManagerRef } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { tellStep } from './tell-step.ts';

type Removed = Omit<PayloadOf<'elements.remove'>, 'scenario'>;

/** A dotted line's manager by its id: a seat of the scenario, else a manager from outside. */
const managerRef = (id: string, isSeat: (id: string) => boolean): ManagerRef =>
  isSeat(id) ? { kind: 'seat', id: id as SeatId } : { kind: 'outside', id: id as PersonId };

/** Sorts a selection into what `elements.remove` takes. Managers from outside are not removed with the canvas. */
export function removalOf(selection: readonly Selected[], isSeat: (id: string) => boolean): Removed {
  const idsOf = (kind: Selected['kind']) => selection.filter((one) => one.kind === kind).map((one) => one.id);
  const lines = idsOf('line');
  return {
    seats: idsOf('seat') as SeatId[],
    teams: idsOf('team') as TeamId[],
    lines: lines.filter((id) => !id.includes(':')) as LineId[],
    notes: idsOf('note') as NoteId[],
    reports: lines.flatMap((id): Removed['reports'] => {
      const [kind, seat, manager] = id.split(':');
      if (kind === 'solid' && seat) return [{ kind, seat: seat as SeatId }];
      if (kind === 'dotted' && seat && manager) {
        return [{ kind, seat: seat as SeatId, manager: managerRef(manager, isSeat) }];
      }
      return [];
    }),
  };
}

export const canRemoveSelection = (): boolean => useUi.getState().selection.some((one) => one.kind !== 'outside');

export function removeSelection(): void {
  const { plan, scenarioId } = usePlanStore.getState();
  const seats = plan.scenarios[scenarioId]?.seats ?? {};
  const removed = removalOf(useUi.getState().selection, (id) => Object.hasOwn(seats, id));
  if (dispatch('elements.remove', { scenario: scenarioId, ...removed }).ok) tellStep();
}

export const canRenameSelection = (): boolean => {
  const { selection } = useUi.getState();
  return selection.length === 1 && ['seat', 'team', 'note'].includes(selection[0]?.kind ?? '');
};

export function renameSelection(): void {
  const [one] = useUi.getState().selection;
  if (one) requestCanvas({ kind: 'rename', id: one.id });
}

export function addTeam(): void {
  const { plan, scenarioId } = usePlanStore.getState();
  const scenario = plan.scenarios[scenarioId];
  if (scenario === undefined) return;
  const teams = teamsOf(scenario);
  const name = freeName(
    'New team',
    teams.map((team) => team.name),
  );
  const team = createTeam(newId('team'), name, { rank: generateKeyBetween(teams.at(-1)?.rank ?? null, null) });
  if (!dispatch('team.add', { scenario: scenarioId, team }).ok) return;
  select([{ kind: 'team', id: team.id }]);
  requestCanvas({ kind: 'rename', id: team.id });
}

/** Teams that are selected, or whose seats are. */
function selectedTeams(): readonly Team[] {
  const { plan, scenarioId } = usePlanStore.getState();
  const scenario = plan.scenarios[scenarioId];
  if (scenario === undefined) return [];
  const ids = new Set(
    useUi.getState().selection.map(({ kind, id }) => (kind === 'seat' ? scenario.seats[id as SeatId]?.team : id)),
  );
  return teamsOf(scenario).filter(({ id }) => ids.has(id));
}

export const canLockSelection = (): boolean => selectedTeams().length > 0;

/** Locks the selected teams against the mouse; unlocks them where all of them are locked. */
export function toggleLock(): void {
  const { scenarioId } = usePlanStore.getState();
  const teams = selectedTeams();
  const isLocked = !teams.every((team) => team.isLocked);
  const changed = teams.filter((team) => team.isLocked !== isLocked);
  const what = changed.length === 1 ? (changed[0]?.name ?? '') : `${changed.length} teams`;
  const calls = changed.map(
    ({ id }) => ({ id: 'team.update', payload: { scenario: scenarioId, id, changes: { isLocked } } }) as const,
  );
  if (dispatchAll(`${isLocked ? 'Lock' : 'Unlock'} ${what}`, calls).ok) {
    announce(
      isLocked
        ? `${what} locked. The mouse no longer moves ${changed.length === 1 ? 'it' : 'them'}.`
        : `${what} unlocked.`,
    );
  }
}

export function fitSelection(): void {
  const { selection } = useUi.getState();
  requestCanvas(selection.length === 0 ? { kind: 'fit' } : { kind: 'show', ids: selection.map((one) => one.id) });
}
