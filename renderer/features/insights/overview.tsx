/** The overview of the scores: overall, pillars, healths as sums, and what could not be checked. */

import { ChevronRight } from 'lucide-react';
import { useThinBelow } from '#renderer/state/profile.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import type { Evaluation, ScenarioScores } from '#shared/rules/finding.ts';
import nextStep from './advice/next-step.module.css';
import { Bar, TwoFigures } from './bar.tsx';
import { count, whole } from './format.ts';
import { HealthSum } from './health-sum.tsx';
import styles from './insights.module.css';
import { healthRows, overallView, pillarRows } from './overview-model.ts';
import type { Drill } from './use-drill.ts';
import { useWouldBe } from './would-be.ts';

export interface OverviewProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly open: (drill: Drill) => void;
  readonly openFinding: (key: string) => void;
}

export function Overall({ scores, open }: Pick<OverviewProps, 'scores' | 'open'>) {
  const { when } = useShownDay();
  const view = overallView(scores, when);
  const wouldBe = useWouldBe();
  const explain = () => open({ kind: 'overall' });
  return (
    <section className={`${styles.section} ${styles.overall}`} aria-label="Overall score">
      <div className={styles.big}>
        <button type="button" className={styles.figure} onClick={explain} data-testid="overall-today">
          <b>{view.today}</b>
          <small>{when}</small>
        </button>
        {view.planned !== view.today && (
          <>
            <svg className={styles.arrow} width="22" height="20" viewBox="0 0 22 20" aria-hidden="true">
              <path d="M2 10h16M13 5l5 5-5 5" fill="none" stroke="currentColor" strokeWidth="1.5" />
            </svg>
            <button
              type="button"
              className={`${styles.figure} ${styles.planned}`}
              onClick={explain}
              data-testid="overall-planned"
            >
              <b>{view.planned}</b>
              <small>planned</small>
            </button>
          </>
        )}
        <div className={styles.says}>
          <p className={styles.say} data-hidden={wouldBe !== null || undefined}>
            <b>{view.lead}</b> {view.rest}
          </p>
          {wouldBe !== null && (
            <p className={styles.say} data-testid="overall-would-be">
              <b>
                Would be {whole(wouldBe.overall.today)} {when}, {whole(wouldBe.overall.planned)} planned
              </b>{' '}
              after this change.
            </p>
          )}
        </div>
      </div>
      {view.candidates.map((candidate) => (
        <button
          type="button"
          key={candidate.name}
          className={`${styles.candidate} ${candidate.counts ? styles.counts : ''}`}
          onClick={
            candidate === view.candidates[0]
              ? () => open({ kind: 'pillar', pillar: scores.weakestPillar.today })
              : explain
          }
        >
          <span>{candidate.name}</span>
          <i data-ink="">
            <u style={{ width: `${candidate.value}%` }} />
          </i>
          <b>{candidate.value}</b>
        </button>
      ))}
    </section>
  );
}

export function Pillars({ scores, open }: Pick<OverviewProps, 'scores' | 'open'>) {
  const wouldBe = useWouldBe();
  return (
    <section className={styles.section} aria-labelledby="insights-pillars">
      <h3 className={styles.head} id="insights-pillars">
        Pillars
        <BarLegend />
      </h3>
      {pillarRows(scores).map((row) => (
        <button
          type="button"
          key={row.pillar}
          className={styles.pillar}
          data-testid={`pillar-${row.pillar}`}
          onClick={() => open({ kind: 'pillar', pillar: row.pillar })}
        >
          <span className={styles.name}>
            <PillarGlyph pillar={row.pillar} size={11} />
            <span>{row.name}</span>
            {row.isWeakest && <em className={styles.tag}>weakest</em>}
            <TwoFigures today={row.today} planned={row.planned} />
            <WouldBe
              now={row.planned}
              then={wouldBe && whole(wouldBe.pillars[row.pillar].planned)}
              today={
                wouldBe && whole(wouldBe.pillars[row.pillar].today) !== row.today
                  ? whole(wouldBe.pillars[row.pillar].today)
                  : null
              }
            />
          </span>
          <Bar pillar={row.pillar} today={row.today} planned={row.planned} />
        </button>
      ))}
    </section>
  );
}

function BarLegend() {
  const thinBelow = useThinBelow();
  const { name } = useShownDay();
  return (
    <span className={styles.note} aria-hidden="true">
      <svg width="16" height="6">
        <title>Solid</title>
        <rect width="16" height="6" fill="var(--text-2)" />
      </svg>
      {name}
      <svg width="16" height="6">
        <title>Hatched</title>
        <rect x=".5" y=".5" width="15" height="5" fill="none" stroke="var(--text-2)" />
        <path d="M3 6 8 0M8 6l5-6" stroke="var(--text-2)" />
      </svg>
      planned
      <svg width="2" height="10">
        <title>Tick</title>
        <path d="M1 0v10" stroke="var(--text)" />
      </svg>
      thin below {thinBelow}
    </span>
  );
}

interface WouldBeProps {
  readonly now: number;
  readonly then: number | null;
  /** Today's figure where it would be another too. */
  readonly today?: number | null;
}

/** What a figure would be with the change that is pointed at; nothing where it stays. */
function WouldBe({ now, then, today = null }: WouldBeProps) {
  if (then === null || (then === now && today === null)) return null;
  return (
    <span className={nextStep.would} data-testid="would-be">
      would be {today === null || today === then ? '' : `${today} → `}
      {then}
    </span>
  );
}

export function Healths({ evaluation, scores, open, openFinding }: OverviewProps) {
  const wouldBe = useWouldBe();
  return (
    <section className={styles.section} aria-labelledby="insights-healths">
      <h3 className={styles.head} id="insights-healths">
        Organisation
        <span className={styles.note}>each cost opens its finding</span>
      </h3>
      {healthRows(evaluation, scores).map((row) => (
        <div key={row.health} className={styles.health} data-testid={`health-${row.health}`}>
          <button type="button" className={styles.text} onClick={() => open({ kind: 'health', health: row.health })}>
            {row.name}
          </button>
          <HealthSum
            start={row.teams === null ? '100' : `teams ${row.teams}`}
            costs={row.costs}
            openStart={() => open({ kind: 'health', health: row.health })}
            openFinding={openFinding}
          />
          <button
            type="button"
            className={styles.result}
            onClick={() => open({ kind: 'health', health: row.health })}
            aria-label={`${row.name} ${row.result}, show how it comes about`}
          >
            {row.result}
          </button>
          <WouldBe now={row.result} then={wouldBe && whole(wouldBe.health[row.health])} />
        </div>
      ))}
      <button type="button" className={styles.rules} onClick={() => open({ kind: 'leaving' })}>
        If someone leaves
        <ChevronRight size={14} aria-hidden="true" />
      </button>
      {evaluation.unchecked.length > 0 && (
        <button type="button" className={styles.rules} onClick={() => open({ kind: 'unchecked' })}>
          {count(evaluation.unchecked.length, 'rule')} could not be checked
          <ChevronRight size={14} aria-hidden="true" />
        </button>
      )}
    </section>
  );
}
