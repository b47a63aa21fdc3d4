/** The command palette by keyboard: finds what there is, says what there is not, and does what was chosen. */

import axe from 'axe-core';
import { act } from 'react';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { listenToKeys } from '#renderer/actions/keyboard.ts';
import { CommandPalette } from '#renderer/features/command-palette/command-palette.tsx';
import { forgetKept } from '#renderer/features/command-palette/recent.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { scenariosOf, seatsOf, teamsOf } from '#shared/model/order.ts';
import { RULES } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost } from '#tests/helpers/fake-host.ts';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const PLAN_START = usePlanStore.getState();

beforeEach(() => {
  localStorage.clear();
  forgetKept();
  useUi.setState({ ...START, screen: 'planner' }, true);
  const plan = buildSample();
  const [first] = scenariosOf(plan);
  if (first === undefined) throw new Error('The sample has no scenario.');
  usePlanStore.setState({ ...PLAN_START, plan, scenarioId: first.id }, true);
});

const state = () => usePlanStore.getState();
const field = () => find<HTMLInputElement>('[role="combobox"]');
const options = () => [...document.querySelectorAll<HTMLElement>('[role="option"]')];
const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent ?? '';
const groups = () =>
  [...document.querySelectorAll('[role="group"]')].map(
    (group) => document.getElementById(group.getAttribute('aria-labelledby') ?? '')?.textContent ?? '',
  );

function open() {
  const host = createFakeHost();
  onTestFinished(listenToKeys(host));
  mount(<CommandPalette host={host} />);
  press(document.body, 'k', { ctrlKey: true });
}
/** What was chosen runs when the dialog has given the focus back. */
const settled = () => act(() => new Promise((done) => setTimeout(done, 20)));
async function choose(text: string) {
  type(field(), text);
  press(field(), 'Enter');
  await settled();
  expect(document.querySelector('[role="combobox"]')).toBeNull();
}

describe('finding', () => {
  it('opens with the focus in the field, and closes by its own key and by Escape', () => {
    open();
    expect(document.activeElement).toBe(field());
    press(field(), 'k', { ctrlKey: true });
    expect(useUi.getState().dialog).toBeNull();
    press(document.body, 'k', { ctrlKey: true });
    press(field(), 'Escape');
    expect(useUi.getState().dialog).toBeNull();
  });

  it('shows commands with their keys', () => {
    open();
    type(field(), 'duplicate scenario');
    expect(active()).toBe('Duplicate scenarioCtrl Shift D');
  });

  it('finds by the beginning of words, a small error, other words for it, and without accents', () => {
    open();
    for (const [typed, expected] of [
      ['dup sce', 'Duplicate scenario'],
      ['duplicte', 'Duplicate scenario'],
      ['home', 'Start page'],
      ['tomas riv', 'Tomás Rivera'],
    ] as const) {
      type(field(), typed);
      expect(active()).toContain(expected);
    }
  });

  it('puts a team before the findings that name it', () => {
    open();
    type(field(), 'shared ml platf');
    expect(groups()[0]).toBe('Teams');
    expect(groups()).toContain('Findings');
  });

  it('finds every rule by its id, as written or as words, and by its title', () => {
    open();
    for (const { id, title } of RULES) {
      for (const typed of [id, id.replaceAll('-', ' '), title.toUpperCase()]) {
        type(field(), typed);
        expect(active(), typed).toBe(`${title}${id}`);
        expect(groups()[0], typed).toMatch(/^Rules/);
      }
    }
  });

  it('puts the rules after all that the plan and the commands have for a word', () => {
    open();
    for (const typed of ['t', 'team', 'lead', 'platform', 'data', 'manager', 'ml', 'product', 'people']) {
      type(field(), typed);
      expect(groups().slice(0, -1).join(), typed).not.toContain('Rules');
    }
    type(field(), 'team');
    expect(groups().at(-1)).toMatch(/^Rules8 of/);
  });

  it('walks rows and groups, and from the last to the first', () => {
    open();
    const [first] = options();
    expect(active()).toBe(first?.textContent);
    press(field(), 'ArrowUp');
    expect(active()).toBe(options().at(-1)?.textContent);
    press(field(), 'ArrowDown');
    expect(active()).toBe(first?.textContent);
    press(field(), 'PageDown');
    expect(active()).toContain('Scenario A');
    expect(options().filter((option) => option.getAttribute('aria-selected') === 'true')).toHaveLength(1);
  });

  it('says what was searched when there is nothing, and clears', () => {
    open();
    type(field(), 'zzzzqqq');
    const dialog = find('[role="dialog"]');
    expect(dialog.textContent).toContain('Nothing found for zzzzqqq');
    expect(dialog.textContent).toContain('Searched commands, scenarios, people, teams, roles, findings and rules.');
    expect(field().getAttribute('aria-expanded')).toBe('false');
    press(field(), 'Enter');
    const clear = [...dialog.querySelectorAll('button')].find((button) => button.textContent === 'Clear');
    if (clear) click(clear);
    expect(field().value).toBe('');
    expect(document.activeElement).toBe(field());
    expect(options().length).toBeGreaterThan(20);
  });

  it('refuses what cannot be run now, with the reason', async () => {
    setUi({ screen: 'start' });
    open();
    expect(groups()).toEqual(['Commands', 'Rules8 of 36']);
    type(field(), 'minimap');
    expect(active()).toContain('Open a plan first');
    press(field(), 'Enter');
    await settled();
    expect(useUi.getState().isMinimapOpen).toBe(false);
    expect(useUi.getState().dialog?.kind).toBe('command-palette');
  });

  it('breaks no rule of accessibility', async () => {
    open();
    for (const typed of ['', 'data', 'zzzzqqq']) {
      type(field(), typed);
      const { violations } = await axe.run(find('[role="dialog"]'), {
        rules: { 'color-contrast': { enabled: false } },
      });
      expect(violations.map(({ id }) => id)).toEqual([]);
    }
  });
});

