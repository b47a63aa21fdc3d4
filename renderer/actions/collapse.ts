/** Closing and opening teams, or the reports of a seat in the reporting view. View state: no step of undo. */

import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import type { Selected } from '#renderer/state/ui-store.ts';
import { announce, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { Scenario } from '#shared/model/scenario.ts';

const nameOf = (scenario: Scenario, id: string): string =>
  Object.values(scenario.teams).find((team) => team.id === id)?.name ?? 'The reports';

/** What is no longer seen is no longer selected, or Delete would take it: what is drawn for it is. */
function selectionIn(scenario: Scenario, closed: ReadonlySet<string>): readonly Selected[] {
  const { selection, view } = useUi.getState();
  const shownFor = (one: Selected): Selected => {
    let seat = one.kind === 'seat' ? Object.values(scenario.seats).find(({ id }) => id === one.id) : undefined;
    if (!seat) return one;
    if (view === 'teams') return seat.team && closed.has(seat.team) ? { kind: 'team', id: seat.team } : one;
    const seen = new Set<string>();
    let shown = one;
    while (seat?.solid?.kind === 'seat' && !seen.has(seat.id)) {
      seen.add(seat.id);
      if (closed.has(seat.solid.id) && seat.solid.id !== one.id) shown = { kind: 'seat', id: seat.solid.id };
      seat = scenario.seats[seat.solid.id];
    }
    return shown;
  };
  const shown = selection.map(shownFor);
  return shown.filter((one, index) => shown.findIndex(({ id }) => id === one.id) === index);
}

function setCollapsed(collapsed: readonly string[]): void {
  const { selection } = useUi.getState();
  const next = selectionIn(activeScenario(usePlanStore.getState()), new Set(collapsed));
  const isSame = next.length === selection.length && next.every((one, index) => one === selection[index]);
  setUi({ collapsed, selection: isSame ? selection : next });
}

export function toggleCollapsed(ids: readonly string[]): void {
  const { collapsed } = useUi.getState();
  const isClosing = ids.some((id) => !collapsed.includes(id));
  setCollapsed(isClosing ? [...new Set([...collapsed, ...ids])] : collapsed.filter((id) => !ids.includes(id)));
  const [first] = ids;
  const scenario = activeScenario(usePlanStore.getState());
  const what = ids.length === 1 && first !== undefined ? nameOf(scenario, first) : `${ids.length} teams`;
  announce(`${what} ${isClosing ? 'closed' : 'opened'}`);
}

/** What of the selection can be closed: teams, the teams of seats, and in the reporting view the seats themselves. */
function closable(): readonly string[] {
  const { selection, view } = useUi.getState();
  const scenario = activeScenario(usePlanStore.getState());
  const ids = selection.flatMap(({ kind, id }) => {
    if (kind === 'team') return view === 'teams' ? [id] : [];
    if (kind !== 'seat') return [];
    if (view === 'reporting') return [id];
    const team = Object.values(scenario.seats).find((seat) => seat.id === id)?.team;
    return team ? [team] : [];
  });
  return [...new Set(ids)];
}

export const canCollapse = (): boolean => closable().length > 0;
export const collapseSelection = (): void => toggleCollapsed(closable());

/** Closes all teams; in the reporting view, everybody's reports. */
export function collapseAll(): void {
  const { teams, seats } = activeScenario(usePlanStore.getState());
  const { collapsed, view } = useUi.getState();
  const managers = Object.values(seats).flatMap(({ solid }) => (solid?.kind === 'seat' ? [solid.id] : []));
  const ids = view === 'teams' ? Object.keys(teams) : managers;
  setCollapsed([...new Set([...collapsed, ...ids])]);
  setUi({ mainView: 'canvas' });
  announce(view === 'teams' ? 'All teams closed' : 'All reports closed');
}

export function expandAll(): void {
  setUi({ collapsed: [] });
  announce('All opened');
}
