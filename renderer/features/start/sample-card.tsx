/** The worked example, which shows what a filled-in plan looks like before anyone enters a team. */

import { useMemo } from 'react';
import { newPlan } from '#renderer/state/session.ts';
import { Button } from '#renderer/ui/button.tsx';
import { scenariosOf } from '#shared/model/order.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { miniatureOf } from './miniature.ts';
import { MiniatureChart } from './miniature-chart.tsx';
import styles from './sample-card.module.css';

/** The example's goals as its product manager set them (seed row 002-4). */
const GOALS = [
  ['2.3 → 2.65 %', 'conversion, 6 months'],
  ['$45 → $54', 'average order value, 6 months'],
  ['1.2 → 2.5', 'clicks per session, 3 months'],
] as const;

export function SampleCard() {
  const chart = useMemo(() => {
    const [first] = scenariosOf(buildSample());
    return first ? miniatureOf(first, 24) : null;
  }, []);
  return (
    <section className={styles.card} aria-labelledby="sample-title">
      <div className={styles.text}>
        <h2 id="sample-title" className={styles.title}>
          XYZShopSmart: a worked example
        </h2>
        <p className={styles.summary}>
          An online shop with 5 million customers builds product recommendations in 12 weeks. Roster, three pods, a
          shared platform and a vacancy are filled in, so you can see scores and findings before you enter your own
          team.
        </p>
        <dl className={styles.goals}>
          {GOALS.map(([figure, what]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
        <div className={styles.actions}>
          <Button variant="primary" onClick={() => void newPlan(buildSample())}>
            Open the example
          </Button>
        </div>
      </div>
      <div className={styles.picture}>
        {chart ? <MiniatureChart chart={chart} label="Three pods and a shared platform with one vacancy" /> : null}
      </div>
    </section>
  );
}
