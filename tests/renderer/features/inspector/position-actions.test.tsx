import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Inspector } from '#renderer/features/inspector/inspector.tsx';
import { dispatch, undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount, type } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const ID = asId('seat', 'seat-mlops-engineer');
const KARIM = ['seat-karim-haddad', 'seat-karim-haddad-platform'].map((id) => asId('seat', id));
let page: HTMLElement;

beforeEach(() => {
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  page = mount(<Inspector />);
});

const scenario = () => activeScenario(usePlanStore.getState());
const seats = () => Object.values(scenario().seats);
const steps = () => usePlanStore.getState().past.map(({ label }) => label);
const choose = (...ids: readonly string[]) =>
  act(() => setUi({ selection: ids.map((id) => ({ kind: 'seat' as const, id })) }));
const button = (name: string) => [...page.querySelectorAll('button')].find((one) => one.textContent === name);
function push(name: string): void {
  const found = button(name);
  if (!found) throw new Error(`there is no button "${name}"`);
  click(found);
}

describe('one position', () => {
  it('asks who fits a vacancy, and closes it', () => {
    choose(ID);
    expect(page.textContent).toContain('When it is planned to be filled');
    push('Find who fits');
    expect(useUi.getState().dialog).toEqual({ kind: 'fill-vacancy', seat: ID });
    push('Close this vacancy');
    expect(scenario().seats[ID]).toBeUndefined();
  });

  it('makes a held seat vacant', () => {
    choose('seat-mei-tanaka');
    expect(button('Find who fits')).toBeUndefined();
    push('Make vacant');
    expect(scenario().seats[asId('seat', 'seat-mei-tanaka')]?.person).toBeNull();
  });

  it('is split in halves unless another share is typed, in one step', () => {
    const before = seats().length;
    choose(ID);
    push('Split in two');
    expect(find<HTMLInputElement>('form input', page).value).toBe('0.5');
    push('Split');
    expect(seats()).toHaveLength(before + 1);
    expect(steps()).toEqual(['Split MLOps Engineer into 0.5 and 0.5 FTE']);
    act(() => void undo());

    push('Split in two');
    type(find<HTMLInputElement>('form input', page), '0,3');
    expect(page.textContent).toContain('The first keeps 0.7 FTE.');
    push('Split');
    expect(scenario().seats[ID]?.fte).toBe(0.7);
  });

  it('offers half of what the seat has by now, until another share is typed', () => {
    choose(ID);
    push('Split in two');
    const change = (fte: number) =>
      act(() => void dispatch('seat.update', { scenario: scenario().id, id: ID, changes: { fte } }));
    change(0.6);
    expect(find<HTMLInputElement>('form input', page).value).toBe('0.3');
    type(find<HTMLInputElement>('form input', page), '0.2');
    change(0.8);
    expect(find<HTMLInputElement>('form input', page).value).toBe('0.2');
    expect(page.textContent).toContain('The first keeps 0.6 FTE.');
  });

  it.each([
    ['1', 'Choose a share between 0 and 1.'],
    ['two', 'Write a number'],
  ])('does not split off %s', (text, words) => {
    const before = seats().length;
    choose(ID);
    push('Split in two');
    type(find<HTMLInputElement>('form input', page), text);
    expect(page.textContent).toContain(words);
    push('Split');
    expect(seats()).toHaveLength(before);
  });
});

describe('several positions', () => {
  it('become one where role and holder are the same', () => {
    choose(...KARIM);
    push('Merge into one seat');
    expect(seats().filter(({ person }) => person === 'person-karim-haddad')).toMatchObject([{ fte: 1.2 }]);
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: KARIM[0] }]);
    expect(steps()).toEqual(['Merge 2 seats of Karim Haddad']);
  });

  it('are not offered to become one where they differ, and say why where they are too much', () => {
    choose('seat-mei-tanaka', ID);
    expect(button('Merge into one seat')).toBeUndefined();
    const [first] = KARIM;
    act(
      () =>
        void dispatch('seat.update', { scenario: scenario().id, id: first as (typeof KARIM)[0], changes: { fte: 1 } }),
    );
    choose(...KARIM);
    expect(button('Merge into one seat')?.disabled).toBe(true);
    expect(page.textContent).toContain('Together they are 1.6 FTE; one seat holds at most 1.5.');
  });
});
