/** Lines without a mouse: E walks along the lines of what is selected, L draws a new one with the arrows. */

import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { PlacesById } from '#shared/diagram/layout.ts';
import { boxAt } from '#shared/diagram/layout.ts';
import type { Route } from '#shared/diagram/lines/routes.ts';
import { asId } from '#shared/model/ids.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Drawing } from '../canvas-store.ts';
import { setCanvas, useCanvas } from '../canvas-store.ts';
import type { Box, Direction } from '../geometry.ts';
import { centreOf, neighbourOf } from '../geometry.ts';
import type { DrawnEnd } from '../gestures/from-changes.ts';
import { drawLine, outcomeOfLine, suggestedHandOff } from '../gestures/line-drag.ts';
import type { CanvasLayout } from '../layout.ts';
import { endName, LINE_KINDS, LINE_WORDS, linesOf, lineWords } from './line-words.ts';

export interface LineKeyContext {
  readonly layout: CanvasLayout;
  /** The lines that are shown. */
  readonly routes: readonly Route[];
  /** Brings a place into view and leaves the focus where it is. */
  readonly look: (box: Box) => void;
  /** What has the focus, for when nothing is selected. */
  readonly focused: Selected | null;
}

const state = (): { plan: ReturnType<typeof usePlanStore.getState>['plan']; scenario: Scenario } => {
  const store = usePlanStore.getState();
  return { plan: store.plan, scenario: activeScenario(store) };
};

const nameOf = (id: string): string => {
  const { plan, scenario } = state();
  return endName(plan, scenario, id);
};

/** What the lines are walked of: the card or frame, also while one of its lines is selected or was just deleted. */
export function walkedFrom(selection: readonly Selected[], routes: readonly Route[]): Selected | null {
  const last = selection.at(-1);
  const { walk } = useCanvas.getState();
  if (last === undefined) return walk?.of ?? null;
  if (last.kind !== 'line') return last.kind === 'note' ? null : last;
  if (walk !== null) return walk.of;
  const line = routes.find(({ id }) => id === last.id);
  const { scenario } = state();
  return line === undefined
    ? null
    : { kind: Object.hasOwn(scenario.seats, line.target) ? 'seat' : 'team', id: line.target };
}

/** Selects the next line, or the one before, of what is selected. */
export function walkLines(step: 1 | -1, { routes, look, focused }: LineKeyContext): boolean {
  const { selection } = useUi.getState();
  const of = walkedFrom(selection, routes) ?? (selection.length === 0 ? focused : null);
  if (of === null) return false;
  const lines = linesOf(routes, of.id);
  if (lines.length === 0) {
    announce(`No line ends at ${nameOf(of.id)}.`);
    return true;
  }
  const at = lines.findIndex(({ id }) => id === selection.at(-1)?.id);
  const { walk } = useCanvas.getState();
  const isGone = at === -1 && selection.length === 0 && walk !== null;
  const start = isGone ? walk.index - (step === 1 ? 1 : 0) : at === -1 && step === -1 ? 0 : at;
  const index = (start + step + lines.length) % lines.length;
  const line = lines[index];
  if (line === undefined) return false;
  const { plan, scenario } = state();
  select([{ kind: 'line', id: line.id }]);
  setCanvas({ walk: { of, index } });
  look({ ...line.labelAt, width: 0, height: 0 });
  announce(`${lineWords(plan, scenario, line)}, line ${index + 1} of ${lines.length}`);
  return true;
}

/** From a line back to what it was walked of. */
export function leaveLine(): boolean {
  const { walk } = useCanvas.getState();
  if (walk === null || useUi.getState().selection.at(-1)?.kind !== 'line') return false;
  setCanvas({ walk: null });
  select([walk.of]);
  announce(nameOf(walk.of.id));
  return true;
}

const kindOfEnd = ({ cards, frames }: PlacesById, id: string): DrawnEnd['kind'] =>
  cards.has(id) ? 'seat' : frames.has(id) ? 'team' : 'outside';

const HOW = 'Arrows or Tab choose the other end, 1 to 4 the kind, Enter draws it, Escape cancels.';

/** The drawing with another end or kind: where it leads and what that would do. */
function drawnTo(drawing: Drawing, over: DrawnEnd | null, layout: CanvasLayout): Drawing {
  const { lineTool } = useUi.getState();
  const box = over === null ? undefined : boxAt(layout, over.id);
  const outcome = over === null ? null : outcomeOfLine(lineTool, drawing.from, over, drawing.type);
  return {
    ...drawing,
    over,
    end: box === undefined ? drawing.start : centreOf(box),
    words: outcome?.words ?? HOW,
    isRefused: outcome !== null && outcome.call === null,
  };
}

