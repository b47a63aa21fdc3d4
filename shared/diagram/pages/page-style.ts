/** Type, margins and small shapes of what stands around a chart on a page. In points. */

import type { Style } from '../items/text.ts';
import { pathOf } from '../lines/routes.ts';
import type { SceneItem } from '../scene.ts';

export const MARGIN = 36;
export const FOOTER = 24;
/** From one row of a legend or table to the next, and from one line of a wrapped text to the next. */
export const ROW = 14;
export const LINE = 10;
/** Where the first row stands under a heading. */
export const FIRST_ROW = 28;
export const TITLE: Style = { size: 15, weight: 600, colour: 'text' };
export const HEADING: Style = { size: 9, weight: 600, colour: 'text' };
export const TEXT: Style = { size: 8, weight: 400, colour: 'text-2' };
export const STRONG: Style = { ...TEXT, weight: 600, colour: 'text' };
export const FIGURE: Style = { size: 13, weight: 600, colour: 'text' };

/** Shapes from the top left corner that was asked for, and how far down they reach. */
export interface Block {
  readonly items: readonly SceneItem[];
  readonly height: number;
}

export const rule = (x1: number, x2: number, y: number, colour: string, width: number): SceneItem => ({
  kind: 'path',
  d: pathOf([
    { x: x1, y },
    { x: x2, y },
  ]),
  stroke: { colour, width },
});

/** Today's figure and the planned one; one where they are the same. */
export const todayToPlanned = (today: string, planned: string): string =>
  today === planned ? today : `${today} → ${planned}`;
