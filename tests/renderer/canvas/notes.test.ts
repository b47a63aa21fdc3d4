import { beforeEach, describe, expect, it } from 'vitest';
import { setCanvas, useCanvas } from '#renderer/canvas/canvas-store.ts';
import { draftNote, moveDraft, noteMove, roomForNote, sizeNote, stepNote, writeNote } from '#renderer/canvas/notes.ts';
import { dispatchCall, undo } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { PLAN, SCENARIO } from './fixtures.ts';

const PLAN_START = usePlanStore.getState();
const UI_START = useUi.getState();
const notes = () => Object.values(activeScenario(usePlanStore.getState()).canvasNotes);
const draftId = () => useCanvas.getState().draft?.id ?? '';

beforeEach(() => {
  usePlanStore.setState({ ...PLAN_START, plan: PLAN, scenarioId: SCENARIO.id }, true);
  useUi.setState({ ...UI_START, screen: 'planner' }, true);
  setCanvas({ draft: null, renaming: null, pulled: null });
});

describe('a new note', () => {
  it('is no part of the plan before it says something, and one step of undo after', () => {
    draftNote({ x: 300, y: 200 });
    expect(notes()).toEqual([]);
    writeNote(draftId(), ' Ask Arjun ');
    expect(notes()).toMatchObject([{ text: 'Ask Arjun', position: { x: 200, y: 156 }, width: 200, height: 88 }]);
    expect(useUi.getState().selection).toEqual([{ kind: 'note', id: notes()[0]?.id }]);
    undo();
    expect(notes()).toEqual([]);
  });

  it.each([
    ['Escape', null],
    ['no words', '  '],
  ])('is dropped with %s', (_, words) => {
    draftNote({ x: 0, y: 0 });
    writeNote(draftId(), words);
    expect(useCanvas.getState()).toMatchObject({ draft: null, renaming: null });
    expect(usePlanStore.getState().past).toEqual([]);
  });

  it('stands where it was moved to before it was written', () => {
    draftNote({ x: 0, y: 0 });
    expect(moveDraft({ x: 41.6, y: 12 })).toBe(true);
    writeNote(draftId(), 'Here');
    expect(notes()).toMatchObject([{ position: { x: 42, y: 12 } }]);
    expect(moveDraft({ x: 0, y: 0 })).toBe(false);
  });
});

describe('the room for a new note', () => {
  const seen = { x: 0, y: 0, width: 1000, height: 600 };
  const middle = { x: 500, y: 300 };
  it('is the middle where nothing stands there', () => {
    expect(roomForNote(middle, seen, [{ x: 0, y: 0, width: 300, height: 200 }])).toEqual(middle);
  });

  it('is beside what stands in the middle', () => {
    const frame = { x: 350, y: 250, width: 300, height: 100 };
    expect(roomForNote(middle, seen, [frame])).toEqual({ x: 500, y: 250 + 100 + 16 + 44 });
  });

  it('is in sight: aside, where below is nearer but not seen', () => {
    const frame = { x: 400, y: 100, width: 200, height: 430 };
    expect(roomForNote(middle, seen, [frame])).toEqual({ x: 400 + 200 + 16 + 100, y: 300 });
  });

  it('is the middle again where there is none in sight', () => {
    expect(roomForNote(middle, seen, [{ x: 20, y: 20, width: 960, height: 560 }])).toEqual(middle);
  });
});

describe('a note that is there', () => {
  const add = () => {
    draftNote({ x: 100, y: 44 });
    writeNote(draftId(), 'One');
    const [note] = notes();
    if (note === undefined) throw new Error('no note');
    return note.id;
  };

  it('is changed, and taken away where nothing is left of it', () => {
    const id = add();
    writeNote(id, 'Two');
    expect(notes()).toMatchObject([{ text: 'Two' }]);
    writeNote(id, '');
    expect(notes()).toEqual([]);
    undo();
    expect(notes()).toMatchObject([{ text: 'Two' }]);
  });

  it('stays as it is with Escape, and with the same words', () => {
    const id = add();
    const { plan } = usePlanStore.getState();
    writeNote(id, null);
    writeNote(id, 'One');
    expect(usePlanStore.getState().plan).toBe(plan);
  });

  it('moves and changes its size in whole pixels, within its limits', () => {
    const id = add();
    dispatchCall(noteMove(id, { x: 10.4, y: 20.6 }));
    expect(notes()).toMatchObject([{ position: { x: 10, y: 21 } }]);
    sizeNote(id, { x: 5, y: 6, width: 300.2, height: 9 });
    expect(notes()).toMatchObject([{ position: { x: 5, y: 6 }, width: 300, height: 48 }]);
  });

  it.each<[string, boolean, object]>([
    ['moves', false, { position: { x: 20, y: 0 }, width: 200, height: 88 }],
    ['grows to the right', true, { position: { x: 0, y: 0 }, width: 220, height: 88 }],
  ])('%s by a step of the keys', (_, isSizing, expected) => {
    const id = add();
    expect(stepNote(id, { x: 20, y: 0 }, isSizing)).toBe(true);
    expect(notes()).toMatchObject([expected]);
    expect(stepNote('note-gone', { x: 20, y: 0 }, isSizing)).toBe(false);
  });
});
