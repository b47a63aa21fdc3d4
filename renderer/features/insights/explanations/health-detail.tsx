/** Why a health is what it is: the mean of the teams by seats, each team as its own sum, then what scenario-wide findings take. */

import { useScenario } from '#renderer/state/plan-store.ts';
import { useFindingCosts } from '#renderer/state/profile.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { requestCanvas, select } from '#renderer/state/ui-store.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import type { Evaluation, HealthId, ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_NAMES } from '#shared/rules/finding.ts';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { count } from '../format.ts';
import { HealthSum } from '../health-sum.tsx';
import type { HealthRow, TeamHealthRow } from '../overview-model.ts';
import { healthRows, teamHealth } from '../overview-model.ts';
import { FigureCell, SumRow } from './table-parts.tsx';

export interface HealthDetailProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly health: HealthId;
  readonly back: () => void;
  readonly openFinding: (key: string) => void;
}

export function HealthDetail({ evaluation, scores, health, back, openFinding }: HealthDetailProps) {
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
        <TeamSums teams={teams} openFinding={openFinding} />
      </section>
      <section className={styles.block}>
        <h4>Findings about the whole scenario</h4>
        {row.costs.length === 0 ? (
          <p>None: nothing is taken off.</p>
        ) : (
          <CostTable evaluation={evaluation} health={health} row={row} openFinding={openFinding} />
        )}
      </section>
    </div>
  );
}

function showTeam(id: string): void {
  select([{ kind: 'team', id }]);
  requestCanvas({ kind: 'show', ids: [id] });
}

interface TeamSumsProps extends Pick<HealthDetailProps, 'openFinding'> {
  readonly teams: readonly TeamHealthRow[];
}

function TeamSums({ teams, openFinding }: TeamSumsProps) {
  if (teams.length === 0) return null;
  return (
    <table className={styles.table}>
      <tbody>
        {teams.map((team) => (
          <tr key={team.id}>
            <th scope="row">
              <LinkButton onClick={() => showTeam(team.id)}>{team.name}</LinkButton>
              <span className={styles.sub}>{count(team.seats, 'seat')}</span>
            </th>
            <td>
              <HealthSum start="100" costs={team.costs} openFinding={openFinding} />
            </td>
            <FigureCell>{team.health}</FigureCell>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CostTableProps extends Pick<HealthDetailProps, 'evaluation' | 'health' | 'openFinding'> {
  readonly row: HealthRow;
}

const CostTable = ({ evaluation, health, row, openFinding }: CostTableProps) => (
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
          <FigureCell>−{cost}</FigureCell>
        </tr>
      ))}
    </tbody>
    <tfoot>
      <SumRow words={`${HEALTH_NAMES[health]}${row.isCapped ? ', never below 0' : ''}`}>
        <FigureCell>{row.result}</FigureCell>
      </SumRow>
    </tfoot>
  </table>
);
