import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Table } from '#renderer/features/table/table.tsx';
import { resetTable } from '#renderer/features/table/table-store.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { useUi } from '#renderer/state/ui-store.ts';
import { find, mount, press } from '#tests/helpers/mount.tsx';
import { smallPlan } from './table-fixtures.ts';

const START = useUi.getState();
let page: HTMLElement;

beforeEach(() => {
  act(() => {
    useUi.setState({ ...START, screen: 'planner' }, true);
    resetTable();
    showPlan(smallPlan());
  });
  page = mount(<Table host={{ kind: 'browser', platform: 'linux' }} />);
});

const headers = () => [...page.querySelectorAll<HTMLElement>('[data-head]')];
function cell(line: number, column: string): HTMLElement {
  const at = headers().find((one) => one.getAttribute('aria-label') === column)?.dataset.head;
  return find(`[data-line="${line}"] [data-at="${at}"]`, page);
}

describe('the menu', () => {
  const openAt = (element: HTMLElement): readonly string[] => {
    act(() => {
      element.dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true, button: 2 }));
    });
    return [...document.querySelectorAll('[role="menuitem"]')].map((one) => {
      const keys = one.querySelector('kbd')?.textContent ?? '';
      return `${one.textContent}`.replace(keys, '').trim();
    });
  };

  it('of a seat has what is done to seats, of the bench what is done to cells alone', () => {
    expect(openAt(cell(0, 'Level'))).toEqual(
      expect.arrayContaining(['Edit the cell', 'Make the seat vacant', 'Duplicate', 'Delete the row']),
    );
    expect(useUi.getState().selection.map(({ id }) => id)).toEqual(['seat-1']);
    press(find('[role="menu"]', document.body), 'Escape');
    const bench = openAt(cell(3, 'Level'));
    expect(bench).toEqual(expect.arrayContaining(['Edit the cell', 'Fill down', 'Delete the row']));
    expect(bench).not.toContain('Duplicate');
    expect(bench).not.toContain('Make the seat vacant');
  });

  it('of the empty row adds a seat; headers have none', () => {
    expect(openAt(cell(4, 'Role'))).toEqual(['Add a seat']);
    press(find('[role="menu"]', document.body), 'Escape');
    expect(openAt(headers()[1] as HTMLElement)).toEqual([]);
  });
});
