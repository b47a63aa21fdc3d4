/** How a seat's time splits over capabilities: as its role says, or as said here in percent. */

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/field.tsx';
import { CAPABILITIES, GROUPS } from '#shared/catalog/capabilities.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import { CAPABILITY_IDS, groupOfCapability } from '#shared/model/capability.ts';
import type { Profile } from '#shared/model/profile.ts';
import type { Role } from '#shared/model/role.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Shares } from './focus-model.ts';
import { draftOf, focusOf, leftOut } from './focus-model.ts';
import styles from './inspector.module.css';
import { parsePercent } from './parse-fields.ts';
import { TypedField } from './typed-field.tsx';

export interface FocusEditorProps {
  readonly seat: Seat;
  readonly role: Role;
  readonly profile: Profile;
  readonly change: (focus: Shares | null) => void;
}

export function FocusEditor({ seat, role, profile, change }: FocusEditorProps) {
  const [draft, setDraft] = useState<ReadonlyMap<CapabilityId, number> | null>(null);
  const [known, setKnown] = useState(seat.focus);
  if (known !== seat.focus) {
    setKnown(seat.focus);
    setDraft(null);
  }
  const shown = draft ?? draftOf(seat, role, profile);
  const outcome = focusOf(shown);
  const set = (id: CapabilityId, share: number) => setDraft(new Map(shown).set(id, share));
  const out = draft === null && seat.focus === null ? [] : leftOut(shown, role);
  const addable = CAPABILITY_IDS.filter((id) => !shown.has(id));
  return (
    <section className={styles.section} aria-label="Focus">
      <h4>
        Focus
        <span className={styles.note}>{seat.focus === null ? 'as the role says' : 'of this seat'}</span>
      </h4>
      {[...shown].map(([id, share]) => (
        <div key={id} className={styles.share}>
          <span>{CAPABILITIES[id].name}</span>
          <TypedField
            label={`Share of ${CAPABILITIES[id].name} in percent`}
            layout="hidden"
            text={`${share} %`}
            parse={parsePercent}
            commit={(value) => set(id, value)}
          />
          <button
            type="button"
            className={styles.x}
            aria-label={`Take out ${CAPABILITIES[id].name}`}
            onClick={() => setDraft(new Map([...shown].filter(([other]) => other !== id)))}
          >
            <X size={14} aria-hidden="true" />
          </button>
        </div>
      ))}
      <SelectField
        label="Add a capability"
        layout="hidden"
        value=""
        onChange={(id) => {
          const chosen = addable.find((one) => one === id);
          if (chosen !== undefined) set(chosen, 0);
        }}
        options={[
          { value: '', label: 'Add a capability' },
          ...addable.map((id) => ({
            value: id,
            label: CAPABILITIES[id].name,
            group: GROUPS[groupOfCapability(id)].name,
          })),
        ]}
      />
      {out.length > 0 && (
        <p className={styles.note}>
          Leaves to others what the role owns: {out.map((id) => CAPABILITIES[id].name).join(', ')}.
        </p>
      )}
      {draft !== null && !outcome.ok && (
        <p className={styles.problem} role="alert">
          {outcome.problem}
        </p>
      )}
      <div className={styles.buttons}>
        {draft !== null && (
          <>
            <Button size="small" disabled={!outcome.ok} onClick={() => outcome.ok && change(outcome.focus)}>
              Use this split
            </Button>
            <Button size="small" variant="ghost" onClick={() => setDraft(null)}>
              Discard
            </Button>
          </>
        )}
        {seat.focus !== null && (
          <Button size="small" variant="ghost" onClick={() => change(null)}>
            As the role says
          </Button>
        )}
      </div>
    </section>
  );
}
