/** What only the canvas shows: hidden kinds of line, the name being edited, a line being drawn. */

import { create } from 'zustand';
import type { Selected } from '#renderer/state/ui-store.ts';
import type { LineKind } from '#shared/diagram/lines/routes.ts';
import type { CanvasNote } from '#shared/model/canvas-note.ts';
import type { HandOffType } from '#shared/model/line.ts';
import type { Point } from '#shared/model/point.ts';
import type { Box } from './geometry.ts';
import type { Guide } from './gestures/align.ts';
import type { DrawnEnd } from './gestures/from-changes.ts';

/** A line being drawn from a handle or with the line tool. */
export interface Drawing {
  readonly from: DrawnEnd;
  readonly start: Point;
  readonly end: Point;
  readonly over: DrawnEnd | null;
  /** What letting go would do, or why it would do nothing. */
  readonly words: string;
  readonly isRefused: boolean;
  /** Where another type than the suggested one was asked for. */
  readonly type?: HandOffType;
  /** Its end is chosen with the arrows, not with the pointer. */
  readonly isByKeys?: true;
}

/** Lines that are walked one by one: of what, and which of them. */
export interface LineWalk {
  readonly of: Selected;
  readonly index: number;
}

/** A line that was let go and waits for its kind to be chosen; `at` is in the window. */
export interface LineChoice {
  readonly from: DrawnEnd;
  readonly to: DrawnEnd;
  readonly at: Point;
}

/** The card or frame whose name is being edited, and which part of it. */
interface Renaming {
  readonly id: string;
  readonly part: 'name' | 'role';
}

interface CanvasState {
  readonly hidden: ReadonlySet<LineKind>;
  readonly renaming: Renaming | null;
  readonly drawing: Drawing | null;
  readonly choice: LineChoice | null;
  readonly walk: LineWalk | null;
  /** A note that is being written and no part of the plan yet. */
  readonly draft: CanvasNote | null;
  /** The note that is being pulled to another size. */
  readonly pulled: { readonly id: string; readonly box: Box } | null;
  /** What a drag is lined up with at the moment. */
  readonly guides: readonly Guide[];
  readonly hovered: string | null;
}

export const useCanvas = create<CanvasState>()(() => ({
  hidden: new Set(),
  renaming: null,
  drawing: null,
  choice: null,
  walk: null,
  draft: null,
  pulled: null,
  guides: [],
  hovered: null,
}));

export const setCanvas = (change: Partial<CanvasState>): void => useCanvas.setState(change);

export function toggleLines(kind: LineKind): void {
  const hidden = new Set(useCanvas.getState().hidden);
  if (!hidden.delete(kind)) hidden.add(kind);
  setCanvas({ hidden });
}
