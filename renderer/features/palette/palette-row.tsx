/** A row that can be dragged onto the canvas, or added with Enter. Arrows walk the rows. */

import { GripVertical } from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { addItem } from '#renderer/canvas/gestures/add-item.ts';
import type { DragItem } from '#renderer/canvas/gestures/drag-store.ts';
import { startPaletteDrag } from '#renderer/canvas/gestures/drag-store.ts';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import styles from './palette.module.css';

export interface PaletteRowProps {
  readonly item: DragItem;
  readonly name: string;
  /** After the name, for screen readers: how many there are, where they sit. */
  readonly says: string;
  readonly icon?: ReactNode;
  readonly children?: ReactNode;
}

function walk(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  const rows = [...(event.currentTarget.closest('[data-rows]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const at = rows.indexOf(event.currentTarget);
  const next = rows[at + (event.key === 'ArrowDown' ? 1 : -1)];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

export const PaletteRow = ({ item, name, says, icon, children }: PaletteRowProps) => (
  <button
    type="button"
    data-row
    className={styles.row}
    title={name}
    onKeyDown={(event) => {
      walk(event);
      if (event.key !== 'Enter') return;
      event.preventDefault();
      addItem(item);
    }}
    onPointerDown={(event) => {
      if (event.button !== 0) return;
      startPaletteDrag({ x: event.clientX, y: event.clientY }, item, name);
    }}
    onDoubleClick={() => addItem(item)}
  >
    <GripVertical className={styles.grip} size={12} aria-hidden />
    {icon}
    <span className={styles.words}>
      <span className={styles.rowName}>{name}</span>
      {says === '' ? null : <VisuallyHidden>, {says}</VisuallyHidden>}
      <span className={styles.aside} aria-hidden>
        {children}
      </span>
    </span>
  </button>
);
