/** Where the scores came from: a point after each spell of editing, as a chart or as a table. */

import { useState } from 'react';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import panel from '../insights.module.css';
import { ScoreChart } from './score-chart.tsx';
import styles from './score-history.module.css';
import type { HistoryFigure } from './score-history-model.ts';
import { arrowText, doneText, figureName, HISTORY_FIGURES, pairOf, whenText } from './score-history-model.ts';

const NONE: readonly ScorePoint[] = [];

export function ScoreHistory() {
  const { id } = useScenario();
  const points = usePlan(({ history }) => history[id]) ?? NONE;
  const [figure, setFigure] = useState<HistoryFigure>('overall');
  const [isTable, setTable] = useState(false);
  return (
    <section className={panel.section} aria-labelledby="insights-history" data-testid="score-history">
      <h3 className={panel.head} id="insights-history">
        Score history
        {points.length > 0 && (
          <span className={panel.note}>
            <select
              className={`${panel.select} ${styles.select}`}
              aria-label="Score in the history"
              value={figure}
              onChange={({ target }) =>
                setFigure(HISTORY_FIGURES.find(({ value }) => value === target.value)?.value ?? 'overall')
              }
            >
              {HISTORY_FIGURES.map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
            <button
              type="button"
              className={panel.cost}
              aria-label={isTable ? 'Chart of the history' : 'Table of the history'}
              onClick={() => setTable(!isTable)}
            >
              {isTable ? 'Chart' : 'Table'}
            </button>
          </span>
        )}
      </h3>
      {points.length === 0 ? (
        <p className={styles.empty}>
          Nothing yet. A point appears here half a minute after your last change, and when you save: what was done, and
          what the plan scored then.
        </p>
      ) : isTable ? (
        <PointTable points={points} figure={figure} />
      ) : (
        <Chart key={id} points={points} figure={figure} />
      )}
    </section>
  );
}

interface ShownProps {
  readonly points: readonly ScorePoint[];
  readonly figure: HistoryFigure;
}

function Chart({ points, figure }: ShownProps) {
  const [at, setAt] = useState<number | null>(null);
  const point = points[at ?? points.length - 1] ?? points.at(-1);
  return (
    <>
      <ScoreChart points={points} figure={figure} at={at} onPoint={setAt} />
      {point && (
        <div className={styles.point} data-testid="score-point">
          <p>
            <b>{whenText(point.at)}</b>
            {at === null && <span> · latest of {points.length}</span>}
          </p>
          <p>
            {figureName(figure)} {arrowText(pairOf(point, figure))}
            {figure !== 'overall' && ` · Overall ${arrowText(point.overall)}`}
          </p>
          <p className={styles.done} title={doneText(point)}>
            {doneText(point)}
          </p>
        </div>
      )}
      <Legend hasOverall={figure !== 'overall'} />
    </>
  );
}

const Legend = ({ hasOverall }: { readonly hasOverall: boolean }) => (
  <p className={styles.legend} aria-hidden="true">
    <svg width="18" height="6">
      <title>Solid</title>
      <path d="M0 3h18" className={styles.solid} />
    </svg>
    today
    <svg width="18" height="6">
      <title>Dashed</title>
      <path d="M0 3h18" className={styles.dashed} />
    </svg>
    planned
    {hasOverall && (
      <>
        <svg width="18" height="6">
          <title>Thin</title>
          <path d="M0 3h18" className={styles.thin} />
        </svg>
        overall today
      </>
    )}
  </p>
);

/** Latest first, as nobody scrolls to the end for what happened last. */
function PointTable({ points, figure }: ShownProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by the keyboard
    <section className={styles.scroll} tabIndex={0} aria-label="Points of the history">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">When and what</th>
            <th scope="col">
              Overall
              <small>today → planned</small>
            </th>
            {figure !== 'overall' && (
              <th scope="col">
                {figureName(figure)}
                <small>today → planned</small>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {[...points].reverse().map((point) => (
            <tr key={point.at}>
              <th scope="row">
                {whenText(point.at)}
                <small>{doneText(point)}</small>
              </th>
              <td>{arrowText(point.overall)}</td>
              {figure !== 'overall' && <td>{arrowText(pairOf(point, figure))}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
