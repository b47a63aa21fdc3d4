/** The list of findings as it is used: accepted and taken back, walked by the keyboard, grouped, filtered. */

import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { runAction } from '#renderer/actions/actions.ts';
import { duplicateScenario } from '#renderer/actions/scenario-actions.ts';
import { Insights } from '#renderer/features/insights/insights.tsx';
import { dispatch, undo } from '#renderer/state/dispatch.ts';
import { evaluationOf } from '#renderer/state/findings.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { askForFindings, setFindingList, setUi, useUi } from '#renderer/state/ui-store.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { mount } from '#tests/helpers/mount.tsx';
import { until } from '../insights-fixtures.ts';

const START = useUi.getState();
let page: HTMLElement;

beforeEach(() => {
  globalThis.CSS ??= { escape: (text: string) => text.replace(/["\\]/g, '\\$&') } as typeof CSS;
  localStorage.clear();
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  act(() => setUi({ screen: 'planner' }));
  page = mount(<Insights />);
});
afterEach(() => act(() => useUi.setState(START, true)));

const click = (element: Element | null) => act(() => (element as HTMLElement).click());
const button = (name: string | RegExp, within: ParentNode = document): HTMLElement => {
  const found = [...within.querySelectorAll('button')].find((one) => {
    const text = one.getAttribute('aria-label') ?? one.textContent?.trim() ?? '';
    return typeof name === 'string' ? text === name : name.test(text);
  });
  if (!found) throw new Error(`there is no button ${name}`);
  return found;
};
const row = (rule: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(`[data-finding="${rule}"]`);
  if (!found) throw new Error(`there is no finding of ${rule}`);
  return found;
};
const dialog = () => document.querySelector<HTMLElement>('[role=dialog]');
function type(label: string, text: string): void {
  const field = [...document.querySelectorAll('label')].find((one) => one.textContent === label);
  const input = document.getElementById(field?.htmlFor ?? '') as HTMLInputElement | HTMLTextAreaElement;
  const proto = input.tagName === 'TEXTAREA' ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
  act(() => {
    Object.getOwnPropertyDescriptor(proto, 'value')?.set?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
const press = (key: string) =>
  act(() => void document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
const findings = () => {
  const state = usePlanStore.getState();
  return evaluationOf(state.plan, activeScenario(state).id).findings;
};
const accepted = () => findings().filter((finding) => !isOpen(finding));
const focused = () => document.activeElement?.getAttribute('data-item');

function accept(reason: string, name?: string): void {
  click(button('Accept…', row('over-allocated')));
  type('Reason', reason);
  if (name !== undefined) type('Name', name);
  click(button('Accept'));
}
/** Gives one of Karim's seats more time: he is over his capacity by something else than before. */
function changeFacts(fte: number): void {
  const scenario = activeScenario(usePlanStore.getState());
  const seat = Object.values(scenario.seats).find(({ person }) => person === 'person-karim-haddad');
  act(() => {
    dispatch('seat.update', { scenario: scenario.id, id: seat?.id as SeatId, changes: { fte } });
  });
}

describe('the walk by its keys', () => {
  const step = (action: 'finding.next' | 'finding.previous') => act(() => void runAction(action));
  const open = () => findings().filter(isOpen);

  it.each([
    ['finding.next', 3],
    ['finding.previous', 2],
  ] as const)('goes on from one that was accepted: %s', (action, place) => {
    const before = open();
    for (let i = 0; i < 4; i++) step('finding.next');
    const gone = before[3];
    expect(useUi.getState().finding).toBe(gone?.key);
    click(button('Accept…', row(gone?.rule ?? '')));
    type('Reason', 'Until spring');
    type('Name', 'Ada');
    click(button('Accept'));
    expect(useUi.getState().finding).toBeNull();
    step(action);
    expect(useUi.getState().finding).toBe(open()[place]?.key);
  });

  it('starts at the top where nothing is highlighted any more', () => {
    for (let i = 0; i < 4; i++) step('finding.next');
    act(() => setUi({ finding: null }));
    step('finding.next');
    expect(useUi.getState().finding).toBe(open()[0]?.key);
  });
});

describe('a finding that is chosen', () => {
  it('is brought into sight again once it says what helps, which takes room', async () => {
    const seen: (string | null)[] = [];
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
      seen.push(this.textContent);
    });
    act(() => setUi({ finding: findings().find(({ rule }) => rule === 'single-point-of-failure')?.key ?? null }));
    await until(() => (row('single-point-of-failure').textContent ?? '').includes('No fix is on offer.'));
    expect(seen.at(-1)).toContain('No fix is on offer.');
    scroll.mockRestore();
  });
});

describe('the first fix by its key', () => {
  const steps = () => usePlanStore.getState().past;
  const run = () => act(() => void runAction('finding.fix'));
  const choose = (rule: string) =>
    act(() => setUi({ finding: findings().find((one) => one.rule === rule)?.key ?? null }));

  it('is one step that mends the finding, from wherever the keyboard is', async () => {
    choose('over-allocated');
    run();
    await until(() => steps().length > 0);
    expect(steps().map(({ label }) => label)).toEqual(['Lower Karim Haddad (Shared ML Platform) to 0.4 FTE']);
    expect(findings().some(({ rule }) => rule === 'over-allocated')).toBe(false);
    expect(useUi.getState().toasts.at(-1)?.text).toContain('Lower Karim Haddad');
    expect(document.activeElement).toBe(document.body);
  });

  it('leaves an explanation for the list, and waits for no other finding', async () => {
    click(page.querySelector('[data-testid=overall-today]'));
    choose('over-allocated');
    expect(row('over-allocated').querySelector('[aria-expanded=true]')).not.toBeNull();
    run();
    choose('team-size');
    await until(() => /Overall \d+ today/.test(row('team-size').textContent ?? ''));
    expect(steps()).toEqual([]);
  });

  it('says what clears the finding where there is none', async () => {
    choose('single-point-of-failure');
    run();
    await until(() => useUi.getState().toasts.length > 0);
    expect(useUi.getState().toasts.at(-1)?.text).toMatch(/^No fix is on offer\. Get a second owner/);
    expect(steps()).toEqual([]);
  });

  it('needs a chosen finding', () => {
    expect(runAction('finding.fix')).toBe(false);
  });
});

describe('accepting a finding', () => {
  it('asks for a reason and a name, and takes neither empty', () => {
    click(button('Accept…', row('over-allocated')));
    expect(dialog()?.textContent).toContain('Karim Haddad is at 1.2 FTE');
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
    click(button('Accept'));
    expect(dialog()?.textContent).toContain('Say why');
    expect(dialog()?.textContent).toContain('Give a name');
    type('Reason', '  ');
    type('Name', 'Ada');
    click(button('Accept'));
    expect(dialog()?.textContent).toContain('Say why');
    expect(accepted()).toEqual([]);
  });

  it('is one step, leaves the counts, and keeps the finding in sight with its reason', () => {
    accept('Until spring', 'Ada');
    expect(dialog()).toBeNull();
    expect(accepted().map(({ accepted: by }) => by)).toEqual([{ reason: 'Until spring', by: 'Ada' }]);
    expect(page.querySelector('[aria-label="0 errors"]')).not.toBeNull();
    // The row is gone from where the keyboard was: it stands on the next one.
    expect(focused()).toBe(page.querySelector('[data-finding] [data-item]')?.getAttribute('data-item'));
    click(button('1 accepted'));
    expect(row('over-allocated').textContent).toContain('Accepted by Ada: Until spring');
    expect(row('over-allocated').querySelector('[data-severity=accepted]')).not.toBeNull();
    act(() => void undo());
    expect(accepted()).toEqual([]);
  });

  it('can be taken back', () => {
    accept('Until spring', 'Ada');
    click(button('1 accepted'));
    click(button(/^Take back/));
    expect(accepted()).toEqual([]);
    expect(page.textContent).not.toContain('accepted');
    click(row('over-allocated').querySelector('[data-item]'));
    expect(row('over-allocated').textContent).toContain('Accept…');
  });

  it('keeps the keyboard on the finding that an undo sends back to the others', () => {
    accept('Until spring', 'Ada');
    click(button('1 accepted'));
    const name = row('over-allocated').querySelector<HTMLElement>('[data-item]');
    act(() => name?.focus());
    click(name);
    act(() => void undo());
    expect(accepted()).toEqual([]);
    expect(row('over-allocated').contains(document.activeElement)).toBe(true);
  });

  it('ends when the facts change, and says who accepted it for the others; it holds again when they are back', () => {
    accept('Until spring', 'Ada');
    changeFacts(0.8);
    expect(accepted()).toEqual([]);
    expect(row('over-allocated').textContent).toContain('Accepted before by Ada for other facts: Until spring');
    changeFacts(0.6);
    expect(accepted()).toHaveLength(1);
  });

  it('offers the name that was given last', () => {
    accept('Until spring', 'Ada');
    changeFacts(0.8);
    // What was accepted before is offered as the reason again.
    click(row('over-allocated').querySelector('[data-item]'));
    click(button('Accept…', row('over-allocated')));
    expect(dialog()?.querySelector('input')?.value).toBe('Ada');
    expect(dialog()?.querySelector('textarea')?.value).toBe('Until spring');
    localStorage.clear();
    click(button('Cancel'));
    click(button('Accept…', row('over-allocated')));
    expect(dialog()?.querySelector('input')?.value).toBe('Ada');
  });

  it('goes along when the scenario is duplicated, and is each one’s own then', () => {
    accept('Until spring', 'Ada');
    const original = usePlanStore.getState().scenarioId;
    act(() => duplicateScenario());
    expect(usePlanStore.getState().scenarioId).not.toBe(original);
    expect(accepted().map(({ rule }) => rule)).toEqual(['over-allocated']);
    click(button('1 accepted'));
    click(button(/^Take back/));
    expect(accepted()).toEqual([]);
    const { plan } = usePlanStore.getState();
    expect(evaluationOf(plan, original).findings.filter((finding) => !isOpen(finding))).toHaveLength(1);
  });
});

describe('the list of findings', () => {
  it('is walked by the arrows, the canvas following, and opened by Enter', () => {
    const items = [...page.querySelectorAll<HTMLElement>('[data-item]')];
    expect(items.filter(({ tabIndex }) => tabIndex === 0)).toEqual([items[0]]);
    act(() => items[0]?.focus());
    press('ArrowDown');
    expect(focused()).toBe(items[1]?.dataset.item);
    const chosen = findings()[1];
    expect(useUi.getState().finding).toBe(chosen?.key);
    expect(useUi.getState().canvasRequest?.do.kind).toBe('show');
    expect(items[1]?.getAttribute('aria-expanded')).toBe('false');
    click(document.activeElement);
    expect(items[1]?.getAttribute('aria-expanded')).toBe('true');
    press('End');
    expect(useUi.getState().finding).toBe(findings().at(-1)?.key);
    press('Home');
    expect(useUi.getState().finding).toBe(findings()[0]?.key);
  });

  it('is walked on past the rows that are drawn at first, also where these end with a group', () => {
    const plan = bigPlan(200);
    const scenarios = Object.values(plan.scenarios).map((one) => [one.id, { ...one, lines: {} }]);
    act(() => showPlan({ ...plan, scenarios: Object.fromEntries(scenarios) }));
    act(() => setFindingList({ groupBy: 'rule' }));
    const items = () => [...page.querySelectorAll<HTMLElement>('[data-item]')];
    act(() => items().at(-1)?.focus());
    for (let before = null; before !== focused(); press('ArrowDown')) before = focused();
    expect(items()).toHaveLength(findings().length + new Set(findings().map(({ rule }) => rule)).size);
  });

  it('closes and opens a group by left and right', () => {
    act(() => setFindingList({ groupBy: 'team' }));
    const heads = () => [...page.querySelectorAll<HTMLElement>('h4 [data-item]')];
    act(() => heads()[0]?.focus());
    const before = page.querySelectorAll('[data-finding]').length;
    press('ArrowLeft');
    expect(heads()[0]?.getAttribute('aria-expanded')).toBe('false');
    expect(page.querySelectorAll('[data-finding]').length).toBeLessThan(before);
    press('ArrowRight');
    press('ArrowRight');
    expect(document.activeElement?.closest('[data-finding]')).not.toBeNull();
    press('ArrowLeft');
    expect(document.activeElement).toBe(heads()[0]);
  });

  it('takes several severities together', () => {
    click(page.querySelector('[aria-label="1 error"]'));
    expect(page.querySelectorAll('[data-finding]')).toHaveLength(1);
    click(page.querySelector('[aria-label$=" hints"]'));
    expect(page.querySelectorAll('[data-finding]')).toHaveLength(
      findings().filter(({ severity }) => severity !== 'warning').length,
    );
    click(button(/^All \d/));
    expect(page.querySelectorAll('[data-finding]')).toHaveLength(findings().length);
  });

  it('gives way where something else opens a finding that it filters out', () => {
    act(() => setFindingList({ severities: ['error'] }));
    const hint = findings().find(({ severity }) => severity === 'hint');
    act(() => setUi({ finding: hint?.key ?? null }));
    const found = page.querySelector(`[data-key="${CSS.escape(hint?.key ?? '')}"] [data-item]`);
    expect(found?.getAttribute('aria-expanded')).toBe('true');
    expect(useUi.getState().findingList.severities).toEqual([]);
  });

  it('comes back from an explanation where it is asked for', () => {
    click(page.querySelector('[data-testid=overall-today]'));
    expect(page.querySelector('#insights-findings')).toBeNull();
    act(() => askForFindings({ severities: ['error'] }));
    expect(page.querySelectorAll('[data-finding]')).toHaveLength(1);
    expect(useUi.getState().isFindingListAsked).toBe(false);
  });

  it('lists what is about one card alone, until another team is looked at', () => {
    const { seats, teams } = activeScenario(usePlanStore.getState());
    const karim = Object.values(seats).find(({ person }) => person === 'person-karim-haddad');
    act(() => setFindingList({ about: karim?.id ?? null }));
    expect(page.textContent).toContain('About Data Engineer, Karim Haddad');
    expect(page.querySelectorAll('[data-finding]').length).toBeLessThan(findings().length);
    act(() => setUi({ selection: [{ kind: 'team', id: Object.keys(teams)[0] ?? '' }] }));
    expect(useUi.getState().findingList.about).toBeNull();
  });
});
