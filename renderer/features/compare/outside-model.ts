/** Managers from outside the plan in the charts of a comparison: a pill each, in the same place in all of them. */

import { outsideOf } from '#shared/diagram/layout.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export const PILL_HEIGHT = 18;
/** Room for lines between two pills. */
const GAP = 12;
const ROW_GAP = 6;
/** Room below the pills, for the lines that come up to them. */
const BELOW = 14;
/** Width of a letter of a name, on average, and of the round ends. */
const LETTER = 5.4;
const ENDS = 20;
/** Names are cut down to `LEAST` before a second row is begun. */
const [LEAST, WIDEST] = [56, 140];

/** Who is only in the baseline keeps the place: the lines that are gone led there. */
export type PillInChart = 'same' | 'added' | 'removed';

export interface OutsidePill {
  readonly id: PersonId;
  readonly name: string;
  /** One for each scenario; null where nobody reports there, nor in the baseline. */
  readonly charts: readonly (PillInChart | null)[];
}

/** Everyone from outside whom somebody reports to, by a solid or a dotted line. */
export function alignOutside(plan: Plan, scenarios: readonly Scenario[]): readonly OutsidePill[] {
  const managers = scenarios.map((scenario) => outsideOf(plan, scenario));
  const ids = managers.map((list) => new Set(list.map(({ id }) => id)));
  const names = new Map(managers.flat().map(({ id, name }) => [id, name]));
  return [...names].map(([id, name]) => {
    const wasThere = ids[0]?.has(id) === true;
    const charts = ids.map((own): PillInChart | null => {
      if (own.has(id)) return wasThere ? 'same' : 'added';
      return wasThere ? 'removed' : null;
    });
    return { id, name, charts };
  });
}

export interface PillBox {
  readonly pill: OutsidePill;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface PillRows {
  readonly pills: readonly PillBox[];
  /** How far down everything else stands; 0 without pills. */
  readonly height: number;
}

/** Over their reports where one row is enough; else in rows like bricks. @param middles of the reports, by manager */
export function placePills(
  all: readonly OutsidePill[],
  middles: ReadonlyMap<PersonId, number>,
  left: number,
  inner: number,
): PillRows {
  if (all.length === 0) return { pills: [], height: 0 };
  const ordered = all
    .map((pill) => ({ pill, middle: middles.get(pill.id) ?? left + inner / 2, width: widthOf(pill.name) }))
    .sort((a, b) => a.middle - b.middle);
  const widest = widestFor(
    ordered.map(({ width }) => width),
    inner,
  );
  if (widest < LEAST) return bricks(ordered, left, inner);
  const row = ordered.map((each) => ({ ...each, width: Math.min(each.width, widest) }));
  let rest = row.reduce((sum, { width }) => sum + width + GAP, -GAP);
  let next = left;
  const pills = row.map(({ pill, middle, width }): PillBox => {
    // As near to its reports as those to its right leave room for.
    const x = Math.min(Math.max(next, middle - width / 2), left + inner - rest);
    next = x + width + GAP;
    rest -= width + GAP;
    return { pill, x: Math.round(x), y: left, width };
  });
  return { pills, height: PILL_HEIGHT + BELOW };
}

/** How wide pills may be to stand side by side: as wide as they like, or cut to the same width, the longest first. */
function widestFor(widths: readonly number[], inner: number): number {
  const byWidth = [...widths].sort((a, b) => a - b);
  let room = inner + GAP;
  for (const [i, width] of byWidth.entries()) {
    const each = Math.floor(room / (byWidth.length - i)) - GAP;
    if (each < width) return each;
    room -= width + GAP;
  }
  return WIDEST;
}

/** All as wide as the least; every second row shifted, so that lines of the row above come down between its pills. */
function bricks(ordered: readonly { readonly pill: OutsidePill }[], left: number, inner: number): PillRows {
  const step = LEAST + GAP;
  const inRow = Math.max(1, Math.floor((inner - step / 2 + GAP) / step));
  const offset = left + Math.max(0, inner - step / 2 - inRow * step + GAP) / 2;
  const pills = ordered.map(({ pill }, i): PillBox => {
    const row = Math.floor(i / inRow);
    const x = offset + (i % inRow) * step + (row % 2 === 0 ? 0 : step / 2);
    return { pill, x: Math.round(x), y: left + row * (PILL_HEIGHT + ROW_GAP), width: LEAST };
  });
  const rows = Math.ceil(ordered.length / inRow);
  return { pills, height: rows * (PILL_HEIGHT + ROW_GAP) - ROW_GAP + BELOW };
}

const widthOf = (name: string): number => Math.round(Math.min(Math.max(name.length * LETTER + ENDS, LEAST), WIDEST));

/** As much of a name as its pill has room for. */
export function namePill({ pill: { name }, width }: PillBox): string {
  const letters = Math.floor((width - ENDS + LETTER / 2) / LETTER);
  return name.length <= letters ? name : `${name.slice(0, Math.max(1, letters - 1)).trimEnd()}…`;
}
