/** What was done to the plan, step by step; a click goes back to a point, or forward again. */

import { Check, Wand, Wrench } from 'lucide-react';
import { useState } from 'react';
import { undoTo } from '#renderer/state/dispatch.ts';
import { MAX_STEPS, scenarioOfStep } from '#renderer/state/history.ts';
import { usePlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { announce } from '#renderer/state/ui-store.ts';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import styles from './history.module.css';
import type { Step } from './history-model.ts';
import { timelineOf } from './history-model.ts';

const PAGE = 200;
const ORIGINS = { user: '', import: 'import', fix: 'fix' } as const;

const timeOf = (at: number) => new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });

function go(stepId: number, words: string): void {
  undoTo(stepId);
  announce(words);
}

export function History() {
  const past = usePlanStore((state) => state.past);
  const future = usePlanStore((state) => state.future);
  const plan = usePlan((whole) => whole);
  const [shown, setShown] = useState(PAGE);
  const rows = timelineOf(past, future);
  const isAtStart = past.length === 0;
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
        {rows.slice(0, shown).map(({ step, isAhead, isNow }) => (
          <li key={step.id}>
            <button
              type="button"
              className={`${styles.step} ${isAhead ? styles.ahead : ''} ${isNow ? styles.now : ''}`}
              aria-current={isNow ? 'step' : undefined}
              title={isAhead ? 'Do again up to here' : 'Go back to here'}
              onClick={() => go(step.id, `The plan stands after: ${step.label}`)}
            >
              <span className={styles.mark}>{isNow && <Check size={14} aria-hidden="true" />}</span>
              <span className={styles.label}>
                {step.label}
                {isNow && <span className={styles.here}>the plan stands here</span>}
              </span>
              <Where step={step} plan={plan} />
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
            className={`${styles.step} ${isAtStart ? styles.now : ''}`}
            aria-current={isAtStart ? 'step' : undefined}
            onClick={() => go(0, 'The plan stands where it was opened')}
          >
            <span className={styles.mark}>{isAtStart && <Check size={14} aria-hidden="true" />}</span>
            <span className={styles.label}>
              {past.length < MAX_STEPS ? 'Opened' : 'Before the oldest step that is kept'}
              {isAtStart && <span className={styles.here}>the plan stands here</span>}
            </span>
          </button>
        </li>
      </ol>
    </div>
  );
}

/** By the letter of its tab: names are long, and the same from row to row. */
function Where({ step, plan }: { readonly step: Step; readonly plan: Plan }) {
  const scenario = scenarioOfStep(step, plan);
  if (scenario === null) return null;
  const letter = scenarioLetter(scenariosOf(plan).findIndex(({ id }) => id === scenario.id));
  return (
    <span className={styles.where} title={scenario.name}>
      in {letter}
    </span>
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
