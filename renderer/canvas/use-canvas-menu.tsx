/**
 * The canvas's menu, at the pointer or, by the menu key, at what is selected. The right button moves the view as well: the
 * menu opens only where it was let go without moving.
 */

import type { KeyboardEvent, MouseEvent, PointerEvent, RefObject } from 'react';
import { useRef, useState } from 'react';
import { contextEntry, separated } from '#renderer/actions/context-menu.ts';
import { isTyping } from '#renderer/actions/is-typing.ts';
import type { KeyHost } from '#renderer/actions/menu-entry.tsx';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { select, useUi } from '#renderer/state/ui-store.ts';
import type { MenuEntry } from '#renderer/ui/menu.tsx';
import { ContextMenu } from '#renderer/ui/menu.tsx';
import { isMenuKey, openMenuAt } from '#renderer/ui/open-menu.ts';
import type { Point } from '#shared/model/point.ts';
import type { MenuSubject } from './canvas-menu.ts';
import { MENU_NAMES, menuGroups } from './canvas-menu.ts';
import styles from './planner-canvas.module.css';
import { isLineOf, kindOf } from './selection-changes.ts';

const STILL = 5;

/** What a right click is on: a card, frame, note, pill or line; null for the plain canvas. */
function subjectAt(target: Element): Selected | null {
  const scenario = activeScenario(usePlanStore.getState());
  const node = target.closest('.react-flow__node')?.getAttribute('data-id');
  if (node) return { kind: kindOf(scenario, node), id: node };
  const edge = target.closest('.react-flow__edge')?.getAttribute('data-id');
  return edge && isLineOf(scenario, edge) ? { kind: 'line', id: edge } : null;
}

const entriesOf = (subject: MenuSubject, host: KeyHost): readonly MenuEntry[] =>
  separated(menuGroups(subject).map((group) => group.map((id) => contextEntry(id, host))));

const selectedElement = (area: Element): Element | null => {
  const id = useUi.getState().selection.at(-1)?.id;
  if (id === undefined) return null;
  const place = `[data-id="${CSS.escape(id)}"]`;
  return area.querySelector(`[data-sheet="shown"] :is(.react-flow__node${place}, .react-flow__edge${place})`);
};

export function useCanvasMenu(host: KeyHost, area: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<{ readonly subject: MenuSubject; readonly entries: readonly MenuEntry[] }>({
    subject: null,
    entries: [],
  });
  const anchor = useRef<HTMLSpanElement>(null);
  const press = useRef<{ readonly at: Point; isMoved: boolean; isDown: boolean } | null>(null);

  const show = (subject: MenuSubject, at: Point): void => {
    setOpen({ subject, entries: entriesOf(subject, host) });
    if (anchor.current) openMenuAt(anchor.current, at);
  };
  const showAt = (target: Element, at: Point): void => {
    const subject = subjectAt(target);
    const { selection } = useUi.getState();
    if (subject === null) select([]);
    else if (!selection.some(({ id }) => id === subject.id)) select([subject]);
    show(subject?.kind ?? null, at);
  };

  const onPointerDownCapture = (event: PointerEvent): void => {
    if (event.button !== 2) return;
    const at = { x: event.clientX, y: event.clientY };
    const own = { at, isMoved: false, isDown: true };
    press.current = own;
    const onMove = (move: globalThis.PointerEvent): void => {
      if (Math.hypot(move.clientX - at.x, move.clientY - at.y) >= STILL) own.isMoved = true;
    };
    const stop = (): void => {
      own.isDown = false;
      globalThis.removeEventListener('pointermove', onMove, true);
      globalThis.removeEventListener('pointerup', stop, true);
      globalThis.removeEventListener('pointercancel', stop, true);
    };
    globalThis.addEventListener('pointermove', onMove, true);
    globalThis.addEventListener('pointerup', stop, true);
    globalThis.addEventListener('pointercancel', stop, true);
  };
  const onContextMenuCapture = (event: MouseEvent): void => {
    const { target } = event;
    if (!(target instanceof Element) || target === anchor.current || isTyping(target)) return;
    event.preventDefault();
    event.stopPropagation();
    if (target.closest('.react-flow') === null) return;
    const at = { x: event.clientX, y: event.clientY };
    const held = press.current;
    if (held === null || !held.isDown) {
      if (held === null || !held.isMoved) showAt(target, at);
      press.current = null;
      return;
    }
    // Pressed and not let go yet: it may become a move of the view.
    const onUp = (): void => {
      press.current = null;
      if (!held.isMoved) showAt(target, at);
    };
    globalThis.addEventListener('pointerup', onUp, { once: true });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isMenuKey(event)) return;
    if (!(event.target instanceof Element) || isTyping(event.target) || event.target.closest('[role="menu"]')) return;
    event.preventDefault();
    event.stopPropagation();
    const focused = event.target.closest('.react-flow__node');
    const on = focused ?? selectedElement(event.currentTarget);
    const box = (on ?? event.currentTarget).getBoundingClientRect();
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    if (on === null) show(useUi.getState().selection.at(-1)?.kind ?? null, at);
    else showAt(on, at);
  };

  const menu = (
    <ContextMenu label={MENU_NAMES[open.subject ?? 'canvas']} entries={open.entries} container={area.current}>
      <span ref={anchor} className={styles.menuAnchor} aria-hidden />
    </ContextMenu>
  );
  return { menu, handlers: { onPointerDownCapture, onContextMenuCapture, onKeyDown } };
}
