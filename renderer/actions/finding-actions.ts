/** The walk through the findings in the order of their list, and the findings of one card. */

import { listFindings, openInOrder, selectedTeam } from '#renderer/state/finding-list.ts';
import { canvasIdsOf } from '#renderer/state/finding-subjects.ts';
import { evaluationOn } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { ALL_FINDINGS, announce, askForFindings, requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { Finding } from '#shared/rules/finding.ts';

/** Those that nobody accepted, as they are listed; all of them where the filters leave none. */
function findings(): readonly Finding[] {
  const state = usePlanStore.getState();
  const { findingList, selection, shownDate } = useUi.getState();
  const scenario = activeScenario(state);
  const all = evaluationOn(state.plan, scenario.id, shownDate).findings;
  const listed = listFindings(state.plan, scenario, all, findingList, selectedTeam(selection));
  const shown = openInOrder(listed);
  return shown.length > 0 ? shown : openInOrder(listFindings(state.plan, scenario, all, ALL_FINDINGS, null));
}

export const hasOpenFindings = (): boolean => findings().length > 0;

/** On another day than the plan's the time bar only looks. */
export function canFixFinding(): boolean {
  const { finding, shownDate } = useUi.getState();
  return finding !== null && shownDate === null;
}

/** Accepted ones too: a report has them. */
export function hasFindings(): boolean {
  const state = usePlanStore.getState();
  return evaluationOn(state.plan, activeScenario(state).id, useUi.getState().shownDate).findings.length > 0;
}

/** The walk at the finding that was shown last: its key, and those that came after it. */
let walked: { readonly key: string; readonly after: readonly string[] } | null = null;

/** Highlights a finding, and brings what it is about into view. */
export function showFinding({ key, subjects }: Pick<Finding, 'key' | 'subjects'>): void {
  const keys = findings().map((finding) => finding.key);
  const at = keys.indexOf(key);
  walked = at === -1 ? null : { key, after: keys.slice(at + 1) };
  setUi({ finding: key, isRightOpen: true, rightPanel: 'insights' });
  const ids = canvasIdsOf({ subjects }, activeScenario(usePlanStore.getState()));
  if (ids.length > 0) requestCanvas({ kind: 'show', ids });
}

/** Goes to the next finding, or the one before, and from the last back to the first. */
export function walkFindings(step: 1 | -1): void {
  const all = findings();
  if (all.length === 0) return;
  const place = placeFrom(
    all.map(({ key }) => key),
    step,
  );
  const next = all[place];
  if (next === undefined) return;
  showFinding(next);
  announce(`Finding ${place + 1} of ${all.length}: ${next.title}`);
}

/** Beside the highlighted one. Where the last one was mended or accepted, at the one that came after it, not at the top. */
function placeFrom(keys: readonly string[], step: 1 | -1): number {
  const { length } = keys;
  const at = keys.indexOf(useUi.getState().finding ?? '');
  if (at !== -1) return (at + step + length) % length;
  const isGone = walked !== null && !keys.includes(walked.key);
  const next = isGone ? keys.findIndex((key) => walked?.after.includes(key)) : 0;
  return (Math.max(0, next) + (step === 1 ? 0 : -1) + length) % length;
}

/** Lists the findings of a seat, a team or a person alone. */
export const showFindingsOf = (about: string): void => askForFindings({ about });

const selectedCard = (): string | null => {
  const [only, second] = useUi.getState().selection;
  return second === undefined && (only?.kind === 'seat' || only?.kind === 'team') ? only.id : null;
};

export const canShowFindingsOfSelection = (): boolean => selectedCard() !== null;

export function showFindingsOfSelection(): void {
  const about = selectedCard();
  if (about !== null) showFindingsOf(about);
}
