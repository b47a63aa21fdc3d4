/** A seat's card as shapes: spine with glyph and letters, role, name, share of full time. Text wraps, the card grows. */

import type { Seat } from '#shared/model/seat.ts';
import { flagGlyph, PILLAR_TOKENS, pillarGlyph } from './glyphs.ts';
import type { Box } from './metrics.ts';
import { SEAT } from './metrics.ts';
import type { GroupItem, SceneItem } from './scene.ts';
import type { SeatWords } from './seat-words.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

const SPINE = 24;
const PAD = 9;
const ROLE: Style = { size: 12.5, weight: 600, colour: 'text' };
const NAME: Style = { size: 12, weight: 400, colour: 'text-2' };
const SMALL: Style = { size: 11, weight: 400, colour: 'text-2' };
const LETTERS: Style = { size: 10, weight: 600, colour: 'text' };
const LINE = 17;
const LEAD_WIDTH = 44;

interface CardText {
  readonly role: readonly string[];
  readonly name: readonly string[];
  readonly foot: readonly string[];
}

function linesOf(words: SeatWords, measure: TextMeasurer): CardText {
  const width = SEAT.width - SPINE - PAD - 8;
  const foot = words.note === '' ? words.fte : `${words.fte}  ${words.note}`;
  return {
    role: wrapText(words.role, width, ROLE, measure),
    name: wrapText(words.name, width - (words.isLead ? LEAD_WIDTH : 0), NAME, measure),
    foot: [foot],
  };
}

/** How high a card has to be for its words; at least the canvas's 72. */
export function cardHeight(words: SeatWords, measure: TextMeasurer): number {
  const { role, name } = linesOf(words, measure);
  return Math.max(SEAT.height, SEAT.height + (role.length + name.length - 2) * (LINE - 1));
}

function meter(x: number, y: number, words: SeatWords): SceneItem[] {
  const track: SceneItem = { kind: 'box', x, y, width: 24, height: 4, radius: 2, fill: 'well' };
  const width = Math.max(2, 24 * words.share);
  if (words.share === 0) return [track];
  if (words.isVacant) return [track, { kind: 'box', x, y, width, height: 4, hatch: 'text-3' }];
  return [track, { kind: 'box', x, y, width, height: 4, radius: 2, fill: words.isOver ? 'err' : 'text-2' }];
}

export function cardItems(seat: Seat, words: SeatWords, box: Box, measure: TextMeasurer): GroupItem {
  const { x, y, width, height } = box;
  const { token, letters } = PILLAR_TOKENS[words.pillar];
  const lines = linesOf(words, measure);
  const left = x + SPINE + PAD;
  const edge = words.isVacant
    ? { colour: 'line-control', width: 1, dash: [4, 3] }
    : { colour: 'line-strong', width: 1 };
  const items: SceneItem[] = [
    { kind: 'box', x, y, width, height, radius: 5, fill: 'surface' },
    words.isVacant
      ? { kind: 'box', x, y, width: SPINE, height, radius: 4, hatch: `${token}-tint` }
      : { kind: 'box', x, y, width: SPINE, height, radius: 4, fill: `${token}-tint` },
    { kind: 'box', x, y, width, height, radius: 5, stroke: edge },
    pillarGlyph(words.pillar, x + (SPINE - 11) / 2, y + 9, 11, words.isVacant),
    textItem(letters, x + SPINE / 2, y + height - 9, { ...LETTERS, colour: `${token}-text` }, measure, 'middle'),
  ];
  let baseline = y + 20;
  for (const line of lines.role) {
    items.push(textItem(line, left, baseline, ROLE, measure));
    baseline += LINE - 1;
  }
  baseline += 1;
  if (words.isLead) {
    items.push(flagGlyph(x + width - 42, baseline - 9));
    items.push(textItem('Lead', x + width - 8, baseline, { ...SMALL, size: 10, weight: 600 }, measure, 'end'));
  }
  for (const line of lines.name) {
    items.push(textItem(line, left, baseline, NAME, measure));
    baseline += LINE - 1;
  }
  const foot = y + height - 12;
  items.push(...meter(left, foot - 6, words));
  const colour = words.isOver ? 'err-text' : 'text-2';
  items.push(textItem(lines.foot[0] ?? '', left + 31, foot, { ...SMALL, colour }, measure));
  return { kind: 'group', label: `${words.role}, ${words.name} (${seat.id})`, items };
}
