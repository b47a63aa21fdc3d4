/** A short explanation at an element on hover or keyboard focus. Never the only place of a fact. */

import { Tooltip as Primitive } from 'radix-ui';
import type { FocusEvent, ReactElement, ReactNode } from 'react';
import { createContext, use, useEffect } from 'react';
import styles from './tooltip.module.css';

const DELAY = 500;
const Shared = createContext(false);

/** A menu or dialog that the mouse closes gives the focus back: nobody asked what the button is. */
let isByMouse = false;
const onMouse = (): void => {
  isByMouse = true;
};
const onKey = (): void => {
  isByMouse = false;
};
const onlyByKeys = (event: FocusEvent): void => {
  if (isByMouse) event.preventDefault();
};

/** Around the window: once one tooltip was shown, its neighbours come without the delay. */
export function TooltipArea({ children }: { readonly children: ReactNode }) {
  useEffect(() => {
    globalThis.addEventListener('pointerdown', onMouse, true);
    globalThis.addEventListener('keydown', onKey, true);
    return () => {
      globalThis.removeEventListener('pointerdown', onMouse, true);
      globalThis.removeEventListener('keydown', onKey, true);
    };
  }, []);
  return (
    <Primitive.Provider delayDuration={DELAY} disableHoverableContent>
      <Shared value={true}>{children}</Shared>
    </Primitive.Provider>
  );
}

export interface TooltipProps {
  readonly label: ReactNode;
  readonly shortcut?: string | undefined;
  readonly side?: 'top' | 'right' | 'bottom' | 'left';
  /** One element that takes a ref and can be focused. */
  readonly children: ReactElement;
}

export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  const isShared = use(Shared);
  const tooltip = (
    <Primitive.Root>
      <Primitive.Trigger asChild onFocus={onlyByKeys}>
        {children}
      </Primitive.Trigger>
      <Primitive.Portal>
        <Primitive.Content className={styles.tooltip} side={side} sideOffset={6} collisionPadding={8}>
          {label}
          {shortcut ? <kbd className={styles.keys}>{shortcut}</kbd> : null}
        </Primitive.Content>
      </Primitive.Portal>
    </Primitive.Root>
  );
  return isShared ? tooltip : <TooltipArea>{tooltip}</TooltipArea>;
}
