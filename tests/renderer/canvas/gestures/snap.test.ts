import type { NodeChange } from '@xyflow/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { setCanvas, useCanvas } from '#renderer/canvas/canvas-store.ts';
import type { CanvasNode } from '#renderer/canvas/drawing/to-flow.ts';
import type { Box } from '#renderer/canvas/geometry.ts';
import { endDrag, useDrag } from '#renderer/canvas/gestures/drag-store.ts';
import { showGuides, snapped } from '#renderer/canvas/gestures/snap.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { asId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { PLAN, SCENARIO } from '../fixtures.ts';

const NOTE = { id: asId('note', 'note-1'), text: 'x', position: { x: 900, y: 300 }, width: 90, height: 60 };
const WITH_NOTE: Scenario = { ...SCENARIO, canvasNotes: { [NOTE.id]: NOTE } };
const LAYOUT = layoutOf(PLAN, WITH_NOTE, 'teams');
const frame = (id: string): Box => LAYOUT.frames.get(id as never) as Box;
const [PODS, BASE] = [frame('team-pods'), frame('team-base')];

const move = (id: string, x: number, y: number): NodeChange<CanvasNode> => ({
  id,
  type: 'position',
  dragging: true,
  position: { x, y },
});
const placeAfter = (changes: readonly NodeChange<CanvasNode>[], zoom = 1) =>
  snapped(WITH_NOTE, LAYOUT, changes, zoom).flatMap((change) =>
    change.type === 'position' && change.position ? [change.position] : [],
  );

beforeEach(() => {
  endDrag();
  setCanvas({ guides: [] });
});

describe('snapped()', () => {
  it('pulls a team to the left edge of another, and shows the line', () => {
    expect(placeAfter([move('team-base', PODS.x + 4, PODS.y + 800)])).toEqual([{ x: PODS.x, y: PODS.y + 800 }]);
    expect(useCanvas.getState().guides[0]).toMatchObject({ axis: 'x', at: PODS.x });
  });

  it('pulls a note, and several things as one', () => {
    expect(placeAfter([move('note-1', PODS.x - 5, PODS.y + 800)])).toEqual([{ x: PODS.x, y: PODS.y + 800 }]);
    const [team, note] = placeAfter([move('team-base', PODS.x + 3, 2000), move('note-1', PODS.x + 103, 2000)]);
    expect([team?.x, note?.x]).toEqual([PODS.x, PODS.x + 100]);
  });

  it('is near on the screen, however far away the plan is', () => {
    const away = [move('team-base', PODS.x + 10, PODS.y + 800)];
    expect(placeAfter(away)).toEqual([{ x: PODS.x + 10, y: PODS.y + 800 }]);
    expect(placeAfter(away, 0.5)).toEqual([{ x: PODS.x, y: PODS.y + 800 }]);
  });

  it.each<[string, NodeChange<CanvasNode>]>([
    ['a seat of a team, which goes where it is dropped', move('seat-ada', PODS.x + 3, PODS.y + 3)],
    ['what is far from everything', move('team-base', PODS.x + 3000, PODS.y + 3000)],
    ['a change that is no drag', { id: 'team-base', type: 'position', position: { x: PODS.x + 4, y: 0 } }],
  ])('leaves alone %s', (_, change) => {
    const changes = [change];
    expect(snapped(WITH_NOTE, LAYOUT, changes, 1)).toBe(changes);
    expect(useCanvas.getState().guides).toEqual([]);
  });

  it('does not pull over a team that would take what is dragged', () => {
    const target = { kind: 'team', id: asId('team', 'team-pods'), before: null } as const;
    useDrag.setState({ target });
    const changes = [move('note-1', BASE.x + 3, BASE.y + 3)];
    expect(snapped(WITH_NOTE, LAYOUT, changes, 1)).toBe(changes);
  });

  it('takes the lines away when the drag ends', () => {
    placeAfter([move('team-base', PODS.x + 4, PODS.y + 800)]);
    showGuides();
    expect(useCanvas.getState().guides).toEqual([]);
  });
});
