/** The one change that brings most for the least, with the score after it; a click makes it, as one step of the history. */

import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { tellStep } from '#renderer/actions/tell-step.ts';
import { takeAsked, useAdviceAsked } from '#renderer/state/advice-asked.ts';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { toast, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { classNames } from '#renderer/ui/class-names.ts';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import type { NextStep as Step } from '#shared/rules/index.ts';
import { count, whole } from '../format.ts';
import panel from '../insights.module.css';
import { callsOf, usePreview } from '../would-be.ts';
import { gainOf } from './gain-model.ts';
import styles from './next-step.module.css';
import { useAdvice } from './use-advice.ts';

export interface NextStepProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
}

/** On another day than the plan's there is nothing to do: the time bar only looks. */
export function NextStep(props: NextStepProps) {
  const shownDate = useUi((ui) => ui.shownDate);
  return shownDate === null ? <Shown {...props} /> : null;
}

function Shown({ evaluation, scores }: NextStepProps) {
  const answered = useAdvice('next-step', null, evaluation);
  const step = answered?.answer ?? null;
  const isAsked = useAdviceAsked() === 'next-step';
  const isFresh = answered?.isFresh === true;
  useEffect(() => {
    if (!isAsked || !isFresh || !takeAsked('next-step')) return;
    if (step === null) toast(NOTHING_MORE);
    else if (dispatchAll(step.label, callsOf(step), { origin: 'fix' }).ok) tellStep();
  }, [isAsked, isFresh, step]);
  return (
    <section
      className={`${panel.section} ${styles.step}`}
      aria-labelledby="insights-next-step"
      aria-busy={answered?.isFresh !== true}
      data-testid={answered?.isFresh === true ? 'next-step' : 'next-step-pending'}
      tabIndex={-1}
    >
      <h3 className={panel.head} id="insights-next-step">
        Best next step
        {step !== null && (
          <span className={panel.note} title="Changes that were tried: fixes, people for vacancies, hires, lines">
            of {count(step.tried, 'change')} tried
          </span>
        )}
      </h3>
      {answered === null ? (
        <p className={styles.say}>Trying what could be changed…</p>
      ) : step === null ? (
        <p className={styles.say}>{answered.isFresh ? NOTHING_MORE : 'Trying what could be changed…'}</p>
      ) : (
        <Offer step={step} scores={scores} isFresh={answered.isFresh} />
      )}
    </section>
  );
}

const NOTHING_MORE = 'Nothing more helps: no single change that was tried lifts the scores by half a point or more.';

interface OfferProps {
  readonly step: Step;
  readonly scores: ScenarioScores;
  readonly isFresh: boolean;
}

function Offer({ step, scores, isFresh }: OfferProps) {
  const [taken, setTaken] = useState<Step | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  // The last step takes the button away: what is read next is what stands in its place.
  useLayoutEffect(() => {
    const here = button.current;
    return () => {
      if (here !== null && here === document.activeElement) here.closest('section')?.focus({ preventScroll: true });
    };
  }, []);
  const isReady = isFresh && taken !== step;
  const { isPointed: _, ...pointed } = usePreview(isReady ? step.commands : null, step.label);
  const gain = gainOf(scores, step.after, ['planned', 'today']);
  const take = () => {
    if (!isReady) return;
    setTaken(step);
    dispatchAll(step.label, callsOf(step), { origin: 'fix' });
  };
  return (
    <>
      <Button ref={button} className={styles.take} aria-disabled={!isReady} onClick={take} {...pointed}>
        {step.label}
      </Button>
      <p className={classNames(styles.say, styles.gain)} data-testid="next-step-gain">
        {isReady ? (
          <>
            <span className={panel[gain?.tone ?? 'same']}>{gain?.text}</span>
            <span className={styles.after}>
              Overall {whole(step.after.overall.today)} today, {whole(step.after.overall.planned)} planned
            </span>
          </>
        ) : (
          'Trying what could be changed next…'
        )}
      </p>
    </>
  );
}
