/** Notes on the canvas: writing a new one, changing and removing it. A new one is no part of the plan until it says something. */

import { dispatch, dispatchCall } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce, select } from '#renderer/state/ui-store.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { freePlaces } from '#shared/diagram/layout/free-place.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import { NOTE_LIMITS, NOTE_SIZE } from '#shared/model/canvas-note.ts';
import { asId, newId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import { setCanvas, useCanvas } from './canvas-store.ts';
import type { Box } from './geometry.ts';
import { centreOf, holds } from './geometry.ts';

const LONGEST = 10_000;
const rounded = ({ x, y }: Point): Point => ({ x: Math.round(x), y: Math.round(y) });
const side = (length: number): number =>
  Math.round(Math.min(NOTE_LIMITS.largest, Math.max(NOTE_LIMITS.smallest, length)));

/** Farther than anybody draws. */
const FAR = 1e6;

/** What stands around an area: nothing has room but inside of it. */
const wallsOf = ({ x, y, width, height }: Box): readonly Box[] => [
  { x: x - FAR, y: y - FAR, width: FAR, height: height + FAR * 2 },
  { x: x + width, y: y - FAR, width: FAR, height: height + FAR * 2 },
  { x, y: y - FAR, width, height: FAR },
  { x, y: y + height, width, height: FAR },
];

/**
 * Where the middle of a new note stands: in free room as near as there is some in what is seen, else where it was wanted.
 * @param taken what it would cover
 */
export function roomForNote(wanted: Point, seen: Box, taken: readonly Box[]): Point {
  const { width, height } = NOTE_SIZE;
  const there = { x: wanted.x - width / 2, y: wanted.y - height / 2, ...NOTE_SIZE };
  const [free = there] = freePlaces([...wallsOf(seen), ...taken], [there]);
  const middle = centreOf(free);
  return holds(seen, middle) ? middle : wanted;
}

/** An empty note with its middle there, ready to be written. */
export function draftNote(middle: Point): void {
  const { width, height } = NOTE_SIZE;
  const draft: CanvasNote = {
    id: newId('note'),
    text: '',
    position: rounded({ x: middle.x - width / 2, y: middle.y - height / 2 }),
    width,
    height,
  };
  setCanvas({ draft, renaming: { id: draft.id, part: 'name' } });
  announce('New note. Write it; Ctrl Enter keeps it, Escape drops it.');
}

/** Moves the note that nobody has written yet. @returns whether there is one */
export function moveDraft(corner: Point): boolean {
  const { draft } = useCanvas.getState();
  if (draft === null) return false;
  setCanvas({ draft: { ...draft, position: rounded(corner) } });
  return true;
}

/** Ends writing: null changes nothing, no words take the note away. */
export function writeNote(id: string, words: string | null): void {
  const { draft } = useCanvas.getState();
  const scenario = activeScenario(usePlanStore.getState());
  setCanvas({ renaming: null, draft: null });
  const text = words?.trim().slice(0, LONGEST) ?? null;
  if (draft !== null && draft.id === id) {
    if (!text) return;
    if (dispatch('note.add', { scenario: scenario.id, note: { ...draft, text } }).ok) select([{ kind: 'note', id }]);
    return;
  }
  const note = scenario.canvasNotes[asId('note', id)];
  if (note === undefined || text === null || text === note.text) return;
  if (text === '') dispatch('note.remove', { scenario: scenario.id, id: note.id });
  else dispatch('note.update', { scenario: scenario.id, id: note.id, changes: { text } });
}

/** Where a note was moved to, as a command. */
export function noteMove(id: string, corner: Point): CommandCall {
  const scenario = activeScenario(usePlanStore.getState());
  return {
    id: 'note.update',
    payload: { scenario: scenario.id, id: asId('note', id), changes: { position: rounded(corner) } },
  };
}

/** A step by keys: the note itself, or its right and lower edges. @returns whether there is such a note */
export function stepNote(id: string, by: Point, isSizing: boolean): boolean {
  const note = activeScenario(usePlanStore.getState()).canvasNotes[asId('note', id)];
  if (note === undefined) return false;
  const { position, width, height } = note;
  if (isSizing) sizeNote(id, { ...position, width: width + by.x, height: height + by.y });
  else dispatchCall(noteMove(id, { x: position.x + by.x, y: position.y + by.y }));
  return true;
}

/** Gives a note another size, from whichever corner it was pulled. */
export function sizeNote(id: string, box: Box): void {
  const scenario = activeScenario(usePlanStore.getState());
  const changes = { position: rounded(box), width: side(box.width), height: side(box.height) };
  dispatch('note.update', { scenario: scenario.id, id: asId('note', id), changes });
}

export const boxOfNote = ({ position, width, height }: CanvasNote): Box => ({ ...position, width, height });
