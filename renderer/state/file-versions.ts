/** What the open plan's file held before it was saved over: listed, and opened as a plan of its own. */

import { parsePlan } from '#shared/document/index.ts';
import type { KeptVersion } from '#shared/ipc/contract.ts';
import { usePlanStore } from './plan-store.ts';
import { momentText } from './save-state.ts';
import { host, newPlan } from './session.ts';
import { toast } from './ui-store.ts';

/** Newest first. */
export async function listVersions(): Promise<readonly KeptVersion[]> {
  const { file } = usePlanStore.getState();
  return file === null ? [] : host().keptVersions(file.handle);
}

/** Shows a version as a new plan that is in no file, so that nothing is saved over. */
export async function openVersion({ until }: KeptVersion): Promise<void> {
  const { file } = usePlanStore.getState();
  if (file === null) return;
  const read = await host().readVersion(file.handle, until);
  const parsed = read.ok ? parsePlan(read.value) : read;
  if (!parsed.ok) {
    toast(`That version was not opened. ${parsed.error.message}`, { tone: 'error' });
    return;
  }
  const name = `${parsed.value.name} (until ${momentText(until)})`;
  if (await newPlan({ ...parsed.value, name })) toast(`Opened as a copy. ${file.name} is as it was.`);
}
