/** Who reports to more than one manager, as a table. */

import { roleOf } from '#shared/catalog/roles.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { ChartSource } from '../items/chart-items.ts';
import { textItem, wrapText } from '../items/text.ts';
import type { SceneItem } from '../scene.ts';
import type { Block } from './page-style.ts';
import { FIRST_ROW, HEADING, LINE, ROW, STRONG, TEXT } from './page-style.ts';

export const LEAST_MATRIX = 190;
/** One over another; the rest is left to the dotted lines. */
const MOST_ROWS = 13;
const GAP = 10;
/** Between columns, of which there are as many as stand side by side without wrapping. */
const BETWEEN = 24;
const LIST = new Intl.ListFormat('en-GB');

function rowsOf({ plan, scenario }: ChartSource): (readonly [string, string])[] {
  const holder = (seat: Seat): string =>
    (seat.person === null ? '' : plan.people[seat.person]?.name) || roleOf(plan, seat.role).name;
  const manager = (ref: ManagerRef): string => {
    if (ref.kind === 'outside') return plan.people[ref.id]?.name || 'somebody outside';
    const seat = scenario.seats[ref.id];
    return seat ? holder(seat) : '';
  };
  return seatsOf(scenario)
    .filter((seat) => seat.dotted.length + (seat.solid ? 1 : 0) > 1)
    .map(
      (seat) =>
        [holder(seat), LIST.format([...(seat.solid ? [seat.solid] : []), ...seat.dotted].map(manager))] as const,
    )
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
}

export function matrixBlock(source: ChartSource, x: number, y: number, width: number): Block {
  const { measure } = source;
  const rows = rowsOf(source);
  const items: SceneItem[] = [textItem('Matrix reporting', x, y + 14, HEADING, measure)];
  if (rows.length === 0) {
    items.push(textItem('Nobody reports to more than one manager.', x, y + FIRST_ROW, TEXT, measure));
    return { items, height: FIRST_ROW + 4 };
  }
  const widest = Math.max(...rows.map(([who]) => measure.width(who, STRONG.size, STRONG.weight)));
  const whole = widest + GAP + Math.max(...rows.map(([, managers]) => measure.width(managers, TEXT.size, TEXT.weight)));
  const columns = Math.max(1, Math.floor((width + BETWEEN) / (whole + BETWEEN)));
  const each = (width + BETWEEN) / columns;
  const inColumn = Math.min(MOST_ROWS, Math.ceil(rows.length / columns));
  const first = whole <= each - BETWEEN ? widest + GAP : Math.min((each - BETWEEN) * 0.45, widest + GAP);
  let [column, at, bottom] = [0, FIRST_ROW, 0];
  for (const [index, [who, managers]] of rows.entries()) {
    const left = wrapText(who, first - GAP, STRONG, measure);
    const right = wrapText(managers, each - BETWEEN - first, TEXT, measure);
    const lines = Math.max(left.length, right.length);
    if (index === inColumn * (column + 1) && column < columns - 1) [column, at] = [column + 1, FIRST_ROW];
    const isFull = at + (lines - 1) * LINE > FIRST_ROW + (MOST_ROWS - 1) * ROW;
    const from = x + column * each;
    if (isFull)
      items.push(textItem(`and ${rows.length - index} more, as the dotted lines show`, from, y + at, TEXT, measure));
    else {
      items.push(
        ...left.map((line, n) => textItem(line, from, y + at + n * LINE, STRONG, measure)),
        ...right.map((line, n) => textItem(line, from + first, y + at + n * LINE, TEXT, measure)),
      );
      at += (lines - 1) * LINE;
    }
    bottom = Math.max(bottom, at);
    if (isFull) break;
    at += ROW;
  }
  return { items, height: bottom + 4 };
}
