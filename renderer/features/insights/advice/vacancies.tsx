/** What filling each vacancy would bring: "+9 overall, MLOps +30". Worked out when the window is idle. */

import { useState } from 'react';
import { useShownPlan } from '#renderer/state/findings.ts';
import { useScenario } from '#renderer/state/plan-store.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import { formatDate } from '#shared/model/date.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import { count } from '../format.ts';
import styles from '../insights.module.css';
import { showSeat } from '../seat-link.tsx';
import { vacancyGainText } from './gain-model.ts';
import { useVacancyGains } from './use-vacancy-gains.ts';

const SHOWN = 3;

export interface VacanciesProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
}

export function Vacancies({ evaluation, scores }: VacanciesProps) {
  const plan = useShownPlan();
  const own = useScenario();
  const scenario = plan.scenarios[own.id] ?? own;
  const { isOther, when } = useShownDay();
  const { gains, isFresh } = useVacancyGains(evaluation);
  const [isAll, setAll] = useState(false);
  const vacancies = seatsOf(scenario).filter((seat) => seat.person === null);
  if (vacancies.length === 0) return null;
  const sorted = [...vacancies].sort((a, b) => (gains?.get(b.id)?.overall ?? 0) - (gains?.get(a.id)?.overall ?? 0));
  const rows = isAll ? sorted : sorted.slice(0, SHOWN);
  return (
    <section className={styles.section} aria-labelledby="insights-vacancies">
      <h3 className={styles.head} id="insights-vacancies">
        {count(vacancies.length, 'vacancy', 'vacancies')}
        {isOther && ` ${when}`}
      </h3>
      {rows.map((seat) => {
        const gain = gains?.get(seat.id);
        const shown = gain === undefined || !isFresh ? null : vacancyGainText(scores, gain);
        const team = seat.team === null ? undefined : scenario.teams[seat.team]?.name;
        const where = [team, seat.start === null ? '' : `start ${formatDate(seat.start)}`].filter(Boolean).join(', ');
        return (
          <div key={seat.id} className={styles.vacancy} data-testid="vacancy">
            <button type="button" className={styles.text} onClick={() => showSeat(seat.id)}>
              {roleOf(plan, seat.role).name}
            </button>
            <div className={styles.quiet}>{where}</div>
            {/* The line is there before its figure: what stands below must not move under the mouse. */}
            {(shown !== null || !isFresh) && (
              <div className={styles[shown?.tone ?? 'same']}>Filling this vacancy today: {shown?.text ?? '…'}</div>
            )}
            <Button
              size="small"
              aria-label={`Find who fits ${roleOf(plan, seat.role).name}`}
              onClick={() => setUi({ dialog: { kind: 'fill-vacancy', seat: seat.id } })}
            >
              Find who fits
            </Button>
          </div>
        );
      })}
      {rows.length < sorted.length && (
        <button type="button" className={styles.rules} onClick={() => setAll(true)}>
          Show all {sorted.length}
        </button>
      )}
    </section>
  );
}
