/** What filling a vacancy brings today, on its card while it is selected: "+9 if filled". */

import { useMemo } from 'react';
import { evaluateWith, evaluationOf } from '#renderer/state/findings.ts';
import { usePlanStore } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import styles from './card-parts.module.css';

const HIRE = asId('person', 'person-hire-of-preview');

function gainOf(plan: Plan, scenario: Scenario | undefined, id: string): number {
  const seat = scenario?.seats[asId('seat', id)];
  if (scenario === undefined || seat === undefined || seat.person !== null) return 0;
  const { today } = evaluationOf(plan, scenario.id);
  if (seat.end !== null && seat.end < today) return 0;
  const calls: CommandCall[] = [
    { id: 'person.add', payload: { person: createPerson(HIRE, 'New hire', { capacity: seat.fte }) } },
    { id: 'seat.fill', payload: { scenario: scenario.id, id: seat.id, person: HIRE } },
  ];
  if (seat.start !== null && seat.start > today) {
    calls.push({ id: 'seat.update', payload: { scenario: scenario.id, id: seat.id, changes: { start: null } } });
  }
  const outcome = evaluateWith(calls);
  if ('reason' in outcome || outcome.before.scores === null || outcome.after.scores === null) return 0;
  return Math.round(outcome.after.scores.overall.today) - Math.round(outcome.before.scores.overall.today);
}

function Gain({ id }: { readonly id: string }) {
  const plan = usePlanStore((state) => state.plan);
  const scenarioId = usePlanStore((state) => state.scenarioId);
  const day = useUi((ui) => ui.shownDate);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the scores that it compares are of the day that is shown
  const gain = useMemo(() => gainOf(plan, plan.scenarios[scenarioId], id), [plan, scenarioId, id, day]);
  if (gain <= 0) return null;
  return (
    <span className={styles.gain} title={`Filling this vacancy today: +${gain} overall`}>
      +{gain} if filled
    </span>
  );
}

export const VacancyNote = ({ id, isActive }: { readonly id: string; readonly isActive: boolean }) =>
  isActive ? <Gain id={id} /> : null;
