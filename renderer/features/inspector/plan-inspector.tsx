/** Nothing is selected: the plan and the active scenario. */

import { generateKeyBetween } from 'fractional-indexing';
import { X } from 'lucide-react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import { newId } from '#shared/model/ids.ts';
import { byRank } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { STREAM_SIZES } from '#shared/model/value-stream.ts';
import { CustomRoles } from './custom-roles.tsx';
import styles from './inspector.module.css';
import { parseCurrency, parseDate, parseName, parseSize, parseText } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export interface PlanInspectorProps {
  readonly plan: Plan;
  readonly scenario: Scenario;
}

export function PlanInspector({ plan, scenario }: PlanInspectorProps) {
  const change = (changes: PayloadOf<'plan.update'>['changes']) => dispatch('plan.update', { changes });
  const rearrange = (changes: PayloadOf<'scenario.update'>['changes']) =>
    dispatch('scenario.update', { id: scenario.id, changes });
  return (
    <>
      <header className={styles.head}>
        <h3>{plan.name}</h3>
        <p>Select a seat, a team or a line to change it.</p>
      </header>
      <section className={styles.section} aria-label="Plan">
        <h4>Plan</h4>
        <div className={styles.fields}>
          <TypedField label="Name" text={plan.name} parse={parseName} commit={(name) => change({ name })} />
          <TypedField
            label="Date"
            type="date"
            text={plan.date ?? ''}
            parse={parseDate}
            commit={(date) => change({ date })}
            hint={plan.date === null ? 'Scores are of the day you look. Set a date to hold them.' : undefined}
          />
          <TypedField
            label="Currency"
            text={plan.currency}
            parse={parseCurrency}
            commit={(currency) => change({ currency })}
            placeholder="EUR"
          />
        </div>
      </section>
      <section className={styles.section} aria-label="Scenario">
        <h4>Scenario</h4>
        <div className={styles.fields}>
          <TypedField label="Name" text={scenario.name} parse={parseName} commit={(name) => rearrange({ name })} />
          <SelectField
            label="Topology"
            value={scenario.topology ?? ''}
            options={[
              { value: '', label: 'Nothing said' },
              ...TOPOLOGY_IDS.map((value) => ({ value, label: TOPOLOGIES[value].name })),
            ]}
            onChange={(value) => rearrange({ topology: TOPOLOGY_IDS.find((one) => one === value) ?? null })}
            hint={scenario.topology === null ? undefined : `Best for: ${TOPOLOGIES[scenario.topology].bestFor}`}
          />
          <TypedField
            label="Note"
            text={scenario.note}
            parse={parseText}
            commit={(note) => rearrange({ note })}
            lines={3}
          />
        </div>
      </section>
      <Streams plan={plan} />
      <CustomRoles plan={plan} />
    </>
  );
}

const SIZE_OPTIONS = [
  { value: String(STREAM_SIZES.small), label: 'Small' },
  { value: String(STREAM_SIZES.medium), label: 'Medium' },
  { value: String(STREAM_SIZES.large), label: 'Large' },
];

function Streams({ plan }: { readonly plan: Plan }) {
  const streams = Object.values(plan.streams).sort(byRank);
  const add = () => {
    const names = new Set(streams.map(({ name }) => name));
    let n = streams.length + 1;
    while (names.has(`Stream ${n}`)) n += 1;
    const rank = generateKeyBetween(streams.at(-1)?.rank ?? null, null);
    dispatch('stream.add', { stream: { id: newId('stream'), name: `Stream ${n}`, size: STREAM_SIZES.medium, rank } });
  };
  return (
    <section className={styles.section} aria-label="Value streams">
      <h4>
        Value streams
        <Button size="small" variant="ghost" onClick={add}>
          Add
        </Button>
      </h4>
      {streams.length === 0 && (
        <p className={styles.note}>
          None named: everything counts as one stream. Name the products or problems that teams serve.
        </p>
      )}
      {streams.map(({ id, name, size }) => {
        const isNamed = SIZE_OPTIONS.some(({ value }) => value === String(size));
        return (
          <div key={id} className={styles.stack}>
            <div className={styles.item}>
              <TypedField
                label="Name of the stream"
                layout="hidden"
                text={name}
                parse={parseName}
                commit={(next) => dispatch('stream.update', { id, changes: { name: next } })}
              />
              <button
                type="button"
                className={styles.x}
                aria-label={`Remove ${name}`}
                onClick={() => dispatch('stream.remove', { id })}
              >
                <X size={14} aria-hidden="true" />
              </button>
            </div>
            <div className={styles.sized}>
              <span aria-hidden="true">Size</span>
              <SelectField
                label={`Size of ${name}`}
                layout="hidden"
                value={isNamed ? String(size) : ''}
                options={isNamed ? SIZE_OPTIONS : [{ value: '', label: 'Own size' }, ...SIZE_OPTIONS]}
                onChange={(value) =>
                  value !== '' && dispatch('stream.update', { id, changes: { size: Number(value) } })
                }
              />
              <TypedField
                label={`Size of ${name} as a number`}
                layout="hidden"
                text={String(size)}
                parse={parseSize}
                commit={(next) => dispatch('stream.update', { id, changes: { size: next } })}
              />
            </div>
          </div>
        );
      })}
    </section>
  );
}
