/** Why a pillar scores what it scores: capabilities with staffing, demand and supply, then the seats whose points add up to it. */

import { useMemo, useState } from 'react';
import { useShownPlan } from '#renderer/state/findings.ts';
import { useShownDay } from '#renderer/state/shown-day.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import type { CapabilityId, PillarId } from '#shared/model/capability.ts';
import type { StreamId } from '#shared/model/ids.ts';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import type { Evaluation, PillarExplanation, ScenarioScores, StreamScores } from '#shared/rules/finding.ts';
import { explainPillar, NOT_ASKED, shownParts } from '#shared/rules/index.ts';
import { Reach } from '../advice/reach.tsx';
import { Bar, TwoFigures } from '../bar.tsx';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { fteText, tenths, whole } from '../format.ts';
import panel from '../insights.module.css';
import type { Drill } from '../use-drill.ts';
import { CapabilityDetail } from './capability-detail.tsx';
import { DateChoice } from './date-choice.tsx';
import type { PillarView } from './pillar-model.ts';
import { pillarView } from './pillar-model.ts';
import { SeatTable } from './seat-table.tsx';
import { FigureCell, FigureHead, SumRow } from './table-parts.tsx';

export interface PillarDetailProps {
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly pillar: PillarId;
  readonly capability: CapabilityId | null;
  readonly open: (drill: Drill) => void;
  readonly back: () => void;
}

export function PillarDetail({ evaluation, scores, pillar, capability, open, back }: PillarDetailProps) {
  const [date, setDate] = useState<WhichDate>('today');
  const [stream, setStream] = useState<StreamId | null>(null);
  const known = scores.streams.find(({ id }) => id === stream) ?? null;
  const { when } = useShownDay();
  const explanation = useExplanation(evaluation, pillar, date, known?.id ?? null);
  const view = useMemo(() => pillarView(explanation, shownParts), [explanation]);
  const { name, question } = GROUPS[pillar];
  const figures = (known ?? scores).pillars[pillar];
  const chosen = view.capabilities.find((one) => one.capability === capability);
  if (chosen !== undefined) return <CapabilityDetail pillar={pillar} view={chosen} date={date} back={back} />;
  return (
    <div data-testid="pillar-detail">
      <DetailHead backTo="All scores" back={back}>
        <PillarGlyph pillar={pillar} size={13} label="" />
        <span>{name}</span>
        <TwoFigures today={whole(figures.today)} planned={whole(figures.planned)} />
      </DetailHead>
      <p className={styles.question}>{question}</p>
      <div className={styles.controls}>
        <DateChoice date={date} choose={setDate} />
        {scores.streams.length > 1 && <StreamChoice scores={scores} stream={known} choose={setStream} />}
      </div>
      <CapabilityTable pillar={pillar} view={view} when={date === 'today' ? when : date} open={open} />
      {known === null && view.isAsked && <Reach evaluation={evaluation} scores={scores} figure={pillar} />}
      <section className={styles.block}>
        <h4>Seats that add up to it</h4>
        {!view.isAsked ? (
          <p>{NOT_ASKED}</p>
        ) : view.seats.length === 0 ? (
          <p>
            {date === 'today' ? `Nobody works on it ${when}.` : 'No seat is planned for it.'} Drop a role of {name} on a
            team.
          </p>
        ) : (
          <SeatTable seats={view.seats} score={view.score} missing={view.missing} />
        )}
      </section>
      {known === null && scores.streams.length > 1 && (
        <StreamTable scores={scores} pillar={pillar} choose={setStream} />
      )}
    </div>
  );
}

interface StreamChoiceProps {
  readonly scores: ScenarioScores;
  readonly stream: StreamScores | null;
  readonly choose: (stream: StreamId | null) => void;
}

const StreamChoice = ({ scores, stream, choose }: StreamChoiceProps) => (
  <select
    className={panel.select}
    aria-label="Value stream"
    value={stream?.id ?? ''}
    onChange={(event) => choose(scores.streams.find(({ id }) => id === event.target.value)?.id ?? null)}
  >
    <option value="">All value streams</option>
    {scores.streams.map(({ id, name }) => (
      <option key={id} value={id}>
        {name}
      </option>
    ))}
  </select>
);

interface CapabilityTableProps extends Pick<PillarDetailProps, 'pillar' | 'open'> {
  readonly view: PillarView;
  readonly when: string;
}

const CapabilityTable = ({ pillar, view, when, open }: CapabilityTableProps) => (
  <section className={styles.block}>
    <table className={styles.table} data-testid="capabilities">
      <thead>
        <tr>
          <th scope="col">Capability</th>
          <FigureHead>FTE of need</FigureHead>
          <FigureHead>Points</FigureHead>
          <FigureHead>Missing</FigureHead>
        </tr>
      </thead>
      <tbody className={panel[pillar]}>
        {view.capabilities.map((part) => (
          <tr key={part.capability}>
            <th scope="row">
              <LinkButton onClick={() => open({ kind: 'pillar', pillar, capability: part.capability })}>
                {part.name}
              </LinkButton>
              <span className={styles.track} data-ink="" title={`Staffed ${part.staffing} %`}>
                <i style={{ width: `${part.staffing}%` }} />
              </span>
            </th>
            <FigureCell>
              {fteText(part.supply)} of {fteText(part.demand)}
            </FigureCell>
            <FigureCell>{tenths(part.points)}</FigureCell>
            <td className={`${styles.number} ${styles.missing}`}>{tenths(part.missing)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <SumRow words={`${GROUPS[pillar].name} ${when}`} span={2}>
          <td className={styles.number} data-testid="points-total">
            {tenths(view.score)}
          </td>
          <FigureCell>{tenths(view.missing)}</FigureCell>
        </SumRow>
      </tfoot>
    </table>
  </section>
);

function useExplanation(
  evaluation: Evaluation,
  pillar: PillarId,
  date: WhichDate,
  stream: StreamId | null,
): PillarExplanation {
  const plan = useShownPlan();
  return useMemo(
    () => explainPillar(plan, evaluation.scenario, pillar, date, stream, evaluation.today),
    [plan, evaluation.scenario, pillar, date, stream, evaluation.today],
  );
}

interface StreamTableProps {
  readonly scores: ScenarioScores;
  readonly pillar: PillarId;
  readonly choose: (stream: StreamId) => void;
}

/** Each stream's own figure; the scenario's is their mean by size. */
function StreamTable({ scores, pillar, choose }: StreamTableProps) {
  return (
    <section className={styles.block}>
      <h4>By value stream, weighted by size</h4>
      <table className={styles.table}>
        <tbody>
          {scores.streams.map((stream) => {
            const today = whole(stream.pillars[pillar].today);
            const planned = whole(stream.pillars[pillar].planned);
            return (
              <tr key={stream.id}>
                <th scope="row">
                  <LinkButton onClick={() => choose(stream.id)}>{stream.name}</LinkButton>
                  <span className={styles.sub}>size {stream.size}</span>
                  <Bar pillar={pillar} today={today} planned={planned} />
                </th>
                <FigureCell>
                  <TwoFigures today={today} planned={planned} />
                </FigureCell>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
