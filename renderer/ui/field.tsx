/**
 * Fields with their label. The label stands at the left, 96 px wide, or above.
 *
 * A field holds what is being typed and hands it over by `onCommit` when it is left or Enter is pressed; Escape goes
 * back. `onChange` is told each keystroke, for filters. A refused value keeps the field as it is and says why.
 */

import type { ComponentProps, KeyboardEvent, ReactNode, Ref } from 'react';
import { useEffect, useId, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';

interface FrameProps {
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

interface TextBase extends FrameProps {
  readonly value: string;
  readonly onChange?: ((value: string) => void) | undefined;
  readonly onCommit?: ((value: string) => void) | undefined;
  readonly placeholder?: string | undefined;
  readonly maxLength?: number | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly isReadOnly?: boolean | undefined;
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

export interface TextFieldProps extends TextBase {
  readonly type?: 'text' | 'search' | 'email';
  readonly icon?: ReactNode;
  readonly trailing?: ReactNode;
  /** Names offered while typing. */
  readonly suggestions?: readonly string[] | undefined;
  readonly ref?: Ref<HTMLInputElement>;
  readonly inputProps?: ComponentProps<'input'>;
}

export function TextField(props: TextFieldProps) {
  const { value, onChange, onCommit, type = 'text', icon, trailing, suggestions, ref, inputProps, ...frame } = props;
  const { draft, set, done, onKeyDown } = useDraft(value, onCommit, onChange);
  const listId = useId();
  return (
    <Field {...frame}>
      {(wiring) => (
        <span className={styles.shell}>
          {icon ? <span className={styles.icon}>{icon}</span> : null}
          <input
            {...wiring}
            ref={ref}
            type={type}
            className={classNames(styles.control, icon ? styles.withIcon : null, trailing ? styles.withTrailing : null)}
            value={draft}
            placeholder={props.placeholder}
            maxLength={props.maxLength}
            disabled={props.isDisabled}
            readOnly={props.isReadOnly}
            list={suggestions ? listId : undefined}
            onChange={(event) => set(event.target.value)}
            onBlur={done}
            onKeyDown={(event) => onKeyDown(event, true)}
            {...inputProps}
          />
          {suggestions ? (
            <datalist id={listId}>
              {suggestions.map((suggestion) => (
                <option key={suggestion} value={suggestion} />
              ))}
            </datalist>
          ) : null}
          {trailing ? <span className={styles.trailing}>{trailing}</span> : null}
        </span>
      )}
    </Field>
  );
}

export function TextArea({ rows = 3, ...props }: TextBase & { readonly rows?: number }) {
  const { draft, set, done, onKeyDown } = useDraft(props.value, props.onCommit, props.onChange);
  return (
    <Field {...props}>
      {(wiring) => (
        <textarea
          {...wiring}
          rows={rows}
          className={classNames(styles.control, styles.area)}
          value={draft}
          placeholder={props.placeholder}
          maxLength={props.maxLength}
          disabled={props.isDisabled}
          readOnly={props.isReadOnly}
          onChange={(event) => set(event.target.value)}
          onBlur={done}
          onKeyDown={(event) => onKeyDown(event, event.ctrlKey || event.metaKey)}
        />
      )}
    </Field>
  );
}

export interface NumberFieldProps extends FrameProps {
  /** Null where there is none, or where several values are meant. */
  readonly value: number | null;
  /** Null only where `isOptional`. */
  readonly onCommit: (value: number | null) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly isWhole?: boolean;
  readonly isOptional?: boolean;
  readonly placeholder?: string | undefined;
  readonly unit?: string | undefined;
  readonly isDisabled?: boolean | undefined;
}

/** A decimal comma counts as a point; what is no number, or out of range, is said and not taken. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step = 1 } = props;
  const shown = value === null ? '' : String(value);
  const [draft, setDraft] = useState(shown);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    setDraft(shown);
    setProblem(undefined);
  }, [shown]);

  const take = (text: string): void => {
    const parsed = text.trim() === '' && props.isOptional ? null : Number(text.trim().replace(',', '.') || Number.NaN);
    const wrong = parsed === null || text === shown ? undefined : problemOf(text, parsed, props);
    setProblem(wrong);
    if (wrong !== undefined || text === shown) return;
    setDraft(parsed === null ? '' : String(parsed));
    onCommit(parsed);
  };
  const nudge = (by: number): void => {
    const next = Math.min(max, Math.max(min, (Number(draft.replace(',', '.')) || 0) + by));
    take(String(Math.round(next * 1e6) / 1e6));
  };

  return (
    <Field {...props} error={problem ?? props.error}>
      {(wiring) => (
        <span className={styles.shell}>
          <input
            {...wiring}
            inputMode="decimal"
            className={classNames(styles.control, props.unit ? styles.withTrailing : null)}
            value={draft}
            placeholder={props.placeholder}
            disabled={props.isDisabled}
            onChange={(event) => setDraft(event.target.value)}
            onBlur={() => take(draft)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') take(draft);
              if (event.key === 'ArrowUp' || event.key === 'ArrowDown') {
                event.preventDefault();
                nudge(event.key === 'ArrowUp' ? step : -step);
              }
              if (event.key === 'Escape' && draft !== shown) {
                event.stopPropagation();
                setDraft(shown);
                setProblem(undefined);
              }
            }}
          />
          {props.unit ? <span className={styles.trailing}>{props.unit}</span> : null}
        </span>
      )}
    </Field>
  );
}

type Limits = Pick<NumberFieldProps, 'min' | 'max' | 'isWhole'>;

function problemOf(text: string, number: number, { min, max, isWhole = false }: Limits): string | undefined {
  if (!Number.isFinite(number)) return text.trim() === '' ? 'Give a number.' : `“${text}” is not a number.`;
  const isInRange = number >= (min ?? number) && number <= (max ?? number);
  if (isInRange && (!isWhole || Number.isInteger(number))) return undefined;
  const what = isWhole ? 'a whole number' : 'a number';
  if (min === undefined) return max === undefined ? `Give ${what}.` : `Give ${what}, ${max} or less.`;
  return max === undefined ? `Give ${what}, ${min} or more.` : `Give ${what} from ${min} to ${max}.`;
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
  readonly isDisabled?: boolean | undefined;
}

/** The system's own select: it finds by typing, and never leaves the screen. */
export function SelectField({ value, onChange, options, isDisabled, ...frame }: SelectFieldProps) {
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
          disabled={isDisabled}
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
