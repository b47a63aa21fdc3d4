/** Adding from the palette by key: to the selected team, the selected vacancy, or as a new team. */

import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { requestCanvas, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { DragItem, DropTarget } from './drag-store.ts';
import { dropOn } from './drop.ts';

/** Where an item goes that nobody pointed a place for. */
export function targetOfSelection(scenario: Scenario, selection: readonly Selected[], item: DragItem): DropTarget {
  const last = selection.at(-1);
  const nowhere: DropTarget = { kind: 'canvas', at: null };
  if (last === undefined || item.kind === 'team' || item.kind === 'preset') return nowhere;
  if (last.kind === 'team') return { kind: 'team', id: asId('team', last.id), before: null };
  const seat = last.kind === 'seat' ? scenario.seats[asId('seat', last.id)] : undefined;
  if (seat === undefined) return nowhere;
  if (item.kind === 'person' && seat.person === null) return { kind: 'seat', id: seat.id };
  return seat.team === null ? nowhere : { kind: 'team', id: seat.team, before: null };
}

export function addItem(item: DragItem): boolean {
  const scenario = activeScenario(usePlanStore.getState());
  if (!dropOn(item, targetOfSelection(scenario, useUi.getState().selection, item), 'keys')) return false;
  const { selection } = useUi.getState();
  requestCanvas({ kind: 'show', ids: selection.map(({ id }) => id) });
  const [only] = selection;
  if (item.kind === 'team' && only) requestCanvas({ kind: 'rename', id: only.id });
  return true;
}
