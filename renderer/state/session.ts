/**
 * What the window has open and how it got there: start, open, save, close. Together with `dispatch` the only writer of
 * the plan store.
 */

import type { Host } from '#renderer/platform/host.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import type { FileHandle, OpenedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { createPlan } from '#shared/model/create.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { OpenFile } from './plan-store.ts';
import { showPlan, usePlanStore } from './plan-store.ts';
import { clockText, isDirty } from './save-state.ts';
import type { Storage, StoredPlan } from './storage.ts';
import { createStorage } from './storage.ts';
import { select, setUi, toast, useUi } from './ui-store.ts';

export type { SaveState } from './save-state.ts';
export { useSaveState } from './save-state.ts';
export type { StoredPlan } from './storage.ts';

let session: { readonly host: Host; readonly storage: Storage } | null = null;

function current() {
  if (session === null) throw new Error('The session has not started.');
  return session;
}

export const host = (): Host => current().host;

const tell = (message: string): void => toast(message, { tone: 'error' });

/** Starts once: what a crash left comes back, then the files that the program was started with. */
export async function startSession(started: Host): Promise<void> {
  const storage = await createStorage(started);
  session = { host: started, storage };
  usePlanStore.subscribe((state, before) => {
    if (state.revision !== before.revision && state.plan.id === before.plan.id) storage.autosave.schedule();
    started.setWindowState({ title: titleOf(state.plan, state.file), isDirty: isDirty(state) });
  });
  started.setWindowState({ title: 'Fourfold', isDirty: false });
  started.onPendingFiles(() => void openPending());
  started.onCloseRequested(() => void closeWindow());
  const lost = await storage.restoreLost();
  const left = await storage.leftOpen();
  if (left !== null) await bringBack(left);
  if (lost.length > 0) toast(`Restored from the second copy: ${lost.join(', ')}`);
  await openPending();
}

const titleOf = (plan: Plan, file: OpenFile | null): string =>
  useUi.getState().screen === 'start' ? 'Fourfold' : `${plan.name}${file ? ` · ${file.name}` : ''} · Fourfold`;

async function bringBack(id: string): Promise<void> {
  const copy = await current().storage.newestCopy(id);
  if (!copy.ok) {
    tell(copy.error.message);
    return;
  }
  const { plan, revision, savedAt } = copy.value;
  await show(plan, { revision, storage: { kind: 'saved', at: savedAt } });
  toast(`Brought back “${plan.name}” as it was at ${clockText(savedAt)}.`);
}

async function openPending(): Promise<void> {
  for (const file of await current().host.takePendingFiles()) {
    if (file.ok) await openBytes(file.value);
    else tell(file.error.message);
  }
}

type Shown = Parameters<typeof showPlan>[1];

/** Leaves the open plan, written down, and shows another. */
async function show(plan: Plan, rest: Shown = {}): Promise<void> {
  const { storage } = current();
  const before = usePlanStore.getState().plan;
  await storage.autosave.flush();
  if (before.id !== plan.id) await storage.close(before.id);
  select([]);
  setUi({ screen: 'planner', dialog: null, finding: null, explained: null });
  showPlan(plan, rest);
  await storage.open(plan.id);
}

/** Shows a new plan: empty, from a template, the sample, or an imported roster. It is stored at once. */
export async function newPlan(plan?: Plan): Promise<void> {
  const made = plan ?? createPlan(newId('plan'), 'New plan');
  await show({ ...made, id: newId('plan') });
  current().storage.autosave.schedule();
  await current().storage.autosave.flush();
}

/** Back to the start screen; the plan is written down and no longer counts as open. */
export async function leavePlan(): Promise<void> {
  const { storage } = current();
  await storage.autosave.flush();
  await storage.close(usePlanStore.getState().plan.id);
  setUi({ screen: 'start', dialog: null });
}

const isRoster = ({ name, bytes }: OpenedFile): boolean => {
  if (/\.(csv|tsv|txt|xlsx)$/i.test(name)) return true;
  if (/\.(fourfold|json)$/i.test(name)) return false;
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
};

