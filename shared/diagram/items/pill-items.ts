/** A manager from outside as a pill: as wide as the name, which wraps where that is too wide. */

import type { Box } from '../metrics.ts';
import { PILL } from '../metrics.ts';
import type { Size } from '../paper.ts';
import type { GroupItem } from '../scene.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

const NAME: Style = { size: 12, weight: 400, colour: 'text' };
const LINE = 15;
const PADDING = 14;

const linesOf = (name: string, measure: TextMeasurer): readonly string[] =>
  wrapText(name, PILL.widest - PADDING * 2, NAME, measure);

export function pillSize(name: string, measure: TextMeasurer): Size {
  const lines = linesOf(name, measure);
  const widest = Math.max(...lines.map((line) => measure.width(line, NAME.size, NAME.weight)));
  return { width: Math.ceil(widest) + PADDING * 2, height: PILL.height + (lines.length - 1) * LINE };
}

export function pillItems(name: string, box: Box, measure: TextMeasurer): GroupItem {
  const middle = box.x + box.width / 2;
  const first = box.y + PILL.height / 2 + 4;
  return {
    kind: 'group',
    label: `Manager from outside: ${name}`,
    items: [
      { kind: 'box', ...box, radius: PILL.height / 2, fill: 'surface', stroke: { colour: 'line-control', width: 1 } },
      ...linesOf(name, measure).map((line, index) =>
        textItem(line, middle, first + index * LINE, NAME, measure, 'middle'),
      ),
    ],
  };
}
