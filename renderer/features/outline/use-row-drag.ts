/** Dragging rows with the mouse, and taking what is dragged out of the palette: shown while it moves, one step when let go. */

import type { PointerEvent as ReactPointerEvent, RefObject } from 'react';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { DragItem } from '#renderer/canvas/gestures/drag-store.ts';
import { useDrag } from '#renderer/canvas/gestures/drag-store.ts';
import { makeIds } from '#renderer/canvas/gestures/drop.ts';
import type { DropEffect } from '#renderer/canvas/gestures/preview.ts';
import { effectOf } from '#renderer/canvas/gestures/preview.ts';
import { select, toast } from '#renderer/state/ui-store.ts';
import type { Point } from '#shared/model/point.ts';
import { carry } from './outline-carry.ts';
import { chosenSeats, chosenTeams } from './outline-do.ts';
import type { Landing, OutlineDrag } from './outline-drop.ts';
import { landingOf } from './outline-drop.ts';
import type { OutlineRow } from './outline-model.ts';
import { movedTeamWords, movedWords } from './outline-moves.ts';
import { ROW_HEIGHT, shownNow } from './outline-store.ts';
import { goToKey } from './outline-walk.ts';

const THRESHOLD = 4;
/** So near an edge of the list that it scrolls, and how far each time the pointer moves. */
const EDGE = 24;
const SCROLL_BY = 14;

interface DropState {
  readonly landing: Landing | null;
  readonly effect: DropEffect | null;
  readonly pointer: Point | null;
  /** Keys of the rows that are dragged. */
  readonly dragged: readonly string[];
}
const AT_REST: DropState = { landing: null, effect: null, pointer: null, dragged: [] };
export const useDrop = create<DropState>()(() => AT_REST);
const endDrop = (): void => useDrop.setState(AT_REST);

const isSame = (a: Landing | null, b: Landing): boolean =>
  a !== null && a.line === b.line && a.into === b.into && (a.meaning === null) === (b.meaning === null);

/** Where the pointer stands over the rows; null outside of the outline. */
function rowAt(grid: HTMLElement, point: Point): { readonly index: number; readonly isUpper: boolean } | null {
  const scroller = grid.parentElement?.getBoundingClientRect();
  if (scroller === undefined || point.x < scroller.left || point.x > scroller.right) return null;
  if (point.y < scroller.top || point.y > scroller.bottom) return null;
  const y = (point.y - grid.getBoundingClientRect().top) / ROW_HEIGHT - 1;
  return { index: Math.max(0, Math.floor(y)), isUpper: y - Math.floor(y) < 0.5 };
}

function landAt(grid: HTMLElement, drag: OutlineDrag, point: Point): Landing | null {
  const at = rowAt(grid, point);
  if (at === null) return null;
  const { plan, scenario, rows } = shownNow();
  return landingOf(plan, scenario, rows, drag, at.index, at.isUpper, makeIds());
}

/** Shows what letting go here would do. Scores are worked out only when it is something else than before. */
function over(grid: HTMLElement, drag: OutlineDrag, pointer: Point): void {
  const landing = landAt(grid, drag, pointer);
  const before = useDrop.getState();
  if (landing === null) useDrop.setState({ landing: null, effect: null, pointer });
  else if (isSame(before.landing, landing)) useDrop.setState({ pointer });
  else useDrop.setState({ landing, pointer, effect: effectOf(landing.meaning) });
}

function drop(grid: HTMLElement, drag: OutlineDrag, point: Point): void {
  const meaning = landAt(grid, drag, point)?.meaning ?? null;
  endDrop();
  if (meaning === null) return;
  if ('reason' in meaning) {
    toast(meaning.reason, { tone: 'error' });
    return;
  }
  const { title, calls, selects } = meaning;
  const refusal = carry({ title, label: title, calls }, () => {
    const { plan, scenario } = shownNow();
    if (drag.kind === 'seats') return movedWords(plan, scenario, drag.seats);
    return drag.kind === 'teams' ? movedTeamWords(scenario, drag.teams) : title;
  });
  if (refusal !== null) {
    toast(refusal, { tone: 'error' });
    return;
  }
  select(selects.ids.map((id) => ({ kind: selects.kind, id })));
  const [first] = selects.ids;
  if (first !== undefined) goToKey(first, { selects: 'keep' });
}

function dragOf(row: OutlineRow): OutlineDrag | null {
  if (row.kind === 'seat') return { kind: 'seats', seats: chosenSeats(row.seat.id) };
  if (row.kind === 'team') return { kind: 'teams', teams: chosenTeams(row.team.id) };
  return row.kind === 'person' ? { kind: 'person', person: row.person.id } : null;
}

const keysOf = (drag: OutlineDrag): readonly string[] =>
  drag.kind === 'seats' ? drag.seats : drag.kind === 'teams' ? drag.teams : drag.kind === 'person' ? [drag.person] : [];

/** Follows a press on a row: a drag once the pointer moved 4 px, until it is let go or Escape. */
export function startRowDrag(event: ReactPointerEvent, row: OutlineRow, grid: HTMLElement): void {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const start = { x: event.clientX, y: event.clientY };
  let drag: OutlineDrag | null = null;
  const stop = (): void => {
    globalThis.removeEventListener('pointermove', onMove);
    globalThis.removeEventListener('pointerup', onUp);
    globalThis.removeEventListener('pointercancel', stop);
    globalThis.removeEventListener('keydown', onKey, true);
    endDrop();
  };
  const onMove = (move: PointerEvent): void => {
    const point = { x: move.clientX, y: move.clientY };
    if (drag === null) {
      if (Math.hypot(point.x - start.x, point.y - start.y) < THRESHOLD) return;
      drag = dragOf(row);
      if (drag === null) {
        stop();
        return;
      }
      useDrop.setState({ dragged: keysOf(drag) });
    }
    scrollAt(grid, point);
    over(grid, drag, point);
  };
  const onUp = (up: PointerEvent): void => {
    if (drag !== null) {
      drop(grid, drag, { x: up.clientX, y: up.clientY });
      // The click that ends the drag selects nothing.
      globalThis.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => globalThis.removeEventListener('click', swallow, true));
    }
    stop();
  };
  const onKey = (key: KeyboardEvent): void => {
    if (key.key !== 'Escape') return;
    key.stopPropagation();
    stop();
  };
  globalThis.addEventListener('pointermove', onMove);
  globalThis.addEventListener('pointerup', onUp);
  globalThis.addEventListener('pointercancel', stop);
  globalThis.addEventListener('keydown', onKey, true);
}

const swallow = (event: Event): void => event.stopPropagation();

function scrollAt(grid: HTMLElement, { y }: Point): void {
  const scroller = grid.parentElement;
  if (scroller === null) return;
  const { top, bottom } = scroller.getBoundingClientRect();
  if (y < top + EDGE + ROW_HEIGHT) scroller.scrollTop -= SCROLL_BY;
  else if (y > bottom - EDGE) scroller.scrollTop += SCROLL_BY;
}

/** Lets the palette's drags land here while the outline is shown. */
export function usePaletteDrops(grid: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const zone = {
      over: (item: DragItem, client: Point) => {
        if (grid.current !== null) over(grid.current, item, client);
      },
      drop: (item: DragItem, client: Point) => {
        if (grid.current !== null) drop(grid.current, item, client);
      },
    };
    useDrag.setState({ zone });
    const stop = useDrag.subscribe(({ item }, before) => {
      if (item === null && before.item !== null) endDrop();
    });
    return () => {
      stop();
      if (useDrag.getState().zone === zone) useDrag.setState({ zone: null });
    };
  }, [grid]);
}
