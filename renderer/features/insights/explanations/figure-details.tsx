/** Explanations of the overall score, of a health, and the list of rules that could not be checked. */

import { useScenario } from '#renderer/state/plan-store.ts';
import { useFindingCosts } from '#renderer/state/profile.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { requestCanvas, select } from '#renderer/state/ui-store.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Evaluation, HealthId, ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { shownParts } from '#shared/rules/index.ts';
import { Reach } from '../advice/reach.tsx';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { count, tenths, whole } from '../format.ts';
import { HealthSum } from '../health-sum.tsx';
import { healthRows, sevenFigures, teamHealth } from '../overview-model.ts';
import type { Drill } from '../use-drill.ts';

interface DetailProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly back: () => void;
}

/** Seven figures, each giving a seventh of itself; the parts add up to the mean that is shown. */
export function OverallDetail({ evaluation, scores, back, open }: DetailProps & { open: (drill: Drill) => void }) {
  const { title, when } = useShownDay();
  const dates = ['today', 'planned'] as const;
  const columns = dates.map((date) => {
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
  });
  const [today, planned] = columns;
  if (today === undefined || planned === undefined) return null;
  const isHealth = (id: string): id is HealthId => (HEALTH_IDS as readonly string[]).includes(id);
  return (
    <div data-testid="overall-detail">
      <DetailHead backTo="All scores" back={back}>
        <span>Overall</span>
        <span>
          {today.overall} {when}, {planned.overall} planned
        </span>
      </DetailHead>
      <p className={styles.question}>
        The lower of the weakest pillar and the mean of all seven figures, so that one missing pillar cannot hide behind
        the others. Each figure gives a seventh of itself to the mean.
      </p>
      <section className={styles.block}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Figure</th>
              <th scope="col" className={styles.number}>
                {title}
              </th>
              <th scope="col" className={styles.number}>
                gives
              </th>
              <th scope="col" className={styles.number}>
                Planned
              </th>
              <th scope="col" className={styles.number}>
                gives
              </th>
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
                  <td key={`${column.date} figure`} className={styles.number}>
                    {whole(column.figures[index]?.value ?? 0)}
                  </td>,
                  <td key={`${column.date} part`} className={`${styles.number} ${styles.missing}`}>
                    {tenths(column.parts[index] ?? 0)}
                  </td>,
                ])}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Mean of seven</th>
              {columns.map((column) => [
                <td key={`${column.date} empty`} />,
                <td key={`${column.date} mean`} className={styles.number}>
                  {tenths(column.mean)}
                </td>,
              ])}
            </tr>
            <tr>
              <th scope="row">Weakest pillar</th>
              {columns.map((column) => [
                <td key={`${column.date} weakest`} className={styles.number}>
                  {column.weakest}
                </td>,
                <td key={`${column.date} none`} />,
              ])}
            </tr>
            <tr>
              <th scope="row">Overall, the lower</th>
              {columns.map((column) => [
                <td key={`${column.date} overall`} className={styles.number}>
                  <b>{column.overall}</b>
                </td>,
                <td key={`${column.date} nothing`} />,
              ])}
            </tr>
          </tfoot>
        </table>
      </section>
      <Reach evaluation={evaluation} scores={scores} figure="overall" />
    </div>
  );
}

/** A health: the mean of the teams weighted by seats, each team as its own sum, then what scenario-wide findings take. */
export function HealthDetail({
  evaluation,
  scores,
  health,
  back,
  openFinding,
}: DetailProps & { readonly health: HealthId; readonly openFinding: (key: string) => void }) {
  const scenario = useScenario();
  const { isOther, title } = useShownDay();
  const costs = useFindingCosts();
  const row = healthRows(evaluation, scores).find((one) => one.health === health);
  const seats = new Map<string, number>();
  for (const { team } of Object.values(scenario.seats)) if (team !== null) seats.set(team, (seats.get(team) ?? 0) + 1);
  const teams = scores.teams.map((team) => teamHealth(team, seats.get(team.id) ?? 0, health, evaluation.findings));
  if (row === undefined) return null;
  return (
    <div data-testid="health-detail">
      <DetailHead backTo="All scores" back={back}>
        <span>{HEALTH_NAMES[health]}</span>
        <span>{row.result}</span>
      </DetailHead>
      <p className={styles.question}>
        As of {isOther ? title : 'the plan’s date'}. An error costs {costs.error}, a warning {costs.warning}, a hint{' '}
        {costs.hint}; all findings of one rule in one place cost at most {costs.most} together.
      </p>
      <section className={styles.block}>
        <h4>{row.teams === null ? 'No team yet: the sum starts at 100' : `Teams ${row.teams}: the mean by seats`}</h4>
        {teams.length > 0 && (
          <table className={styles.table}>
            <tbody>
              {teams.map((team) => (
                <tr key={team.id}>
                  <th scope="row">
                    <LinkButton
                      onClick={() => {
                        select([{ kind: 'team', id: team.id }]);
                        requestCanvas({ kind: 'show', ids: [team.id] });
                      }}
                    >
                      {team.name}
                    </LinkButton>
                    <span className={styles.sub}>{count(team.seats, 'seat')}</span>
                  </th>
                  <td>
                    <HealthSum start="100" costs={team.costs} openFinding={openFinding} />
                  </td>
                  <td className={styles.number}>{team.health}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </section>
      <section className={styles.block}>
        <h4>Findings about the whole scenario</h4>
        {row.costs.length === 0 ? (
          <p>None: nothing is taken off.</p>
        ) : (
          <table className={styles.table}>
            <tbody>
              {row.costs.map(({ rule, cost, findings }) => (
                <tr key={rule}>
                  <th scope="row">
                    {evaluation.findings
                      .filter(({ key }) => findings.includes(key))
                      .map(({ key, title }) => (
                        <span key={key} className={styles.sub}>
                          <LinkButton onClick={() => openFinding(key)}>{title}</LinkButton>
                        </span>
                      ))}
                    <span className={styles.sub}>{rule}</span>
                  </th>
                  <td className={styles.number}>−{cost}</td>
                </tr>
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">
                  {HEALTH_NAMES[health]}
                  {row.isCapped ? ', never below 0' : ''}
                </th>
                <td className={styles.number}>{row.result}</td>
              </tr>
            </tfoot>
          </table>
        )}
      </section>
    </div>
  );
}

export function UncheckedDetail({ evaluation, back }: Pick<DetailProps, 'evaluation' | 'back'>) {
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
