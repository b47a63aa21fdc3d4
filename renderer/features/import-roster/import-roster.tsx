/** The import dialog: what the roster says, every problem with its place, and choices; nothing changes until confirmed. */

import { useState } from 'react';
import { dispatch } from '#renderer/state/dispatch.ts';
import { setActiveScenario, usePlan, useScenario } from '#renderer/state/plan-store.ts';
import { host, newPlan } from '#renderer/state/session.ts';
import { announce, requestCanvas, setUi, toast, useUi } from '#renderer/state/ui-store.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog, DialogFooterNote } from '#renderer/ui/dialog.tsx';
import { TabPanel, Tabs } from '#renderer/ui/tabs.tsx';
import { VisuallyHidden } from '#renderer/ui/visually-hidden.tsx';
import type { RosterImport } from '#shared/import/roster.ts';
import { areOneCurrency, setAsideCsv } from '#shared/import/roster.ts';
import type { OpenedFile } from '#shared/ipc/contract.ts';
import { freeName } from '#shared/lib/free-name.ts';
import { createPlan } from '#shared/model/create.ts';
import { newId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import styles from './import-roster.module.css';
import { mergeRoster } from './merge-model.ts';
import { count, isEmptyPlan, rowsOf, summaryOf } from './preview-model.ts';
import { ColumnsTable, ProblemsList, RolesTable } from './preview-parts.tsx';
import type { Preview } from './use-import.ts';
import { useImport } from './use-import.ts';

export function ImportRoster() {
  const file = useUi(({ dialog }) => (dialog?.kind === 'import' ? dialog.file : null));
  if (file === null) return null;
  return <ImportDialog key={`${file.name} ${file.sha256}`} file={file} />;
}

type Target = 'new' | 'scenario';
type Tab = 'problems' | 'columns' | 'roles';

function ImportDialog({ file }: { readonly file: OpenedFile }) {
  const screen = useUi((state) => state.screen);
  const plan = usePlan((one) => one);
  const scenario = useScenario();
  const isFresh = screen === 'start' || isEmptyPlan(plan);
  const [target, setTarget] = useState<Target>(isFresh ? 'new' : 'scenario');
  const state = useImport(file, target === 'scenario' ? Object.values(plan.roles) : []);
  const close = () => {
    state.cancel();
    setUi({ dialog: null });
  };
  const { preview } = state;
  const confirm = async (ready: Preview) => {
    const done = target === 'new' ? await importAsPlan(ready, file) : importAsScenario(ready, plan);
    if (!done) return;
    state.cancel();
    setUi({ dialog: null, screen: 'planner', selection: [] });
    requestCanvas({ kind: 'fit' });
    announce(`Imported ${summaryOf(ready.done.report)}`);
  };
  const canImport = preview !== null && preview.done.refusal === null && !state.isBusy;
  return (
    <Dialog
      isOpen
      onClose={close}
      size="large"
      title="Import a roster"
      description={file.name}
      footer={
        <>
          <DialogFooterNote>
            {preview === null ? '' : `${summaryOf(preview.done.report)}. Nothing is changed until you import.`}
          </DialogFooterNote>
          {!isFresh && preview !== null && (
            <fieldset className={styles.targets}>
              <VisuallyHidden as="legend">Import</VisuallyHidden>
              {(['scenario', 'new'] as const).map((value) => (
                <label key={value}>
                  <input
                    type="radio"
                    name="import-target"
                    checked={target === value}
                    onChange={() => setTarget(value)}
                  />
                  {value === 'scenario' ? 'as a scenario of this plan' : 'as a new plan'}
                </label>
              ))}
            </fieldset>
          )}
          <Button size="large" onClick={close}>
            Cancel
          </Button>
          <Button
            size="large"
            variant="primary"
            disabled={!canImport}
            onClick={() => preview !== null && confirm(preview)}
          >
            Import
          </Button>
        </>
      }
    >
      <div className={styles.body} data-testid="import-preview" data-scenario={scenario.id}>
        <PreviewTop state={state} file={file} />
        {state.problem !== null && (
          <p className={styles.refused} role="alert">
            {state.problem.message}
          </p>
        )}
        {preview !== null && <PreviewBody state={state} preview={preview} />}
      </div>
    </Dialog>
  );
}

function Working({ what }: { readonly what: string }) {
  return (
    <div className={styles.working} role="status">
      <progress aria-label={what} />
      {what}
    </div>
  );
}

interface PreviewTopProps {
  readonly state: ReturnType<typeof useImport>;
  readonly file: OpenedFile;
}

function PreviewTop({ state, file }: PreviewTopProps) {
  const { preview, sheets } = state;
  const saveAside = async (done: RosterImport) => {
    const saved = await host().saveFile({
      kind: 'csv',
      handle: null,
      suggestedName: `${file.name.replace(/\.[^.]*$/, '')} set aside.csv`,
      bytes: new TextEncoder().encode(setAsideCsv(done)),
      expected: null,
    });
    if (!saved.ok) toast(saved.error.message, { tone: 'error' });
  };
  return (
    <div className={styles.top}>
      {preview !== null && (
        <p>
          <b data-testid="import-rows">{rowsOf(preview.done.report)}</b>
        </p>
      )}
      {preview !== null && preview.done.setAside.length > 0 && (
        <Button size="small" onClick={() => saveAside(preview.done)}>
          Save the {count(preview.done.setAside.length, 'row')} set aside as CSV
        </Button>
      )}
      {sheets.length > 1 && (
        <label className={styles.sheet}>
          Sheet
          <select value={state.sheet ?? sheets[0]} onChange={(event) => state.chooseSheet(event.target.value)}>
            {sheets.map((sheet) => (
              <option key={sheet}>{sheet}</option>
            ))}
          </select>
        </label>
      )}
      {(state.isBusy || (preview === null && state.problem === null)) && <Working what={state.stage} />}
    </div>
  );
}

interface PreviewBodyProps {
  readonly state: ReturnType<typeof useImport>;
  readonly preview: Preview;
}

function PreviewBody({ state, preview }: PreviewBodyProps) {
  const { info, done } = preview;
  const { problems, roles } = done.report;
  const [tab, setTab] = useState<Tab>(problems.length > 0 ? 'problems' : 'columns');
  return (
    <>
      {done.refusal !== null && (
        <p className={styles.refused} role="alert">
          {done.refusal.message}
        </p>
      )}
      <Tabs
        label="Preview"
        value={tab}
        onChange={setTab}
        className={styles.tabs}
        items={[
          { value: 'problems', label: 'Problems', count: problems.length },
          { value: 'columns', label: 'Columns', count: info.headers.length },
          { value: 'roles', label: 'Roles', count: roles.length },
        ]}
      >
        <TabPanel value="problems">
          <ProblemsList problems={problems} />
        </TabPanel>
        <TabPanel value="columns">
          <ColumnsTable info={info} mapping={preview.mapping} change={state.setTarget} />
        </TabPanel>
        <TabPanel value="roles">
          <RolesTable matches={roles} chosen={state.chosen} custom={state.customRoles} choose={state.chooseRole} />
        </TabPanel>
      </Tabs>
    </>
  );
}

/** A new plan named after the file; the roster comes into it as one step, so that undo leaves an empty plan. */
async function importAsPlan({ done }: Preview, file: OpenedFile): Promise<boolean> {
  const name = file.name.replace(/\.[^.]*$/, '') || 'Roster';
  const empty = createPlan(newId('plan'), name);
  const [into] = scenariosOf(empty);
  const [scenario] = scenariosOf(done.plan);
  if (into === undefined || scenario === undefined) return false;
  if (!(await newPlan(empty))) return false;
  return dispatch(
    'roster.import',
    {
      people: Object.values(done.plan.people),
      roles: Object.values(done.plan.roles),
      streams: Object.values(done.plan.streams),
      currency: done.plan.currency,
      scenario: { ...scenario, id: into.id },
      replace: into.id,
    },
    { origin: 'import' },
  ).ok;
}

function importAsScenario({ done }: Preview, plan: Plan): boolean {
  const names = scenariosOf(plan).map(({ name }) => name);
  const merge = mergeRoster(plan, done.plan, freeName(done.plan.name, names));
  if (merge === null) return false;
  const { known, scenario, people, roles, streams } = merge;
  const isIn = dispatch(
    'roster.import',
    {
      people: [...people],
      roles: [...roles],
      streams: [...streams],
      scenario,
      currency: plan.currency || done.plan.currency,
      replace: null,
    },
    { origin: 'import' },
  ).ok;
  if (!isIn) return false;
  setActiveScenario(scenario.id);
  const told: string[] = [];
  if (known > 0)
    told.push(
      `${count(known, 'person', 'people')} of the roster are in the plan already; what it knows about them stays.`,
    );
  const [theirs, mine] = [done.plan.currency, plan.currency];
  if (!areOneCurrency(theirs, mine))
    told.push(
      `The roster’s costs are in ${theirs}, the plan counts in ${mine}. The numbers are used as given; convert them.`,
    );
  if (told.length > 0) toast(told.join(' '));
  return true;
}
