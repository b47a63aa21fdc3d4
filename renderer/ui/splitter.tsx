/** The draggable edge of a positioned panel. By keyboard: arrows, Home, End. */

import type { PointerEvent } from 'react';
import { useRef } from 'react';
import { classNames } from './class-names.ts';
import styles from './splitter.module.css';

export interface SplitterProps {
  readonly label: string;
  /** Width of the panel that it sizes, in px. */
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Which side of the edge the sized panel is on. */
  readonly panel: 'left' | 'right';
  readonly onChange: (value: number) => void;
}

const STEP = 16;

export function Splitter({ label, value, min, max, panel, onChange }: SplitterProps) {
  const from = useRef({ x: 0, value: 0 });
  const direction = panel === 'left' ? 1 : -1;
  const set = (next: number): void => onChange(Math.round(Math.min(max, Math.max(min, next))));
  const onPointerMove = (event: PointerEvent<HTMLElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    set(from.current.value + direction * (event.clientX - from.current.x));
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; this is the pattern of a window splitter
    <div
      role="separator"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={value}
      aria-valuemin={min}
      aria-valuemax={max}
      className={classNames(styles.splitter, styles[panel])}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        from.current = { x: event.clientX, value };
      }}
      onPointerMove={onPointerMove}
      onKeyDown={(event) => {
        const moves: Record<string, number> = {
          ArrowLeft: value - direction * STEP,
          ArrowRight: value + direction * STEP,
          Home: min,
          End: max,
        };
        const next = moves[event.key];
        if (next === undefined) return;
        event.preventDefault();
        event.stopPropagation();
        set(next);
      }}
    />
  );
}
