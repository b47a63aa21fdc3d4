/** Finding in the open scenario: opening the bar, walking through the hits, closing; and showing one team alone. */

import { evaluationOn, useEvaluation } from '#renderer/state/findings.ts';
import type { Filters, Found } from '#renderer/state/found.ts';
import { foundIn, NO_FILTERS } from '#renderer/state/found.ts';
import { activeScenario, usePlan, usePlanStore, useScenario } from '#renderer/state/plan-store.ts';
import { teamsAround } from '#renderer/state/shown-teams.ts';
import { announce, requestCanvas, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatId, TeamId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation } from '#shared/rules/finding.ts';

interface Known {
  readonly find: string;
  readonly filters: Filters;
  readonly found: Found | null;
}
const known = new WeakMap<Evaluation, Known>();

/** What is found, worked out once for all who show it. An evaluation stands for one plan, scenario and day. */
export function foundNow(
  plan: Plan,
  scenario: Scenario,
  evaluation: Evaluation,
  find: string,
  filters: Filters,
): Found | null {
  const last = known.get(evaluation);
  if (last?.find === find && last.filters === filters) return last.found;
  const found = foundIn(plan, scenario, evaluation, find, filters);
  known.set(evaluation, { find, filters, found });
  return found;
}

export function useFound(): Found | null {
  const plan = usePlan((whole) => whole);
  const scenario = useScenario();
  const evaluation = useEvaluation();
  const find = useUi((ui) => ui.find);
  const filters = useUi((ui) => ui.filters);
  return foundNow(plan, scenario, evaluation, find, filters);
}

export const openFind = (): void =>
  useUi.setState(({ findCount, mainView }) => ({
    isFindOpen: true,
    findCount: findCount + 1,
    mainView: mainView === 'compare' ? 'canvas' : mainView,
  }));

export const closeFind = (): void => setUi({ isFindOpen: false, find: '', filters: NO_FILTERS, hit: null });

/**
 * Opens what is closed over a seat or team, and shows all teams where its own is left out.
 * @returns whether anything was in the way
 */
export function uncover(scenario: Scenario, id: string): boolean {
  const { collapsed, focusedTeam } = useUi.getState();
  const seat = Object.hasOwn(scenario.seats, id) ? scenario.seats[id as SeatId] : undefined;
  if (!seat && !Object.hasOwn(scenario.teams, id)) return false;
  const team = seat ? seat.team : (id as TeamId);
  const over = new Set<string>(seat?.team ? [seat.team] : []);
  let manager = seat?.solid;
  while (manager?.kind === 'seat' && !over.has(manager.id)) {
    over.add(manager.id);
    manager = scenario.seats[manager.id]?.solid;
  }
  const isShown = focusedTeam === null || (team !== null && teamsAround(scenario, focusedTeam).has(team));
  if (!isShown) setUi({ focusedTeam: null });
  const isClosed = collapsed.some((one) => over.has(one));
  if (isClosed) setUi({ collapsed: collapsed.filter((one) => !over.has(one)) });
  return isClosed || !isShown;
}

/** Selects the next hit, or the one before, and brings it into view. */
export function walkHits(step: 1 | -1): void {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const { find, filters, hit, shownDate } = useUi.getState();
  const evaluation = evaluationOn(state.plan, scenario.id, shownDate);
  const hits = foundNow(state.plan, scenario, evaluation, find, filters)?.hits ?? [];
  if (hits.length === 0) {
    announce('Nothing found');
    return;
  }
  const at = hit === null ? -1 : hits.indexOf(hit);
  const place = at === -1 ? (step === 1 ? 0 : hits.length - 1) : (at + step + hits.length) % hits.length;
  const next = hits[place];
  if (next === undefined) return;
  const isSeat = Object.hasOwn(scenario.seats, next);
  uncover(scenario, next);
  setUi({ hit: next });
  select([{ kind: isSeat ? 'seat' : 'team', id: next }]);
  requestCanvas({ kind: 'show', ids: [next] });
  const seat = scenario.seats[next as SeatId];
  const name = seat
    ? `${roleOf(state.plan, seat.role).name}, ${seat.person ? (state.plan.people[seat.person]?.name ?? '') : 'vacant'}`
    : (scenario.teams[next as TeamId]?.name ?? '');
  announce(`${place + 1} of ${hits.length}: ${name}`);
}

/** The team that is selected, or that of the selected seat. */
function selectedTeam(): TeamId | null {
  const scenario = activeScenario(usePlanStore.getState());
  const one = useUi.getState().selection.at(-1);
  if (one?.kind === 'team' && Object.hasOwn(scenario.teams, one.id)) return one.id as TeamId;
  return one?.kind === 'seat' ? (scenario.seats[one.id as SeatId]?.team ?? null) : null;
}

export const canFocusTeam = (): boolean => selectedTeam() !== null || useUi.getState().focusedTeam !== null;

/** The view fits what is left once the bar that says so has taken its place, which is a frame later. */
export function focusOn(team: TeamId | null): void {
  const { mainView } = useUi.getState();
  // A comparison shows whole scenarios.
  setUi({ focusedTeam: team, mainView: mainView === 'compare' ? 'canvas' : mainView });
  requestAnimationFrame(() => requestAnimationFrame(() => requestCanvas({ kind: 'fit' })));
}

/** Shows only the selected team and who works with it; again, and all are shown. */
export function toggleFocus(): void {
  const { focusedTeam } = useUi.getState();
  const team = selectedTeam();
  const next = team === focusedTeam ? null : team;
  focusOn(next);
  const name = next === null ? null : activeScenario(usePlanStore.getState()).teams[next]?.name;
  announce(name ? `Only ${name} and who works with it is shown` : 'All teams are shown');
}
