/** Why the overall score is what it is: seven figures, the mean that they give, and the weakest pillar. */

import { useShownDay } from '#renderer/state/shown-day.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import type { Evaluation, HealthId, ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { shownParts } from '#shared/rules/index.ts';
import { Reach } from '../advice/reach.tsx';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { tenths, whole } from '../format.ts';
import { sevenFigures } from '../overview-model.ts';
import type { Drill } from '../use-drill.ts';
import { FigureCell, FigureHead, SumRow } from './table-parts.tsx';

export interface OverallDetailProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly open: (drill: Drill) => void;
  readonly back: () => void;
}

export function OverallDetail({ evaluation, scores, open, back }: OverallDetailProps) {
  const { when } = useShownDay();
  return (
    <div data-testid="overall-detail">
      <DetailHead backTo="All scores" back={back}>
        <span>Overall</span>
        <span>
          {whole(scores.overall.today)} {when}, {whole(scores.overall.planned)} planned
        </span>
      </DetailHead>
      <p className={styles.question}>
        The lower of the weakest pillar and the mean of all seven figures, so that one missing pillar cannot hide behind
        the others. Each figure gives a seventh of itself to the mean.
      </p>
      <FigureTable scores={scores} open={open} />
      <Reach evaluation={evaluation} scores={scores} figure="overall" />
    </div>
  );
}

const isHealth = (id: string): id is HealthId => (HEALTH_IDS as readonly string[]).includes(id);

/** The figures of one date with the seventh that each gives; the parts add up to the mean that is shown. */
function columnOf(scores: ScenarioScores, date: WhichDate) {
  const figures = sevenFigures(scores, date);
  const mean = whole(scores.meanOfSeven[date]);
  return {
    date,
    figures,
    mean,
    weakest: whole(scores.pillars[scores.weakestPillar[date]][date]),
    overall: whole(scores.overall[date]),
    parts: shownParts(
      figures.map(({ value }) => value / 7),
      mean,
    ),
  };
}

function FigureTable({ scores, open }: Pick<OverallDetailProps, 'scores' | 'open'>) {
  const { title } = useShownDay();
  const today = columnOf(scores, 'today');
  const columns = [today, columnOf(scores, 'planned')];
  return (
    <section className={styles.block}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Figure</th>
            <FigureHead>{title}</FigureHead>
            <FigureHead>gives</FigureHead>
            <FigureHead>Planned</FigureHead>
            <FigureHead>gives</FigureHead>
          </tr>
        </thead>
        <tbody>
          {today.figures.map((figure, index) => (
            <tr key={figure.id}>
              <th scope="row">
                <LinkButton
                  onClick={() =>
                    open(
                      isHealth(figure.id)
                        ? { kind: 'health', health: figure.id }
                        : { kind: 'pillar', pillar: figure.id },
                    )
                  }
                >
                  {figure.name}
                </LinkButton>
              </th>
              {columns.map((column) => [
                <FigureCell key={`${column.date} figure`}>{whole(column.figures[index]?.value ?? 0)}</FigureCell>,
                <td key={`${column.date} part`} className={`${styles.number} ${styles.missing}`}>
                  {tenths(column.parts[index] ?? 0)}
                </td>,
              ])}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <SumRow words="Mean of seven">
            {columns.map((column) => [
              <td key={`${column.date} empty`} />,
              <FigureCell key={`${column.date} mean`}>{tenths(column.mean)}</FigureCell>,
            ])}
          </SumRow>
          <SumRow words="Weakest pillar">
            {columns.map((column) => [
              <FigureCell key={`${column.date} weakest`}>{column.weakest}</FigureCell>,
              <td key={`${column.date} none`} />,
            ])}
          </SumRow>
          <SumRow words="Overall, the lower">
            {columns.map((column) => [
              <FigureCell key={`${column.date} overall`}>
                <b>{column.overall}</b>
              </FigureCell>,
              <td key={`${column.date} nothing`} />,
            ])}
          </SumRow>
        </tfoot>
      </table>
    </section>
  );
}
