import { beforeEach, describe, expect, it } from 'vitest';
import { actionOf, canRunAction, runAction } from '#renderer/actions/actions.ts';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';

const START = useUi.getState();
beforeEach(() => {
  useUi.setState({ ...START, screen: 'planner' }, true);
  showPlan(buildSample());
});

const choose = (...names: readonly string[]) => select(names.map((name) => ({ kind: 'seat', id: `seat-${name}` })));
const seat = (name: string) => activeScenario(usePlanStore.getState()).seats[asId('seat', `seat-${name}`)];
const labels = () => usePlanStore.getState().past.map(({ label }) => label);
const POSITION = ['seat.fill', 'seat.lead', 'seat.vacate', 'seat.split', 'seat.merge'] as const;

describe('what can be done with positions', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['nothing', [], []],
    ['a vacancy', ['mlops-engineer'], ['seat.fill', 'seat.lead', 'seat.split']],
    ['a held seat', ['mei-tanaka'], ['seat.lead', 'seat.vacate', 'seat.split']],
    ['the lead', ['jonas-weber'], ['seat.vacate', 'seat.split']],
    ['one in no team', ['ines-okafor'], ['seat.vacate', 'seat.split']],
    ['two of one holder', ['karim-haddad', 'karim-haddad-platform'], ['seat.vacate', 'seat.merge']],
    ['two that differ', ['mei-tanaka', 'mlops-engineer'], ['seat.vacate']],
    ['one that is gone', ['gone'], []],
  ])('%s', (_, names, expected) => {
    choose(...names);
    expect(POSITION.filter(canRunAction)).toEqual(expected);
  });

  it('opens the dialog for a vacancy', () => {
    choose('mlops-engineer');
    runAction('seat.fill');
    expect(useUi.getState().dialog).toEqual({ kind: 'fill-vacancy', seat: 'seat-mlops-engineer' });
  });

  it('makes all that are selected vacant in one step', () => {
    choose('mei-tanaka', 'jonas-weber', 'mlops-engineer');
    runAction('seat.vacate');
    expect([seat('mei-tanaka')?.person, seat('jonas-weber')?.person]).toEqual([null, null]);
    expect(labels()).toEqual(['Make 2 seats vacant']);
  });

  it('splits in halves, and merges what is selected into the first', () => {
    choose('mlops-engineer');
    runAction('seat.split');
    expect(seat('mlops-engineer')?.fte).toBe(0.5);
    undo();
    choose('karim-haddad-platform', 'karim-haddad');
    runAction('seat.merge');
    expect(seat('karim-haddad')).toBeUndefined();
    expect(seat('karim-haddad-platform')?.fte).toBe(1.2);
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: 'seat-karim-haddad-platform' }]);
  });

  it('makes the seat the lead of its team', () => {
    choose('mei-tanaka');
    runAction('seat.lead');
    const { teams } = activeScenario(usePlanStore.getState());
    expect(teams[seat('mei-tanaka')?.team ?? asId('team', '')]?.lead).toBe('seat-mei-tanaka');
    expect(labels()).toEqual(['Make Mei Tanaka the lead of Platform Infrastructure']);
  });

  it('does nothing where there is no planner to do it in', () => {
    choose('mei-tanaka');
    setUi({ screen: 'start' });
    expect(POSITION.map(runAction)).toEqual(POSITION.map(() => false));
    for (const id of POSITION) expect(actionOf(id).label).not.toBe('');
  });
});
