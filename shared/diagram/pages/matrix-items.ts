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
/** From this height on the rest is left to the dotted lines. */
const TALLEST = 12 * ROW;
const GAP = 10;
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
  const first = Math.min(width * 0.45, widest + GAP);
  let at = FIRST_ROW;
  for (const [index, [who, managers]] of rows.entries()) {
    const left = wrapText(who, first - GAP, STRONG, measure);
    const right = wrapText(managers, width - first, TEXT, measure);
    const lines = Math.max(left.length, right.length);
    if (at + (lines - 1) * LINE > FIRST_ROW + TALLEST) {
      const more = `and ${rows.length - index} more, as the dotted lines show`;
      items.push(textItem(more, x, y + at, TEXT, measure));
      at += ROW;
      break;
    }
    for (const [n, line] of left.entries()) items.push(textItem(line, x, y + at + n * LINE, STRONG, measure));
    for (const [n, line] of right.entries()) items.push(textItem(line, x + first, y + at + n * LINE, TEXT, measure));
    at += ROW + (lines - 1) * LINE;
  }
  return { items, height: at - ROW + 4 };
}
