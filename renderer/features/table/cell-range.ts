/** Moving among cells and choosing ranges of them, in places: lines from 0, columns from 0; −1 is the header. */

import type { Area } from './paste.ts';

export interface Place {
  readonly line: number;
  readonly column: number;
}

export const HEADER = -1;

/** The rectangle between two cells; the header is never part of it. */
export const areaOf = (a: Place, b: Place): Area => ({
  top: Math.max(0, Math.min(a.line, b.line)),
  bottom: Math.max(0, Math.max(a.line, b.line)),
  left: Math.min(a.column, b.column),
  right: Math.max(a.column, b.column),
});

export interface Size {
  readonly lines: number;
  readonly columns: number;
}

const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

export const within = ({ line, column }: Place, { lines, columns }: Size): Place => ({
  line: clamp(line, HEADER, Math.max(HEADER, lines - 1)),
  column: clamp(column, 0, Math.max(0, columns - 1)),
});

type Step = { readonly line: -1 | 0 | 1; readonly column: -1 | 0 | 1 };
const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { line: -1, column: 0 },
  ArrowDown: { line: 1, column: 0 },
  ArrowLeft: { line: 0, column: -1 },
  ArrowRight: { line: 0, column: 1 },
};

/**
 * Where Ctrl and an arrow lead, as in a spreadsheet: over filled cells to the last of them, over empty ones to the
 * first that is filled, else to the edge.
 */
function edgeFrom(place: Place, step: Step, size: Size, isFilled: (place: Place) => boolean): Place {
  const next = ({ line, column }: Place): Place | null => {
    const there = { line: line + step.line, column: column + step.column };
    const isInside = there.line >= 0 && there.line < size.lines && there.column >= 0 && there.column < size.columns;
    return isInside ? there : null;
  };
  let at = place;
  let ahead = next(at);
  if (ahead === null) return place;
  const runsOverFilled = place.line >= 0 && isFilled(place) && isFilled(ahead);
  while (ahead !== null) {
    if (runsOverFilled && !isFilled(ahead)) return at;
    at = ahead;
    if (!runsOverFilled && isFilled(at)) return at;
    ahead = next(at);
  }
  return at;
}

export interface MoveKey {
  readonly key: string;
  readonly hasMod: boolean;
}

/** The place that a key leads to; null for a key that does not move. */
export function moved(
  place: Place,
  { key, hasMod }: MoveKey,
  size: Size,
  pageLines: number,
  isFilled: (place: Place) => boolean,
): Place | null {
  const step = ARROWS[key];
  if (step !== undefined) {
    if (hasMod) return edgeFrom(place, step, size, isFilled);
    return within({ line: place.line + step.line, column: place.column + step.column }, size);
  }
  const last = size.lines - 1;
  if (key === 'Home') return { line: hasMod ? Math.min(0, last) : place.line, column: 0 };
  if (key === 'End') return { line: hasMod ? last : place.line, column: size.columns - 1 };
  if (key === 'PageDown') return within({ ...place, line: place.line + pageLines }, size);
  if (key === 'PageUp') return { ...place, line: Math.max(Math.min(0, last), place.line - pageLines) };
  return null;
}
