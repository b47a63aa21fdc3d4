/** The rules that could not be checked, each with the facts that it lacks. */

import type { Evaluation } from '#shared/rules/finding.ts';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { count } from '../format.ts';

export interface UncheckedDetailProps {
  readonly evaluation: Evaluation;
  readonly back: () => void;
}

export function UncheckedDetail({ evaluation, back }: UncheckedDetailProps) {
  return (
    <div>
      <DetailHead backTo="All scores" back={back}>
        <span>{count(evaluation.unchecked.length, 'rule')} not checked</span>
      </DetailHead>
      <p className={styles.question}>
        They need facts that this plan does not hold. They cost nothing, but they promise nothing either.
      </p>
      <ul className={styles.list} data-testid="unchecked-rules">
        {evaluation.unchecked.map(({ rule, title, why }) => (
          <li key={rule}>
            {title}
            <span className={styles.sub}>{why}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
