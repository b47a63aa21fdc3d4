/** A note on the canvas: words beside the teams that belong to no seat. */

import type { NoteId } from './ids.ts';
import type { Point } from './point.ts';

export interface CanvasNote {
  readonly id: NoteId;
  readonly text: string;
  /** Top left, in canvas pixels at 100 %. */
  readonly position: Point;
  readonly width: number;
  readonly height: number;
}

export const NOTE_SIZE = { width: 200, height: 88 };
/** Smaller than this a note cannot be read, larger it hides the plan; px. */
export const NOTE_LIMITS = { smallest: 48, largest: 2000 };
