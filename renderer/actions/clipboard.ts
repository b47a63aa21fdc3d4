/**
 * Copy, cut, paste and duplicate of what is selected, within a scenario, between scenarios, between plans and windows.
 *
 * The browser's own clipboard events carry it, as asking for the clipboard needs a permission that nobody gives here. What
 * is cut stays until it is pasted; pasting it where it was cut moves it.
 */

import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { openBytes } from '#renderer/state/session.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, select, toast, useUi } from '#renderer/state/ui-store.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { FittedClip } from '#shared/commands/clip-fit.ts';
import { fitClip } from '#shared/commands/clip-fit.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import type { Clip, ClipChoice } from '#shared/document/index.ts';
import { CLIP_TYPE, clipOf, parseClip, serializeClip } from '#shared/document/index.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';
import type { NoteId, PlanId, ScenarioId, SeatId, TeamId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { isTyping } from './is-typing.ts';

interface Copied {
  readonly json: string;
  /** Where it is to be taken away when it is pasted; null for a copy. */
  readonly cutFrom: { readonly plan: PlanId; readonly scenario: ScenarioId; readonly choice: ClipChoice } | null;
}

/** What this window copied last: for menus, which may not read the system's clipboard. */
let last: Copied | null = null;

function choiceOf(selection: readonly Selected[]): ClipChoice {
  const idsOf = (kind: Selected['kind']): string[] => selection.filter((one) => one.kind === kind).map(({ id }) => id);
  return { seats: idsOf('seat') as SeatId[], teams: idsOf('team') as TeamId[], notes: idsOf('note') };
}

function selectedClip(): { readonly clip: Clip; readonly plan: Plan; readonly choice: ClipChoice } | null {
  const state = usePlanStore.getState();
  const choice = choiceOf(useUi.getState().selection);
  const clip = clipOf(state.plan, activeScenario(state), choice);
  return clip && { clip, plan: state.plan, choice };
}

export const canCopy = (): boolean => selectedClip() !== null;
export const canPaste = (): boolean => last !== null;

const counted = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;
function wordsOf({ teams, seats, notes }: Pick<Clip, 'teams' | 'seats' | 'notes'>): string {
  if (teams.length === 1 && teams[0]) return teams[0].name;
  if (teams.length > 0) return counted(teams.length, 'team');
  return seats.length > 0 ? counted(seats.length, 'seat') : counted(notes.length, 'note');
}

/** The seats as rows for a spreadsheet. */
function clipRows(plan: Plan, { seats, teams }: Clip, scenario: Scenario): string {
  const cell = (text: string): string => (/[\t\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const rows = seats.map((seat) => [
    seat.person === null ? '' : (plan.people[seat.person]?.name ?? ''),
    roleOf(plan, seat.role).name,
    seat.team === null ? '' : (scenario.teams[seat.team]?.name ?? ''),
    String(seat.fte),
    seat.start ?? '',
  ]);
  const table = [['Name', 'Role', 'Team', 'FTE', 'Start'], ...rows];
  if (rows.length === 0) return teams.map(({ name }) => name).join('\n');
  return table.map((row) => row.map(cell).join('\t')).join('\n');
}

/** Takes what is selected; gives the two texts for the clipboard, or null where nothing can be copied. */
function take(isCut: boolean): { readonly json: string; readonly rows: string } | null {
  const taken = selectedClip();
  if (!taken) return null;
  const { clip, plan, choice } = taken;
  const json = serializeClip(clip);
  last = { json, cutFrom: isCut ? { plan: clip.plan, scenario: clip.scenario, choice } : null };
  const what = wordsOf(clip);
  announce(isCut ? `${what} cut. Select a team or another scenario, and paste.` : `${what} copied.`);
  return { json, rows: clipRows(plan, clip, activeScenario(usePlanStore.getState())) };
}

/** The team that pasted seats join: the selected one, or that of the selected seat. */
function targetTeam(scenario: Scenario): TeamId | null {
  const one = useUi.getState().selection.at(-1);
  if (one?.kind === 'team' && Object.hasOwn(scenario.teams, one.id)) return one.id as TeamId;
  return one?.kind === 'seat' ? (scenario.seats[one.id as SeatId]?.team ?? null) : null;
}

function showPasted({ teams, seats, notes }: FittedClip): void {
  const inside = new Set(teams.map(({ id }) => id as string));
  select([
    ...teams.map(({ id }): Selected => ({ kind: 'team', id })),
    ...seats.filter(({ team }) => team === null || !inside.has(team)).map(({ id }): Selected => ({ kind: 'seat', id })),
    ...notes.map(({ id }): Selected => ({ kind: 'note', id })),
  ]);
}

/** Seats that were cut here go to the target; whatever is gone by now is left out. */
function moveCut(scenario: Scenario, { seats, teams }: ClipChoice, team: TeamId | null): boolean {
  const ids = seats.filter((id) => Object.hasOwn(scenario.seats, id));
  if (teams.length > 0 || ids.length === 0) return false;
  const isDone = dispatch('seat.move', { scenario: scenario.id, ids, team, before: null }).ok;
  if (!isDone) return false;
  select(ids.map((id) => ({ kind: 'seat', id })));
  announce(usePlanStore.getState().past.at(-1)?.label ?? 'Moved');
  return true;
}

function paste(json: string): void {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const read = parseClip(json);
  if (!read.ok) {
    toast(read.error.message, { tone: 'error' });
    return;
  }
  const cut = last?.json === json && last.cutFrom?.plan === state.plan.id ? last.cutFrom : null;
  const team = targetTeam(scenario);
  if (cut?.scenario === scenario.id && moveCut(scenario, cut.choice, team)) {
    last = { json, cutFrom: null };
    return;
  }
  const fitted = fitClip(state.plan, scenario.id, read.value, team, newId);
  const { seated, ...parts } = fitted;
  const calls: CommandCall[] = [{ id: 'clip.paste', payload: { scenario: scenario.id, ...copyOf(parts) } }];
  const isMove = cut !== null && cut.scenario !== scenario.id && Object.hasOwn(state.plan.scenarios, cut.scenario);
  if (isMove) {
    const { seats, teams, notes } = cut.choice;
    const payload = { scenario: cut.scenario, seats: [...seats], teams: [...teams], lines: [], reports: [] };
    calls.push({ id: 'elements.remove', payload: { ...payload, notes: notes as NoteId[] } });
  }
  const what = wordsOf(parts);
  if (!dispatchAll(isMove ? `Move ${what} to ${scenario.name}` : `Paste ${what}`, calls).ok) return;
  if (isMove) last = { json, cutFrom: null };
  showPasted(fitted);
  if (seated.length > 0) {
    const who = seated.length === 1 ? `${seated[0]} holds a seat` : `${seated.length} people hold seats`;
    toast(`${who} here already, so the copy is ${seated.length === 1 ? 'a vacancy' : 'vacancies'}.`);
  } else announce(`${what} pasted`);
}

/** A payload's lists are its own. */
const copyOf = (parts: Omit<FittedClip, 'seated'>) => ({
  people: [...parts.people],
  roles: [...parts.roles],
  streams: [...parts.streams],
  teams: [...parts.teams],
  seats: [...parts.seats],
  lines: [...parts.lines],
  notes: [...parts.notes],
});

export const copySelection = (): void => void take(false);
export const cutSelection = (): void => void take(true);
export const pasteLast = (): void => {
  if (last) paste(last.json);
};

export function duplicateSelection(): void {
  const taken = selectedClip();
  if (!taken) return;
  const before = last;
  select([]);
  paste(serializeClip(taken.clip));
  last = before;
}

/** Rows of a spreadsheet that were pasted outside a table are a roster: the import asks what they mean. */
function importRows(text: string): boolean {
  if (!text.includes('\t') || text.trim().split('\n').length < 2) return false;
  const bytes = new TextEncoder().encode(text);
  void openBytes({ handle: 'pasted' as FileHandle, name: 'Pasted rows.tsv', bytes, sha256: '' });
  return true;
}

/** Whether the clipboard's event is the planner's: not a field's, a dialog's, a marked text's, or one already taken. */
function isOurs(event: ClipboardEvent): boolean {
  const { screen, dialog, mainView } = useUi.getState();
  if (event.defaultPrevented || screen !== 'planner' || dialog !== null || mainView === 'compare') return false;
  return !isTyping(event.target as EventTarget | null) && (globalThis.getSelection()?.isCollapsed ?? true);
}

export function listenToClipboard(): () => void {
  const onTake = (event: ClipboardEvent): void => {
    const taken = isOurs(event) ? take(event.type === 'cut') : null;
    if (!taken) return;
    event.clipboardData?.setData(CLIP_TYPE, taken.json);
    event.clipboardData?.setData('text/plain', taken.rows);
    event.preventDefault();
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (!isOurs(event)) return;
    const json = event.clipboardData?.getData(CLIP_TYPE) ?? '';
    if (json !== '') paste(json);
    else if (!importRows(event.clipboardData?.getData('text/plain') ?? '')) return;
    event.preventDefault();
  };
  globalThis.addEventListener('copy', onTake);
  globalThis.addEventListener('cut', onTake);
  globalThis.addEventListener('paste', onPaste);
  return () => {
    globalThis.removeEventListener('copy', onTake);
    globalThis.removeEventListener('cut', onTake);
    globalThis.removeEventListener('paste', onPaste);
  };
}
