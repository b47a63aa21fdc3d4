/**
 * Fields with their label. The label stands at the left, 96 px wide, or above.
 *
 * A field holds what is being typed and hands it over by `onCommit` when it is left or Enter is pressed; Escape goes
 * back. `onChange` is told each keystroke, for filters. A refused value keeps the field as it is and says why.
 */

import type { KeyboardEvent, ReactNode } from 'react';
import { useEffect, useId, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

export interface FrameProps {
  readonly label: string;
  /** `hidden`: only for screen readers. */
  readonly layout?: 'row' | 'stack' | 'hidden' | undefined;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  readonly className?: string | undefined;
}

interface Wiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

/** Label, control, hint and error, wired to one another. For controls of another kind too. */
export function Field({
  label,
  layout = 'row',
  hint,
  error,
  className,
  children,
}: FrameProps & { readonly children: (wiring: Wiring) => ReactNode }) {
  const id = useId();
  const noteId = `${id}-note`;
  const note = error ?? hint;
  return (
    <div className={classNames(styles.field, styles[layout], className)}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <div className={styles.main}>
        {children({
          id,
          'aria-describedby': note ? noteId : undefined,
          'aria-invalid': error ? true : undefined,
        })}
        {note ? (
          <p id={noteId} className={error ? styles.error : styles.hint}>
            {note}
          </p>
        ) : null}
      </div>
    </div>
  );
}

interface TextProps extends FrameProps {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
}

/** The text being typed; null while the field follows its value. */
function useDraft(value: string, commit: ((value: string) => void) | undefined, change?: (value: string) => void) {
  const [draft, setDraft] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a value that changed from outside ends the typing
  useEffect(() => setDraft(null), [value]);
  const shown = draft ?? value;
  const done = (): void => {
    if (shown !== value) commit?.(shown);
    setDraft(null);
  };
  return {
    draft: shown,
    isSettled: (commit !== undefined && shown === value) || undefined,
    set: (next: string) => {
      setDraft(next);
      change?.(next);
    },
    done,
    onKeyDown: (event: KeyboardEvent<HTMLElement>, commitsOnEnter: boolean) => {
      if (event.key === 'Enter' && commitsOnEnter) done();
      if (event.key === 'Escape' && shown !== value && commit) {
        event.stopPropagation();
        setDraft(null);
      }
    },
  };
}

export function TextField(props: TextProps) {
  const { draft, isSettled, set, done, onKeyDown } = useDraft(props.value, props.onCommit, props.onChange);
  return (
    <Field {...props}>
      {(wiring) => (
        <input
          {...wiring}
          type="text"
          className={classNames(styles.control, styles.line)}
          value={draft}
          data-settled={isSettled}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          onChange={(event) => set(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => onKeyDown(event, true)}
        />
      )}
    </Field>
  );
}

export function TextArea({ rows = 3, ...props }: TextProps & { readonly rows?: number }) {
  const { draft, isSettled, set, done, onKeyDown } = useDraft(props.value, props.onCommit, props.onChange);
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          className={classNames(styles.control, styles.area)}
          value={draft}
          data-settled={isSettled}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          onChange={(event) => set(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => onKeyDown(event, event.ctrlKey || event.metaKey)}
        />
      )}
    </Field>
  );
}

export interface SelectOption {
  readonly value: string;
  readonly label: string;
  /** Options with the same group stand under its name. */
  readonly group?: string | undefined;
}

export interface SelectFieldProps extends FrameProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly SelectOption[];
}

/** The system's own select: it finds by typing, and never leaves the screen. */
export function SelectField({ value, onChange, options, ...frame }: SelectFieldProps) {
  const groups = [...new Set(options.map((option) => option.group))];
  const of = (group: string | undefined) =>
    options
      .filter((option) => option.group === group)
      .map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ));
  return (
    <Field {...frame}>
      {(wiring) => (
        <select
          {...wiring}
          className={classNames(styles.control, styles.select)}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {groups.map((group) =>
            group === undefined ? (
              of(group)
            ) : (
              <optgroup key={group} label={group}>
                {of(group)}
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

export interface CheckFieldProps {
  readonly label: ReactNode;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
  readonly isDisabled?: boolean | undefined;
}

export const CheckField = ({ label, isChecked, onChange, isDisabled }: CheckFieldProps) => (
  <label className={styles.check}>
    <input
      type="checkbox"
      checked={isChecked}
      disabled={isDisabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    {label}
  </label>
);
