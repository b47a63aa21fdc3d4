/** The seats whose points add up to a figure, and the demand that is left. */

import { useScenario } from '#renderer/state/plan-store.ts';
import styles from '../detail.module.css';
import { fteText, tenths } from '../format.ts';
import { SeatLink } from '../seat-link.tsx';
import type { pillarView } from './pillar-model.ts';
import { FigureCell, FigureHead, SumRow } from './table-parts.tsx';

export type SeatTableProps = Pick<ReturnType<typeof pillarView>, 'seats' | 'score' | 'missing'>;

export function SeatTable({ seats, score, missing }: SeatTableProps) {
  const scenario = useScenario();
  return (
    <table className={styles.table} data-testid="seats">
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <FigureHead>FTE on it</FigureHead>
          <FigureHead>Points</FigureHead>
        </tr>
      </thead>
      <tbody>
        {seats
          .filter(({ seat }) => scenario.seats[seat] !== undefined)
          .map(({ seat, fte, points }) => (
            <tr key={seat}>
              <td>
                <SeatLink seat={seat} />
              </td>
              <FigureCell>{fteText(fte)}</FigureCell>
              <FigureCell>{tenths(points)}</FigureCell>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <SumRow words="Together" span={2}>
          <FigureCell>{tenths(score)}</FigureCell>
        </SumRow>
        <SumRow words="Demand that is left" span={2}>
          <FigureCell>{tenths(missing)}</FigureCell>
        </SumRow>
      </tfoot>
    </table>
  );
}
