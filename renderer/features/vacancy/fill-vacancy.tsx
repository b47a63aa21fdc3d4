/** The dialog that fills a vacancy: who has time for it, who fits and why, and what the score becomes with each. */

import { useEffect, useState } from 'react';
import { tellStep } from '#renderer/actions/tell-step.ts';
import { dispatchAll } from '#renderer/state/dispatch.ts';
import { dayOfUse, evaluationOf } from '#renderer/state/findings.ts';
import { usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooterNote } from '#renderer/ui/dialog.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { CheckField } from '#renderer/ui/field.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { createPerson } from '#shared/model/create.ts';
import { formatDate } from '#shared/model/date.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Candidate } from '#shared/rules/index.ts';
import { planDate } from '#shared/rules/index.ts';
import { CandidateRow } from './candidate-row.tsx';
import { fillCalls, fitted, vacancyWords } from './fill-model.ts';
import styles from './fill-vacancy.module.css';
import { useCandidates } from './use-candidates.ts';

/** More come with a click: each costs a run of the rules. */
const SHOWN = 20;

export function FillVacancy() {
  const id = useUi(({ dialog }) => (dialog?.kind === 'fill-vacancy' ? dialog.seat : null));
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const seat = id === null ? undefined : scenario.seats[id];
  const isOpen = seat !== undefined && seat.person === null;
  // Filled or gone in the meantime: there is nothing to ask any more.
  const isOver = id !== null && !isOpen;
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  if (!isOpen) return null;
  return <FillDialog key={seat.id} plan={plan} scenario={scenario} seat={seat} />;
}

const close = (): void => setUi({ dialog: null });

interface FillDialogProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seat: Seat;
}

function FillDialog({ plan, scenario, seat }: FillDialogProps) {
  const [isFitted, setFitted] = useState(false);
  const [shown, setShown] = useState(SHOWN);
  const { candidates, overall, failure } = useCandidates({
    plan,
    scenario: scenario.id,
    seat: seat.id,
    isFitted,
    shown,
  });
  const before = evaluationOf(plan, scenario.id).scores?.overall ?? null;
  const role = roleOf(plan, seat.role).name;
  const today = planDate(plan, dayOfUse());

  const fill = (name: string, calls: readonly CommandCall[]): void => {
    if (!dispatchAll(`Fill ${role} with ${name}`, calls).ok) return;
    setUi({ dialog: null, selection: [{ kind: 'seat', id: seat.id }] });
    tellStep();
  };
  const choose = (candidate: Candidate): void => {
    const changes = isFitted ? fitted(seat, candidate, today) : {};
    const name = plan.people[candidate.person]?.name ?? 'somebody';
    fill(name, fillCalls(scenario.id, seat, candidate.person, changes));
  };
  const hire = (): void => {
    const person = createPerson(newId('person'), 'New person');
    fill('a new person', [{ id: 'person.add', payload: { person } }, ...fillCalls(scenario.id, seat, person.id, {})]);
  };

  return (
    <Dialog
      isOpen
      onClose={close}
      size="medium"
      title={`Fill ${role}`}
      description={vacancyWords(scenario, seat)}
      footer={
        <>
          <DialogFooterNote>
            <Button size="large" onClick={hire}>
              Fill with a new person
            </Button>
          </DialogFooterNote>
          <Button size="large" onClick={close}>
            Cancel
          </Button>
        </>
      }
    >
      {failure !== null ? (
        <p className={styles.failed} role="alert">
          The candidates could not be ranked: {failure}. Choose a person in the inspector instead.
        </p>
      ) : candidates === null ? (
        <p className={styles.waiting} role="status">
          Looking for who has time …
        </p>
      ) : candidates.length === 0 ? (
        <EmptyState title="Nobody has time for it">
          Nobody is on the bench, and everyone with a seat is fully planned. Lower somebody’s FTE, or add a new person.
        </EmptyState>
      ) : (
        <>
          <CheckField
            label="Adapt the seat to the person: lower its FTE to what is free, start it when they are free"
            isChecked={isFitted}
            onChange={setFitted}
          />
          {seat.start !== null && seat.start > today && (
            <p className={styles.note}>
              The planned score counts this vacancy as filled already; today’s score changes on {formatDate(seat.start)}{' '}
              only.
            </p>
          )}
          <ol className={styles.list} aria-label="Candidates, the best fit first">
            {candidates.slice(0, shown).map((candidate) => (
              <CandidateRow
                key={candidate.person}
                plan={plan}
                scenario={scenario}
                candidate={candidate}
                before={before}
                after={overall.get(candidate.person)}
                choose={() => choose(candidate)}
              />
            ))}
          </ol>
          {candidates.length > shown && (
            <Button onClick={() => setShown(shown + SHOWN)}>
              Show {Math.min(SHOWN, candidates.length - shown)} more of {candidates.length}
            </Button>
          )}
        </>
      )}
    </Dialog>
  );
}
