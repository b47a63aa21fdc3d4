import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ProfileDialog } from '#renderer/features/profile/profile.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
const profile = () => usePlanStore.getState().plan.profile;

beforeEach(() => {
  act(() => {
    showPlan(buildSample());
    setUi({ dialog: { kind: 'profile' } });
  });
  mount(<ProfileDialog />);
});
afterEach(() => act(() => useUi.setState(START, true)));

const part = (name: string) => {
  const choice = [...document.querySelectorAll<HTMLElement>('[role=radio]')].find(
    ({ textContent }) => textContent === name,
  );
  if (!choice) throw new Error(`no part ${name}`);
  click(choice);
};
const row = (label: string): HTMLElement => {
  const found = [...document.querySelectorAll('tbody tr')].find(
    (one) => one.querySelector('th')?.firstChild?.textContent === label,
  );
  if (!(found instanceof HTMLElement)) throw new Error(`no row ${label}`);
  return found;
};
const set = (label: string, value: string) => {
  const field = find<HTMLInputElement>('input', row(label));
  act(() => field.focus());
  type(field, value);
  press(field, 'Enter');
};

describe('the profile', () => {
  it('changes strengths and costs, and says where', () => {
    part('Strengths and costs');
    set('Cost of a hint', '5');
    set('Strength of what a role supports', '0.25');
    expect(profile()).toMatchObject({ costs: { hint: 5 }, strengths: { supports: 0.25 } });
    expect(row('Cost of a hint').textContent).toContain('changed');
    expect(row('Cost of a hint').textContent).toContain('three hints weigh about one warning');
    expect(row('Cost of an error').textContent).not.toContain('changed');
  });

  it('says which other value takes one along, and lets go of both by either reset', () => {
    act(() =>
      showPlan({ ...buildSample(), profile: { ...plainProfile('enterprise'), thresholds: { 'span-most': 2 } } }),
    );
    part('Thresholds');
    expect(row('Fewest reports of a manager').textContent).toContain(
      '2 here, not 3: it goes with “Most reports of a manager”.',
    );
    click(find('button', row('Fewest reports of a manager')));
    expect(profile().thresholds).toEqual({});
    expect(row('Fewest reports of a manager').textContent).not.toContain('it goes with');
  });

  it('keeps nothing that says the same as the default', () => {
    part('Strengths and costs');
    set('Cost of a hint', '5');
    set('Cost of a hint', '3');
    expect(profile()).toEqual(plainProfile('scale-up'));
    part('Thresholds');
    set('Smallest team', '4');
    set('Smallest team', '5');
    expect(profile()).toEqual(plainProfile('scale-up'));
  });

  it('takes no threshold below its least, and says which one an old file has', () => {
    const label = 'Teams that one person works in';
    part('Thresholds');
    set(label, '0');
    expect(profile().thresholds).toEqual({});
    act(() =>
      showPlan({ ...buildSample(), profile: { ...plainProfile('scale-up'), thresholds: { 'teams-of-person': 0 } } }),
    );
    expect(row(label).textContent).toContain('The plan says 0; 1 is the least, and counts.');
    expect(find<HTMLInputElement>('input', row(label)).value).toBe('1');
    set('Smallest team', '4');
    expect(profile().thresholds).toEqual({ 'teams-of-person': 0, 'team-size-least': 4 });
    click(find('button', row(label)));
    expect(profile().thresholds).toEqual({ 'team-size-least': 4 });
  });

  it('refuses a strength above 1', () => {
    part('Strengths and costs');
    set('Strength of what a role owns', '2');
    expect(profile().strengths).toEqual({});
  });

  it('refuses a cost with a fraction: a health as a sum of shown figures would not add up', () => {
    part('Strengths and costs');
    set('Cost of a hint', '2.5');
    expect(profile().costs).toEqual({});
  });

  it('stays at the first value that it refused, and closes once all are mended', () => {
    const button = (name: string): HTMLElement => {
      const found = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name);
      if (!found) throw new Error(`no button ${name}`);
      return found;
    };
    const field = (label: string) => find<HTMLInputElement>('input', row(label));
    set('Smallest team', '12');
    set('Most reports of a manager', '-3');
    click(button('Done'));
    expect(useUi.getState().dialog).toEqual({ kind: 'profile' });
    expect(document.activeElement).toBe(field('Smallest team'));
    const note = document.getElementById(field('Smallest team').getAttribute('aria-describedby') ?? '');
    expect(note?.textContent).toMatch(/^Give a whole number from/);
    set('Smallest team', '4');
    part('Rules');
    expect(document.activeElement).toBe(field('Most reports of a manager'));
    set('Most reports of a manager', '11');
    click(button('Done'));
    expect(useUi.getState().dialog).toBeNull();
    expect(profile().thresholds).toEqual({ 'team-size-least': 4, 'span-most': 11 });
  });

  it('resets one value, or all of them as one step', () => {
    part('Strengths and costs');
    set('Cost of an error', '30');
    set('Cost of a warning', '12');
    click(find('[aria-label="Reset Cost of an error"]'));
    expect(profile().costs).toEqual({ warning: 12 });
    const all = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Reset all 1');
    if (!all) throw new Error('nothing to reset');
    click(all);
    expect(profile()).toEqual(plainProfile('scale-up'));
    act(() => undo());
  });

  it('leads from a rule to its page', () => {
    part('Rules');
    click(find('[aria-label="About this rule: Teams that nobody leads"]'));
    expect(useUi.getState().dialog).toEqual({ kind: 'rule-help', rule: 'team-without-lead' });
  });

  it('stands beside the other profiles, and marks by a word what differs', () => {
    part('Strengths and costs');
    set('Cost of a hint', '5');
    part('Compare profiles');
    const cells = [...row('Cost of a hint').querySelectorAll('td')].map(({ textContent }) => textContent);
    expect(cells[0]).toBe('5changed');
    expect(cells.slice(1)).toEqual(Array(3).fill('≠ 3, differs from this plan'));
    expect([...row('Layers of management').querySelectorAll('td')].map(({ textContent }) => textContent)).toEqual([
      '4',
      '≠ 3, differs from this plan',
      '4',
      '≠ 6, differs from this plan',
    ]);
    expect(() => row('Cost of an error')).toThrow();
    click(find('input[type=checkbox]'));
    expect(row('Cost of an error').textContent).not.toContain('≠');
  });
});
