/** Keys that belong to the canvas: walking from seat to seat, moving seats and teams. */

import { closeFind } from '#renderer/actions/find-actions.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { requestCanvas, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import { seatsByTeam, seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { setCanvas, useCanvas } from '../canvas-store.ts';
import type { Box, Direction } from '../geometry.ts';
import { neighbourOf } from '../geometry.ts';
import { dropOn } from '../gestures/drop.ts';
import type { CanvasLayout } from '../layout.ts';
import { boxOfNote, stepNote } from '../notes.ts';
import { kindOf } from '../selection-changes.ts';
import type { LineKeyContext } from './line-keys.ts';
import { leaveLine, onDrawingKey, startByKeys, walkedFrom, walkLines } from './line-keys.ts';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const STEPS: Readonly<Record<Direction, { x: number; y: number }>> = {
  left: { x: -20, y: 0 },
  right: { x: 20, y: 0 },
  up: { x: 0, y: -20 },
  down: { x: 0, y: 20 },
};

/** Cards in the order that Tab walks: loose seats, then team by team, the lead first. */
function walkOrder(scenario: Scenario): SeatId[] {
  const groups = seatsByTeam(scenario);
  const ids = (team: TeamId | null, lead: SeatId | null): SeatId[] => {
    const list = (groups.get(team) ?? []).map(({ id }) => id);
    return lead !== null && list.includes(lead) ? [lead, ...list.filter((id) => id !== lead)] : list;
  };
  return [...ids(null, null), ...teamsOf(scenario).flatMap((team) => ids(team.id, team.lead))];
}

/** Where a seat stands after a step with Alt: up and down in its team, left and right to the team beside. */
function stepOfSeat(
  scenario: Scenario,
  layout: CanvasLayout,
  id: SeatId,
  direction: Direction,
): { readonly team: TeamId; readonly before: SeatId | null } | null {
  const team = scenario.seats[id]?.team ?? null;
  if (direction === 'left' || direction === 'right' || team === null) {
    const boxes = new Map<string, Box>(layout.frames);
    const start = team === null ? layout.cards.get(id) : undefined;
    if (start !== undefined) boxes.set(id, start);
    const beside = neighbourOf(boxes, team ?? id, direction);
    return beside === undefined ? null : { team: asId('team', beside), before: null };
  }
  const order = seatsOf(scenario)
    .filter((seat) => seat.team === team)
    .map((seat) => seat.id);
  const at = order.indexOf(id);
  if (direction === 'up') {
    const before = order[at - 1];
    return before === undefined ? null : { team, before };
  }
  return order[at + 1] === undefined ? null : { team, before: order[at + 2] ?? null };
}

export interface KeyPress {
  readonly key: string;
  readonly altKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Does what a key means on the canvas; says whether it meant anything. */
export function onCanvasKey(event: KeyPress, context: LineKeyContext): boolean {
  const { layout, routes } = context;
  const scenario = activeScenario(usePlanStore.getState());
  const { selection, tool } = useUi.getState();
  const chosen = selection.at(-1) ?? context.focused ?? undefined;
  // Arrows go on from the card whose lines are walked.
  const last = chosen?.kind === 'line' ? (walkedFrom(selection, routes) ?? chosen) : chosen;
  const isCommand = event.ctrlKey || event.metaKey;
  const go = (id: string): boolean => {
    select([{ kind: kindOf(scenario, id), id }]);
    requestCanvas({ kind: 'focus', id });
    return true;
  };
  const direction = DIRECTIONS[event.key];
  const { drawing } = useCanvas.getState();
  if (drawing?.isByKeys && !isCommand && !event.altKey) {
    return onDrawingKey(event.key, event.shiftKey, direction, drawing, context);
  }
  if (!isCommand && !event.altKey) {
    const key = event.key.toLowerCase();
    if (key === 'e') return walkLines(event.shiftKey ? -1 : 1, context);
    if (key === 'l' && !event.shiftKey) return startByKeys(last, context);
    if (direction !== undefined && tool === 'line' && startByKeys(last, context)) {
      const started = useCanvas.getState().drawing;
      return started === null || onDrawingKey(event.key, false, direction, started, context);
    }
  }
  if (direction !== undefined && !isCommand) {
    if (event.altKey && last?.kind === 'note') return stepNote(last.id, STEPS[direction], event.shiftKey);
    if (event.altKey) return last !== undefined && moveBy(scenario, layout, selection, last, direction);
    const boxes = boxesBeside(scenario, layout, last?.kind);
    const first = walkOrder(scenario)[0];
    const next = last === undefined ? first : neighbourOf(boxes, last.id, direction);
    return next === undefined ? last !== undefined : go(next);
  }
  if (event.key === 'Tab' && !isCommand && !event.altKey) {
    const notes = layout.frames.size > 0 ? Object.keys(scenario.canvasNotes) : [];
    const order: string[] = [...walkOrder(scenario), ...notes];
    const at = last === undefined ? -1 : order.indexOf(last.id);
    const next = order[at === -1 && event.shiftKey ? order.length - 1 : at + (event.shiftKey ? -1 : 1)];
    return next === undefined ? false : go(next);
  }
  if (isCommand && event.key.toLowerCase() === 'a') {
    select(seatsOf(scenario).map(({ id }) => ({ kind: 'seat', id })));
    return true;
  }
  if (event.key === 'Escape') {
    setCanvas({ choice: null });
    if (tool === 'line') setUi({ tool: 'select' });
    if (leaveLine()) return true;
    setCanvas({ walk: null });
    if (useUi.getState().finding !== null) setUi({ finding: null });
    if (useUi.getState().isFindOpen) closeFind();
    select([]);
    return true;
  }
  if (event.key === 'Enter' && !isCommand && last?.kind === 'note') {
    setCanvas({ renaming: { id: last.id, part: 'name' } });
    return true;
  }
  if (event.key === 'Enter' && !isCommand && last !== undefined) {
    setUi({ isRightOpen: true, rightPanel: 'inspector' });
    return true;
  }
  return false;
}

/** Where arrows lead: from a team to teams, from a note to cards and notes, else to cards. */
function boxesBeside(
  scenario: Scenario,
  layout: CanvasLayout,
  kind: Selected['kind'] | undefined,
): ReadonlyMap<string, Box> {
  if (kind === 'team') return layout.frames;
  if (kind !== 'note') return layout.cards;
  const notes = Object.values(scenario.canvasNotes).map((note) => [note.id, boxOfNote(note)] as const);
  return new Map<string, Box>([...layout.cards, ...notes]);
}

function moveBy(
  scenario: Scenario,
  layout: CanvasLayout,
  selection: readonly Selected[],
  last: Selected,
  direction: Direction,
): boolean {
  if (last.kind === 'team') {
    const box = layout.frames.get(asId('team', last.id));
    if (box === undefined) return false;
    const step = STEPS[direction];
    const position = { x: Math.round(box.x + step.x), y: Math.round(box.y + step.y) };
    dispatch('canvas.place', { scenario: scenario.id, teams: [{ id: asId('team', last.id), position }], seats: [] });
    return true;
  }
  if (last.kind !== 'seat' || layout.frames.size === 0) return false;
  const seats = selection.filter(({ kind }) => kind === 'seat').map(({ id }) => asId('seat', id));
  const step = stepOfSeat(scenario, layout, asId('seat', last.id), direction);
  if (step === null) return true;
  dropOn({ kind: 'seats', seats }, { kind: 'team', id: step.team, before: step.before }, 'keys');
  requestCanvas({ kind: 'focus', id: last.id });
  return true;
}
