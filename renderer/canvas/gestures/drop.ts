/** Carrying out what a drag means: preview while it moves, commands when it ends, words for everyone. */

import { dispatchAll, dispatchCall } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, select, toast } from '#renderer/state/ui-store.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { DragItem, DropTarget } from './drag-store.ts';
import { useDrag } from './drag-store.ts';
import { isSameTarget } from './drop-target.ts';
import type { Meaning, NewIds } from './from-changes.ts';
import { meaningOfDrop } from './from-changes.ts';
import { keptPlaces } from './keep-places.ts';
import { lockReason } from './lock.ts';
import { effectOf, effectSoFar } from './preview.ts';

export function makeIds(): NewIds {
  const seats: SeatId[] = [];
  return {
    seat: newId('seat'),
    team: newId('team'),
    role: newId('role'),
    seats: (index) => {
      const id = seats[index] ?? newId('seat');
      seats[index] = id;
      return id;
    },
  };
}

/** By hand, locked teams neither give nor take; by keys the person named the team. */
export type DropBy = 'hand' | 'keys';

function meaningOf(item: DragItem, target: DropTarget, by: DropBy): Meaning {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const reason = by === 'hand' ? lockReason(scenario, item, target) : null;
  return reason === null ? meaningOfDrop(state.plan, scenario, item, target, makeIds()) : { reason };
}

let scoring: ReturnType<typeof setTimeout> | undefined;

/** Shows what letting go at a target would do: what it is at once, its scores a moment later, of the last target alone. */
export function showTarget(item: DragItem, target: DropTarget | null, pointer: Point): void {
  const before = useDrag.getState();
  if (before.item === item && isSameTarget(before.target, target)) {
    useDrag.setState({ pointer, target });
    return;
  }
  clearTimeout(scoring);
  const meaning = target === null ? null : meaningOf(item, target, 'hand');
  useDrag.setState({ item, target, pointer, effect: effectSoFar(meaning) });
  if (meaning === null || 'reason' in meaning) return;
  scoring = setTimeout(() => {
    const now = useDrag.getState();
    if (now.item === item && isSameTarget(now.target, target)) useDrag.setState({ effect: effectOf(meaning) });
  });
}

/** Runs what a gesture means as one undo step, selects the outcome; a refusal changes nothing and says why. */
function carryOut(meaning: Meaning): boolean {
  if (meaning === null) return false;
  if ('reason' in meaning) {
    toast(meaning.reason, { tone: 'error' });
    return false;
  }
  const state = usePlanStore.getState();
  const calls = [...meaning.calls, ...keptPlaces(state.plan, activeScenario(state), meaning.calls)];
  const [first, second] = calls;
  if (first === undefined) return false;
  const result = second === undefined ? dispatchCall(first) : dispatchAll(meaning.title, calls);
  if (!result.ok) return false;
  select(meaning.selects.ids.map((id) => ({ kind: meaning.selects.kind, id })));
  announce(meaning.title);
  return true;
}

export const dropOn = (item: DragItem, target: DropTarget, by: DropBy): boolean =>
  carryOut(meaningOf(item, target, by));
