/** One capability of a pillar: what it is, who gives its points, and the demand that is left. */

import { useShownDay } from '#renderer/state/shown-day.ts';
import { PillarGlyph } from '#renderer/ui/pillar-glyph.tsx';
import { GROUPS } from '#shared/catalog/capabilities.ts';
import type { PillarId } from '#shared/model/capability.ts';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import { NOT_ASKED } from '#shared/rules/index.ts';
import styles from '../detail.module.css';
import { DetailHead } from '../detail-head.tsx';
import { fteText } from '../format.ts';
import type { CapabilityView } from './pillar-model.ts';
import { SeatTable } from './seat-table.tsx';
import { FigureCell } from './table-parts.tsx';

export interface CapabilityDetailProps {
  readonly pillar: PillarId;
  readonly view: CapabilityView;
  readonly date: WhichDate;
  readonly back: () => void;
}

export function CapabilityDetail({ pillar, view, date, back }: CapabilityDetailProps) {
  const { when } = useShownDay();
  return (
    <div data-testid="capability-detail">
      <DetailHead backTo={GROUPS[pillar].name} back={back}>
        <PillarGlyph pillar={pillar} size={13} label="" />
        <span>{view.name}</span>
      </DetailHead>
      <p className={styles.question}>
        {view.description} Source: row {view.source}.
      </p>
      <section className={styles.block}>
        <table className={styles.table}>
          <tbody>
            <tr>
              <th scope="row">Need</th>
              <FigureCell>{fteText(view.demand)} FTE</FigureCell>
            </tr>
            <tr>
              <th scope="row">There is {date === 'today' ? when : 'planned'}</th>
              <FigureCell>{fteText(view.supply)} FTE</FigureCell>
            </tr>
            <tr>
              <th scope="row">Demand that is left</th>
              <FigureCell>{fteText(view.left)} FTE</FigureCell>
            </tr>
            <tr>
              <th scope="row">Staffed</th>
              <FigureCell>{view.staffing} %</FigureCell>
            </tr>
          </tbody>
        </table>
      </section>
      <section className={styles.block}>
        <h4>Seats that work on it</h4>
        {view.demand === 0 ? (
          <p>{NOT_ASKED}</p>
        ) : view.seats.length === 0 ? (
          <p>No seat spends time on it {date === 'today' ? when : 'at the planned date'}.</p>
        ) : (
          <SeatTable seats={view.seats} score={view.points} missing={view.missing} />
        )}
      </section>
    </div>
  );
}
