/** One person who may fill a vacancy: fit, reasons for and against, and the overall score with them on it. */

import { Check, Minus } from 'lucide-react';
import { Button } from '#renderer/ui/button.tsx';
import { ChangeMark } from '#renderer/ui/change-mark.tsx';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { TodayAndPlanned } from '#shared/rules/finding.ts';
import type { Candidate } from '#shared/rules/index.ts';
import { standing } from './fill-model.ts';
import styles from './fill-vacancy.module.css';

export interface CandidateRowProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly candidate: Candidate;
  readonly before: TodayAndPlanned | null;
  /** Undefined until it is known; null where there is no score. */
  readonly after: TodayAndPlanned | null | undefined;
  readonly choose: () => void;
}

export function CandidateRow({ plan, scenario, candidate, before, after, choose }: CandidateRowProps) {
  const { person, fit, reasons } = candidate;
  const name = plan.people[person]?.name ?? 'Somebody';
  return (
    <li className={styles.row} data-testid="candidate">
      <div className={styles.fit}>
        <b>{roundHalfUp(fit)}</b>
        <span>fit</span>
      </div>
      <div className={styles.who}>
        <span className={styles.name}>{name}</span>
        <span className={styles.quiet}>{standing(plan, scenario, person)}</span>
        <ul className={styles.reasons}>
          {reasons.map(({ text, isFor }) => (
            <li key={text} data-for={isFor}>
              {isFor ? <Check size={12} aria-label="For:" /> : <Minus size={12} aria-label="Against:" />}
              {text}
            </li>
          ))}
        </ul>
        <span className={styles.after}>
          {after === undefined ? (
            'Overall score after: …'
          ) : after === null || before === null ? null : (
            <>
              Overall score after: {roundHalfUp(after.today)} today{' '}
              <ChangeMark by={roundHalfUp(after.today) - roundHalfUp(before.today)} />, {roundHalfUp(after.planned)}{' '}
              planned <ChangeMark by={roundHalfUp(after.planned) - roundHalfUp(before.planned)} />
            </>
          )}
        </span>
      </div>
      <Button aria-label={`Fill with ${name}`} onClick={choose}>
        Fill
      </Button>
    </li>
  );
}
