/** `teams 84 − 10 − 4`: where a health starts and what findings take; each cost opens its finding. */

import styles from './insights.module.css';
import type { HealthCost } from './overview-model.ts';

export interface HealthSumProps {
  readonly start: string;
  readonly costs: readonly HealthCost[];
  readonly openStart?: () => void;
  readonly openFinding: (key: string) => void;
}

export function HealthSum({ start, costs, openStart, openFinding }: HealthSumProps) {
  return (
    <span className={styles.sum}>
      {openStart === undefined || start === '100' ? (
        <span>{start}</span>
      ) : (
        <button type="button" className={styles.cost} onClick={openStart}>
          {start}
        </button>
      )}
      {costs.map(({ rule, cost, findings }) => {
        const [first] = findings;
        return (
          <span key={rule}>
            {'− '}
            <button
              type="button"
              className={styles.cost}
              title={rule}
              aria-label={`minus ${cost}: ${rule}, open its finding`}
              onClick={first === undefined ? undefined : () => openFinding(first)}
            >
              {cost}
            </button>
          </span>
        );
      })}
    </span>
  );
}
