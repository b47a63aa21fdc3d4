/** The head of an explanation: back, what is explained, and its figures. */

import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import styles from './detail.module.css';

export interface DetailHeadProps {
  readonly backTo: string;
  readonly back: () => void;
  readonly children: ReactNode;
}

export function DetailHead({ backTo, back, children }: DetailHeadProps) {
  const button = useRef<HTMLButtonElement>(null);
  // An explanation was asked for: the keyboard goes on from its first control.
  useEffect(() => button.current?.focus({ preventScroll: true }), []);
  return (
    <header className={styles.head}>
      <button type="button" ref={button} className={styles.back} onClick={back}>
        <ArrowLeft size={14} aria-hidden="true" />
        {backTo}
      </button>
      <h3 className={styles.title}>{children}</h3>
    </header>
  );
}