/** Opens a file by what it is: a plan, or a roster, which is shown before anything is imported. */
export async function openBytes(file: OpenedFile): Promise<void> {
  if (isRoster(file)) {
    setUi({ dialog: { kind: 'import', file } });
    return;
  }
  const parsed = parsePlan(file.bytes);
  if (!parsed.ok) {
    const { problems, message, place } = parsed.error;
    const more = problems.length > 1 ? ` ${problems.length - 1} more: run "fourfold check".` : '';
    tell(`${file.name} was not opened. ${message}${place && !message.includes(place) ? ` (${place})` : ''}${more}`);
    return;
  }
  const { storage } = current();
  await storage.autosave.flush();
  const kept = await storage.keepBeside(parsed.value);
  const known = await storage.newestCopy(parsed.value.id);
  const revision = known.ok ? known.value.revision + 1 : 0;
  const opened = { handle: file.handle, name: file.name, sha256: file.sha256 };
  await show(parsed.value, { file: opened, fileRevision: revision, revision });
  storage.autosave.schedule();
  await storage.autosave.flush();
  if (kept !== null) toast(`Your unsaved changes are kept as “${kept}”.`);
}

export async function openPlanFile(): Promise<void> {
  const opened = await host().openFile('plan');
  if (!opened.ok) tell(opened.error.message);
  else if (opened.value) await openBytes(opened.value);
}

/** The file's bytes, proved to open again as the same plan before anything is written. */
function provenBytes(plan: Plan): Uint8Array | null {
  const text = serializePlan(plan);
  const again = parsePlan(text);
  return again.ok && serializePlan(again.value) === text ? new TextEncoder().encode(text) : null;
}

async function saveTo(
  file: { readonly handle: FileHandle; readonly name: string } | null,
  expected: string | null,
): Promise<boolean> {
  const { plan, revision } = usePlanStore.getState();
  const bytes = provenBytes(plan);
  if (bytes === null) {
    tell('The plan was not saved: it would not open again. Undo the last step and save once more.');
    return false;
  }
  const saved = await host().saveFile({
    kind: 'plan',
    handle: file?.handle ?? null,
    suggestedName: file?.name ?? `${plan.name}.fourfold`,
    bytes,
    expected,
  });
  return settle(saved, file, revision);
}

type Saved = Awaited<ReturnType<Host['saveFile']>>;

function settle(
  saved: Saved,
  file: { readonly handle: FileHandle; readonly name: string } | null,
  revision: number,
): boolean {
  if (!saved.ok) {
    if (saved.error.code === 'file.changed-outside' && file) setUi({ dialog: { kind: 'conflict', ...file } });
    else tell(`Not saved. ${saved.error.message}`);
    return false;
  }
  if (!saved.value) return false;
  usePlanStore.setState({ file: saved.value, fileRevision: revision });
  current().storage.autosave.schedule();
  return true;
}

/** Saves to the plan's file; asks where, if it has none. False where nothing was saved. */
export async function savePlan(): Promise<boolean> {
  const { file } = usePlanStore.getState();
  return file ? saveTo({ handle: file.handle, name: file.name }, file.sha256) : saveTo(null, null);
}

export const savePlanAs = (): Promise<boolean> => saveTo(null, null);

/** The file was changed outside and the person wants this plan in it all the same. */
export async function overwriteFile(): Promise<boolean> {
  const { file } = usePlanStore.getState();
  return file ? saveTo({ handle: file.handle, name: file.name }, null) : savePlanAs();
}

/** The file was changed outside and the person wants it as it is now; these changes stay among the recent plans. */
export async function loadTheirs(): Promise<Result<null>> {
  const { file } = usePlanStore.getState();
  if (!file) return { ok: true, value: null };
  const opened = await host().openRecent(file.handle);
  if (!opened.ok) {
    tell(opened.error.message);
    return opened;
  }
  await openBytes(opened.value);
  return { ok: true, value: null };
}

export const listStoredPlans = (): Promise<readonly StoredPlan[]> => current().storage.list();

export async function openStoredPlan(id: string): Promise<void> {
  const copy = await current().storage.newestCopy(id);
  if (!copy.ok) {
    tell(copy.error.message);
    return;
  }
  const { plan, revision, savedAt } = copy.value;
  await show(plan, { revision, storage: { kind: 'saved', at: savedAt } });
  current().storage.autosave.schedule();
}

async function closeWindow(): Promise<void> {
  const { storage, host: shell } = current();
  await storage.autosave.flush();
  if (usePlanStore.getState().storage.kind !== 'failed') await storage.close(usePlanStore.getState().plan.id);
  shell.closeNow();
}
