import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { openFind } from '#renderer/actions/find-actions.ts';
import { FindBar } from '#renderer/features/find/find-bar.tsx';
import { FocusBar } from '#renderer/features/find/focus-bar.tsx';
import { NO_FILTERS } from '#renderer/state/found.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const field = (): HTMLInputElement => find<HTMLInputElement>('[role=search] input');
const count = (): string => find('[role=search] output').textContent ?? '';
const button = (name: string): HTMLButtonElement => {
  const found = [...document.querySelectorAll('button')].find(
    (one) => one.textContent?.trim() === name || one.getAttribute('aria-label') === name,
  );
  if (!found) throw new Error(name);
  return found;
};
const teamNamed = (name: string) => {
  const team = Object.values(activeScenario(usePlanStore.getState()).teams).find((one) => one.name === name);
  if (!team) throw new Error(name);
  return team.id;
};

beforeEach(() => {
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
});

describe('the find bar', () => {
  it('opens with the keyboard in its field, and gives it back when it closes', () => {
    const before = document.body.appendChild(document.createElement('button'));
    before.focus();
    mount(<FindBar />);
    expect(document.querySelector('[role=search]')).toBeNull();
    act(openFind);
    expect(document.activeElement).toBe(field());
    type(field(), 'karim');
    press(field(), 'Escape');
    expect(document.querySelector('[role=search]')).toBeNull();
    expect(document.activeElement).toBe(before);
    expect(useUi.getState()).toMatchObject({ find: '', filters: NO_FILTERS, hit: null });
    before.remove();
  });

  it('walks the hits forwards, backwards and round, and says where it is', () => {
    mount(<FindBar />);
    act(openFind);
    type(field(), 'karim');
    expect(count()).toBe('2 found');
    press(field(), 'Enter');
    expect(count()).toBe('1 of 2');
    expect(useUi.getState().announcement).toBe('1 of 2: Data Engineer, Karim Haddad');
    const [first] = useUi.getState().selection;
    press(field(), 'Enter');
    expect(count()).toBe('2 of 2');
    expect(useUi.getState().selection[0]?.id).not.toBe(first?.id);
    press(field(), 'Enter');
    expect(useUi.getState().selection).toEqual([first]);
    press(field(), 'Enter', { shiftKey: true });
    expect(count()).toBe('2 of 2');
    type(field(), 'zebra');
    expect(count()).toBe('Nothing found');
    expect(button('Next hit').disabled).toBe(true);
  });

  it('filters with and without words, and clears both', () => {
    mount(<FindBar />);
    act(openFind);
    click(button('Vacancies'));
    expect(button('Vacancies').getAttribute('aria-pressed')).toBe('true');
    expect(count()).toBe('1 found');
    type(field(), 'karim');
    expect(count()).toBe('Nothing found');
    click(button('Clear'));
    expect(field().value).toBe('');
    expect(count()).toBe('');
    expect(useUi.getState().filters).toEqual(NO_FILTERS);
  });

  it('opens the closed team of a hit, and shows all teams where its own is left out', () => {
    mount(<FindBar />);
    const pipelines = teamNamed('ML Pipeline Development');
    const platform = teamNamed('Shared ML Platform');
    act(() => setUi({ collapsed: [pipelines, platform], focusedTeam: teamNamed('Integration & Quality') }));
    act(openFind);
    type(field(), 'priya');
    press(field(), 'Enter');
    expect(useUi.getState()).toMatchObject({ collapsed: [platform], focusedTeam: null });
  });
});

describe('the focus bar', () => {
  it('says what is shown, and shows all again', () => {
    mount(<FocusBar />);
    expect(document.querySelector('[role=status]')).toBeNull();
    act(() => setUi({ focusedTeam: teamNamed('Integration & Quality') }));
    expect(find('[role=status]').textContent).toContain('Only Integration & Quality');
    click(button('Show all'));
    expect(useUi.getState().focusedTeam).toBeNull();
  });
});
