/** A seat in an explanation: role, who holds it, team; a click selects it and brings it into view. */

import { useShownPlan } from '#renderer/state/findings.ts';
import { useScenario } from '#renderer/state/plan-store.ts';
import { requestCanvas, select } from '#renderer/state/ui-store.ts';
import { LinkButton } from '#renderer/ui/link-button.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import styles from './detail.module.css';
import { seatWords } from './findings/findings-model.ts';

export function showSeat(id: SeatId): void {
  select([{ kind: 'seat', id }]);
  requestCanvas({ kind: 'show', ids: [id] });
}

export function SeatLink({ seat }: { readonly seat: SeatId }) {
  const plan = useShownPlan();
  const scenario = useScenario();
  const words = seatWords(
    plan,
    plan.scenarios[scenario.id] ?? scenario,
    seat,
    (role) => roleOf(plan, asId('role', role)).name,
  );
  return (
    <>
      <LinkButton onClick={() => showSeat(seat)}>{words.role}</LinkButton>
      <span className={styles.sub}>{[words.who, words.team].filter(Boolean).join(' · ')}</span>
    </>
  );
}
