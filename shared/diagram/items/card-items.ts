/** A seat's card as shapes: spine with glyph and letters, role, name, share of full time. Text wraps, the card grows. */

import type { Seat } from '#shared/model/seat.ts';
import type { Box } from '../metrics.ts';
import { SEAT } from '../metrics.ts';
import type { GroupItem, SceneItem, Stroke } from '../scene.ts';
import { flagGlyph, linkGlyph, PILLAR_TOKENS, pillarGlyph } from './glyphs.ts';
import type { SeatWords } from './seat-words.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

const SPINE = 24;
const PAD = 9;
const ROLE: Style = { size: 12.5, weight: 600, colour: 'text' };
const NAME: Style = { size: 12, weight: 400, colour: 'text-2' };
const SMALL: Style = { size: 11, weight: 400, colour: 'text-2' };
const LETTERS: Style = { size: 10, weight: 600, colour: 'text' };
const EDGE: Stroke = { colour: 'line-strong', width: 1 };
export const VACANT_EDGE: Stroke = { colour: 'line-control', width: 1, dash: [4, 3] };
export const AWAY_EDGE: Stroke = { colour: 'line-control', width: 1, dash: [1.5, 2.5] };
const LINE = 17;
const LEAD_WIDTH = 44;
/** From the left of the foot to its words, behind the meter. */
const METER = 31;
/** The chain and the room behind it. */
const LINK = 13;

interface CardText {
  readonly role: readonly string[];
  readonly name: readonly string[];
  /** Where the note starts, from the left of the foot. */
  readonly note: number;
  /** Whether the note has a line of its own, as it does not fit behind the share. */
  readonly isNoteBelow: boolean;
}

function linesOf(words: SeatWords, measure: TextMeasurer): CardText {
  const width = SEAT.width - SPINE - PAD - 8;
  const behind = METER + measure.width(`${words.fte} · `, SMALL.size, SMALL.weight);
  const noteWidth = (words.isShared ? LINK : 0) + measure.width(words.note, SMALL.size, SMALL.weight);
  const isNoteBelow = words.note !== '' && behind + noteWidth > width;
  return {
    role: wrapText(words.role, width, ROLE, measure),
    name: wrapText(words.name, width - (words.isLead ? LEAD_WIDTH : 0), NAME, measure),
    note: isNoteBelow ? 0 : behind,
    isNoteBelow,
  };
}

/** How high a card has to be for its words; at least the canvas's 72. */
export function cardHeight(words: SeatWords, measure: TextMeasurer): number {
  const { role, name, isNoteBelow } = linesOf(words, measure);
  const more = role.length + name.length - 2 + (isNoteBelow ? 1 : 0);
  return Math.max(SEAT.height, SEAT.height + more * (LINE - 1));
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
  const edge = words.isVacant ? VACANT_EDGE : words.isAway ? AWAY_EDGE : EDGE;
  // As on the canvas, the card of somebody who is not there steps back, its words stay readable.
  const spine = { kind: 'box', x, y, width: SPINE, height, radius: 4 } as const;
  const items: SceneItem[] = [
    { kind: 'box', x, y, width, height, radius: 5, fill: words.isAway ? 'frame' : 'surface' },
    ...(words.isAway ? [] : [{ ...spine, [words.isVacant ? 'hatch' : 'fill']: `${token}-tint` }]),
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
  const last = y + height - 12;
  const foot = lines.isNoteBelow ? last - LINE + 1 : last;
  const style = { ...SMALL, colour: words.isOver ? 'err-text' : 'text-2' };
  items.push(...meter(left, foot - 6, words));
  const note = left + lines.note;
  if (words.isShared || lines.isNoteBelow) {
    // The chain stands before the note that counts the seats; a card on the canvas has no room for it where that is red.
    items.push(textItem(words.fte, left + METER, foot, style, measure));
    if (words.isShared) items.push(linkGlyph(note, last - 8.5));
    items.push(textItem(words.note, note + (words.isShared ? LINK : 0), last, style, measure));
  } else {
    // Blanks alone would not do: several are one in SVG, and in what is copied from a PDF.
    const text = words.note === '' ? words.fte : `${words.fte} · ${words.note}`;
    items.push(textItem(text, left + METER, foot, style, measure));
  }
  return { kind: 'group', label: `${words.role}, ${words.name} (${seat.id})`, items };
}
