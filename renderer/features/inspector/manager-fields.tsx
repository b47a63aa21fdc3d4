/** Whom a seat reports to: one solid line, any number of dotted ones, to seats or to managers from outside. */

import { X } from 'lucide-react';
import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { SelectField } from '#renderer/ui/field.tsx';
import { createPerson } from '#shared/model/create.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import styles from './inspector.module.css';
import { managerKey, managerName, managerOfKey, managerOptions } from './options.ts';
import { parseText } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export interface ManagerFieldsProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly seat: Seat;
}

export function ManagerFields({ plan, scenario, seat }: ManagerFieldsProps) {
  const options = managerOptions(plan, scenario, new Set([seat.id]));
  const dotted = new Set(seat.dotted.map(managerKey));
  const setSolid = (key: string) =>
    dispatch('report.set-solid', {
      scenario: scenario.id,
      seat: seat.id,
      manager: managerOfKey(plan, scenario, key),
    });
  const addDotted = (key: string) => {
    const manager = managerOfKey(plan, scenario, key);
    if (manager !== null) dispatch('report.add-dotted', { scenario: scenario.id, seat: seat.id, manager });
  };
  const addOutside = (name: string) => {
    if (name === '') return;
    const person = createPerson(newId('person'), name, { isOutside: true });
    const manager = { kind: 'outside', id: person.id } as const;
    dispatchAll(`Report to ${name}`, [
      { id: 'person.add', payload: { person } },
      seat.solid === null
        ? { id: 'report.set-solid', payload: { scenario: scenario.id, seat: seat.id, manager } }
        : { id: 'report.add-dotted', payload: { scenario: scenario.id, seat: seat.id, manager } },
    ]);
  };
  return (
    <section className={styles.section} aria-label="Reporting">
      <h4>Reporting</h4>
      <div className={styles.fields}>
        <SelectField
          label="Manager"
          value={managerKey(seat.solid)}
          options={[{ value: '', label: 'Nobody' }, ...options]}
          onChange={setSolid}
        />
        {seat.dotted.map((manager) => (
          <div key={managerKey(manager)} className={styles.item}>
            <span>Dotted line to {managerName(plan, scenario, manager)}</span>
            <button
              type="button"
              className={styles.x}
              aria-label={`Remove the dotted line to ${managerName(plan, scenario, manager)}`}
              onClick={() => dispatch('report.remove-dotted', { scenario: scenario.id, seat: seat.id, manager })}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </div>
        ))}
        <SelectField
          label="Dotted line"
          value=""
          options={[
            { value: '', label: 'Add a dotted manager' },
            ...options.filter(({ value }) => !dotted.has(value) && value !== managerKey(seat.solid)),
          ]}
          onChange={addDotted}
        />
        <TypedField
          label="From outside"
          text=""
          parse={parseText}
          commit={addOutside}
          placeholder="Name of a manager outside the plan"
          hint={seat.solid === null ? 'Becomes the manager.' : 'Becomes a dotted manager.'}
        />
      </div>
    </section>
  );
}
