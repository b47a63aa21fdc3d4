/** One message at a time, bottom left, for 6 s; held while the pointer or the focus is on it. */

import { X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import type { Toast } from '#renderer/state/ui-store.ts';
import { dismissToast, useUi } from '#renderer/state/ui-store.ts';
import { SeverityIcon } from '#renderer/ui/severity-icon.tsx';
import styles from './toasts.module.css';

const SHOWN_MS = 6000;

function ToastCard({ toast }: { readonly toast: Toast }) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissToast(toast.id), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [isHeld, toast.id]);
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
