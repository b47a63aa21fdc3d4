/** What the outline shows and nobody saves: the current cell, the cell being edited, the row being added, a drag. */

import { create } from 'zustand';
import { evaluationOn } from '#renderer/state/findings.ts';
import type { Filters } from '#renderer/state/found.ts';
import { foundIn, NO_FILTERS } from '#renderer/state/found.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { inFocus } from '#renderer/state/shown-teams.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CellContext, Column } from './outline-cells.ts';
import type { Draft, OutlineRow } from './outline-model.ts';
import { outlineRows } from './outline-model.ts';

/** Every row is as high, so that the list knows where each stands. */
export const ROW_HEIGHT = 28;

export interface Cell {
  readonly key: string;
  readonly column: Column;
}

export interface Editing extends Cell {
  /** Counts the edits, so that each starts with a field of its own. */
  readonly count: number;
  readonly text: string;
  /** What the first key put in the place of the text; null where the text stays to be changed. */
  readonly typed: string | null;
}

export interface OutlineState {
  /** The cell that Tab comes to. The first column stands for the row. */
  readonly current: Cell | null;
  /** Where a range with Shift starts. */
  readonly anchor: string | null;
  readonly editing: Editing | null;
  readonly draft: Draft | null;
  /** The row that the focus goes back to when adding ends. */
  readonly cameFrom: string | null;
  /** Which of the branches that are no teams are closed. */
  readonly closedGroups: readonly string[];
  /** Asking again for the focus is an ask: the counter says so. */
  readonly focusRequest: number;
}

const START: OutlineState = {
  current: null,
  anchor: null,
  editing: null,
  draft: null,
  cameFrom: null,
  closedGroups: [],
  focusRequest: 0,
};

export const useOutline = create<OutlineState>()(() => START);
export const setOutline = (change: Partial<OutlineState>): void => useOutline.setState(change);
export const resetOutline = (): void => useOutline.setState(START);

/** All that the rows follow from. */
interface Input {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly find: string;
  readonly filters: Filters;
  readonly shownDate: IsoDate | null;
  readonly collapsed: readonly string[];
  readonly draft: Draft | null;
  readonly closedGroups: readonly string[];
  readonly focusedTeam: TeamId | null;
}

let known: { readonly input: Input; readonly rows: readonly OutlineRow[] } | null = null;

/** Whether something is looked for: then every branch that holds a hit is open. */
export const isLooking = (find: string, filters: Filters): boolean => find.trim() !== '' || filters !== NO_FILTERS;

/** The rows of an input; the same list for the same one. */
export function rowsOf(input: Input): readonly OutlineRow[] {
  const last = known;
  if (last !== null && (Object.keys(input) as (keyof Input)[]).every((key) => Object.is(input[key], last.input[key])))
    return last.rows;
  const { plan, scenario, find, filters, shownDate, collapsed, draft, closedGroups, focusedTeam } = input;
  const found = isLooking(find, filters)
    ? foundIn(plan, scenario, evaluationOn(plan, scenario.id, shownDate), find, filters)
    : null;
  const closed = new Set([...collapsed, ...closedGroups]);
  const rows = outlineRows(plan, scenario, { found, find, closed, draft, focus: inFocus(scenario, focusedTeam) });
  known = { input, rows };
  return rows;
}

/** What is shown at this moment. */
export function shownNow(): CellContext & { readonly rows: readonly OutlineRow[] } {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const { find, filters, shownDate, collapsed, focusedTeam } = useUi.getState();
  const { draft, closedGroups } = useOutline.getState();
  const { plan } = state;
  const rows = rowsOf({ plan, scenario, find, filters, shownDate, collapsed, draft, closedGroups, focusedTeam });
  return { plan, scenario, rows };
}

/** The row of the current cell, and its place; the first where it is gone or none was chosen yet. */
export function currentRow(): { readonly row: OutlineRow; readonly index: number; readonly column: Column } | null {
  const { rows } = shownNow();
  const { current } = useOutline.getState();
  const found = current === null ? 0 : rows.findIndex(({ key }) => key === current.key);
  const index = Math.max(0, found);
  const row = rows[index];
  return row === undefined ? null : { row, index, column: current?.column ?? 'role' };
}