describe('choosing', () => {
  it('runs a command, and shows it first the next time', async () => {
    open();
    await choose('minimap');
    expect(useUi.getState().isMinimapOpen).toBe(true);
    forgetKept();
    press(document.body, 'k', { ctrlKey: true });
    expect(groups()[0]).toBe('Recent');
    expect(active()).toBe('MinimapM');
  });

  it('opens what a command opens, after itself', async () => {
    open();
    await choose('about');
    expect(useUi.getState().dialog).toEqual({ kind: 'about' });
  });

  it('gives the focus back before it runs', async () => {
    const button = document.body.appendChild(document.createElement('button'));
    onTestFinished(() => button.remove());
    button.focus();
    const focus = vi.spyOn(button, 'focus');
    open();
    await choose('minimap');
    expect(focus).toHaveBeenCalled();
    expect(document.activeElement).toBe(button);
  });

  it('selects a person’s seats and a team, and shows them', async () => {
    const scenario = activeScenario(state());
    const person = Object.values(state().plan.people).find(({ name }) => name === 'Karim Haddad');
    const seats = seatsOf(scenario).filter((seat) => seat.person === person?.id);
    open();
    await choose('karim haddad');
    expect(seats.length).toBeGreaterThan(0);
    expect(useUi.getState().selection).toEqual(seats.map(({ id }) => ({ kind: 'seat', id })));
    expect(useUi.getState().canvasRequest?.do).toEqual({ kind: 'show', ids: seats.map(({ id }) => id) });
    const [team] = teamsOf(scenario);
    press(document.body, 'k', { ctrlKey: true });
    await choose(team?.name ?? '');
    expect(useUi.getState().selection).toEqual([{ kind: 'team', id: team?.id }]);
  });

  it('opens the page of a rule, also without a plan', async () => {
    setUi({ screen: 'start' });
    open();
    await choose('Single point of failure');
    expect(useUi.getState().dialog).toEqual({ kind: 'rule-help', rule: 'single-point-of-failure' });
  });

  it('adds a role to the selected team', async () => {
    const [team] = teamsOf(activeScenario(state()));
    if (team === undefined) throw new Error('The sample has no team.');
    const inTeam = () => seatsOf(activeScenario(state())).filter((seat) => seat.team === team.id);
    const before = inTeam().length;
    setUi({ selection: [{ kind: 'team', id: team.id }] });
    open();
    type(field(), 'quantum');
    type(field(), 'technical writer');
    const role = options().find((option) => option.textContent?.includes(`Add to ${team.name}`));
    if (role === undefined) throw new Error('The role is not found.');
    click(role);
    await settled();
    expect(inTeam()).toHaveLength(before + 1);
  });

  it('opens a scenario and highlights a finding', async () => {
    const { plan, scenarioId } = state();
    const finding = evaluationOf(plan, scenarioId).findings[0];
    open();
    await choose(finding?.title ?? '');
    expect(useUi.getState()).toMatchObject({ finding: finding?.key, rightPanel: 'insights' });
    const copy = { ...activeScenario(state()), id: 'scn_other' as typeof scenarioId, name: 'Another way', rank: 'zz' };
    usePlanStore.setState({ plan: { ...plan, scenarios: { ...plan.scenarios, [copy.id]: copy } } });
    press(document.body, 'k', { ctrlKey: true });
    await choose('another way');
    expect(state().scenarioId).toBe(copy.id);
  });

  it('does nothing twice and nothing wrong with a broken memory', () => {
    localStorage.setItem('fourfold.recent-commands', '{"no":');
    forgetKept();
    open();
    expect(groups()[0]).toBe('Commands');
  });
});
