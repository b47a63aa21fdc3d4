/** What would change a figure: a target that the user sets, and the smallest sets of changes that reach it, to be made as one step. */

import { useEffect, useMemo, useState } from 'react';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import type { Reach as Found, ReachSet, ReachStep, Target, TargetFigure } from '#shared/rules/index.ts';
import detail from '../detail.module.css';
import { tenths, whole } from '../format.ts';
import { callsOf, usePreview, useWouldBe } from '../would-be.ts';
import styles from './reach.module.css';
import { capWords, nameOf, proofWords, startWords, told } from './reach-words.ts';
import { useAdvice } from './use-advice.ts';

export interface ReachProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly figure: TargetFigure;
}

/** The next ten above what is planned, so that the first answer is a near one. */
const firstTarget = (planned: number): number => Math.min(100, (Math.floor(planned / 10) + 1) * 10);
/** Nobody has finished typing before that. */
const TYPING_MS = 300;

/** On another day than the plan's there is nothing to do: the time bar only looks. */
export function Reach(props: ReachProps) {
  const shownDate = useUi((ui) => ui.shownDate);
  return shownDate === null ? <Shown {...props} /> : null;
}

function Shown({ evaluation, scores, figure }: ReachProps) {
  const planned = whole(figure === 'overall' ? scores.overall.planned : scores.pillars[figure].planned);
  const [text, setText] = useState(() => String(firstTarget(planned)));
  const score = useSettled(targetOf(text));
  const asked = useMemo(() => (score === null ? undefined : { figure, score }), [figure, score]);
  const answered = useAdvice('reach-target', asked, evaluation);
  const found = answered?.isFresh ? answered.answer : null;
  return (
    <section className={detail.block} aria-labelledby="insights-reach" data-testid="reach" tabIndex={-1}>
      <h4 id="insights-reach">What would change it</h4>
      <label className={styles.target}>
        Get {nameOf(figure)}, planned, to
        <input
          type="number"
          min={1}
          max={100}
          step={1}
          value={text}
          aria-invalid={targetOf(text) === null}
          onChange={({ target }) => setText(target.value)}
        />
      </label>
      <div aria-live="polite" aria-busy={found === null && asked !== undefined}>
        {targetOf(text) === null ? (
          <p>Type a whole number from 1 to 100.</p>
        ) : found === null ? (
          <p>Trying what could be changed…</p>
        ) : (
          <Answer found={found} />
        )}
      </div>
    </section>
  );
}

function targetOf(text: string): number | null {
  const score = Number(text);
  return text.trim() !== '' && Number.isInteger(score) && score >= 1 && score <= 100 ? score : null;
}

function useSettled(value: number | null): number | null {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), TYPING_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

function Answer({ found }: { readonly found: Found }) {
  const { target, start, isThere, sets, most } = found;
  const name = nameOf(target.figure);
  if (isThere) {
    return (
      <p>
        {name} is planned at {whole(start)}: it is there already.
      </p>
    );
  }
  if (most !== null) {
    return (
      <>
        <p>
          <b>{target.score} is out of reach</b> with the changes that were tried: {name} gets to{' '}
          {told(most.reached, target)}. {capWords(most.cap)}
        </p>
        {most.steps.length > 0 && <SetOf label="As far as it goes" steps={most.steps} start={start} target={target} />}
      </>
    );
  }
  return (
    <>
      <p>{[startWords(found), proofWords(found)].filter(Boolean).join(' ')}</p>
      {sets.map((set, i) => (
        <SetOf
          key={set.steps.map(({ label }) => label).join()}
          label={sets.length > 1 ? `Way ${i + 1}: to ${whole(set.reached)}` : `To ${whole(set.reached)}`}
          steps={set.steps}
          start={start}
          target={target}
        />
      ))}
    </>
  );
}

interface SetProps {
  readonly label: string;
  readonly steps: ReachSet['steps'];
  readonly start: number;
  readonly target: Target;
}

/** The steps in the order in which to make them; the figure after each. */
function SetOf({ label, steps, start, target }: SetProps) {
  const commands = useMemo(() => steps.flatMap((step) => step.commands), [steps]);
  const words = stepWords(steps);
  const { isPointed, ...pointed } = usePreview(commands, words);
  const wouldBe = useWouldBe();
  const rows = steps.map((step, i) => ({
    step,
    after: steps.slice(0, i + 1).reduce((sum, { adds }) => sum + adds, start),
  }));
  return (
    <div className={styles.set} data-testid="reach-set">
      <h5>{label}</h5>
      <ol>
        {rows.map(({ step, after }) => (
          <li key={JSON.stringify(step.commands)}>
            <span>
              {step.label}
              {step.isHire && <em className={styles.hire}>hire</em>}
            </span>
            <span className={styles.adds} title={`adds ${tenths(step.adds)}`}>
              {step.adds < 0 ? '' : '+'}
              {tenths(step.adds)} <b>{told(after, target)}</b>
            </span>
          </li>
        ))}
      </ol>
      <Button
        size="small"
        onClick={({ currentTarget }) => {
          // The set goes with the change. In the field of the target the undo key would be for its text.
          currentTarget.closest('section')?.focus();
          dispatchAll(words, callsOf({ commands }), { origin: 'fix' });
        }}
        {...pointed}
      >
        {steps.length === 1 ? 'Make this change' : `Make all ${steps.length} changes`}
      </Button>
      <span className={styles.would}>
        {isPointed && wouldBe !== null
          ? `Overall would be ${whole(wouldBe.overall.today)} today, ${whole(wouldBe.overall.planned)} planned`
          : ''}
      </span>
    </div>
  );
}

const stepWords = (steps: readonly ReachStep[]): string => {
  const [first] = steps;
  return steps.length === 1 && first ? first.label : `Make ${steps.length} changes: ${first?.label ?? ''} and more`;
};
