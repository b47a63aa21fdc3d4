/** A drag in flight: what is dragged, where it is over and what letting go would do. Never part of the plan. */

import { create } from 'zustand';
import type { PersonId, RoleId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import type { TeamKind } from '#shared/model/team.ts';
import type { DropEffect } from './preview.ts';

export type DragItem =
  | { readonly kind: 'role'; readonly role: RoleId }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'team'; readonly teamKind: TeamKind }
  | { readonly kind: 'preset'; readonly preset: string }
  | { readonly kind: 'seats'; readonly seats: readonly SeatId[] };

export type DropTarget =
  | { readonly kind: 'seat'; readonly id: SeatId }
  | { readonly kind: 'team'; readonly id: TeamId; readonly before: SeatId | null }
  | { readonly kind: 'canvas' /** Null: wherever there is room. */; readonly at: Point | null };

/** What the canvas does with a drag that began elsewhere: given by the canvas while it is open. */
export interface DropZone {
  readonly over: (item: DragItem, client: Point) => void;
  readonly drop: (item: DragItem, client: Point) => void;
}

interface DragState {
  readonly item: DragItem | null;
  /** Name of what is dragged from the palette, for the card at the pointer. */
  readonly label: string;
  readonly pointer: Point | null;
  readonly target: DropTarget | null;
  readonly effect: DropEffect | null;
  readonly zone: DropZone | null;
}

const AT_REST = { item: null, label: '', pointer: null, target: null, effect: null };

export const useDrag = create<DragState>()(() => ({ ...AT_REST, zone: null }));

export const endDrag = (): void => useDrag.setState(AT_REST);

const THRESHOLD = 4;

/**
 * Follows a press on a row of the palette: a drag once the pointer moved 4 px, until it is let go or Escape.
 * @returns nothing; listens on the window until the press ends
 */
export function startPaletteDrag(start: Point, item: DragItem, label: string): void {
  let isDragging = false;
  const stop = (): void => {
    globalThis.removeEventListener('pointermove', onMove);
    globalThis.removeEventListener('pointerup', onUp);
    globalThis.removeEventListener('pointercancel', cancel);
    globalThis.removeEventListener('keydown', onKey, true);
    endDrag();
  };
  const pointOf = (event: PointerEvent): Point => ({ x: event.clientX, y: event.clientY });
  const onMove = (event: PointerEvent): void => {
    const pointer = pointOf(event);
    if (!isDragging && Math.hypot(pointer.x - start.x, pointer.y - start.y) < THRESHOLD) return;
    isDragging = true;
    useDrag.setState({ item, label, pointer });
    useDrag.getState().zone?.over(item, pointer);
  };
  const onUp = (event: PointerEvent): void => {
    const { zone } = useDrag.getState();
    if (isDragging) {
      zone?.over(item, pointOf(event));
      zone?.drop(item, pointOf(event));
    }
    stop();
  };
  const cancel = (): void => stop();
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    stop();
  };
  globalThis.addEventListener('pointermove', onMove);
  globalThis.addEventListener('pointerup', onUp);
  globalThis.addEventListener('pointercancel', cancel);
  globalThis.addEventListener('keydown', onKey, true);
}
