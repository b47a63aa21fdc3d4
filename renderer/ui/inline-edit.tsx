/** A name being edited in its place: Enter or leaving keeps it, Escape does not. */

import { useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './inline-edit.module.css';

export interface InlineEditProps {
  readonly label: string;
  readonly value: string;
  /** The new text, trimmed; null where nothing is to be changed. */
  readonly onDone: (value: string | null) => void;
  /** After it was ended by a key: the focus has to go somewhere. */
  readonly onKeyDone?: () => void;
  readonly maxLength?: number;
  readonly className?: string | undefined;
}

export function InlineEdit({ label, value, onDone, onKeyDone, maxLength = 200, className }: InlineEditProps) {
  const [text, setText] = useState(value);
  const input = useRef<HTMLInputElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  // Enter takes the field away, which leaves it once more.
  const finish = (result: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    const name = result?.trim() ?? '';
    onDone(name === '' || name === value ? null : name);
  };
  return (
    <input
      ref={input}
      className={classNames(styles.input, className)}
      aria-label={label}
      value={text}
      size={Math.max(8, text.length + 1)}
      maxLength={maxLength}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => finish(text)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') finish(text);
        if (event.key === 'Escape') finish(null);
        if (isDone.current) {
          // Or it would press what gets the focus.
          event.preventDefault();
          onKeyDone?.();
        }
        event.stopPropagation();
      }}
    />
  );
}