const stop = (): void => {
  setCanvas({ drawing: null });
  setUi({ tool: 'select' });
};

/** Starts a line at the selected seat or team; its other end is chosen by keys. */
export function startByKeys(last: Selected | undefined, { layout }: LineKeyContext): boolean {
  if (last === undefined || (last.kind !== 'seat' && last.kind !== 'team')) return false;
  const box = boxAt(layout, last.id);
  if (box === undefined) return false;
  const start = centreOf(box);
  const from: DrawnEnd = { kind: last.kind, id: last.id };
  setUi({ tool: 'line' });
  setCanvas({ drawing: { from, start, end: start, over: null, words: HOW, isRefused: false, isByKeys: true } });
  announce(`${LINE_WORDS[useUi.getState().lineTool]} from ${nameOf(last.id)}. ${HOW}`);
  return true;
}

/** Ends in the direction of an arrow: cards and pills, or frames. */
function endBeside({ from, over }: Drawing, direction: Direction, layout: CanvasLayout): string | undefined {
  const { scenario } = state();
  const isServes = useUi.getState().lineTool === 'serves';
  const seat = over === null && from.kind === 'seat' ? scenario.seats[asId('seat', from.id)] : undefined;
  const at = over ?? (isServes && seat?.team ? ({ kind: 'team', id: seat.team } as const) : from);
  const boxes = new Map<string, Box>(
    at.kind === 'team' ? layout.frames : ([...layout.cards, ...layout.pills] as [string, Box][]),
  );
  if (at.id !== from.id) boxes.delete(from.id);
  return neighbourOf(boxes, at.id, direction);
}

/** Every other end in turn: cards, managers from outside, teams. */
function endAfter({ from, over }: Drawing, step: 1 | -1, { cards, pills, frames }: CanvasLayout): string | undefined {
  const ids: string[] = [...cards.keys(), ...pills.keys(), ...frames.keys()].filter((id) => id !== from.id);
  const at = over === null ? (step === 1 ? -1 : 0) : ids.indexOf(over.id);
  return ids[(at + step + ids.length) % ids.length];
}

/** Does what a key means while a line is drawn by keys; only what belongs to the drawing is left to it. */
export function onDrawingKey(
  key: string,
  isBack: boolean,
  direction: Direction | undefined,
  drawing: Drawing,
  { layout, look }: LineKeyContext,
): boolean {
  if (key === 'Escape') {
    stop();
    announce('No line drawn.');
    return true;
  }
  if (key === 'Enter') {
    const { from, over, type } = drawing;
    if (over === null) announce('Choose the other end first, with the arrows or Tab.');
    else if (drawLine(useUi.getState().lineTool, from, over, type)) stop();
    return true;
  }
  const kind = LINE_KINDS[Number(key) - 1];
  if (kind !== undefined) {
    const isAgain = kind === 'hand-off' && useUi.getState().lineTool === kind && drawing.over !== null;
    const types = HAND_OFF_TYPES;
    const type = drawing.over === null ? undefined : (drawing.type ?? suggestedHandOff(drawing.from, drawing.over));
    const next = isAgain && type !== undefined ? types[(types.indexOf(type) + 1) % types.length] : undefined;
    setUi({ lineTool: kind });
    const { type: _, ...rest } = drawing;
    const drawn = drawnTo({ ...rest, ...(next === undefined ? {} : { type: next }) }, drawing.over, layout);
    setCanvas({ drawing: drawn });
    announce(drawing.over === null ? LINE_WORDS[kind] : drawn.words);
    return true;
  }
  const id =
    key === 'Tab'
      ? endAfter(drawing, isBack ? -1 : 1, layout)
      : direction === undefined
        ? undefined
        : endBeside(drawing, direction, layout);
  if (id === undefined) return true;
  const drawn = drawnTo(drawing, { kind: kindOfEnd(layout, id), id }, layout);
  setCanvas({ drawing: drawn });
  const box = boxAt(layout, id);
  if (box !== undefined) look(box);
  announce(`${nameOf(id)}. ${drawn.words}`);
  return true;
}

/** What is drawn by keys follows the kind that is chosen in the toolbar, and ends with the tool. */
export function followTool(layout: CanvasLayout): void {
  const { drawing } = useCanvas.getState();
  if (drawing === null || !drawing.isByKeys) return;
  setCanvas({ drawing: useUi.getState().tool === 'line' ? drawnTo(drawing, drawing.over, layout) : null });
}
