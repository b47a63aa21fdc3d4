/** Keeps the focus on the canvas when the card, frame or note that has it is deleted: else no key of the canvas works. */

import { use, useCallback, useEffect, useRef } from 'react';
import { requestCanvas, useUi } from '#renderer/state/ui-store.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { afterFrame } from './drawing/after-frame.ts';
import { SheetStateContext } from './drawing/sheet.ts';
import { centreOf, nearestTo } from './geometry.ts';
import type { CanvasLayout } from './layout.ts';
import { boxOfNote } from './notes.ts';
import { kindOf } from './selection-changes.ts';
import { boxOf, focusCanvas } from './use-canvas-requests.ts';

/** Whether nobody else has the focus: React Flow may not have taken the deleted element away yet. */
function isFree(id: string): boolean {
  const { activeElement } = document;
  const holder = activeElement?.closest('.react-flow__node')?.getAttribute('data-id');
  return activeElement === document.body || holder === id;
}

/** @returns to be told what has the focus, by its id */
export function useFocusKept(scenario: Scenario, layout: CanvasLayout): (id: string) => void {
  const focused = useRef<string | null>(null);
  const last = useRef({ scenario, layout });
  useEffect(() => {
    const before = last.current;
    last.current = { scenario, layout };
    const id = focused.current;
    if (id === null || before.scenario.id !== scenario.id) return;
    const kind = kindOf(before.scenario, id);
    const box = boxOf(before, id);
    if (kind === 'outside' || box === undefined || kindOf(scenario, id) !== 'outside') return;
    focused.current = null;
    if (!isFree(id)) return;
    const notes = new Map(Object.values(scenario.canvasNotes).map((note) => [note.id, boxOfNote(note)] as const));
    const { cards, frames } = layout;
    // What moves up into the gap comes first, as in the outline and the table; then anything else that is left.
    const groups = { seat: [cards, frames, notes], team: [frames, cards, notes], note: [notes, cards, frames] }[kind];
    const all = groups.find(({ size }) => size > 0);
    // What took it away may have chosen what stands for it now, as a merge does.
    const chosen = useUi.getState().selection.find((one) => kindOf(scenario, one.id) !== 'outside')?.id;
    const next = chosen ?? (all && nearestTo<string>(all, centreOf(box)));
    if (next !== undefined) requestCanvas({ kind: 'focus', id: next });
  }, [scenario, layout]);
  return useCallback((id: string) => {
    focused.current = id;
  }, []);
}

/** A scenario that is shown may not have what had the focus: its canvas takes it where nobody has it, and its keys go on. */
export function useFocusCarried(scenario: ScenarioId): void {
  const isShown = use(SheetStateContext) === 'shown';
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each scenario that comes to be shown
  useEffect(() => (isShown ? afterFrame(focusCanvas) : undefined), [isShown, scenario]);
}
