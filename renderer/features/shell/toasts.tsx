/** One message at a time, bottom left, for 6 s; held while the pointer or the focus is on it, and what tells of a loss until it is closed. */

import { X } from 'lucide-react';
import type { CSSProperties } from 'react';
import { useEffect, useState } from 'react';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { Toast } from '#renderer/state/ui-store.ts';
import { dismissToast, useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import styles from './toasts.module.css';

const SHOWN_MS = 6000;

/** What the canvas has at its left, in px: over its cards the toast covers no role to drag and no tool; null elsewhere. */
const useBeside = (): string | null =>
  useUi(({ screen, mainView, isPaletteOpen, paletteWidth }) => {
    if (screen !== 'planner' || mainView !== 'canvas') return null;
    return isPaletteOpen ? `${paletteWidth}px` : 'var(--w-rail)';
  });

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  const beside = useBeside();
  useEffect(() => {
    if (isHeld || toast.isLasting) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id, toast.isLasting]);
  const { undo, step } = toast;
  const isTakenBack = usePlanStore(({ past }) => step !== undefined && !past.some(({ id }) => id === step));
  useEffect(() => {
    if (isTakenBack) dismissToast(toast.id);
  }, [isTakenBack, toast.id]);
  return (
    <section
      aria-label="Message"
      className={styles.toast}
      data-toast=""
      {...(beside === null ? {} : { 'data-over': 'canvas', style: { '--beside': beside } as CSSProperties })}
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toast.tone === 'error' ? (
        <span className={styles.icon}>
          <SeverityIcon severity="error" size={16} />
        </span>
      ) : null}
      <p className={styles.text}>{toast.text}</p>
      {undo ? (
        <button
          type="button"
          className={styles.undo}
          onClick={() => {
            undo();
            dismissToast(toast.id);
          }}
        >
          Undo
        </button>
      ) : (
        <button type="button" className={styles.close} aria-label="Dismiss" onClick={() => dismissToast(toast.id)}>
          <X size={14} aria-hidden />
        </button>
      )}
    </section>
  );
}

export function Toasts() {
  const toasts = useUi((ui) => ui.toasts);
  const last = toasts.at(-1);
  return last ? <ToastCard key={last.id} toast={last} /> : null;
}
