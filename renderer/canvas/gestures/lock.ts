/** What a locked team does not take from the mouse. Keys and fields that name it still change it. */

import { toast } from '#renderer/state/ui-store.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { DragItem, DropTarget } from './drag-store.ts';

export const lockedWords = (name: string): string => `${name} is locked: unlock it first (Ctrl+Shift+L)`;

/** Why this may not be dropped there by hand: its team or the one it would go to is locked. Null where it may. */
export function lockReason(scenario: Scenario, item: DragItem, target: DropTarget): string | null {
  // On a card, seats are given a manager: nothing goes into a team or out of it.
  if (item.kind === 'seats' && target.kind === 'seat') return null;
  const touched: (TeamId | null | undefined)[] = [
    ...(item.kind === 'seats' ? item.seats.map((id) => scenario.seats[id]?.team) : []),
    target.kind === 'team' ? target.id : target.kind === 'seat' ? scenario.seats[target.id]?.team : null,
  ];
  const locked = touched.map((id) => (id ? scenario.teams[id] : undefined)).find((team) => team?.isLocked);
  return locked === undefined ? null : lockedWords(locked.name);
}

const THRESHOLD = 4;

/** Follows a press on a locked frame, and says why it stays where it is once someone drags. */
export function refuseToMove(name: string, start: Point): void {
  const stop = (): void => {
    globalThis.removeEventListener('pointermove', onMove);
    globalThis.removeEventListener('pointerup', stop);
    globalThis.removeEventListener('pointercancel', stop);
  };
  const onMove = ({ clientX, clientY }: PointerEvent): void => {
    if (Math.hypot(clientX - start.x, clientY - start.y) < THRESHOLD) return;
    stop();
    toast(lockedWords(name), { tone: 'error' });
  };
  globalThis.addEventListener('pointermove', onMove);
  globalThis.addEventListener('pointerup', stop);
  globalThis.addEventListener('pointercancel', stop);
}
