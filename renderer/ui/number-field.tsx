/** A field for a number: typed, or counted by the arrows; its unit stands in it. */

import { useEffect, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './field.module.css';
import type { FrameProps } from './field.tsx';
import { Field } from './field.tsx';

export interface NumberFieldProps extends FrameProps {
  readonly value: number;
  readonly onCommit: (value: number) => void;
  readonly min?: number;
  readonly max?: number;
  readonly step?: number;
  readonly isWhole?: boolean;
  readonly unit?: string | undefined;
}

/** A decimal comma counts as a point; what is no number, or out of range, is said and not taken. */
export function NumberField(props: NumberFieldProps) {
  const { value, onCommit, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY, step = 1 } = props;
  const shown = String(value);
  const [draft, setDraft] = useState(shown);
  const [problem, setProblem] = useState<string>();
  useEffect(() => {
    setDraft(shown);
    setProblem(undefined);
  }, [shown]);

  const take = (text: string): void => {
    const parsed = Number(text.trim().replace(',', '.') || Number.NaN);
    const wrong = text === shown ? undefined : problemOf(text, parsed, props);
    setProblem(wrong);
    if (wrong !== undefined || text === shown) return;
    setDraft(String(parsed));
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
            className={classNames(styles.control, props.unit ? styles.withUnit : null)}
            value={draft}
            data-settled={draft === shown || undefined}
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
          {props.unit ? <span className={styles.unit}>{props.unit}</span> : null}
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
