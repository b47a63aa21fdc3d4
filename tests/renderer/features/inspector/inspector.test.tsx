import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { undoesItself } from '#renderer/actions/is-typing.ts';
import { Inspector } from '#renderer/features/inspector/inspector.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { seatsOf, teamsOf } from '#shared/model/order.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
let page: HTMLElement;

beforeEach(() => {
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  page = mount(<Inspector />);
});

const scenario = () => activeScenario(usePlanStore.getState());
const seats = () => seatsOf(scenario());
const steps = () => usePlanStore.getState().past.length;
const choose = (ids: readonly string[], kind: 'seat' | 'team' = 'seat') =>
  act(() => setUi({ selection: ids.map((id) => ({ kind, id })) }));

function field(label: string): HTMLInputElement {
  const found = [...page.querySelectorAll('label')].find((one) => one.textContent === label);
  const control = page.querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
  if (control === null) throw new Error(`there is no field "${label}"`);
  return control;
}

/** Types as React sees it: through the native setter. */
function type(label: string, text: string): void {
  const input = field(label);
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input), 'value')?.set;
  act(() => {
    set?.call(input, text);
    input.dispatchEvent(new Event(input.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }));
  });
}
const press = (label: string, key: string) =>
  act(() => {
    field(label).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  });
const said = () => [...page.querySelectorAll('[aria-invalid]')].length;

describe('one seat', () => {
  const chooseFirst = () => {
    const [seat] = seats().filter(({ person }) => person !== null);
    if (seat === undefined) throw new Error('the sample has a filled seat');
    choose([seat.id]);
    return () => seats().find(({ id }) => id === seat.id);
  };

  it('changes in one step when Enter is pressed, and comes back by undo', () => {
    const seat = chooseFirst();
    type('FTE', '0,4');
    expect(undoesItself(field('FTE'))).toBe(true);
    expect(steps()).toBe(0);
    press('FTE', 'Enter');
    expect(seat()?.fte).toBe(0.4);
    expect(steps()).toBe(1);
    expect(undoesItself(field('FTE'))).toBe(false);
    act(() => void undo());
    expect(field('FTE').value).toBe(String(seat()?.fte));
  });

  it.each([
    ['FTE', 'abc', 'Write a number'],
    ['FTE', '-1', 'from 0 to 1.5'],
    ['Cost a year', 'much', 'as a number'],
    ['Time zone', 'Berlin', 'Europe/Berlin'],
    ['Email', 'ana', 'ana@example.com'],
    ['Name', '', 'Give it a name'],
  ])('says at once what is wrong with %s "%s" and changes nothing', (label, text, words) => {
    chooseFirst();
    type(label, text);
    expect(said()).toBe(1);
    expect(page.textContent).toContain(words);
    press(label, 'Enter');
    expect(steps()).toBe(0);
    press(label, 'Escape');
    expect(said()).toBe(0);
  });

  it('can be vacated, filled from the bench and given another team', () => {
    const seat = chooseFirst();
    const holder = seat()?.person ?? '';
    type('Person', '');
    expect(seat()?.person).toBeNull();
    type('Person', holder);
    expect(seat()?.person).toBe(holder);
    const team = teamsOf(scenario()).find(({ id }) => id !== seat()?.team);
    type('Team', team?.id ?? '');
    expect(seat()?.team).toBe(team?.id);
    type('Manager', '');
    expect(seat()?.solid).toBeNull();
  });

  it('says what its focus leaves to others, and nothing where it goes by its role', () => {
    const withFocus = seats().find(({ focus }) => focus?.['build-ci-cd-pipelines'] !== undefined);
    const withoutFocus = seats().find(({ focus, person }) => focus === null && person !== null);
    choose([withFocus?.id ?? '']);
    expect(page.textContent).toContain('Leaves to others what the role owns: Monitor and maintain.');
    choose([withoutFocus?.id ?? '']);
    expect(page.textContent).not.toContain('Leaves to others');
  });
});

describe('several seats', () => {
  it('show what differs, and change in one step', () => {
    const ids = seats().map(({ id }) => id);
    choose(ids);
    const different = new Set(seats().map(({ fte }) => fte)).size;
    expect(field('FTE').placeholder).toBe(`${different} values`);
    type('FTE', '0.5');
    press('FTE', 'Enter');
    expect(new Set(seats().map(({ fte }) => fte))).toEqual(new Set([0.5]));
    expect(steps()).toBe(1);
  });
});

describe('a team', () => {
  it('gets another kind and lead', () => {
    const [team] = teamsOf(scenario());
    if (team === undefined) throw new Error('the sample has a team');
    choose([team.id], 'team');
    type('Kind', 'platform');
    type('Lead', '');
    expect(scenario().teams[team.id]).toMatchObject({ kind: 'platform', lead: null });
  });
});

describe('nothing selected', () => {
  it('edits the plan and adds a stream and a role', () => {
    type('Currency', 'CHF');
    press('Currency', 'Enter');
    expect(usePlanStore.getState().plan.currency).toBe('CHF');
    const before = Object.keys(usePlanStore.getState().plan.streams).length;
    const adds = [...page.querySelectorAll('button')].filter(({ textContent }) => textContent === 'Add');
    for (const add of adds) act(() => add.click());
    const { plan } = usePlanStore.getState();
    expect(Object.keys(plan.streams)).toHaveLength(before + 1);
    expect(Object.values(plan.roles).map(({ name }) => name)).toContain('New role');
  });
});
