/** What others ask of the canvas: fit, show these, zoom, rename; and bringing an element into view with the focus. */

import type { Viewport } from '@xyflow/react';
import { getViewportForBounds, useReactFlow, useStore, useStoreApi } from '@xyflow/react';
import type { RefObject } from 'react';
import { use, useCallback, useEffect, useRef } from 'react';
import { uncover } from '#renderer/actions/find-actions.ts';
import { requestCanvas, useUi } from '#renderer/state/ui-store.ts';
import { boxAt } from '#shared/diagram/layout.ts';
import { asId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import { setCanvas } from './canvas-store.ts';
import { detailAt, isFar } from './detail.ts';
import { SheetStateContext } from './drawing/sheet.ts';
import type { Moment } from './drawing/use-moment.ts';
import type { Box } from './geometry.ts';
import { boundsOf, centreOf } from './geometry.ts';
import { boxOfNote, draftNote, roomForNote } from './notes.ts';
import type { Drawn } from './view-of-all.ts';
import { BESIDE_LEGEND, FIT, MIN_ZOOM, viewOfAll } from './view-of-all.ts';

export const MAX_ZOOM = 2;
/** A legend takes room beside the cards only where the canvas is wider. */
const WIDE = 840;
/** From here on a card shows all that it says, and can be typed in. */
const NEAR = 0.81;
const MOVE = 220;
const MARGIN = 24;
/** As long as a move of the view takes, and some. */
const MOST_FRAMES = 40;
const NODE = '.react-flow__node';

const duration = (): number => (globalThis.matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : MOVE);

export function boxOf({ scenario, layout }: Pick<Drawn, 'scenario' | 'layout'>, id: string): Box | undefined {
  const note = scenario.canvasNotes[asId('note', id)];
  return note === undefined ? boxAt(layout, id) : boxOfNote(note);
}

/** The zoom that shows a place whole: the zoom as it is where that does and names can be read, and never above 100 %. */
function zoomFor(box: Box, area: { readonly width: number; readonly height: number }, now: number): number {
  const whole = getViewportForBounds(box, area.width, area.height, MIN_ZOOM, FIT.maxZoom, 0.1).zoom;
  return isFar(detailAt(now)) || now > whole ? whole : now;
}

/** The place in the middle of a view. */
const middleOf = ({ x, y, zoom }: Viewport, { width, height }: Pick<Box, 'width' | 'height'>): Point => ({
  x: (width / 2 - x) / zoom,
  y: (height / 2 - y) / zoom,
});

/** What is seen with this place in the middle, without the margins and the tools below. */
const seenAround = (middle: Point, area: Pick<Box, 'width' | 'height'>, zoom: number): Box => ({
  x: middle.x - (area.width / 2 - MARGIN) / zoom,
  y: middle.y - (area.height / 2 - MARGIN) / zoom,
  width: (area.width - MARGIN * 2) / zoom,
  height: (area.height - MARGIN * 4) / zoom,
});

/** All that a note would cover. */
function takenBy({ scenario, layout }: Pick<Drawn, 'scenario' | 'layout'>): readonly Box[] {
  const notes = Object.values(scenario.canvasNotes).map(boxOfNote);
  return [...layout.frames.values(), ...layout.cards.values(), ...layout.pills.values(), ...notes];
}

/** What was asked last and is done, whichever sheet did it: one that is shown again does not do it once more. */
const answered = { count: 0, zoomed: 0 };

/** What was asked while no canvas was open, as by a key that zooms, is not done when one opens. */
export function forgetRequests(): void {
  const { count = 0, zoomed = 0 } = useUi.getState().canvasRequest ?? {};
  Object.assign(answered, { count, zoomed });
}

/** Gives the focus to the canvas itself, where nobody has it: its keys go on. */
export function focusCanvas(): void {
  if (document.activeElement !== document.body) return;
  document.querySelector<HTMLElement>('[data-sheet="shown"] [data-tool]')?.focus({ preventScroll: true });
}

/** Whether nothing has taken the focus since it was asked for: a menu or a field that opened meanwhile would close again. */
function isStillFree(holder: Element | null): boolean {
  const { activeElement } = document;
  return activeElement === document.body || activeElement === holder || activeElement?.matches(NODE) === true;
}

/** Where only what is in view is drawn, a card is there once the view has come to it, unless it is deleted until then. */
function focusNode(id: string, holder: Element | null, frames: number): void {
  if (!isStillFree(holder)) return;
  const node = document.querySelector<HTMLElement>(`[data-sheet="shown"] ${NODE}[data-id="${CSS.escape(id)}"]`);
  if (node) node.focus({ preventScroll: true, focusVisible: true } as FocusOptions);
  else if (frames === 0) focusCanvas();
  else if (document.activeElement === document.body) requestAnimationFrame(() => focusNode(id, holder, frames - 1));
}

/** @returns brings a place into view and leaves the focus where it is */
export function useCanvasRequests(
  { scenario, view, request }: Moment,
  { layout, edges }: Pick<Drawn, 'layout' | 'edges'>,
  area: RefObject<HTMLElement | null>,
  start: Viewport | null,
): (box: Box) => void {
  const { getViewport, setViewport } = useReactFlow();
  const store = useStoreApi();
  const isShown = use(SheetStateContext) === 'shown';
  const latest = useRef({ scenario, layout, edges });
  latest.current = { scenario, layout, edges };
  /** The view that showed all, until somebody does anything. */
  const fitted = useRef(start);
  /** The same, for as long as it is what is seen. */
  const whole = useRef(start);
  const height = useStore((state) => state.height);
  /** Where the view is moving to: what is asked until it is there is meant from there on. */
  const heading = useRef<Viewport | null>(null);
  const goal = useCallback((): Viewport => heading.current ?? getViewport(), [getViewport]);
  const move = useCallback(
    (to: Viewport, ms = duration()) => {
      heading.current = to;
      void setViewport(to, { duration: ms }).then(() => {
        if (heading.current === to) heading.current = null;
      });
    },
    [setViewport],
  );
  const moveTo = useCallback(
    ({ x, y }: Point, zoom: number) => {
      const { width, height } = store.getState();
      move({ x: width / 2 - x * zoom, y: height / 2 - y * zoom, zoom });
    },
    [move, store],
  );

  /** Moves the view only where the place is not wholly in it. */
  const look = useCallback(
    (box: Box, zoom = goal().zoom) => {
      const { width, height } = store.getState();
      const { x, y, zoom: scale } = goal();
      const isInside =
        zoom === scale &&
        box.x * scale + x > MARGIN &&
        box.y * scale + y > MARGIN &&
        (box.x + box.width) * scale + x < width - MARGIN &&
        (box.y + box.height) * scale + y < height - MARGIN * 3;
      if (!isInside) moveTo(centreOf(box), zoom);
    },
    [goal, moveTo, store],
  );
  const reveal = useCallback(
    (id: string, zoom?: number) => {
      const box = boxOf(latest.current, id);
      if (box !== undefined) look(box, zoom);
    },
    [look],
  );
  const focus = useCallback(
    (id: string) => {
      reveal(id);
      const holder = document.activeElement;
      requestAnimationFrame(() => focusNode(id, holder, MOST_FRAMES));
    },
    [reveal],
  );

  const showAll = useCallback(
    (ms: number) => {
      const hasLegend = useUi.getState().colourBy !== 'pillar' && (area.current?.clientWidth ?? 0) > WIDE;
      const all = viewOfAll(latest.current, area.current, hasLegend ? BESIDE_LEGEND : FIT);
      if (all === null) return;
      fitted.current = all;
      whole.current = all;
      move(all, ms);
    },
    [area, move],
  );

  useEffect(() => {
    if (!isShown || request === null || request.count <= answered.count) return;
    const factor = Math.exp(request.zoomed - answered.zoomed);
    Object.assign(answered, { count: request.count, zoomed: request.zoomed });
    const what = request.do;
    if (what.kind === 'fit') showAll(duration());
    else if (what.kind === 'zoom') {
      const zoom = Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, goal().zoom * factor));
      moveTo(middleOf(goal(), store.getState()), zoom);
    } else if (what.kind === 'note') {
      const before = goal();
      const middle = middleOf(before, store.getState());
      const zoom = before.zoom < 0.45 ? NEAR : before.zoom;
      if (zoom !== before.zoom) moveTo(middle, zoom);
      draftNote(roomForNote(middle, seenAround(middle, store.getState(), zoom), takenBy(latest.current)));
    } else if (what.kind === 'focus') focus(what.id);
    else if (what.kind === 'rename') {
      const seat = latest.current.scenario.seats[asId('seat', what.id)];
      reveal(what.id, seat === undefined ? undefined : Math.max(NEAR, goal().zoom));
      setCanvas({ renaming: { id: what.id, part: seat !== undefined && seat.person === null ? 'role' : 'name' } });
    } else {
      const seats = latest.current.scenario.seats;
      const people = Object.values(seats).filter(({ person }) => person !== null && what.ids.includes(person));
      const ids = [...what.ids, ...people.map(({ id }) => id)];
      const covered = ids.filter((id) => boxOf(latest.current, id) === undefined);
      if (covered.map((id) => uncover(latest.current.scenario, id)).includes(true)) {
        requestCanvas(what);
        return;
      }
      const bounds = boundsOf(ids.map((id) => boxOf(latest.current, id)).filter((box) => box !== undefined));
      const [only] = ids;
      if (bounds === null) return;
      if (ids.length === 1 && only !== undefined) reveal(only, Math.max(NEAR, goal().zoom));
      else look(bounds, zoomFor(bounds, store.getState(), goal().zoom));
    }
  }, [isShown, request, goal, showAll, focus, look, reveal, moveTo, store]);

  // Another scenario, view or plan is another drawing: it is shown whole.
  const drawing = `${scenario.id} ${view}`;
  const shown = useRef(drawing);
  useEffect(() => {
    if (shown.current === drawing) return;
    shown.current = drawing;
    const timer = requestAnimationFrame(() => showAll(0));
    return () => cancelAnimationFrame(timer);
  }, [drawing, showAll]);
  // Lines and gaps come after the cards: they are shown whole too, unless somebody looks elsewhere by then.
  useEffect(() => {
    const keep = ({ type, target }: Event): void => {
      fitted.current = null;
      const isMoved = type !== 'keydown' && target instanceof Element && target.closest('.react-flow') !== null;
      if (isMoved) heading.current = null;
    };
    const acts = ['pointerdown', 'keydown', 'wheel'] as const;
    for (const act of acts) globalThis.addEventListener(act, keep, { capture: true, passive: true });
    return () => {
      for (const act of acts) globalThis.removeEventListener(act, keep, { capture: true });
    };
  }, []);
  const isSeen = useCallback(
    (view: Viewport | null): boolean => {
      const [x, y, zoom] = store.getState().transform;
      return view?.x === x && view.y === y && view.zoom === zoom;
    },
    [store],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: it follows what is drawn
  useEffect(() => {
    if (isShown && isSeen(fitted.current)) showAll(0);
  }, [edges, isShown, isSeen, showAll]);
  // The time bar takes its room from below: what was shown whole stays whole, and is as large as before once it closes.
  const room = useRef(height);
  useEffect(() => {
    const before = room.current;
    if (!isShown || before === height) return;
    room.current = height;
    if (before > 0 && isSeen(whole.current)) showAll(0);
  }, [height, isShown, isSeen, showAll]);
  return look;
}
