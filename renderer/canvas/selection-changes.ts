/** React Flow's selection changes as the window's selection. */

import type { EdgeChange, NodeChange } from '@xyflow/react';
import type { Selected } from '#renderer/state/ui-store.ts';
import { select, useUi } from '#renderer/state/ui-store.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { CanvasNode } from './drawing/to-flow.ts';

type Drawn = Pick<Scenario, 'seats' | 'teams' | 'canvasNotes'>;

/** The selection after changes, in the order of selecting; the same list where nothing changes. */
function selectionWith(
  scenario: Drawn,
  selection: readonly Selected[],
  changes: readonly (NodeChange<CanvasNode> | EdgeChange)[],
  isLine: (id: string) => boolean,
): readonly Selected[] {
  const chosen = new Map(selection.map((one) => [one.id, one]));
  let isChanged = false;
  for (const change of changes) {
    if (change.type !== 'select' || change.selected === chosen.has(change.id)) continue;
    isChanged = true;
    if (!change.selected) chosen.delete(change.id);
    else chosen.set(change.id, { kind: isLine(change.id) ? 'line' : kindOf(scenario, change.id), id: change.id });
  }
  return isChanged ? [...chosen.values()] : selection;
}

/** What a card, frame, note or pill is, by its id. */
export function kindOf(scenario: Drawn, id: string): Exclude<Selected['kind'], 'line'> {
  if (Object.hasOwn(scenario.seats, id)) return 'seat';
  if (Object.hasOwn(scenario.teams, id)) return 'team';
  return Object.hasOwn(scenario.canvasNotes, id) ? 'note' : 'outside';
}

/** Whether an edge is a line of the plan: a reporting line, named after its seat, or one that was drawn. */
export const isLineOf = (scenario: Pick<Scenario, 'lines'>, id: string): boolean =>
  /^(solid|dotted):/.test(id) || Object.hasOwn(scenario.lines, id);

export function selectionAfter(scenario: Scenario, changes: readonly (NodeChange<CanvasNode> | EdgeChange)[]): void {
  const { selection } = useUi.getState();
  const after = selectionWith(scenario, selection, changes, (id) => isLineOf(scenario, id));
  if (after !== selection) select(after);
}
