/** A selected team: its coverage with its own seats and with everyone who serves its streams, and its healths as sums. */

import { useMemo, useState } from 'react';
import { useShownPlan } from '#renderer/state/findings.ts';
import { useScenario } from '#renderer/state/plan-store.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import { servingTable } from '#shared/rules/facts/serving.ts';
import type { Evaluation, TeamScores, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { explainPillar, NOT_ASKED, shownParts, teamCoverage } from '#shared/rules/index.ts';
import { Bar, TwoFigures } from '../bar.tsx';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { fteText, tenths, whole } from '../format.ts';
import { HealthSum } from '../health-sum.tsx';
import panel from '../insights.module.css';
import { teamHealth } from '../overview-model.ts';
import { DateChoice } from './date-choice.tsx';
import { pillarView } from './pillar-model.ts';
import { SeatTable } from './seat-table.tsx';
import { FigureCell, SumRow } from './table-parts.tsx';
import { combineStreams } from './team-model.ts';

const REACHES = ['own', 'served'] as const;
type Reach = (typeof REACHES)[number];
const REACH_NAMES: Readonly<Record<Reach, string>> = { own: 'Own seats', served: 'Served' };

export interface TeamScoresProps {
  readonly evaluation: Evaluation;
  readonly team: TeamScores;
  readonly openFinding: (key: string) => void;
}

export function TeamSections({ evaluation, team, openFinding }: TeamScoresProps) {
  const seats = seatsOf(useScenario()).filter((seat) => seat.team === team.id).length;
  const [opened, setOpened] = useState<{ pillar: PillarId; reach: Reach } | null>(null);
  const coverage = teamCoverage(evaluation, team.id);
  if (coverage === null) return null;
  if (opened !== null) {
    const figures = coverage[opened.reach][opened.pillar];
    return <TeamPillarDetail {...{ evaluation, team, figures, ...opened }} back={() => setOpened(null)} />;
  }
  return (
    <>
      {REACHES.map((reach) => (
        <section key={reach} className={panel.section} aria-label={REACH_NAMES[reach]}>
          <h3 className={panel.head}>
            {REACH_NAMES[reach]}
            <span className={panel.note}>
              {reach === 'own' ? 'the team alone' : 'with everyone who serves its streams'}
            </span>
          </h3>
          {PILLAR_IDS.map((pillar) => {
            const today = whole(coverage[reach][pillar].today);
            const planned = whole(coverage[reach][pillar].planned);
            return (
              <button
                type="button"
                key={pillar}
                className={panel.pillar}
                data-testid={`team-${reach}-${pillar}`}
                onClick={() => setOpened({ pillar, reach })}
              >
                <span className={panel.name}>
                  <PillarGlyph pillar={pillar} size={11} label="" />
                  <span>{GROUPS[pillar].name}</span>
                  <TwoFigures today={today} planned={planned} />
                </span>
                <Bar pillar={pillar} today={today} planned={planned} hasTick={false} />
              </button>
            );
          })}
        </section>
      ))}
      <section className={panel.section} aria-label="Health of the team">
        <h3 className={panel.head}>
          Organisation
          <span className={panel.note}>each cost opens its finding</span>
        </h3>
        {HEALTH_IDS.map((health) => {
          const row = teamHealth(team, seats, health, evaluation.findings);
          return (
            <div key={health} className={panel.health}>
              <span style={{ width: 108, flex: 'none' }}>{HEALTH_NAMES[health]}</span>
              <HealthSum start="100" costs={row.costs} openFinding={openFinding} />
              <b className={panel.result}>{row.health}</b>
            </div>
          );
        })}
      </section>
    </>
  );
}

interface TeamPillarDetailProps extends Pick<TeamScoresProps, 'evaluation' | 'team'> {
  readonly pillar: PillarId;
  readonly reach: Reach;
  readonly figures: TodayAndPlanned;
  readonly back: () => void;
}

function TeamPillarDetail({ evaluation, team, pillar, reach, figures, back }: TeamPillarDetailProps) {
  const plan = useShownPlan();
  const scenario = useScenario();
  const { when } = useShownDay();
  const [date, setDate] = useState<WhichDate>('today');
  const view = useMemo(() => {
    const serving = servingTable(plan, scenario);
    const parts = (serving.ofTeam.get(team.id) ?? serving.all).streams.flatMap((place) => {
      const stream = serving.streams[place];
      if (stream === undefined) return [];
      const explanation = explainPillar(plan, scenario.id, pillar, date, stream.id, evaluation.today);
      return [{ size: stream.size, explanation }];
    });
    const isKept = (seat: keyof typeof scenario.seats) => reach === 'served' || scenario.seats[seat]?.team === team.id;
    return pillarView(combineStreams(parts, isKept), shownParts);
  }, [plan, scenario, team, pillar, reach, date, evaluation.today]);
  return (
    <div data-testid="team-pillar-detail">
      <DetailHead backTo={team.name} back={back}>
        <PillarGlyph pillar={pillar} size={13} label="" />
        <span>
          {GROUPS[pillar].name}, {REACH_NAMES[reach].toLowerCase()}
        </span>
        <TwoFigures today={whole(figures.today)} planned={whole(figures.planned)} />
      </DetailHead>
      <div className={styles.controls}>
        <DateChoice date={date} choose={setDate} />
      </div>
      <section className={styles.block}>
        <table className={styles.table}>
          <tbody>
            {view.capabilities.map((part) => (
              <tr key={part.capability}>
                <th scope="row">
                  {part.name}
                  <span className={styles.sub}>
                    {fteText(part.supply)} of {fteText(part.demand)} FTE
                  </span>
                </th>
                <FigureCell>{tenths(part.points)}</FigureCell>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <SumRow words={`Together ${date === 'today' ? when : date}`}>
              <FigureCell>{tenths(view.score)}</FigureCell>
            </SumRow>
          </tfoot>
        </table>
      </section>
      <section className={styles.block}>
        <h4>Seats that add up to it</h4>
        {view.isAsked ? <SeatTable seats={view.seats} score={view.score} missing={view.missing} /> : <p>{NOT_ASKED}</p>}
      </section>
    </div>
  );
}
