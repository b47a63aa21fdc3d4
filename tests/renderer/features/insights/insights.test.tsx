import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Insights } from '#renderer/features/insights/insights.tsx';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { CAPABILITIES_OF } from '#shared/model/capability.ts';
import { createPlan } from '#shared/model/create.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';

const START = useUi.getState();
let page: HTMLElement;

beforeEach(() => {
  globalThis.CSS ??= { escape: (text: string) => text.replace(/"/g, '\\"') } as typeof CSS;
  useUi.setState(START, true);
  act(() => showPlan(buildSample()));
  page = mount(<Insights />);
});
afterEach(() => act(() => useUi.setState(START, true)));

const find = (selector: string): HTMLElement => {
  const found = page.querySelector<HTMLElement>(selector);
  if (found === null) throw new Error(`there is no ${selector}`);
  return found;
};
const named = (text: string): HTMLElement => {
  const found = [...page.querySelectorAll('button')].find((button) => button.textContent?.trim() === text);
  if (found === undefined) throw new Error(`there is no button "${text}"`);
  return found;
};
const click = (element: HTMLElement) => act(() => element.click());

describe('the insights of the sample plan', () => {
  it('open a pillar, a capability in it, and go back level by level', () => {
    click(find('[data-testid=pillar-mlops]'));
    expect(useUi.getState().explained).toEqual({ pillar: 'mlops', capability: null });
    const points = [...page.querySelectorAll('[data-testid=seats] tbody tr')].map((row) =>
      Math.round(Number(row.lastElementChild?.textContent) * 10),
    );
    const total = Math.round(Number(find('[data-testid=points-total]').textContent) * 10);
    expect(points.reduce((sum, one) => sum + one, 0)).toBe(total);
    click(named('Deploy models'));
    expect(find('[data-testid=capability-detail]').textContent).toContain('Demand that is left');
    click(named('MLOps'));
    click(named('All scores'));
    expect(useUi.getState().explained).toBeNull();
    expect(page.querySelector('[data-testid=overall-today]')).not.toBeNull();
  });

  it('explain the overall score and a health', () => {
    click(find('[data-testid=overall-today]'));
    expect(find('[data-testid=overall-detail]').textContent).toContain('Mean of seven');
    click(named('Expertise'));
    expect(find('[data-testid=health-detail]').textContent).toContain('mean by seats');
  });

  it('name the rules that were not checked as leads know them', () => {
    const plan = buildSample();
    act(() => showPlan({ ...plan, profile: { ...plan.profile, rules: { 'team-size': 'off' } } }));
    const button = [...page.querySelectorAll('button')].find(({ textContent }) =>
      textContent?.includes('not be checked'),
    );
    if (button === undefined) throw new Error('nothing leads to what was not checked');
    click(button);
    const names = [...page.querySelectorAll('[data-testid=unchecked-rules] li')].map(
      (row) => row.firstChild?.textContent,
    );
    expect(names).toContain('Teams that are too small or too large');
    expect(names).toContain('Work that nobody is accountable for');
    expect(names.filter((name) => /^[a-z-]+$/.test(name ?? ''))).toEqual([]);
  });

  it('explain a health by what findings cost in this plan', () => {
    const plan = buildSample();
    act(() => showPlan({ ...plan, profile: { ...plan.profile, costs: { error: 40, 'most-of-a-rule': 60 } } }));
    click(find('[data-testid=health-expertise] button'));
    expect(find('[data-testid=health-detail]').textContent).toMatch(
      /An error costs 40, a warning 10, a hint 3; all findings of one rule in one place cost at most 60 together/,
    );
  });

  it('keep the line of a vacancy while its figure is worked out, so that nothing below moves', () => {
    vi.useFakeTimers();
    const words = () => find('[data-testid=vacancy]').textContent;
    act(() => showPlan(buildSample()));
    expect(words()).toContain('Filling this vacancy today: …');
    act(() => vi.advanceTimersByTime(200));
    expect(words()).toMatch(/Filling this vacancy today: \+\d/);
    vi.useRealTimers();
  });

  it('highlight the subjects of a finding on the canvas', () => {
    const row = find('[data-finding=over-allocated]');
    click(row.querySelector('button') ?? row);
    expect(useUi.getState().finding).toBe(row.dataset.key);
    const asked = useUi.getState().canvasRequest?.do;
    expect(asked?.kind === 'show' ? asked.ids.length : 0).toBeGreaterThan(1);
  });

  it('open the finding behind a cost', () => {
    click(find('[data-testid=health-expertise] [title]'));
    expect(useUi.getState().finding).not.toBeNull();
  });

  it('filter findings by severity', () => {
    click(find('[aria-label="1 error"]'));
    expect(page.querySelectorAll('[data-finding]')).toHaveLength(1);
  });

  it('show a selected team with its own and served scores', () => {
    const { plan, scenarioId } = usePlanStore.getState();
    const [team] = Object.values(plan.scenarios[scenarioId]?.teams ?? {});
    act(() => setUi({ selection: [{ kind: 'team', id: team?.id ?? '' }] }));
    click(find('[data-testid=team-own-mlops]'));
    expect(find('[data-testid=team-pillar-detail]').textContent).toContain('MLOps, own seats');
  });
});

it('says of a pillar without demand that it counts as covered, in place of seats that add up to it', () => {
  const { plan, scenarioId } = usePlanStore.getState();
  const demand = Object.fromEntries(CAPABILITIES_OF.mlops.map((id) => [id, 0]));
  act(() => showPlan({ ...plan, profile: { ...plan.profile, demand } }));
  const why = 'This profile asks for none of it, so it counts as covered.';
  click(find('[data-testid=pillar-mlops]'));
  expect(find('[data-testid=points-total]').textContent).toBe('100.0');
  expect(find('[data-testid=pillar-detail]').textContent).toContain(why);
  expect(page.querySelector('[data-testid=seats], [data-testid=reach]')).toBeNull();
  click(named('Deploy models'));
  expect(find('[data-testid=capability-detail]').textContent).toContain(why);
  click(named('MLOps'));
  click(named('All scores'));
  const [team] = Object.values(plan.scenarios[scenarioId]?.teams ?? {});
  act(() => setUi({ selection: [{ kind: 'team', id: team?.id ?? '' }] }));
  click(find('[data-testid=team-own-mlops]'));
  expect(find('[data-testid=team-pillar-detail]').textContent).toContain(why);
  expect(page.querySelector('[data-testid=seats]')).toBeNull();
});

it('says that nothing is planned yet where there is no seat', () => {
  act(() => showPlan(createPlan(asId('plan', 'plan-1'), 'Empty')));
  expect(page.textContent).toContain('Nothing planned yet');
});

describe('another day than the plan’s own', () => {
  const DAY = '2027-02-01' as IsoDate;
  beforeEach(() => {
    act(() => showPlan({ ...buildSample(), date: '2026-11-23' as IsoDate }));
    act(() => setUi({ shownDate: DAY }));
  });
  const words = (testId: string) => find(`[data-testid=${testId}]`).textContent ?? '';

  it('is named wherever figures are of it, and explained by what holds that day', () => {
    expect(page.textContent).not.toMatch(/\btoday\b/i);
    expect(find('#insights-pillars').textContent).toContain('1 Feb 2027');
    click(find('[data-testid=pillar-mlops]'));
    expect(words('points-total')).toBe('85.0');
    expect(words('pillar-detail')).toContain('MLOps on 1 Feb 2027');
    expect(words('seats')).toContain('Planned hire');
    expect(words('pillar-detail')).not.toMatch(/today/i);
    click(named('Deploy models'));
    expect(words('capability-detail')).toContain('There is on 1 Feb 2027');
    click(named('MLOps'));
    click(named('All scores'));
    click(find('[data-testid=overall-today]'));
    expect(words('overall-detail')).toContain('68 on 1 Feb 2027, 68 planned');
    expect(words('overall-detail')).not.toMatch(/today/i);
    click(named('Expertise'));
    expect(words('health-detail')).toContain('As of 1 Feb 2027.');
  });

  it('has no vacancy any more that is planned to be filled by then', () => {
    expect(page.querySelector('[data-testid=vacancy]')).toBeNull();
    act(() => setUi({ shownDate: '2027-01-31' as IsoDate }));
    expect(find('#insights-vacancies').textContent).toBe('1 vacancy on 31 Jan 2027');
  });

  it('is explained for a team as well', () => {
    const [team] = Object.values(usePlanStore.getState().plan.scenarios).flatMap(({ teams }) =>
      Object.values(teams).filter(({ name }) => name === 'Shared ML Platform'),
    );
    act(() => setUi({ selection: [{ kind: 'team', id: team?.id ?? '' }] }));
    const [shown] = words('team-own-mlops').match(/\d+/) ?? [];
    click(find('[data-testid=team-own-mlops]'));
    const [, total] = words('team-pillar-detail').match(/Together on 1 Feb 2027([\d.]+)/) ?? [];
    expect(String(Math.round(Number(total)))).toBe(shown);
  });
});
