/** What choosing an entry does. */

import type { ActionId } from '#renderer/actions/actions.ts';
import { actionOf, canRunAction, runAction } from '#renderer/actions/actions.ts';
import { showFinding } from '#renderer/actions/finding-actions.ts';
import { addItem, targetOfSelection } from '#renderer/canvas/gestures/add-item.ts';
import { activeScenario, setActiveScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, requestCanvas, select, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import type { PersonId, RoleId, SeatId } from '#shared/model/ids.ts';
import type { EntryTarget } from './entries.ts';

/** Why an action cannot be run now; null where it can. */
export function refusalOf(id: ActionId): string | null {
  if (canRunAction(id)) return null;
  return !actionOf(id).isAnywhere && useUi.getState().screen !== 'planner' ? 'Open a plan first' : 'Not possible now';
}

/** The team that a role would go to now, by name. */
export function teamForRole(role: RoleId): string | null {
  const scenario = activeScenario(usePlanStore.getState());
  const target = targetOfSelection(scenario, useUi.getState().selection, { kind: 'role', role });
  return target.kind === 'team' ? (scenario.teams[target.id]?.name ?? null) : null;
}

function show(selection: readonly Selected[]): void {
  select(selection);
  requestCanvas({ kind: 'show', ids: selection.map(({ id }) => id) });
}

function showPerson(id: PersonId, seats: readonly SeatId[]): void {
  const person = usePlanStore.getState().plan.people[id];
  if (seats.length > 0) show(seats.map((seat) => ({ kind: 'seat', id: seat })));
  else if (person?.isOutside) show([{ kind: 'outside', id }]);
  else {
    setUi({ isPaletteOpen: true });
    toast(`${person?.name ?? 'This person'} has no seat in this scenario. Drag them in from People.`);
  }
}

export function runEntry(target: EntryTarget): void {
  switch (target.kind) {
    case 'action':
      runAction(target.id);
      return;
    case 'scenario':
      setActiveScenario(target.id);
      announce(`Scenario ${activeScenario(usePlanStore.getState()).name} is open`);
      return;
    case 'person':
      showPerson(target.id, target.seats);
      return;
    case 'team':
      show([{ kind: 'team', id: target.id }]);
      return;
    case 'role':
      addItem({ kind: 'role', role: target.id });
      return;
    case 'finding':
      showFinding(target.finding);
      return;
    case 'rule':
      setUi({ dialog: { kind: 'rule-help', rule: target.id } });
      return;
  }
}
