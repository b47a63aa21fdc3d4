/**
 * A sheet: one scenario drawn. A large plan keeps a few of them, so that going back and forth draws nothing again; those
 * that are not shown stand still, whatever happens to the plan, until they are shown again.
 */

import { createContext, use, useRef } from 'react';
import type { StoreApi, UseBoundStore } from 'zustand';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { useCanvas } from '../canvas-store.ts';

/** The scenario that a sheet is of; null where the one sheet is of whichever is open. Never changes for a sheet. */
export const SheetContext = createContext<ScenarioId | null>(null);

export type SheetState = 'shown' | 'hidden' | 'leaving';
/** Only the drawing itself listens to this, not its thousand cards. */
export const SheetStateContext = createContext<SheetState>('shown');

/** What a store says while the sheet is shown; what it last said then, while it is not. */
export function useWhileShown<S, T>(store: UseBoundStore<StoreApi<S>>, pick: (state: S) => T): T {
  const isShown = use(SheetStateContext) === 'shown';
  const last = useRef<{ readonly value: T } | null>(null);
  const value = store((state) => (isShown || last.current === null ? pick(state) : last.current.value));
  last.current = { value };
  return value;
}

/** The part of a card, frame or note that is being edited here; the same card may stand on a sheet that is not shown. */
export function useRenaming(id: string): 'name' | 'role' | null {
  const sheet = use(SheetContext);
  return useCanvas(({ renaming }) =>
    renaming?.id === id && (sheet === null || sheet === usePlanStore.getState().scenarioId) ? renaming.part : null,
  );
}
