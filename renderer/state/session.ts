/**
 * What the window has open and how it got there: start, open, take over, close. With `dispatch` and `save-plan.ts` the
 * only writer of the plan store.
 */

import type { PlanCopy } from '#renderer/persistence/newest-copy.ts';
import type { Host } from '#renderer/platform/host.ts';
import { parsePlan } from '#shared/document/index.ts';
import type { OpenedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { createPlan } from '#shared/model/create.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { lowThresholds } from '#shared/rules/index.ts';
import { current, host, setCurrent, tell } from './current-session.ts';
import { NO_FILTERS } from './found.ts';
import type { OpenFile, Shown, StorageState } from './plan-store.ts';
import { activeScenario, showPlan, usePlanStore } from './plan-store.ts';
import { savesDone } from './save-plan.ts';
import { clockText, isDirty, isOnlyHere } from './save-state.ts';
import { endSpell, followScores, forgetSpell } from './score-history.ts';
import { keptSelection } from './selectors.ts';
import type { StoredPlan } from './storage.ts';
import { createStorage } from './storage.ts';
import { select, setUi, toast, useUi } from './ui-store.ts';

export { host } from './current-session.ts';
export { overwriteFile, savePlan, savePlanAs } from './save-plan.ts';
export type { SaveState } from './save-state.ts';
export { useSaveState } from './save-state.ts';
export type { StoredPlan } from './storage.ts';

/** Starts once: what a crash left comes back, then the files that the program was started with. */
export async function startSession(started: Host): Promise<void> {
  const storage = await createStorage(started, (id) => void takeOver(id));
  setCurrent({ host: started, storage });
  usePlanStore.subscribe((state, before) => {
    if (state.revision !== before.revision && state.plan.id === before.plan.id) storage.noteChange();
    else if (state.scenarioId !== before.scenarioId && state.plan.id === before.plan.id) void storage.keepScenario();
    started.setWindowState({ title: titleOf(state.plan, state.file), isDirty: isDirty(state) || isOnlyHere(state) });
  });
  followScores();
  started.setWindowState({ title: 'Fourfold', isDirty: false });
  started.onPendingFiles(() => void openPending());
  started.onCloseRequested(() => void closeWindow());
  // A browser's tab may go without asking, and its database may be cleared unless it is told to last.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'hidden') return;
    endSpell();
    void storage.autosave.flush();
  });
  if (started.kind === 'browser') void navigator.storage?.persist?.().catch(() => false);
  const { open, told, isTrouble } = await storage.findLeftBehind();
  const all = [...(open === null ? [] : await bringBack(open)), ...told];
  if (all.length > 0) toast(all.join(' '), { tone: isTrouble ? 'error' : 'info', isLasting: told.length > 0 });
  await openPending();
}

const titleOf = (plan: Plan, file: OpenFile | null): string =>
  useUi.getState().screen === 'start' ? 'Fourfold' : `${plan.name}${file ? ` · ${file.name}` : ''} · Fourfold`;

/** Shows what was open; gives what to say about it. */
async function bringBack(id: string): Promise<readonly string[]> {
  const copy = await current().storage.newestCopy(id);
  if (!copy.ok) return [copy.error.message];
  const changed = await showCopy(copy.value);
  const { plan, savedAt, from } = copy.value;
  const source = from === 'snapshot' ? 'from the second copy of' : 'as it was at';
  return [`Brought back “${plan.name}” ${source} ${clockText(savedAt)}.`, ...(changed === null ? [] : [changed])];
}

/** How a plan of this computer is shown, bound to the file that it was in, and what to say about that file. */
async function shownOf({ plan, revision, savedAt, isAheadOfFile, scenario }: PlanCopy) {
  const known = await current()
    .host.fileOfPlan(plan.id)
    .catch(() => null);
  const { isChanged = false, ...file } = known ?? {};
  // What no file holds any more, this computer alone does.
  const isLost = known === null ? current().host.kind === 'electron' : isChanged;
  const fileRevision = isAheadOfFile || isLost ? null : revision;
  const opened = known === null ? {} : { file: file as OpenFile };
  const shown: Shown = { ...opened, revision, fileRevision, scenario, storage: { kind: 'saved', at: savedAt } };
  const changed =
    known !== null && isChanged
      ? `${known.name} was changed by another program in the meantime; saving asks before it writes.`
      : null;
  return { shown, changed };
}

/** Shows a plan of this computer; stored again at once, so that both copies are whole and it counts as open. */
async function showCopy(copy: PlanCopy): Promise<string | null> {
  const { shown, changed } = await shownOf(copy);
  if (await show(copy.plan, shown)) current().storage.autosave.schedule();
  return changed;
}

/**
 * The window that wrote the open plan has let go of it: this one shows what that one left, and writes from now on. Where
 * this one has changes of its own, they stay, and what the other one left is kept beside.
 */
