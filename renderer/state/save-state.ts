/** What the status bar says about saving: where, when, and whether the file has it. Only what is true. */

import { formatDate, isoDateOf } from '#shared/model/date.ts';
import type { PlanState } from './plan-store.ts';
import { usePlanStore } from './plan-store.ts';

export interface SaveState {
  readonly text: string;
  readonly tone: 'ok' | 'busy' | 'problem';
  /** Whether its file lacks changes; a plan without a file lives on this computer only. */
  readonly isDirty: boolean;
}

const two = (n: number): string => String(n).padStart(2, '0');
const timeText = (date: Date): string => `${two(date.getHours())}:${two(date.getMinutes())}`;

/** "14:02", and on another day "19 Nov 2026, 14:02". @param at milliseconds since 1970 */
export function clockText(at: number, now = new Date()): string {
  const date = new Date(at);
  const day = isoDateOf(date);
  return day === isoDateOf(now) ? timeText(date) : `${formatDate(day)}, ${timeText(date)}`;
}

/** "19 Nov 2026, 14:02:31": tells apart what was saved within a minute. */
export function momentText(at: number): string {
  const date = new Date(at);
  return `${formatDate(isoDateOf(date))}, ${timeText(date)}:${two(date.getSeconds())}`;
}

export const isDirty = ({
  file,
  fileRevision,
  revision,
}: Pick<PlanState, 'file' | 'fileRevision' | 'revision'>): boolean => file !== null && fileRevision !== revision;

/** Whether changes are nowhere but in this window: neither in a file nor among the copies of this computer. */
export const isOnlyHere = ({ storage, fileRevision, revision, past }: PlanState): boolean =>
  fileRevision !== revision && (storage.kind === 'failed' || (storage.kind === 'read-only' && past.length > 0));

type Saving = Pick<PlanState, 'storage' | 'file' | 'fileRevision' | 'fileSavedAt' | 'revision'>;

export function saveStateOf(state: Saving): SaveState {
  const { storage, file, fileSavedAt } = state;
  const dirty = isDirty(state);
  const base = { isDirty: dirty };
  switch (storage.kind) {
    case 'none':
      return { ...base, tone: 'ok', text: file && !dirty ? `Same as ${file.name}` : 'No changes yet' };
    case 'saving':
      return { ...base, tone: 'busy', text: 'Saving…' };
    case 'saved': {
      const when = `Saved ${clockText(storage.at)} to this computer`;
      if (storage.missing !== undefined)
        return { ...base, tone: 'problem', text: `${when}, in one copy only: ${storage.missing}` };
      if (!file) return { ...base, tone: 'ok', text: when };
      if (dirty) return { ...base, tone: 'ok', text: `${when}, not yet to ${file.name}` };
      const inFile = fileSavedAt === null ? `Same as ${file.name}` : `Saved ${clockText(fileSavedAt)} to ${file.name}`;
      return { ...base, tone: 'ok', text: inFile };
    }
    case 'failed':
      return { ...base, tone: 'problem', text: `Not saved: ${storage.message}` };
    case 'read-only':
      return { ...base, tone: 'problem', text: storage.message };
  }
}

const same = (a: SaveState, b: SaveState) => a.text === b.text && a.tone === b.tone && a.isDirty === b.isDirty;
let last: SaveState | null = null;

/** Follows saving; gives the same object until it says something else. */
export const useSaveState = (): SaveState =>
  usePlanStore((state) => {
    const now = saveStateOf(state);
    if (last === null || !same(last, now)) last = now;
    return last;
  });
