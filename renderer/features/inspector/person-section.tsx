/** What is true of a person, in every scenario. */

import { dispatch } from '#renderer/state/dispatch.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import type { Person } from '#shared/model/person.ts';
import { CustomFields } from './custom-fields.tsx';
import { FactsFields } from './facts-fields.tsx';
import styles from './inspector.module.css';
import { LinksEditor } from './links-editor.tsx';
import { parseEmail, parseFte, parseName, parseShort, parseText } from './parse-fields.ts';
import { PersonUse } from './person-use.tsx';
import { TypedField } from './typed-field.tsx';

export function PersonSection({ person }: { readonly person: Person }) {
  const change = (changes: PayloadOf<'person.update'>['changes']) =>
    dispatch('person.update', { id: person.id, changes });
  return (
    <>
      <section className={styles.section} aria-label="Person">
        <h4>
          Person
          <span className={styles.note}>the same in every scenario</span>
        </h4>
        <div className={styles.fields}>
          <TypedField label="Name" text={person.name} parse={parseName} commit={(name) => change({ name })} />
          <TypedField label="Email" text={person.email} parse={parseEmail} commit={(email) => change({ email })} />
          {!person.isOutside && (
            <>
              <TypedField
                label="Capacity"
                text={String(person.capacity)}
                parse={parseFte}
                commit={(capacity) => change({ capacity })}
                hint="Contract, as a share of full time"
              />
              <FactsFields facts={person} change={change} />
            </>
          )}
          <TypedField
            label="Roster id"
            text={person.rosterId}
            parse={parseShort}
            commit={(rosterId) => change({ rosterId })}
          />
          <TypedField
            label="Notes"
            text={person.notes}
            parse={parseText}
            commit={(notes) => change({ notes })}
            lines={2}
          />
        </div>
      </section>
      <LinksEditor of="person" links={person.links} change={(links) => change({ links })} />
      <CustomFields of="person" fields={person.custom} change={(custom) => change({ custom: { ...custom } })} />
      <PersonUse person={person} />
    </>
  );
}
