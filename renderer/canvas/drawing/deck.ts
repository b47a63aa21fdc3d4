/** Which sheets of a large plan are kept: those shown last. Pure. */

import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';

export interface Sheet {
  readonly id: ScenarioId;
  /** When it was last shown: the higher, the later. */
  readonly turn: number;
  /** It is being taken apart, a few cards at a time. */
  readonly isLeaving: boolean;
  /** It is what the plan was opened with: there is nothing else yet that could be used meanwhile. */
  readonly isFirst: boolean;
}

/** As many as fit in memory without a thought, and as anyone compares by going back and forth. */
const KEPT = 3;
/** Up to so many cards and frames a scenario is drawn in a blink: one sheet shows whichever is open. */
const FEW = 200;

export const isLarge = (plan: Plan): boolean =>
  Object.values(plan.scenarios).some(
    ({ seats, teams, canvasNotes }) => [seats, teams, canvasNotes].flatMap((all) => Object.keys(all)).length > FEW,
  );

/**
 * The deck with `active` on it. Sheets keep their places: moved about, the browser would lay all of them out again.
 * @param isThere whether a scenario is still part of the plan
 */
export function dealt(
  deck: readonly Sheet[],
  active: ScenarioId,
  isThere: (id: ScenarioId) => boolean,
): readonly Sheet[] {
  const last = Math.max(0, ...deck.map(({ turn }) => turn));
  const known = deck.find(({ id }) => id === active);
  const turn = known !== undefined && known.turn === last ? last : last + 1;
  const all =
    known === undefined ? [...deck, { id: active, turn, isLeaving: false, isFirst: deck.length === 0 }] : deck;
  const turnOf = (sheet: Sheet): number => (sheet.id === active ? turn : sheet.turn);
  const kept = all
    .filter(({ id, isLeaving }) => id === active || (!isLeaving && isThere(id)))
    .sort((a, b) => turnOf(b) - turnOf(a))
    .slice(0, KEPT);
  const next = all.map((sheet): Sheet => {
    const isLeaving = !kept.includes(sheet);
    const its = turnOf(sheet);
    return sheet.isLeaving === isLeaving && sheet.turn === its ? sheet : { ...sheet, turn: its, isLeaving };
  });
  return next.length === deck.length && next.every((sheet, index) => sheet === deck[index]) ? deck : next;
}

export const without = (deck: readonly Sheet[], id: ScenarioId): readonly Sheet[] =>
  deck.filter((sheet) => sheet.id !== id || !sheet.isLeaving);
