/** Scenario tabs: one a scenario, by keyboard too; adding, renaming, duplicating and deleting can be undone. */

import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  addScenario,
  canMoveScenario,
  canRemoveScenario,
  compareWith,
  duplicateScenario,
  moveScenario,
  placeScenario,
  removeScenario,
  showScenario,
  togglePin,
} from '#renderer/actions/scenario-actions.ts';
import { ScenarioTabs } from '#renderer/features/shell/scenario-tabs.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { find, mount, press, type } from '#tests/helpers/mount.tsx';

beforeEach(() => showPlan(buildSample()));

const names = () => scenariosOf(usePlanStore.getState().plan).map((scenario) => scenario.name);
const active = () => usePlanStore.getState().plan.scenarios[usePlanStore.getState().scenarioId]?.name;
const tabs = (box: HTMLElement) => [...box.querySelectorAll<HTMLElement>('[role="tab"]')];

describe('scenarios', () => {
  it('adds one at the end and opens it', () => {
    addScenario();
    expect(names()).toEqual(['Pods + platform', 'Scenario 2']);
    expect(active()).toBe('Scenario 2');
  });

  it('duplicates right after the original, with all seats, under a name of its own', () => {
    const original = usePlanStore.getState().scenarioId;
    addScenario();
    duplicateScenario(original);
    duplicateScenario(original);
    expect(names()).toEqual(['Pods + platform', 'Pods + platform copy 2', 'Pods + platform copy', 'Scenario 2']);
    duplicateScenario();
    expect(active()).toBe('Pods + platform copy 3');
    const { plan, scenarioId } = usePlanStore.getState();
    expect(Object.keys(plan.scenarios[scenarioId]?.seats ?? {})).toEqual(
      Object.keys(plan.scenarios[original]?.seats ?? {}),
    );
  });

  it('says which one is shown after a key has made or chosen it', () => {
    addScenario();
    expect(useUi.getState().announcement).toBe('Made the scenario Scenario 2, now shown');
    showScenario(0);
    expect(useUi.getState().announcement).toBe('Scenario Pods + platform is shown');
  });

  it('deletes one, tells it with an undo that works, and keeps the last', () => {
    const original = usePlanStore.getState().scenarioId;
    expect(canRemoveScenario()).toBe(false);
    addScenario();
    removeScenario(original);
    expect(names()).toEqual(['Scenario 2']);
    const [told] = useUi.getState().toasts;
    expect(told?.text).toBe('Delete scenario Pods + platform');
    told?.undo?.();
    expect(names()).toEqual(['Pods + platform', 'Scenario 2']);
  });

  it('does not take back another step than the one it told of', () => {
    const original = usePlanStore.getState().scenarioId;
    addScenario();
    removeScenario(original);
    const [told] = useUi.getState().toasts;
    addScenario();
    told?.undo?.();
    expect(names()).toHaveLength(2);
    expect(useUi.getState().rightPanel).toBe('history');
  });

  it('goes to the left and to the right, no further than the ends, as steps that can be undone', () => {
    addScenario();
    addScenario();
    const { scenarioId: last } = usePlanStore.getState();
    expect(canMoveScenario(last, 1)).toBe(false);
    moveScenario(last, 1);
    expect(names()).toEqual(['Pods + platform', 'Scenario 2', 'Scenario 3']);
    moveScenario(last, -1);
    moveScenario(last, -1);
    moveScenario(last, -1);
    expect(names()).toEqual(['Scenario 3', 'Pods + platform', 'Scenario 2']);
    undo();
    expect(names()[0]).not.toBe('Scenario 3');
  });

  it('finds a place between two of one rank', () => {
    addScenario();
    addScenario();
    const { plan, scenarioId: last } = usePlanStore.getState();
    const scenarios = Object.fromEntries(
      Object.values(plan.scenarios).map((scenario) => [scenario.id, { ...scenario, rank: 'a0' }]),
    );
    showPlan({ ...plan, scenarios });
    const [first, second] = scenariosOf(usePlanStore.getState().plan).filter((scenario) => scenario.id !== last);
    if (!first || !second) throw new Error('There are three scenarios');
    placeScenario(last, second.id);
    expect(scenariosOf(usePlanStore.getState().plan).map((scenario) => scenario.id)).toEqual([
      first.id,
      last,
      second.id,
    ]);
  });

  it('pins one as the baseline, unpins it, and forgets one that is deleted', () => {
    const original = usePlanStore.getState().scenarioId;
    togglePin();
    expect(usePlanStore.getState().plan.baseline).toBe(original);
    togglePin();
    expect(usePlanStore.getState().plan.baseline).toBeNull();
    togglePin();
    addScenario();
    removeScenario(original);
    expect(usePlanStore.getState().plan.baseline).toBeNull();
    undo();
    expect(usePlanStore.getState().plan.baseline).toBe(original);
  });

  it('compares with the pinned one first, four at most', () => {
    const original = usePlanStore.getState().scenarioId;
    for (let n = 0; n < 4; n++) addScenario();
    togglePin(original);
    const ids = scenariosOf(usePlanStore.getState().plan).map((scenario) => scenario.id);
    compareWith(ids);
    const { mainView, compared } = useUi.getState();
    expect(mainView).toBe('compare');
    expect(compared.slice(0, 2)).toEqual([original, usePlanStore.getState().scenarioId]);
    expect(new Set(compared).size).toBe(4);
  });

  it('letters go on after Z', () => {
    expect([0, 3, 25, 26, 52].map(scenarioLetter)).toEqual(['A', 'D', 'Z', 'A2', 'A3']);
  });
});

describe('ScenarioTabs', () => {
  it('says of which day its score is, whichever the time bar shows', () => {
    const plan = { ...buildSample(), date: '2027-03-01' as IsoDate };
    showPlan(plan);
    act(() => setUi({ shownDate: '2027-04-01' as IsoDate }));
    const box = mount(<ScenarioTabs />);
    expect(find('[title^="Overall"]', box).title).toBe('Overall on 1 Mar 2027');
    act(() => setUi({ shownDate: null }));
  });

  it('names each tab by letter, name and overall today', () => {
    const box = mount(<ScenarioTabs />);
    expect(tabs(box).map((tab) => tab.textContent)).toEqual([expect.stringMatching(/^APods \+ platform\d+$/)]);
    act(addScenario);
    expect(tabs(box)[1]?.textContent).toBe('BScenario 2–');
    expect(tabs(box)[1]?.getAttribute('aria-selected')).toBe('true');
  });

  it('goes round by arrows', () => {
    act(addScenario);
    const box = mount(<ScenarioTabs />);
    const [first, second] = tabs(box);
    if (!first || !second) throw new Error('Two tabs are drawn');
    second.focus();
    press(second, 'ArrowRight');
    expect(active()).toBe('Pods + platform');
    expect(document.activeElement).toBe(first);
    press(first, 'ArrowLeft');
    expect(active()).toBe('Scenario 2');
  });

  it('renames by F2, as one step that can be undone', () => {
    const box = mount(<ScenarioTabs />);
    const [tab] = tabs(box);
    if (!tab) throw new Error('A tab is drawn');
    press(tab, 'F2');
    const input = find<HTMLInputElement>('input', box);
    expect(input.getAttribute('aria-label')).toBe('Name of scenario A');
    type(input, 'Today');
    press(input, 'Enter');
    expect(names()).toEqual(['Today']);
    expect(document.activeElement).toBe(tab);
    act(() => void undo());
    expect(names()).toEqual(['Pods + platform']);
  });
});
