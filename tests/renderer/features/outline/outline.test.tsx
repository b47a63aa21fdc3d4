import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Outline } from '#renderer/features/outline/outline.tsx';
import { resetOutline } from '#renderer/features/outline/outline-store.ts';
import { redo, undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { requestCanvas, select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { click, mount, press, type } from '#tests/helpers/mount.tsx';
import { PLAN, picture } from './org.ts';

const START = useUi.getState();
const HOST = { kind: 'browser', platform: 'linux' } as const;
let page: HTMLElement;

beforeEach(() => {
  useUi.setState(START, true);
  resetOutline();
  act(() => showPlan(PLAN));
  page = mount(<Outline host={HOST} />);
});

const row = (key: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`[data-key="${key}"]`);
  if (found === null) throw new Error(`there is no row ${key}`);
  return found;
};
const ADA = 'seat-ada-data-scientist';
const BO = 'seat-bo-ml-engineer';
const OPEN = 'seat-vacant-data-engineer';
const focused = (): string => {
  const element = document.activeElement;
  const column = element?.closest<HTMLElement>('[data-column]')?.dataset.column;
  return `${element?.closest<HTMLElement>('[data-key]')?.dataset.key ?? 'nothing'}${column ? ` ${column}` : ''}`;
};
const keys = (...list: readonly (string | [string, KeyboardEventInit])[]): void => {
  for (const one of list) {
    const [key, rest] = typeof one === 'string' ? [one, {}] : one;
    press(document.activeElement ?? page, key, rest);
  }
};
const SHIFT = { shiftKey: true };
const ALT = { altKey: true };
const field = (): HTMLInputElement => {
  const input = page.querySelector('input');
  if (input === null) throw new Error('nothing is edited');
  return input;
};
const isEditing = (): boolean => page.querySelector('input') !== null;
const said = () => useUi.getState().announcement;
const steps = () => usePlanStore.getState().past.length;
const plan = () => usePlanStore.getState().plan;
const seat = (id: string) => activeScenario(usePlanStore.getState()).seats[asId('seat', id)];
const goTo = (key: string): void => click(row(key));
const selected = () => useUi.getState().selection.map(({ id }) => id);

describe('going about', () => {
  it('has one place in the tab order, wherever the current cell is', () => {
    const stops = () => [...page.querySelectorAll<HTMLElement>('[role="treegrid"] [tabindex="0"]')];
    expect(stops()).toHaveLength(1);
    goTo(BO);
    keys('ArrowRight', 'ArrowRight');
    expect(stops()).toEqual([document.activeElement]);
    goTo('add:team');
    expect(stops().length).toBeLessThanOrEqual(1);
  });

  it('goes by rows and cells, closes and opens teams, and comes up from a seat', () => {
    goTo('team-search');
    keys('ArrowDown', 'ArrowRight');
    expect(focused()).toBe(`${ADA} person`);
    keys('ArrowDown');
    expect(focused()).toBe(`${BO} person`);
    keys('ArrowLeft', 'ArrowLeft');
    expect(focused()).toBe('team-search');
    keys('ArrowLeft');
    expect(row('team-search').getAttribute('aria-expanded')).toBe('false');
    expect(useUi.getState().collapsed).toEqual(['team-search']);
    expect(page.querySelector(`[data-key="${BO}"]`)).toBeNull();
    keys('ArrowRight');
    expect(row('team-search').getAttribute('aria-expanded')).toBe('true');
    keys('End');
    expect(focused()).toBe('add:team');
    keys('Home');
    expect(focused()).toBe('team-search');
    keys('ArrowRight', 'End');
    expect(focused()).toBe('team-search findings');
    keys('Home');
    expect(focused()).toBe('team-search');
  });

  it('keeps its column over rows of one cell', () => {
    goTo(OPEN);
    keys('ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    expect(focused()).toBe('seat-cy-mlops-engineer person');
  });

  it('selects what the focus is on, a range with Shift, all seats with Ctrl A', () => {
    goTo(ADA);
    keys(['ArrowDown', SHIFT], ['ArrowDown', SHIFT]);
    expect(selected()).toEqual([ADA, BO, OPEN]);
    expect(said()).toBe('3 selected');
    keys(['ArrowUp', SHIFT]);
    expect(selected()).toEqual([ADA, BO]);
    keys(['a', { ctrlKey: true }]);
    expect(selected()).toHaveLength(5);
    keys('Escape');
    expect(selected()).toEqual([]);
    act(() => row(BO).dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    act(() => row(ADA).dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    expect(selected()).toEqual([BO, ADA]);
    act(() => row(BO).dispatchEvent(new MouseEvent('click', { bubbles: true, ctrlKey: true })));
    expect(selected()).toEqual([ADA]);
  });

  it('takes the row that gets the focus in another way for the current one', () => {
    goTo(ADA);
    act(() => row(BO).focus());
    expect(row(BO).tabIndex).toBe(0);
    expect(row(ADA).tabIndex).toBe(-1);
    keys('ArrowDown');
    expect(focused()).toBe(OPEN);
  });

  it('shows the gravest finding of a row, and says why its pillar cannot be typed', () => {
    goTo(OPEN);
    keys('ArrowRight', 'End', 'Enter');
    expect(useUi.getState().finding).not.toBeNull();
    expect(useUi.getState().rightPanel).toBe('insights');
    keys('ArrowLeft', 'Enter');
    expect(said()).toBe('The pillar follows from the role. Change the role.');
    expect(isEditing()).toBe(false);
  });

  it('goes to the row that typed letters name, in the current column', () => {
    goTo('team-search');
    keys('m', 'l', 'o');
    expect(focused()).toBe('seat-cy-mlops-engineer');
  });

  it('follows what is selected and asked for elsewhere', () => {
    act(() => setUi({ collapsed: [asId('team', 'team-search')] }));
    act(() => select([{ kind: 'seat', id: BO }]));
    expect(row(BO).getAttribute('aria-selected')).toBe('true');
    expect(row(BO).tabIndex).toBe(0);
    act(() => requestCanvas({ kind: 'rename', id: 'team-search' }));
    expect(field().value).toBe('Search');
  });

  it('leaves out what a search does not find, but for whom it leads to', () => {
    act(() => setUi({ find: 'bo' }));
    const shown = [...page.querySelectorAll<HTMLElement>('[data-key]')].map(({ dataset }) => dataset.key);
    expect(shown).toEqual(['team-search', ADA, BO]);
    act(() => setUi({ find: 'no such thing' }));
    expect(page.textContent).toContain('Nothing found for “no such thing”');
    click([...page.querySelectorAll('button')].find(({ textContent }) => textContent === 'Clear') ?? page);
    expect(useUi.getState().find).toBe('');
  });
});

describe('editing in place', () => {
  it('takes over with Enter and goes down; with Tab it goes on to the right', () => {
    goTo(ADA);
    keys('ArrowRight', 'Enter');
    type(field(), 'Eve');
    keys('Enter');
    expect(plan().people[seat(ADA)?.person ?? asId('person', 'x')]?.name).toBe('Eve');
    expect(focused()).toBe(`${BO} person`);
    expect(said()).toMatch(/^Eve is Data Scientist now/);
    keys('F2', 'Tab');
    expect(field().getAttribute('aria-label')).toBe('Team of ML Engineer');
    keys('Tab', 'Tab');
    type(field(), '50%');
    keys('Tab');
    expect(seat(BO)?.fte).toBe(0.5);
    expect(field().getAttribute('aria-label')).toBe('Start of ML Engineer');
    keys(['Tab', SHIFT]);
    expect(field().value).toBe('0.5');
    keys('Escape');
    expect(isEditing()).toBe(false);
    expect(focused()).toBe(`${BO} fte`);
    expect(steps()).toBe(2);
  });

  it('keeps bad input with its reason, and changes nothing', () => {
    goTo(BO);
    keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '7');
    expect(field().value).toBe('7');
    keys('Enter');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(field().getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'A share can be 1.5 at most.',
    );
    expect(steps()).toBe(0);
    keys('Escape');
    expect(row(BO).querySelector('[data-column="fte"]')?.textContent).toBe('1.0');
  });

  it('says what the model forbids in the cell itself', () => {
    goTo(BO);
    act(() => {
      usePlanStore.setState({
        plan: {
          ...PLAN,
          scenarios: Object.fromEntries(
            Object.entries(PLAN.scenarios).map(([id, one]) => [
              id,
              { ...one, seats: { ...one.seats, [BO]: { ...one.seats[asId('seat', BO)], end: '2027-01-01' } } },
            ]),
          ) as typeof PLAN.scenarios,
        },
      });
    });
    keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    type(field(), '2027-02-01');
    keys('Enter');
    expect(field().value).toBe('2027-02-01');
    expect(page.textContent).toContain('The end lies before the start.');
  });

  it('is one step of undo for each cell, however fast', () => {
    goTo(BO);
    keys('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', '0');
    keys('Enter', 'ArrowUp', '1', 'Enter');
    expect(steps()).toBe(2);
    act(() => void undo());
    expect(seat(BO)?.fte).toBe(0);
  });

  it('lists what fits and is a combobox to a screen reader', () => {
    goTo(OPEN);
    keys('Enter');
    type(field(), 'mlops');
    const active = () => document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;
    expect(field().getAttribute('role')).toBe('combobox');
    expect(active()).toBe('MLOps Engineer');
    keys('ArrowDown');
    expect(active()).not.toBe('MLOps Engineer');
    keys('ArrowUp', 'Enter');
    expect(seat(OPEN)?.role).toBe('mlops-engineer');
  });

  it('empties a cell with Backspace, and says which cannot be empty', () => {
    goTo(BO);
    keys('ArrowRight', 'Backspace');
    expect(seat(BO)?.person).toBeNull();
    keys('ArrowRight', 'ArrowRight', 'Backspace');
    expect(seat(BO)?.solid).toBeNull();
    keys('ArrowLeft', 'Backspace');
    expect(picture(plan())).toBe('Search: ada vacant | Platform: cy | none: di bo');
    goTo('team-search');
    keys('ArrowRight', 'ArrowRight', 'Backspace');
    expect(said()).toBe('This cell cannot be empty. Press Enter to change it.');
  });

  it('ends where its row goes', () => {
    goTo(BO);
    keys('Delete');
    act(() => void undo());
    goTo(BO);
    keys('Enter');
    expect(isEditing()).toBe(true);
    act(() => void redo());
    expect(isEditing()).toBe(false);
    act(() => void undo());
    expect(isEditing()).toBe(false);
  });
});

describe('adding', () => {
  it('adds seat after seat below the one it began from, until Escape', () => {
    goTo(ADA);
    keys('Insert');
    type(field(), 'qa engineer');
    keys('Enter');
    type(field(), 'architect');
    keys('Enter');
    expect(field().value).toBe('');
    keys('Escape');
    const order = [...page.querySelectorAll<HTMLElement>('[data-kind="seat"] [data-column="role"]')].map(
      ({ textContent }) => textContent,
    );
    expect(order.slice(0, 5)).toEqual([
      'Data ScientistLead',
      'QA Engineer',
      'Architect',
      'ML Engineer',
      'Data Engineer',
    ]);
    expect(steps()).toBe(2);
    expect(document.activeElement?.getAttribute('aria-label')).toMatch(/^Architect, Vacant/);
  });

  it('makes a team in one step, and offers its first seat', () => {
    goTo(BO);
    keys('n');
    type(field(), 'Growth');
    keys('Enter');
    expect(picture(plan())).toContain('Growth: ');
    expect(steps()).toBe(1);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a seat to Growth');
    keys('n', 'Escape');
    expect(steps()).toBe(1);
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a seat to Growth');
  });

  it('says what to do with a plan that has no team, and takes N', () => {
    const [scenario] = Object.values(PLAN.scenarios);
    if (scenario === undefined) throw new Error('no scenario');
    const empty = { ...PLAN, people: {}, scenarios: { [scenario.id]: { ...scenario, teams: {}, seats: {} } } };
    act(() => showPlan(empty));
    expect(page.textContent).toContain('No teams yet: press N for a team');
    const grid = page.querySelector<HTMLElement>('[role="treegrid"]');
    act(() => grid?.focus());
    keys('n', 'Enter');
    expect(picture(plan())).toBe('New team:  | none: ');
  });
});

describe('moving and removing', () => {
  it('keeps the focus on the row that moves and says where it is', () => {
    goTo(OPEN);
    keys(['ArrowDown', ALT]);
    expect(picture(plan())).toBe('Search: ada bo | Platform: vacant cy | none: di');
    expect(said()).toMatch(/^Data Engineer moved to Platform, 1 of 2/);
    expect(focused()).toBe(OPEN);
    keys(['ArrowLeft', ALT]);
    expect(said()).toMatch(/^Data Engineer moved to no team, 2 of 2/);
    keys(['ArrowLeft', ALT]);
    expect(said()).toBe('Data Engineer is in no team already.');
    expect(steps()).toBe(2);
  });

  it('moves all that is selected as one step', () => {
    goTo(ADA);
    keys(['ArrowDown', SHIFT], ['ArrowLeft', ALT]);
    expect(picture(plan())).toBe('Search: vacant | Platform: cy | none: di ada bo');
    expect(steps()).toBe(1);
  });

  it('opens a closed team that a seat goes into', () => {
    act(() => setUi({ collapsed: [asId('team', 'team-platform')] }));
    goTo(OPEN);
    keys(['ArrowDown', ALT]);
    expect(focused()).toBe(OPEN);
    expect(useUi.getState().collapsed).toEqual([]);
  });

  it('moves a team among the teams', () => {
    goTo('team-search');
    keys(['ArrowDown', ALT]);
    expect(picture(plan())).toMatch(/^Platform: cy \| Search/);
    expect(focused()).toBe('team-search');
    keys(['ArrowRight', ALT]);
    expect(said()).toBe('A team stands at the top level. Alt Up and Down move it.');
  });

  it('deletes what is selected and goes to the neighbour; undo brings it back', () => {
    goTo(BO);
    keys('Delete');
    expect(picture(plan())).toBe('Search: ada vacant | Platform: cy | none: di');
    expect(focused()).toBe(OPEN);
    goTo('team-search');
    keys('Delete');
    expect(picture(plan())).toBe('Platform: cy | none: di');
    expect(focused()).toBe('team-platform');
    act(() => void undo());
    act(() => void undo());
    expect(picture(plan())).toBe(picture(PLAN));
  });

  it('takes somebody of the bench out of the plan', () => {
    goTo('person-eve');
    keys('Delete');
    expect(plan().people[asId('person', 'person-eve')]).toBeUndefined();
  });
});

it('draws only the rows near the screen, and counts all of them', () => {
  act(() => showPlan(bigPlan(1000)));
  const grid = page.querySelector('[role="treegrid"]');
  expect(Number(grid?.getAttribute('aria-rowcount'))).toBeGreaterThan(1100);
  expect(page.querySelectorAll('[role="row"]').length).toBeLessThan(60);
  goTo('team-0');
  keys('End');
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Add a team');
  const indexes = [...page.querySelectorAll('[role="row"]')].map((one) => Number(one.getAttribute('aria-rowindex')));
  expect(new Set(indexes).size).toBe(indexes.length);
});
