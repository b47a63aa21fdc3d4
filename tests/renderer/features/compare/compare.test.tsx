import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Compare } from '#renderer/features/compare/compare.tsx';
import { dispatch } from '#renderer/state/dispatch.ts';
import { showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { requestCanvas, setUi, useUi } from '#renderer/state/ui-store.ts';
import { TooltipArea } from '#renderer/ui/tooltip.tsx';
import type { IsoDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import { click, find, mount } from '#tests/helpers/mount.tsx';
import { scenarioOf, scenariosFrom } from '#tests/shared/compare/two-scenarios.ts';

const A = 'team Ranking, product\n  Ada, data-scientist\n  Bo, ml-engineer\n';
const B =
  'team Ranking, product\n  Ada, data-scientist\nteam Platform, platform\n  Bo, ml-engineer\n  Di, mlops-engineer\n';

const show = (plan: Plan): HTMLElement => {
  showPlan({ ...plan, date: '2026-11-21' as Plan['date'] });
  return mount(
    <TooltipArea>
      <Compare />
    </TooltipArea>,
  );
};
const button = (name: string | RegExp): HTMLElement => {
  const found = [...document.querySelectorAll('button')].find((each) => {
    const label = each.getAttribute('aria-label') ?? each.textContent ?? '';
    return typeof name === 'string' ? label === name : name.test(label);
  });
  if (!found) throw new Error(`no button ${name}`);
  return found;
};
const row = (id: string): readonly string[] =>
  [...document.querySelectorAll(`[data-row="${id}"] td`)].map((cell) =>
    (cell.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
const heads = (): readonly string[] =>
  [...document.querySelectorAll('[data-testid=compare-table] thead th')].map(
    (head) => head.textContent?.slice(0, 2) ?? '',
  );

beforeEach(() => setUi({ compared: [], dialog: null, shownDate: null }));

describe('with one scenario', () => {
  it('offers a copy, and each conversion in the dialog that previews it', () => {
    const page = show(scenariosFrom(A));
    expect(page.querySelector('table')).toBeNull();
    click(button('Convert to Centralized ML platform'));
    expect(useUi.getState().dialog).toEqual({ kind: 'convert', scenario: 'scenario-a', topology: 'centralized' });
    click(button('Duplicate A to compare'));
    expect(find('[data-testid=compare-says]').textContent).toContain(
      'A copy is the same as A: no figure differs and nobody moves.',
    );
    expect(find('[aria-labelledby=compare-who-moves]').textContent).toContain('Nobody: everyone stands as in');
    expect(find('[data-testid=compare-findings]').textContent).toContain('the same findings');
  });
});

describe('side by side', () => {
  it('shows figures with differences, and says which facts are missing', () => {
    show(scenariosFrom(A, B));
    expect(heads()).toEqual(['AA', 'BB']);
    expect(row('people')).toEqual(['2', '3 +1']);
    expect(row('mlops')[1]).toMatch(/best.*better than the baseline$/);
    expect(row('cost')).toEqual(['no costs yet', 'no costs yet']);
    expect(row('meetingHours')).toEqual(['no rituals yet', 'no rituals yet']);
    expect(row('disruption')[0]).toBe('baseline');
    expect(row('disruption')[1]).toContain('1 move');
  });

  it('names another day that the time bar shows in place of today', () => {
    show(scenariosFrom(A, B));
    act(() => setUi({ shownDate: '2027-02-01' as IsoDate }));
    const words = find('[data-testid=compare]').textContent ?? '';
    expect(words).not.toMatch(/today/i);
    expect(words).toContain('1 Feb 2027 and planned');
    expect(row('overall')).toHaveLength(2);
    expect(find('[data-row=overall] th').textContent).toContain('1 Feb 2027 → planned');
  });

  it('marks the baseline in the plan, as a step that can be undone, and sets it first', () => {
    show(scenariosFrom(A, B));
    click(find('input[aria-label="B is the baseline"]'));
    expect(usePlanStore.getState().plan.baseline).toBe('scenario-b');
    expect(usePlanStore.getState().past).toHaveLength(1);
    expect(heads()).toEqual(['BB', 'AA']);
    expect(row('people')).toEqual(['3', '2 −1']);
  });

  it('adds and takes out scenarios, two to four', () => {
    show(scenariosFrom(A, B, A, B, A));
    expect(heads()).toEqual(['AA', 'BB', 'CC', 'DD']);
    expect(button('Add E to the comparison').hasAttribute('disabled')).toBe(true);
    click(button('Take A out of the comparison'));
    click(button('Add E to the comparison'));
    expect(heads()).toEqual(['BB', 'CC', 'DD', 'EE']);
    click(button('Take B out of the comparison'));
    click(button('Take C out of the comparison'));
    expect(heads()).toEqual(['DD', 'EE']);
    expect(button('A comparison needs two: add one first').hasAttribute('disabled')).toBe(true);
  });

  it('goes on with the default where the scenarios that were chosen are deleted', () => {
    show(scenariosFrom(A, B, A));
    click(button('Take B out of the comparison'));
    act(() => void dispatch('scenario.remove', { id: scenarioOf(usePlanStore.getState().plan, 'C').id }));
    expect(heads()).toEqual(['AA', 'BB']);
  });

  it('shows planned figures alone where these are asked for', () => {
    show(scenariosFrom(A.concat('  vacant, mlops-engineer, start 2027-01-01\n'), B));
    expect(row('mlops')[0]).toContain('→ planned');
    const today = row('mlops')[0]?.split(' ')[0];
    click(button('Planned'));
    expect(row('mlops')[0]).not.toContain('→');
    expect(row('mlops')[0]).not.toBe(today);
  });

  it('opens a person: what is other, outlined in every chart', () => {
    show(scenariosFrom(A, B));
    click(button(/^Bo/));
    const detail = find('[data-testid=who-moves] td[colspan]');
    expect(detail.textContent).toContain('Ranking → Platform');
    expect(document.querySelectorAll('[data-testid=compare-chart] rect[class*=picked]')).toHaveLength(3);
    click(button(/^Bo/));
    expect(document.querySelector('[data-testid=who-moves] td[colspan]')).toBeNull();
  });

  it('zooms all charts together', () => {
    show(scenariosFrom(A, B));
    const widths = () =>
      [...document.querySelectorAll('[data-testid=compare-chart] svg')].map((chart) =>
        Number(chart.getAttribute('width')),
      );
    const [before = 0] = widths();
    click(button('Larger'));
    expect(widths()).toEqual([before * 1.25, before * 1.25]);
    click(button('Zoom 125 %, back to 100 %'));
    expect(widths()).toEqual([before, before]);
    act(() => requestCanvas({ kind: 'zoom', factor: 0.8 }));
    expect(widths()).toEqual([before * 0.75, before * 0.75]);
    const turned = new WheelEvent('wheel', { deltaY: -10, ctrlKey: true, bubbles: true, cancelable: true });
    act(
      () =>
        void find(
          '[data-testid=compare-chart]:first-child',
          document.querySelector('tbody td') ?? document,
        ).dispatchEvent(turned),
    );
    expect(turned.defaultPrevented).toBe(true);
    expect(widths()).toEqual([before, before]);
  });

  it('scrolls all charts together', () => {
    show(scenariosFrom(A, B));
    const [first, second] = [...document.querySelectorAll<HTMLElement>('[data-testid=compare-chart]')];
    if (!first || !second) throw new Error('no charts');
    act(() => {
      second.scrollTop = 40;
      second.dispatchEvent(new Event('scroll'));
    });
    expect(first.scrollTop).toBe(40);
  });

  it('copies the table as text by Ctrl+C', () => {
    show(scenariosFrom(A, B));
    const taken: string[] = [];
    const event = new Event('copy', { bubbles: true, cancelable: true });
    Object.assign(event, { clipboardData: { setData: (_: string, text: string) => taken.push(text) } });
    act(() => void document.body.dispatchEvent(event));
    expect(taken[0]?.split('\n')[0]).toBe('Figure\tA today\tA planned\tB today\tB planned\tB difference');
    expect(taken[0]).toContain('People\t2\t2\t3\t3\t1');
  });
});
