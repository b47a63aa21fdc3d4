/**
 * A field that reads what is typed as it is typed: it says what is wrong at once, and changes the plan when it is
 * left or Enter is pressed, in one step. Bad input stays in the field with its reason and changes nothing.
 */

import type { KeyboardEvent } from 'react';
import { useState } from 'react';
import { Field } from '#renderer/ui/field.tsx';
import styles from './inspector.module.css';
import type { Parse } from './parse-fields.ts';

export interface TypedFieldProps<T> {
  readonly label: string;
  /** The value as text; what the field follows while nobody types. */
  readonly text: string;
  readonly parse: Parse<T>;
  readonly commit: (value: T) => void;
  readonly placeholder?: string | undefined;
  readonly hint?: string | undefined;
  readonly layout?: 'row' | 'stack' | 'hidden';
  readonly lines?: number;
  /** A date is picked; the text stays `2027-02-01`. */
  readonly type?: 'text' | 'date';
  readonly suggestions?: string;
}

export function TypedField<T>(props: TypedFieldProps<T>) {
  const { label, text, parse, commit, placeholder, hint, layout, lines, type = 'text' } = props;
  const [draft, setDraft] = useState<string | null>(null);
  const [known, setKnown] = useState(text);
  // Undo, or somebody else's change, ends the typing.
  if (known !== text) {
    setKnown(text);
    setDraft(null);
  }
  const shown = draft ?? text;
  const parsed = draft === null ? null : parse(draft);
  const problem = parsed === null || parsed.ok ? undefined : parsed.problem;

  const done = (): void => {
    if (draft === null || parsed === null || !parsed.ok) return;
    setDraft(null);
    if (draft.trim() !== text.trim()) commit(parsed.value);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && (lines === undefined || event.ctrlKey || event.metaKey)) done();
    if (event.key === 'Escape' && draft !== null) {
      event.stopPropagation();
      setDraft(null);
    }
  };
  const shared = {
    value: shown,
    'data-settled': shown === text || undefined,
    placeholder,
    onBlur: done,
    onKeyDown,
  };
  return (
    <Field label={label} layout={layout} hint={hint} error={problem}>
      {(wiring) =>
        lines === undefined ? (
          <input
            {...wiring}
            {...shared}
            type={type}
            className={styles.control}
            list={props.suggestions}
            onChange={(event) => setDraft(event.target.value)}
          />
        ) : (
          <textarea
            {...wiring}
            {...shared}
            rows={lines}
            className={`${styles.control} ${styles.area}`}
            onChange={(event) => setDraft(event.target.value)}
          />
        )
      }
    </Field>
  );
}
