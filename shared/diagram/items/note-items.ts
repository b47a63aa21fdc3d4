/** A note of the canvas as shapes: as wide as it was pulled, and as high as its words need where that is more. */

import type { CanvasNote } from '#shared/model/canvas-note.ts';
import type { Box } from '../metrics.ts';
import type { GroupItem, SceneItem } from '../scene.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

const WORDS: Style = { size: 12, weight: 400, colour: 'text' };
const LINE = 17;
const PADDING = { x: 12, y: 8 };
const EDGE = 4;

export interface NoteShape {
  readonly item: GroupItem;
  readonly box: Box;
}

export function noteShape({ text, position, width, height }: CanvasNote, measure: TextMeasurer): NoteShape {
  const { x, y } = position;
  const inner = Math.max(1, width - PADDING.x * 2);
  const lines = text.split('\n').flatMap((line) => wrapText(line, inner, WORDS, measure));
  const box = { x, y, width, height: Math.max(height, lines.length * LINE + PADDING.y * 2) };
  const items: SceneItem[] = [
    { kind: 'box', ...box, radius: 3, fill: 'surface', stroke: { colour: 'line-strong', width: 1 } },
    { kind: 'box', ...box, width: EDGE, fill: 'line-control' },
    ...lines.map((line, index) => textItem(line, x + PADDING.x, y + PADDING.y + 12 + index * LINE, WORDS, measure)),
  ];
  return { item: { kind: 'group', label: `Note: ${text}`, items }, box };
}
