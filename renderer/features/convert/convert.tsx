/** The conversion dialog: the same people in another topology, with every move and its reason before anything is made. */

import { useEffect, useState } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { setActiveScenario, usePlan } from '#renderer/state/plan-store.ts';
import { announce, setUi, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooterNote } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/field.tsx';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { freeName } from '#shared/lib/free-name.ts';
import { newId } from '#shared/model/ids.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { topologyArguments } from '#shared/rules/index.ts';
import styles from './convert.module.css';
import type { Preview } from './convert-model.ts';
import { moveWords, rankAfter, SHORT_NAMES } from './convert-model.ts';
import { ConvertPreview } from './convert-preview.tsx';
import { TopologyChoice } from './topology-choice.tsx';
import { usePreviews } from './use-previews.ts';

export function Convert() {
  const dialog = useUi((ui) => (ui.dialog?.kind === 'convert' ? ui.dialog : null));
  const plan = usePlan((one) => one);
  const source = dialog === null ? undefined : plan.scenarios[dialog.scenario];
  const isOver = dialog !== null && source === undefined;
  useEffect(() => {
    if (isOver) close();
  }, [isOver]);
  if (dialog === null || source === undefined) return null;
  return <ConvertDialog key={source.id} plan={plan} source={source} asked={dialog.topology} />;
}

const close = (): void => setUi({ dialog: null });
/** The one to look at first: not the topology that it follows already. */
const firstChoice = (source: Scenario): TopologyId =>
  TOPOLOGY_IDS.find((id) => id !== source.topology) ?? TOPOLOGY_IDS[0];

interface ConvertDialogProps {
  readonly plan: Plan;
  readonly source: Scenario;
  readonly asked: TopologyId | null;
}

function ConvertDialog({ plan, source, asked }: ConvertDialogProps) {
  const [topology, setTopology] = useState<TopologyId>(asked ?? firstChoice(source));
  const [typed, setTyped] = useState<string | null>(null);
  const { previews, failures } = usePreviews(plan, source.id, topology);
  const evaluation = evaluationOf(plan, source.id);
  const preview = previews.get(topology);
  const failure = failures.get(topology);
  const all = scenariosOf(plan);
  const names = all.map(({ name }) => name);
  const letter = scenarioLetter(all.findIndex(({ id }) => id === source.id));
  const name = (typed ?? freeName(`${SHORT_NAMES[topology]} from ${letter}`, names)).trim();
  const isEmpty = Object.keys(source.seats).length === 0;

  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title={`Convert ${letter}, ${source.name}`}
      description="The same people, vacancies, roles and reporting in other teams. It becomes a new scenario; this one stays as it is."
      footer={
        <>
          <DialogFooterNote>
            <form
              id="convert"
              className={styles.name}
              onSubmit={(event) => {
                event.preventDefault();
                if (preview && name !== '') make(plan, source, preview, name);
              }}
            >
              <TextField
                label="Scenario name"
                value={typed ?? name}
                maxLength={200}
                onChange={setTyped}
                error={name === '' ? 'Give it a name.' : undefined}
              />
            </form>
          </DialogFooterNote>
          <Button size="large" onClick={close}>
            Cancel
          </Button>
          <Button
            size="large"
            variant="primary"
            type="submit"
            form="convert"
            disabled={preview === undefined || isEmpty || name === ''}
          >
            Make scenario
          </Button>
        </>
      }
    >
      <div className={styles.layout}>
        <TopologyChoice source={source} chosen={topology} choose={setTopology} previews={previews} />
        <div className={styles.preview} data-testid="conversion" aria-busy={preview === undefined}>
          {isEmpty ? (
            <p className={styles.waiting}>There are no seats to arrange yet. Add roles to a team first.</p>
          ) : failure !== undefined ? (
            <p className={styles.failed} role="alert">
              {TOPOLOGIES[topology].name} could not be worked out: {failure}. Choose another topology.
            </p>
          ) : preview === undefined ? (
            <p className={styles.waiting} role="status">
              Working out who goes where …
            </p>
          ) : (
            <ConvertPreview
              key={topology}
              topology={topology}
              preview={preview}
              before={evaluation.scores}
              found={topologyArguments(evaluation)}
            />
          )}
        </div>
      </div>
    </Dialog>
  );
}

/** Adds the converted scenario as one step, right behind the one it comes from, and shows it. */
function make(plan: Plan, source: Scenario, { conversion, changes }: Preview, name: string): void {
  const id = newId('scenario');
  const words = moveWords(changes);
  const note = `Converted from ${source.name}. ${words}.`;
  const scenario: Scenario = { ...conversion.scenario, id, name, note, rank: rankAfter(scenariosOf(plan), source) };
  if (!dispatch('scenario.add', { scenario }).ok) return;
  setActiveScenario(id);
  setUi({ dialog: null, selection: [], finding: null });
  announce(`Made the scenario ${name}, now shown. ${words}.`);
}
