import { beforeEach, describe, expect, it } from 'vitest';
import { canCollapse, collapseAll, collapseSelection, expandAll, toggleCollapsed } from '#renderer/actions/collapse.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { buildSample } from '#shared/topology/sample.ts';

const START = useUi.getState();
const closed = () => new Set(useUi.getState().collapsed);
const scenario = () => activeScenario(usePlanStore.getState());
const seatIn = (name: string) => {
  const team = Object.values(scenario().teams).find((one) => one.name === name);
  const seat = Object.values(scenario().seats).find((one) => one.team === team?.id);
  if (!team || !seat) throw new Error(name);
  return { team: team.id, seat: seat.id };
};

beforeEach(() => {
  useUi.setState(START, true);
  showPlan(buildSample());
});

describe('closing teams and branches', () => {
  it('closes what is open of them first, then opens all of them', () => {
    toggleCollapsed(['a', 'b']);
    toggleCollapsed(['a']);
    expect(closed()).toEqual(new Set(['b']));
    toggleCollapsed(['a', 'b']);
    expect(closed()).toEqual(new Set(['a', 'b']));
    toggleCollapsed(['a', 'b']);
    expect(closed()).toEqual(new Set());
  });

  it('closes the team of a selected seat, and in the reporting view the reports of the seat', () => {
    const { team, seat } = seatIn('Shared ML Platform');
    expect(canCollapse()).toBe(false);
    select([{ kind: 'seat', id: seat }]);
    collapseSelection();
    expect(closed()).toEqual(new Set([team]));
    expect(useUi.getState().announcement).toBe('Shared ML Platform closed');
    expect(useUi.getState().selection).toEqual([{ kind: 'team', id: team }]);
    setUi({ view: 'reporting' });
    select([{ kind: 'seat', id: seat }]);
    collapseSelection();
    expect(closed()).toEqual(new Set([team, seat]));
  });

  it('leaves nothing selected that is not drawn any more', () => {
    const report = Object.values(scenario().seats).find(({ solid, team }) => solid?.kind === 'seat' && team !== null);
    if (report?.solid?.kind !== 'seat') throw new Error('nobody reports to anybody');
    setUi({ view: 'reporting' });
    select([
      { kind: 'seat', id: report.id },
      { kind: 'seat', id: report.solid.id },
    ]);
    toggleCollapsed([report.solid.id]);
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: report.solid.id }]);
    toggleCollapsed([report.solid.id]);
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: report.solid.id }]);
  });

  it('closes and opens all, without a step of undo', () => {
    const before = usePlanStore.getState().plan;
    collapseAll();
    expect(closed()).toEqual(new Set(Object.keys(scenario().teams)));
    setUi({ view: 'reporting' });
    collapseAll();
    const managers = Object.values(scenario().seats).flatMap(({ solid }) => (solid?.kind === 'seat' ? [solid.id] : []));
    expect(closed()).toEqual(new Set([...Object.keys(scenario().teams), ...managers]));
    expandAll();
    expect(closed()).toEqual(new Set());
    expect(usePlanStore.getState().plan).toBe(before);
  });
});
