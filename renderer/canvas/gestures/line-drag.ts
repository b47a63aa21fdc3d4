/** Drawing a line: from a handle (its kind is asked at the end) or with the line tool (its kind is chosen before). */

import { create } from 'zustand';
import { dispatchCall } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, toast, useUi } from '#renderer/state/ui-store.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { canRun, runCommand } from '#shared/commands/registry.ts';
import type { LineKind } from '#shared/diagram/lines/routes.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { asId, newId } from '#shared/model/ids.ts';
import type { HandOffType } from '#shared/model/line.ts';
import type { Point } from '#shared/model/point.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';
import { setCanvas } from '../canvas-store.ts';
import type { DrawnEnd } from './from-changes.ts';
import { callForLine, defaultHandOff } from './from-changes.ts';

/** How the canvas turns a point of the window into its own, and what is there. Given by the canvas while it is open. */
interface LineZone {
  readonly toCanvas: (client: Point) => Point;
  readonly endAt: (point: Point) => DrawnEnd | null;
}
export const useLineZone = create<{ readonly zone: LineZone | null }>()(() => ({ zone: null }));

const pillarOfEnd = (end: DrawnEnd): SeatPillar => {
  const { plan, scenarioId } = usePlanStore.getState();
  return pillarOfSeat(evaluationOf(plan, scenarioId), asId('seat', end.id));
};

export const suggestedHandOff = (from: DrawnEnd, to: DrawnEnd): HandOffType =>
  defaultHandOff(pillarOfEnd(from), pillarOfEnd(to));

export interface LineOutcome {
  readonly call: CommandCall | null;
  /** The command's label, or why it may not run. */
  readonly words: string;
}

/** What a line between two ends would do. */
export function outcomeOfLine(kind: LineKind, from: DrawnEnd, to: DrawnEnd, type?: HandOffType): LineOutcome {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const call = callForLine(scenario, kind, type ?? suggestedHandOff(from, to), from, to, newId('line'));
  if ('reason' in call) return { call: null, words: call.reason };
  const answer = canRun(state.plan, call);
  if (!answer.ok) return { call: null, words: answer.reason };
  const run = runCommand(state.plan, call);
  return run.ok ? { call, words: run.value.label } : { call: null, words: run.error.message };
}

/** Draws it where it may be drawn, else says why not. @returns whether it is there */
export function drawLine(kind: LineKind, from: DrawnEnd, to: DrawnEnd, type?: HandOffType): boolean {
  const { call, words } = outcomeOfLine(kind, from, to, type);
  if (call === null) {
    toast(words, { tone: 'error' });
    return false;
  }
  const isDrawn = dispatchCall(call).ok;
  if (isDrawn) announce(words);
  return isDrawn;
}

/** Follows the pointer from a press on a handle or, with the line tool, on a card until it is let go or Escape. */
export function startLine(from: DrawnEnd, client: Point, mode: 'ask' | 'tool'): void {
  const { zone } = useLineZone.getState();
  if (zone === null) return;
  const start = zone.toCanvas(client);
  const kind = (): LineKind => useUi.getState().lineTool;
  let over: DrawnEnd | null = null;
  const onMove = (event: PointerEvent): void => {
    const end = zone.toCanvas({ x: event.clientX, y: event.clientY });
    const found = zone.endAt(end);
    over = found !== null && found.id !== from.id ? found : null;
    const outcome = over === null || mode === 'ask' ? null : outcomeOfLine(kind(), from, over);
    const words = over === null ? '' : (outcome?.words ?? 'Let go to choose the line');
    setCanvas({ drawing: { from, start, end, over, words, isRefused: outcome !== null && outcome.call === null } });
  };
  const stop = (): void => {
    globalThis.removeEventListener('pointermove', onMove);
    globalThis.removeEventListener('pointerup', onUp);
    globalThis.removeEventListener('keydown', onKey, true);
    setCanvas({ drawing: null });
  };
  const onUp = (event: PointerEvent): void => {
    onMove(event);
    const to = over;
    stop();
    if (to === null) return;
    if (mode === 'tool') drawLine(kind(), from, to);
    else setCanvas({ choice: { from, to, at: { x: event.clientX, y: event.clientY } } });
  };
  // As with a card in hand, no other key does anything.
  const onKey = (event: KeyboardEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Escape') stop();
  };
  globalThis.addEventListener('pointermove', onMove);
  globalThis.addEventListener('pointerup', onUp);
  globalThis.addEventListener('keydown', onKey, true);
}
