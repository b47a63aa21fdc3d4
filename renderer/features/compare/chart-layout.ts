/** Where the places of aligned charts lie: one layout for all columns, in px at 100 %. */

import type { PersonId } from '#shared/model/ids.ts';
import type { AlignedCharts, Slot } from './chart-model.ts';
import type { OutsidePill, PillBox } from './outside-model.ts';
import { placePills } from './outside-model.ts';

export const SEAT_WIDTH = 26;
export const SEAT_HEIGHT = 21;
export const GAP = 4;
const PAD = 6;
const HEADER = 16;
const FRAME_GAP = 10;
const ROW_GAP = 11;
const MARGIN = 10;
/** Room for a name of a few letters over a team of one. */
const NARROWEST = 76;
/** Width of a letter of a team's name, on average. */
const LETTER = 5.6;
/** A longer name is cut. */
const WIDEST_NAME = 132;
/** Seats side by side before a team gets another row. */
const MOST_IN_ROW = 6;

export interface SlotBox {
  readonly slot: Slot;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Seats side by side. */
  readonly columns: number;
  /** Where the first seat stands, from the top of the box. */
  readonly top: number;
}

export interface ChartLayout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly SlotBox[];
  /** Managers from outside, over everything else. */
  readonly pills: readonly PillBox[];
}

/** Boxes in rows, each row in the middle. @param width of a column; a team never gets wider than that */
export function layoutCharts(
  { slots }: AlignedCharts,
  width: number,
  outside: readonly OutsidePill[] = [],
): ChartLayout {
  const inner = Math.max(NARROWEST, width - 2 * MARGIN);
  const fitting = Math.max(1, Math.floor((inner - 2 * PAD + GAP) / (SEAT_WIDTH + GAP)));
  const rows: SlotBox[][] = [];
  let x = 0;
  let y = MARGIN;
  for (const slot of slots) {
    const box = boxOf(slot, fitting, inner);
    const row = rows.at(-1);
    // Seats in no team stand on their own, over the teams.
    if (!row || x + FRAME_GAP + box.width > inner || row[0]?.slot.key === '') {
      y += row ? Math.max(...row.map(({ height }) => height)) + ROW_GAP : 0;
      rows.push([{ slot, ...box, x: 0, y }]);
      x = box.width;
    } else {
      row.push({ slot, ...box, x: x + FRAME_GAP, y });
      x += FRAME_GAP + box.width;
    }
  }
  const placed = rows.flatMap((row) => {
    const last = row.at(-1);
    const offset = MARGIN + (inner - (last ? last.x + last.width : 0)) / 2;
    return row.map((box) => ({ ...box, x: Math.round(box.x + offset) }));
  });
  const { pills, height: down } = placePills(outside, middlesOf(placed), MARGIN, inner);
  const boxes = placed.map((box) => ({ ...box, y: box.y + down }));
  const height = Math.max(down, ...boxes.map((box) => box.y + box.height)) + MARGIN;
  return { width: inner + 2 * MARGIN, height, boxes, pills };
}

function boxOf({ key, places, charts }: Slot, fitting: number, inner: number) {
  const wanted = places > 2 * MOST_IN_ROW ? Math.ceil(Math.sqrt(places * 2)) : MOST_IN_ROW;
  const columns = Math.max(1, Math.min(places, fitting, wanted));
  const rows = Math.max(1, Math.ceil(places / columns));
  const isTeam = key !== '';
  const pad = isTeam ? PAD : 0;
  const seats = columns * (SEAT_WIDTH + GAP) - GAP;
  const letters = Math.max(...charts.map((chart) => chart?.name.length ?? 0));
  const name = Math.min(letters * LETTER + 2 * PAD + 8, WIDEST_NAME, inner);
  return {
    columns,
    top: isTeam ? HEADER : 0,
    width: isTeam ? Math.max(NARROWEST, seats + 2 * pad, Math.ceil(name)) : seats,
    height: (isTeam ? HEADER : 0) + rows * (SEAT_HEIGHT + GAP) - GAP + pad,
  };
}

/** Top left of a place in its box. */
export function placeAt({ columns, top, width, slot }: SlotBox, place: number): readonly [x: number, y: number] {
  const seats = Math.min(columns, slot.places) * (SEAT_WIDTH + GAP) - GAP;
  const left = slot.key === '' ? 0 : Math.min(PAD, (width - seats) / 2);
  return [left + (place % columns) * (SEAT_WIDTH + GAP), top + Math.floor(place / columns) * (SEAT_HEIGHT + GAP)];
}

/** A name as long as the box has room for. */
export function cutName(name: string, width: number): string {
  const letters = Math.floor((width - 2 * PAD) / LETTER);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}

/** By manager, the mean of the places of those who report to them in all charts, from left to right. */
function middlesOf(boxes: readonly SlotBox[]): ReadonlyMap<PersonId, number> {
  const sums = new Map<PersonId, { sum: number; count: number }>();
  for (const box of boxes)
    for (const chart of box.slot.charts)
      for (const [place, placed] of (chart?.seats ?? []).entries()) {
        if (!placed || placed.isGhost) continue;
        const { solid, dotted } = placed.seat;
        for (const manager of solid ? [solid, ...dotted] : dotted) {
          if (manager.kind !== 'outside') continue;
          const { sum, count } = sums.get(manager.id) ?? { sum: 0, count: 0 };
          sums.set(manager.id, { sum: sum + box.x + placeAt(box, place)[0] + SEAT_WIDTH / 2, count: count + 1 });
        }
      }
  return new Map([...sums].map(([id, { sum, count }]) => [id, sum / count]));
}
