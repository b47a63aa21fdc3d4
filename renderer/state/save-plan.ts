/** Saving the open plan to a file: one save after the other, and never over what another program wrote unasked. */

import type { Host } from '#renderer/platform/host.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';
import type { Plan } from '#shared/model/plan.ts';
import { current, host, tell } from './current-session.ts';
import type { OpenFile } from './plan-store.ts';
import { usePlanStore } from './plan-store.ts';
import { endSpell } from './score-history.ts';
import { setUi } from './ui-store.ts';

/** The last save that was asked for; the ones before it are done when it is. */
let lastSave: Promise<boolean> = Promise.resolve(true);

export const savesDone = (): Promise<unknown> => lastSave;

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
  endSpell();
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
  return settle(saved, file, plan.id, revision);
}

type Saved = Awaited<ReturnType<Host['saveFile']>>;

function settle(
  saved: Saved,
  file: { readonly handle: FileHandle; readonly name: string } | null,
  planId: string,
  revision: number,
): boolean {
  if (!saved.ok) {
    const { code } = saved.error;
    const isGone = code === 'file.gone';
    if (file && (isGone || code === 'file.changed-outside')) setUi({ dialog: { kind: 'conflict', ...file, isGone } });
    else tell(`Not saved. ${saved.error.message}`);
    return false;
  }
  if (!saved.value) return false;
  const { notKept, ...written } = saved.value;
  if (notKept) tell(`Saved to ${written.name}, but the version before could not be kept. ${notKept.message}`);
  void host().bindFile(planId, written);
  // Another plan may be open by now: it is not in this file.
  if (usePlanStore.getState().plan.id !== planId) return true;
  usePlanStore.setState({ file: written, fileRevision: revision, fileSavedAt: Date.now() });
  current().storage.autosave.schedule();
  return true;
}

/** Saves wait for one another: what the one before wrote is no change by another program. */
function inTurn(save: (file: OpenFile | null) => Promise<boolean>): Promise<boolean> {
  const saved = lastSave.then(() => save(usePlanStore.getState().file));
  lastSave = saved.catch(() => false);
  return saved;
}

/** Saves to the plan's file; asks where, if it has none. False where nothing was saved. */
export const savePlan = (): Promise<boolean> => inTurn((file) => saveTo(file, file?.sha256 ?? null));

export const savePlanAs = (): Promise<boolean> => inTurn(() => saveTo(null, null));

/** The file was changed outside and the person wants this plan in it all the same. */
export const overwriteFile = (): Promise<boolean> => inTurn((file) => saveTo(file, null));
