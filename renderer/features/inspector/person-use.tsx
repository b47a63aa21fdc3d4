/** Where a person stands in every scenario, so that it is clear whom a change to the person touches; and removing them. */

import { dispatch } from '#renderer/state/dispatch.ts';
import { setActiveScenario, usePlan } from '#renderer/state/plan-store.ts';
import { select } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { ScenarioId, SeatId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import styles from './inspector.module.css';
import { personUses, removalEffect } from './person-use-model.ts';

const show = (scenario: ScenarioId, seats: readonly SeatId[]): void => {
  setActiveScenario(scenario);
  select(seats.map((id) => ({ kind: 'seat', id })));
};

export function PersonUse({ person }: { readonly person: Person }) {
  const plan = usePlan((whole) => whole);
  const uses = personUses(plan, person.id);
  return (
    <section className={styles.section} aria-label={`${person.name} in the scenarios`}>
      <h4>
        In the scenarios
        <span className={styles.note}>a change shows in all</span>
      </h4>
      <ul className={styles.uses}>
        {uses.map(({ scenario, name, seats, text }) => (
          <li key={scenario}>
            <button type="button" disabled={seats.length === 0} onClick={() => show(scenario, seats)}>
              {name}
            </button>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <Button size="small" onClick={() => dispatch('person.remove', { id: person.id })}>
          Remove from the roster
        </Button>
      </div>
      <p className={styles.note}>{removalEffect(uses)}</p>
    </section>
  );
}
