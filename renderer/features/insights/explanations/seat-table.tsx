/** The seats whose points add up to a figure, and the demand that is left. */

import { useScenario } from '#renderer/state/plan-store.ts';
import styles from '../detail.module.css';
import { fteText, tenths } from '../format.ts';
import { SeatLink } from '../seat-link.tsx';
import type { pillarView } from './pillar-model.ts';

export type SeatTableProps = Pick<ReturnType<typeof pillarView>, 'seats' | 'score' | 'missing'>;

export function SeatTable({ seats, score, missing }: SeatTableProps) {
  const scenario = useScenario();
  return (
    <table className={styles.table} data-testid="seats">
      <thead>
        <tr>
          <th scope="col">Seat</th>
          <th scope="col" className={styles.number}>
            FTE on it
          </th>
          <th scope="col" className={styles.number}>
            Points
          </th>
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
              <td className={styles.number}>{fteText(fte)}</td>
              <td className={styles.number}>{tenths(points)}</td>
            </tr>
          ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={2}>
            Together
          </th>
          <td className={styles.number}>{tenths(score)}</td>
        </tr>
        <tr>
          <th scope="row" colSpan={2}>
            Demand that is left
          </th>
          <td className={styles.number}>{tenths(missing)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
