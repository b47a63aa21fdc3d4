/** Measured text: widths from the fonts, and lines that are broken but never shortened. */

import type { FontWeight, TextItem } from '../scene.ts';

export interface TextMeasurer {
  /** Advance width of a text at a size, in the same unit as the size. */
  readonly width: (text: string, size: number, weight: FontWeight) => number;
}

export interface Style {
  readonly size: number;
  readonly weight: FontWeight;
  readonly colour: string;
}

/** Lines of a text at most `width` wide: broken at blanks, and where a word alone is wider, inside it, best after a hyphen. */
export function wrapText(
  text: string,
  width: number,
  { size, weight }: Pick<Style, 'size' | 'weight'>,
  measure: TextMeasurer,
): string[] {
  const lines: string[] = [];
  let line = '';
  const isTooWide = (candidate: string) => measure.width(candidate, size, weight) > width;
  for (const word of text.split(/\s+/).filter((each) => each !== '')) {
    const joined = line === '' ? word : `${line} ${word}`;
    if (!isTooWide(joined)) {
      line = joined;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (isTooWide(line)) {
      const characters = [...line];
      let count = 1;
      while (count < characters.length - 1 && !isTooWide(characters.slice(0, count + 1).join(''))) count += 1;
      count = characters.slice(0, count).lastIndexOf('-') + 1 || count;
      lines.push(characters.slice(0, count).join(''));
      line = characters.slice(count).join('');
      if (line === '') break;
      if (characters.length <= 1) break;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

/** One line of text in the scene. */
export function textItem(
  text: string,
  x: number,
  y: number,
  style: Style,
  measure: TextMeasurer,
  anchor: 'start' | 'middle' | 'end' = 'start',
): TextItem {
  return { kind: 'text', x, y, text, ...style, anchor, width: measure.width(text, style.size, style.weight) };
}
