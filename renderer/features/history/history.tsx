/** What was done to the plan, step by step; a click goes back to a point, or forward again. */

import { Check, Wand, Wrench } from 'lucide-react';
import { useState } from 'react';
import { redo, undo } from '#renderer/state/dispatch.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import styles from './history.module.css';
import type { Step } from './history-model.ts';
import { timelineOf } from './history-model.ts';

const PAGE = 200;
const ORIGINS = { user: '', import: 'import', fix: 'fix' } as const;

const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function go(distance: number, words: string): void {
  const step = distance < 0 ? undo : redo;
  for (let left = Math.abs(distance); left > 0; left--) if (step() === null) break;
  announce(words);
}

export function History() {
  const past = usePlanStore((state) => state.past);
  const future = usePlanStore((state) => state.future);
  const [shown, setShown] = useState(PAGE);
  const { rows, toStart } = timelineOf(past, future);
  if (rows.length === 0) {
    return (
      <div className={styles.panel} data-testid="history">
        <EmptyState title="No step yet">
          Each change appears here with its name. Go back to any of them; nothing is lost until you change something
          else.
        </EmptyState>
      </div>
    );
  }
  return (
    <div className={styles.panel} data-testid="history">
      <ol className={styles.list}>
        {rows.slice(0, shown).map(({ step, isAhead, isNow, distance }) => (
          <li key={step.id}>
            <button
              type="button"
              className={`${styles.step} ${isAhead ? styles.ahead : ''} ${isNow ? styles.now : ''}`}
              aria-current={isNow ? 'step' : undefined}
              title={isAhead ? 'Do again up to here' : 'Go back to here'}
              onClick={() => go(distance, `The plan stands after: ${step.label}`)}
            >
              <span className={styles.mark}>{isNow && <Check size={14} aria-hidden="true" />}</span>
              <span className={styles.label}>
                {step.label}
                {isNow && <span className={styles.here}>the plan stands here</span>}
              </span>
              <Origin step={step} />
              <span className={styles.time}>{timeOf(step.at)}</span>
            </button>
          </li>
        ))}
        {rows.length > shown && (
          <li>
            <button type="button" className={styles.step} onClick={() => setShown(shown + PAGE)}>
              <span className={styles.mark} />
              <span className={styles.label}>Show older steps</span>
            </button>
          </li>
        )}
        <li>
          <button
            type="button"
            className={`${styles.step} ${toStart === 0 ? styles.now : ''}`}
            aria-current={toStart === 0 ? 'step' : undefined}
            onClick={() => go(toStart, 'The plan stands where it was opened')}
          >
            <span className={styles.mark}>{toStart === 0 && <Check size={14} aria-hidden="true" />}</span>
            <span className={styles.label}>
              Opened
              {toStart === 0 && <span className={styles.here}>the plan stands here</span>}
            </span>
          </button>
        </li>
      </ol>
    </div>
  );
}

function Origin({ step }: { readonly step: Step }) {
  if (step.origin === 'user') return null;
  const Icon = step.origin === 'fix' ? Wrench : Wand;
  return (
    <span className={styles.origin}>
      <Icon size={12} aria-hidden="true" />
      {ORIGINS[step.origin]}
    </span>
  );
}
