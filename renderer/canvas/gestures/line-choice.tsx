/** Asks which kind of line was drawn, where it was let go. What cannot be drawn says why. */

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { LineKind } from '#shared/diagram/lines/routes.ts';
import type { HandOffType } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { LineChoice } from '../canvas-store.ts';
import { setCanvas, useCanvas } from '../canvas-store.ts';
import { movedInto } from '../geometry.ts';
import styles from './line-choice.module.css';
import { drawLine, outcomeOfLine, suggestedHandOff } from './line-drag.ts';

interface Option {
  readonly kind: LineKind;
  readonly type?: HandOffType;
  readonly label: string;
}

function optionsOf({ from, to }: LineChoice): Option[] {
  const first = suggestedHandOff(from, to);
  const types = [first, ...HAND_OFF_TYPES.filter((type) => type !== first)];
  return [
    { kind: 'solid', label: 'Reports to' },
    { kind: 'dotted', label: 'Also reports to (dotted)' },
    ...types.map((type): Option => ({ kind: 'hand-off', type, label: `Hand-off: ${HAND_OFFS[type].name}` })),
    { kind: 'serves', label: 'Serves (team to team)' },
  ];
}

function Choice({ choice }: { readonly choice: LineChoice }) {
  const menu = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState(choice.at);
  const close = (): void => setCanvas({ choice: null });
  // The panels beside the canvas lie over whatever leaves it.
  useLayoutEffect(() => {
    const canvas = menu.current?.parentElement;
    if (!menu.current || !canvas) return;
    const { width, height } = menu.current.getBoundingClientRect();
    setPlace(movedInto({ ...choice.at, width, height }, canvas.getBoundingClientRect()));
  }, [choice]);
  useEffect(() => {
    const before = document.activeElement;
    menu.current?.querySelector<HTMLElement>('[role="menuitem"]:not([aria-disabled="true"])')?.focus();
    const onDown = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target)) return;
      setCanvas({ choice: null });
    };
    globalThis.addEventListener('pointerdown', onDown, true);
    return () => {
      globalThis.removeEventListener('pointerdown', onDown, true);
      if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, []);
  const step = (by: number): void => {
    const items = [...(menu.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
    const at = items.findIndex((item) => item.matches(':focus'));
    items[(at + by + items.length) % items.length]?.focus();
  };
  return (
    <div
      ref={menu}
      role="menu"
      tabIndex={-1}
      aria-label="Kind of line"
      className={styles.menu}
      style={{ left: place.x, top: place.y }}
      onKeyDown={(event) => {
        if (event.key === 'Escape' || event.key === 'Tab') close();
        else if (event.key === 'ArrowDown') step(1);
        else if (event.key === 'ArrowUp') step(-1);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {optionsOf(choice).map(({ kind, type, label }) => {
        const { call, words } = outcomeOfLine(kind, choice.from, choice.to, type);
        return (
          <button
            key={label}
            type="button"
            role="menuitem"
            aria-disabled={call === null}
            title={words}
            className={styles.item}
            onClick={() => {
              if (call === null) return;
              drawLine(kind, choice.from, choice.to, type);
              close();
            }}
          >
            <i className={styles[kind]} aria-hidden />
            {label}
          </button>
        );
      })}
    </div>
  );
}

export function LineChoiceMenu() {
  const choice = useCanvas((canvas) => canvas.choice);
  return choice === null ? null : <Choice choice={choice} />;
}
