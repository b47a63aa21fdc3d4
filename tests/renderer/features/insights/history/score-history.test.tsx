import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { ScoreHistory } from '#renderer/features/insights/history/score-history.tsx';
import { dispatch } from '#renderer/state/dispatch.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { asId } from '#shared/model/ids.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { click, find, mount, press } from '#tests/helpers/mount.tsx';

const scenario = asId('scenario', 'scenario-pods');
const pointOf = (hour: number, figure: number, done: string): ScorePoint => {
  const pair = { today: figure, planned: figure + 5 };
  return {
    at: `2026-11-21T${String(hour).padStart(2, '0')}:00:00Z`,
    done,
    steps: 1,
    overall: pair,
    pillars: { product: pair, 'data-science': pair, 'data-engineering': pair, mlops: { today: 7, planned: 8 } },
    health: { ownership: figure, communication: figure, expertise: figure },
  };
};
const note = (...points: ScorePoint[]) => act(() => void dispatch('history.add', { scenario, points }));

let page: HTMLElement;
beforeEach(() => {
  act(() => showPlan(buildSample()));
  page = mount(<ScoreHistory />);
});
const slider = () => find('[role=slider]', page);
const said = () => slider().getAttribute('aria-valuetext');

describe('the history of scores', () => {
  it('says what will appear while there is none', () => {
    expect(page.textContent).toContain('half a minute after your last change');
    expect(page.querySelector('svg')).toBeNull();
  });

  it('starts at the latest point and is read by the keys', () => {
    note(pointOf(9, 40, 'Begin'), pointOf(10, 45, 'Hire'), pointOf(11, 50, 'Move'));
    expect(slider().getAttribute('aria-valuenow')).toBe('3');
    expect(said()).toContain('overall 50 today, 55 planned. Move');
    press(slider(), 'ArrowLeft');
    expect(said()).toContain('Hire');
    press(slider(), 'Home');
    expect(said()).toContain('Begin');
    expect(find('[data-testid=score-point]', page).textContent).toContain('Begin');
  });

  it('draws the chosen score', () => {
    note(pointOf(9, 40, 'Begin'), pointOf(10, 45, 'Hire'));
    const select = find<HTMLSelectElement>('select', page);
    act(() => {
      select.value = 'mlops';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect(said()).toContain('MLOps 7 today, 8 planned');
    expect(page.querySelectorAll('polyline')).toHaveLength(3);
  });

  it('is a table too, the latest first', () => {
    note(pointOf(9, 40, 'Begin'), pointOf(10, 45, 'Hire'));
    click(find('button', page));
    const rows = [...page.querySelectorAll('tbody tr')].map((row) => row.textContent ?? '');
    expect(rows[0]).toContain('Hire');
    expect(rows[0]).toContain('45 → 50');
    expect(rows[1]).toContain('Begin');
    expect(rows).toHaveLength(2);
  });
});