async function takeOver(id: string): Promise<void> {
  const { storage } = current();
  const before = usePlanStore.getState();
  if (before.plan.id !== id || useUi.getState().screen === 'start') return;
  const hasOwn = before.past.length > 0;
  const kept = hasOwn ? await storage.keepBeside(before.plan) : null;
  const copy = kept?.ok === false ? kept : await storage.newestCopy(id);
  if (!copy.ok) {
    tell(`The plan was closed in the other window, but cannot be saved from here. ${copy.error.message}`);
    return;
  }
  const { shown, changed } = await shownOf(copy.value);
  // Edited in the meantime, or left.
  if (usePlanStore.getState().plan !== before.plan) return takeOver(id);
  await storage.open(id);
  if (hasOwn) {
    const revision = Math.max(before.revision, copy.value.revision) + 1;
    usePlanStore.setState({ revision, fileRevision: before.fileRevision === before.revision ? revision : null });
  } else {
    showPlan(copy.value.plan, { ...shown, scenario: before.scenarioId });
    const now = usePlanStore.getState();
    select(keptSelection(now.plan, activeScenario(now), useUi.getState().selection));
    forgetSpell();
  }
  storage.autosave.schedule();
  const beside = kept?.ok && kept.value ? `What that one left is kept as “${kept.value}”.` : changed;
  toast(`The plan was closed in the other window and is saved from here now.${beside ? ` ${beside}` : ''}`);
}

async function openPending(): Promise<void> {
  for (const file of await current().host.takePendingFiles()) {
    if (file.ok) await openBytes(file.value);
    else tell(file.error.message);
  }
}

/** The changes, named by plan and revision, that the person was told would be lost. */
let warned = '';

/** Writes the open plan down. False, once, where that fails and its changes are nowhere else. */
async function mayLeave(): Promise<boolean> {
  endSpell();
  await savesDone();
  await current().storage.autosave.flush();
  const state = usePlanStore.getState();
  const changes = `${state.plan.id} ${state.revision}`;
  if (useUi.getState().screen === 'start' || !isOnlyHere(state) || warned === changes) return true;
  warned = changes;
  tell(`The changes to “${state.plan.name}” are not saved. Save them to a file, or do this again to lose them.`);
  return false;
}

/** Leaves the open plan, written down, and shows another. False where the open one stays. */
async function show(plan: Plan, rest: Shown = {}): Promise<boolean> {
  const { storage } = current();
  let access: StorageState | null;
  let revision: number;
  // Once more where the open plan was edited in the meantime, so that this is written down too.
  do {
    if (!(await mayLeave())) return false;
    const before = usePlanStore.getState();
    revision = before.revision;
    if (before.plan.id !== plan.id) await storage.close(before.plan.id);
    access = await storage.open(plan.id);
  } while (usePlanStore.getState().revision !== revision);
  select([]);
  setUi({
    screen: 'planner',
    dialog: null,
    finding: null,
    explained: null,
    mainView: 'canvas',
    shownDate: null,
    collapsed: [],
    focusedTeam: null,
    find: '',
    isFindOpen: false,
    filters: NO_FILTERS,
    hit: null,
    compared: [],
  });
  showPlan(plan, { ...rest, ...(access ? { storage: access } : {}) });
  forgetSpell();
  return true;
}

/** Whether a new plan is being made: a second click on what makes one makes no second plan. */
let isMaking = false;

/**
 * Shows a new plan: empty, from a template, the sample, or an imported roster. It is stored at once. False where the
 * open one stays.
 */
export async function newPlan(plan?: Plan): Promise<boolean> {
  if (isMaking) return false;
  isMaking = true;
  try {
    const made = plan ?? createPlan(newId('plan'), 'New plan');
    if (!(await show({ ...made, id: newId('plan') }))) return false;
    current().storage.autosave.schedule();
    await current().storage.autosave.flush();
    return true;
  } finally {
    isMaking = false;
  }
}

/** Back to the start screen; the plan is written down and no longer counts as open. */
export async function leavePlan(): Promise<void> {
  if (!(await mayLeave())) return;
  await current().storage.leave(usePlanStore.getState().plan.id);
  setUi({ screen: 'start', dialog: null });
}

const isRoster = ({ name, bytes }: OpenedFile): boolean => {
  if (/\.(csv|tsv|txt|xlsx?)$/i.test(name)) return true;
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
  endSpell();
  await storage.autosave.flush();
  const kept = await storage.keepBeside(parsed.value);
  if (!kept.ok) {
    tell(`${file.name} was not opened: changes that are in no file could not be kept beside. ${kept.error.message}`);
    return;
  }
  const known = await storage.newestCopy(parsed.value.id);
  const revision = known.ok ? known.value.revision + 1 : 0;
  const opened = { handle: file.handle, name: file.name, sha256: file.sha256 };
  const scenario = known.ok ? known.value.scenario : null;
  if (!(await show(parsed.value, { file: opened, fileRevision: revision, revision, scenario }))) return;
  void host().bindFile(parsed.value.id, opened);
  const told = [
    ...(kept.value === null ? [] : [`Changes that were in no file are kept as “${kept.value}”.`]),
    ...lowThresholds(parsed.value.profile).map(({ message }) => message),
  ];
  if (told.length > 0) toast(told.join(' '));
  // What the file holds is safe: the plan is drawn before its copies are written.
  storage.autosave.scheduleAtRest();
}

export async function openPlanFile(): Promise<void> {
  const opened = await host().openFile('plan');
  if (!opened.ok) tell(opened.error.message);
  else if (opened.value) await openBytes(opened.value);
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
  const changed = await showCopy(copy.value);
  if (changed !== null) toast(changed);
}

async function closeWindow(): Promise<void> {
  const { storage, host: shell } = current();
  if (!(await mayLeave())) {
    shell.stay();
    return;
  }
  if (usePlanStore.getState().storage.kind !== 'failed') await storage.close(usePlanStore.getState().plan.id);
  shell.closeNow();
}
