/** Roles that the plan brings with it: what they own and support decides how their seats count. */

import { X } from 'lucide-react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CAPABILITIES, GROUPS } from '#shared/catalog/capabilities.ts';
import type { PayloadOf } from '#shared/commands/registry.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITIES_OF, CAPABILITY_IDS, GROUP_IDS } from '#shared/model/capability.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import styles from './inspector.module.css';
import { parseName, parseText } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export function CustomRoles({ plan }: { readonly plan: Plan }) {
  const roles = Object.values(plan.roles).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  const add = () =>
    dispatch('role.add', { role: { id: newId('role'), name: 'New role', owns: [], supports: [], notes: '' } });
  return (
    <section className={styles.section} aria-label="Roles of this plan">
      <h4>
        Roles of this plan
        <Button size="small" variant="ghost" onClick={add}>
          Add
        </Button>
      </h4>
      {roles.length === 0 && (
        <p className={styles.note}>None: all seats use roles of the catalogue. Titles that match none come here.</p>
      )}
      {roles.map((role) => (
        <CustomRoleEditor key={role.id} role={role} />
      ))}
    </section>
  );
}

type Strength = '' | 'owns' | 'supports';

function CustomRoleEditor({ role }: { readonly role: CustomRole }) {
  const change = (changes: PayloadOf<'role.update'>['changes']) => dispatch('role.update', { id: role.id, changes });
  const set = (id: CapabilityId, strength: Strength) => {
    const keep = (list: readonly CapabilityId[], isIn: boolean) =>
      CAPABILITY_IDS.filter((one) => (one === id ? isIn : list.includes(one)));
    change({ owns: keep(role.owns, strength === 'owns'), supports: keep(role.supports, strength === 'supports') });
  };
  const isEmpty = role.owns.length + role.supports.length === 0;
  return (
    <div className={styles.stack}>
      <div className={styles.item}>
        <TypedField
          label="Name of the role"
          layout="hidden"
          text={role.name}
          parse={parseName}
          commit={(name) => change({ name })}
        />
        <button
          type="button"
          className={styles.x}
          aria-label={`Remove ${role.name}`}
          onClick={() => dispatch('role.remove', { id: role.id })}
        >
          <X size={14} aria-hidden="true" />
        </button>
      </div>
      {isEmpty && <p className={styles.note}>Owns nothing yet, so its seats count for no pillar.</p>}
      <details>
        <summary className={styles.note}>
          Owns {role.owns.length}, supports {role.supports.length}
        </summary>
        <div className={styles.checks}>
          {GROUP_IDS.map((group) => [
            <h5 key={group}>{GROUPS[group].name}</h5>,
            ...CAPABILITIES_OF[group].map((id) => {
              const strength: Strength = role.owns.includes(id) ? 'owns' : role.supports.includes(id) ? 'supports' : '';
              const name = CAPABILITIES[id].name;
              return [
                <span key={`${id} name`}>{name}</span>,
                <select
                  key={id}
                  aria-label={`${name}: what ${role.name} does`}
                  value={strength}
                  onChange={({ target }) => set(id, target.value as Strength)}
                >
                  <option value="">–</option>
                  <option value="owns">owns</option>
                  <option value="supports">supports</option>
                </select>,
              ];
            }),
          ])}
        </div>
        <TypedField
          label="Notes"
          layout="stack"
          text={role.notes}
          parse={parseText}
          commit={(notes) => change({ notes })}
          lines={2}
        />
      </details>
    </div>
  );
}
