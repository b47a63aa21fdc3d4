/** What can be done with a position: fill it, make it vacant, split it in two, close it; merge several into one. */

import { useState } from 'react';
import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { announce, setUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { roleOf } from '#shared/catalog/roles.ts';
import { canRun } from '#shared/commands/registry.ts';
import { createPerson } from '#shared/model/create.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import styles from './inspector.module.css';
import { parseFte } from './parse-fields.ts';

export interface PositionProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seat: Seat;
}

/** Buttons under the fields of one seat. */
export function PositionActions({ plan, scenario, seat }: PositionProps) {
  const [isSplitting, setSplitting] = useState(false);
  const isVacant = seat.person === null;
  const hire = () => {
    const newcomer = createPerson(newId('person'), 'New person');
    dispatchAll(`Fill ${roleOf(plan, seat.role).name} with a new person`, [
      { id: 'person.add', payload: { person: newcomer } },
      { id: 'seat.fill', payload: { scenario: scenario.id, id: seat.id, person: newcomer.id } },
    ]);
  };
  return (
    <>
      <div className={styles.buttons}>
        {isVacant ? (
          <>
            <Button size="small" onClick={() => setUi({ dialog: { kind: 'fill-vacancy', seat: seat.id } })}>
              Find who fits
            </Button>
            <Button size="small" onClick={hire}>
              Fill with a new person
            </Button>
          </>
        ) : (
          <Button size="small" onClick={() => dispatch('seat.vacate', { scenario: scenario.id, id: seat.id })}>
            Make vacant
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={isSplitting}
          disabled={seat.fte === 0}
          onClick={() => setSplitting(!isSplitting)}
        >
          Split in two
        </Button>
      </div>
      {isSplitting && <Split plan={plan} scenario={scenario} seat={seat} done={() => setSplitting(false)} />}
    </>
  );
}

interface SplitProps extends PositionProps {
  readonly done: () => void;
}

/** Halves unless another share is typed. */
function Split({ plan, scenario, seat, done }: SplitProps) {
  const [typed, setTyped] = useState<string | null>(null);
  const text = typed ?? String(seat.fte / 2);
  const parsed = parseFte(text);
  const fte = parsed.ok ? parsed.value : 0;
  const payload = { scenario: scenario.id, id: seat.id, into: newId('seat'), fte };
  const answer = canRun(plan, { id: 'seat.split', payload });
  const problem = !parsed.ok ? parsed.problem : answer.ok ? null : answer.reason;
  const rest = Math.round((seat.fte - fte) * 1e6) / 1e6;
  const split = (): void => {
    if (problem !== null || !dispatch('seat.split', payload).ok) return;
    announce(`Split into ${rest} and ${fte} FTE`);
    done();
  };
  return (
    <form
      className={styles.split}
      aria-label="Split in two"
      onSubmit={(event) => {
        event.preventDefault();
        split();
      }}
    >
      <label>
        FTE of the second seat
        <input
          className={styles.control}
          inputMode="decimal"
          value={text}
          aria-invalid={problem === null ? undefined : true}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <Button size="small" type="submit" disabled={problem !== null}>
        Split
      </Button>
      <p className={styles.note} role="status">
        {problem ?? `The first keeps ${rest} FTE.`}
      </p>
    </form>
  );
}

/** One button where several seats are of one role and one holder, or vacancies of one role. */
export function MergeMany({
  plan,
  scenario,
  seats,
}: Omit<PositionProps, 'seat'> & { readonly seats: readonly Seat[] }) {
  const [first] = seats;
  const isOne = seats.every(({ role, person }) => role === first?.role && person === first.person);
  if (first === undefined || seats.length < 2 || !isOne) return null;
  const payload = { scenario: scenario.id, ids: seats.map(({ id }) => id) };
  const answer = canRun(plan, { id: 'seat.merge', payload });
  const merge = (): void => {
    if (!dispatch('seat.merge', payload).ok) return;
    setUi({ selection: [{ kind: 'seat', id: first.id }] });
    announce(`Merged ${seats.length} seats into one`);
  };
  return (
    <>
      <div className={styles.buttons}>
        <Button size="small" disabled={!answer.ok} onClick={merge}>
          Merge into one seat
        </Button>
      </div>
      {!answer.ok && <p className={styles.note}>{answer.reason}</p>}
    </>
  );
}
