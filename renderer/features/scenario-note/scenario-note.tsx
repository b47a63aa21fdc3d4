/** What a scenario is about: its name, the idea behind it, and the topology it is meant to follow. */

import { dispatch } from '#renderer/state/dispatch.ts';
import { usePlan } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { SelectField, TextArea, TextField } from '#renderer/ui/field.tsx';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import styles from './scenario-note.module.css';

const NONE = 'none';
const CHOICES = [
  { value: NONE, label: 'None in particular' },
  ...TOPOLOGY_IDS.map((id) => ({ value: id as string, label: TOPOLOGIES[id].name })),
];
const close = (): void => setUi({ dialog: null });

export function ScenarioNote() {
  const id = useUi(({ dialog }) => (dialog?.kind === 'scenario-note' ? dialog.scenario : null));
  const scenario = usePlan((plan) => (id === null ? undefined : plan.scenarios[id]));
  return scenario ? <NoteOf scenario={scenario} /> : null;
}

function NoteOf({ scenario: { id, name, note, topology } }: { readonly scenario: Scenario }) {
  const change = (changes: { name?: string; note?: string; topology?: TopologyId | null }): void => {
    dispatch('scenario.update', { id, changes });
  };
  return (
    <Dialog
      isOpen
      onClose={close}
      title={`About ${name}`}
      description="What this scenario tries, for those who compare it later."
      footer={
        <Button variant="primary" onClick={close}>
          Done
        </Button>
      }
    >
      <div className={styles.fields}>
        <TextField
          label="Name"
          layout="stack"
          value={name}
          onCommit={(text) => text.trim() !== '' && change({ name: text.trim() })}
        />
        <TextArea
          label="What it is about"
          layout="stack"
          value={note}
          rows={5}
          onCommit={(text) => change({ note: text })}
        />
        <SelectField
          label="Topology that it follows"
          layout="stack"
          value={topology ?? NONE}
          options={CHOICES}
          onChange={(value) => change({ topology: value === NONE ? null : (value as TopologyId) })}
        />
      </div>
    </Dialog>
  );
}
