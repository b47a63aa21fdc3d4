import { act } from 'react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Table } from '#renderer/features/table/table.tsx';
import { resetTable, useTable } from '#renderer/features/table/table-store.ts';
import { dispatch, undo } from '#renderer/state/dispatch.ts';
import { NO_FILTERS } from '#renderer/state/found.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { click, find, mount, press, type } from '#tests/helpers/mount.tsx';
import { smallPlan } from './table-fixtures.ts';

const START = useUi.getState();
const HOST = { kind: 'browser', platform: 'linux' } as const;
let page: HTMLElement;

function open(plan = smallPlan()): void {
  act(() => {
    useUi.setState(START, true);
    resetTable();
    showPlan(plan);
  });
}
beforeEach(() => {
  open();
  page = mount(<Table host={HOST} />);
});

const grid = () => find('[role="grid"]', page);
const seats = () => activeScenario(usePlanStore.getState()).seats;
const seat = (id: string) => seats()[asId('seat', `seat-${id}`)];
const labels = () => usePlanStore.getState().past.map((step) => step.label);
const headers = () => [...page.querySelectorAll<HTMLElement>('[data-head]')];
function cell(line: number, column: string): HTMLElement {
  const at = headers().find((one) => one.getAttribute('aria-label') === column)?.dataset.head;
  return find(`[data-line="${line}"] [data-at="${at}"]`, page);
}
const texts = (column: string) =>
  [...page.querySelectorAll<HTMLElement>('[data-key]')]
    .sort((a, b) => Number(a.dataset.line) - Number(b.dataset.line))
    .filter((row) => row.dataset.key !== 'new')
    .map((row) => cell(Number(row.dataset.line), column).textContent);
const point = (element: HTMLElement, rest: MouseEventInit = {}) =>
  act(() => {
    element.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, cancelable: true, ...rest }));
  });
const focused = () => document.activeElement as HTMLElement;
const key = (name: string, rest: KeyboardEventInit = {}) => press(focused(), name, rest);
const field = () => find<HTMLInputElement>('[role="gridcell"] input, [role="gridcell"] textarea', page);
const chosen = () => [...page.querySelectorAll('[aria-selected="true"]')].map((one) => one.textContent);

/** A clipboard event as the browser sends it to the page; answers with what was put into it. */
function clipboard(kind: 'copy' | 'cut' | 'paste', text = ''): string {
  const data = new Map([['text/plain', text]]);
  const event = new Event(kind, { bubbles: true, cancelable: true });
  Object.assign(event, {
    clipboardData: {
      getData: (format: string) => data.get(format) ?? '',
      setData: (format: string, value: string) => data.set(format, value),
    },
  });
  act(() => void document.body.dispatchEvent(event));
  return data.get('text/plain') ?? '';
}

it('takes the keyboard that the view before it left', () => {
  expect(focused()).toBe(find('[data-active]', page));
});

describe('the grid', () => {
  it('counts its rows and columns and has one cell in the tab order', () => {
    expect(grid().getAttribute('aria-rowcount')).toBe('6');
    expect(Number(grid().getAttribute('aria-colcount'))).toBe(headers().length + 1);
    expect(page.querySelectorAll('[role="gridcell"][tabindex="0"]')).toHaveLength(1);
    expect(cell(1, 'FTE').closest('[role="row"]')?.getAttribute('aria-rowindex')).toBe('3');
  });

  it('moves by keys, chooses a range with Shift, and tells the other views what is selected', () => {
    point(cell(0, 'FTE'));
    expect(focused()).toBe(cell(0, 'FTE'));
    key('ArrowRight');
    expect(focused()).toBe(cell(0, 'Start'));
    key('ArrowLeft');
    key('ArrowDown', { shiftKey: true });
    expect(chosen()).toEqual(['1.0', '0.5']);
    expect(useUi.getState().selection.map(({ id }) => id)).toEqual(['seat-1', 'seat-2']);
    key('Escape');
    expect(chosen()).toEqual(['1.0']);
    key('ArrowDown', { ctrlKey: true });
    expect(focused()).toBe(cell(2, 'FTE'));
  });

  it('follows what is selected elsewhere, and stays near a row that goes away', () => {
    act(() => setUi({ selection: [{ kind: 'seat', id: 'seat-3' }] }));
    expect(find('[data-line="2"] [data-active]', page)).toBe(cell(2, 'Role'));
    act(
      () =>
        void dispatch('elements.remove', {
          scenario: activeScenario(usePlanStore.getState()).id,
          seats: [asId('seat', 'seat-3')],
          teams: [],
          lines: [],
          reports: [],
        }),
    );
    expect(find('[data-active]', page)).toBe(cell(2, 'Role'));
  });

  it('draws only what is in sight of a thousand seats', () => {
    open(bigPlan(1000));
    expect(Number(grid().getAttribute('aria-rowcount'))).toBeGreaterThan(1000);
    expect(page.querySelectorAll('[data-line]').length).toBeLessThan(60);
  });
});

describe('a cell', () => {
  it('is typed over and left by Enter, downwards, as one step', () => {
    point(cell(0, 'FTE'));
    key('0');
    expect(field().value).toBe('0');
    type(field(), '0,7');
    press(field(), 'Enter');
    expect(seat('1')?.fte).toBe(0.7);
    expect(focused()).toBe(cell(1, 'FTE'));
    expect(labels()).toEqual(['Change FTE of Ana']);
  });

  it('keeps what is there by Escape, and goes right by Tab', () => {
    point(cell(0, 'FTE'));
    key('F2');
    type(field(), '0.2');
    press(field(), 'Escape');
    expect(focused()).toBe(cell(0, 'FTE'));
    key('Enter');
    type(field(), '0.3');
    press(field(), 'Tab');
    expect(focused()).toBe(cell(0, 'Start'));
    expect(seat('1')?.fte).toBe(0.3);
    expect(labels()).toHaveLength(1);
  });

  it('is given up when its row goes away under it', () => {
    point(cell(2, 'Level'));
    key('x');
    const scenario = activeScenario(usePlanStore.getState());
    const payload = { scenario: scenario.id, seats: [asId('seat', 'seat-3')], teams: [], lines: [], reports: [] };
    act(() => void dispatch('elements.remove', payload));
    expect(page.querySelector('[role="gridcell"] input')).toBeNull();
    expect(texts('Person')).toEqual(['Ana', 'Ben', 'Cy']);
    expect(useTable.getState().active?.key).toBe('person-cy');
  });

  it('says why it does not take a value, and stays open', () => {
    point(cell(1, 'End'));
    key('x');
    press(field(), 'Enter');
    expect(find('[role="alert"]', page).textContent).toBe('"x" is no date. Write it as 2027-02-01.');
    expect(field().getAttribute('aria-invalid')).toBe('true');
    expect(labels()).toEqual([]);
  });

  it('offers the choices that typed words find, and what could be made of them', () => {
    point(cell(0, 'Team'));
    key('g');
    type(field(), 'gro');
    const options = () => [...page.querySelectorAll('[role="option"]')].map((one) => one.textContent);
    expect(options()).toEqual(['GrowthProduct team', 'New team “gro”']);
    press(field(), 'Enter');
    expect(seat('1')?.team).toBe('team-growth');
    point(cell(1, 'Team'));
    key('A');
    type(field(), 'Ads');
    press(field(), 'Enter');
    const made = Object.values(activeScenario(usePlanStore.getState()).teams).find(({ name }) => name === 'Ads');
    expect(seat('2')?.team).toBe(made?.id);
    expect(labels()).toHaveLength(2);
  });

  it('of the empty row makes a seat, and the next cell is its own', () => {
    point(cell(4, 'Role'));
    key('d');
    type(field(), 'data scientist');
    press(field(), 'Tab');
    expect(Object.keys(seats())).toHaveLength(4);
    expect(focused()).toBe(cell(4, 'Person'));
    expect(cell(4, 'Role').textContent).toBe('Data Scientist');
    key('Z');
    type(field(), 'Zoe');
    press(field(), 'Enter');
    expect(texts('Person')).toEqual(['Ana', 'Ben', '', 'Cy', 'Zoe']);
    expect(labels()).toEqual(['Add a seat', 'Change Person of Data Scientist']);
  });

  it('of what follows from other cells is not opened', () => {
    point(cell(0, 'Pillar'));
    key('x');
    expect(page.querySelector('[role="gridcell"] input')).toBeNull();
    expect(useUi.getState().announcement).toContain('it follows from the role');
  });
});

describe('ranges', () => {
  it('copy as tab-separated text and paste as one step that undo takes back', () => {
    point(cell(0, 'Role'));
    point(cell(1, 'Person'), { shiftKey: true });
    expect(clipboard('copy')).toBe('ML Engineer\tAna\r\nData Scientist\tBen\r\n');
    point(cell(2, 'FTE'));
    const before = usePlanStore.getState().plan;
    clipboard('paste', '0.5\t2027-03-01\r\nabc\t\r\n');
    expect(page.textContent).toContain('FTE in row 4: Cy has no seat');
    expect(labels()).toEqual(['Paste 3 cells']);
    expect(seat('3')).toMatchObject({ fte: 0.5, start: '2027-03-01' });
    act(() => void undo());
    expect(usePlanStore.getState().plan).toEqual(before);
    expect(page.textContent).not.toContain('no seat');
  });

  it('list the cells that do not fit, until they are mended', () => {
    point(cell(0, 'FTE'));
    clipboard('paste', 'abc\r\nmuch\r\n');
    const listed = () => [...page.querySelectorAll('details li')].map((one) => one.textContent?.slice(0, 12));
    expect(listed()).toEqual(['FTE in row 1', 'FTE in row 2']);
    click(page.querySelectorAll<HTMLElement>('details button')[1] as HTMLElement);
    expect(focused()).toBe(cell(1, 'FTE'));
    key('1');
    press(field(), 'Enter');
    expect(listed()).toEqual(['FTE in row 1']);
  });

  it('take one value into every cell, by paste and by Ctrl and Enter', () => {
    point(cell(0, 'Level'));
    point(cell(2, 'Level'), { shiftKey: true });
    clipboard('paste', 'L4');
    expect(texts('Level')).toEqual(['L4', 'L4', 'L4', '']);
    key('L');
    type(field(), 'L6');
    press(field(), 'Enter', { ctrlKey: true });
    expect(texts('Level')).toEqual(['L6', 'L6', 'L6', '']);
    expect(labels()).toEqual(['Paste 3 cells of Level', 'Fill 3 cells of Level']);
  });

  it('of whole rows take one value into the column that is edited, and no other', () => {
    const before = [texts('Role'), texts('Person')];
    point(cell(0, 'Location'));
    key('a', { ctrlKey: true });
    key('R');
    expect(page.textContent).toContain('all 4 rows');
    type(field(), 'Rome');
    press(field(), 'Enter', { ctrlKey: true });
    expect(texts('Location')).toEqual(['Rome', 'Rome', 'Rome', 'Rome']);
    expect([texts('Role'), texts('Person')]).toEqual(before);
    expect(labels()).toEqual(['Fill 4 cells of Location']);
    act(() => void undo());
    expect(texts('Location')).toEqual(['Berlin', 'Oslo', '', '']);
  });

  it('of rows that another view has selected take one value, wherever they stand', () => {
    const selection = ['1', '3'].map((id) => ({ kind: 'seat' as const, id: `seat-${id}` }));
    act(() => setUi({ selection }));
    expect(chosen().length).toBe(2 * headers().length);
    // Going along the row keeps them.
    act(() => focused().blur());
    point(cell(0, 'Level'));
    expect(useUi.getState().selection).toEqual(selection);
    key('L');
    type(field(), 'L8');
    press(field(), 'Enter', { ctrlKey: true });
    expect(texts('Level')).toEqual(['L8', 'L5', 'L8', '']);
    expect(labels()).toEqual(['Fill 2 cells of Level']);
    // Enter writes the one cell; another row ends it.
    key('M');
    type(field(), 'M1');
    press(field(), 'Enter');
    expect(texts('Level')).toEqual(['M1', 'L5', 'L8', '']);
    point(cell(1, 'Level'));
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: 'seat-2' }]);
  });

  it('fill down, are cleared and cut', () => {
    point(cell(1, 'Level'));
    point(cell(2, 'Level'), { shiftKey: true });
    key('d', { ctrlKey: true });
    expect(texts('Level')).toEqual(['', 'L5', 'L5', '']);
    key('Delete');
    expect(texts('Level')).toEqual(['', '', '', '']);
    act(() => void undo());
    expect(clipboard('cut')).toBe('L5\r\nL5\r\n');
    expect(texts('Level')).toEqual(['', '', '', '']);
    expect(labels()).toEqual(['Fill 1 cell of Level', 'Cut 2 cells of Level']);
  });

  it('leave the clipboard to a field that is being typed in', () => {
    point(cell(0, 'Level'));
    key('Enter');
    clipboard('paste', 'L9');
    expect(labels()).toEqual([]);
  });

  it('go as rows, people stay', () => {
    point(cell(1, 'Level'));
    click([...page.querySelectorAll('button')].find((one) => one.textContent === 'Delete rows') as HTMLElement);
    expect([...texts('Person')].sort()).toEqual(['', 'Ana', 'Ben', 'Cy']);
    expect(labels()).toEqual(['Delete 1 row']);
    expect(Object.keys(seats())).toHaveLength(2);
    expect(usePlanStore.getState().plan.people).toHaveProperty('person-ben');
  });
});

describe('order', () => {
  it('follows the header: up, down, as the plan has it', () => {
    const header = () => headers().find((one) => one.getAttribute('aria-label') === 'Person');
    const sortByPerson = () => click(header()?.querySelector('button') as HTMLElement);
    sortByPerson();
    expect([header()?.getAttribute('aria-sort'), texts('Person')]).toEqual(['ascending', ['Ana', 'Ben', 'Cy', '']]);
    sortByPerson();
    expect([header()?.getAttribute('aria-sort'), texts('Person')]).toEqual(['descending', ['Cy', 'Ben', 'Ana', '']]);
    sortByPerson();
    expect([header()?.getAttribute('aria-sort'), texts('Person')]).toEqual(['none', ['Ana', 'Ben', '', 'Cy']]);
  });

  it('keeps rows where they are while a cell is edited, until it is asked for anew', () => {
    click(headers()[1]?.querySelector('button') as HTMLElement);
    point(cell(2, 'Person'));
    key('A');
    type(field(), 'Aaron');
    const rename = [...page.querySelectorAll<HTMLElement>('[role="option"]')];
    expect(rename).toHaveLength(0);
    press(field(), 'Enter');
    expect(texts('Person')).toEqual(['Ana', 'Ben', 'Aaron', '']);
    click([...page.querySelectorAll('button')].find((one) => one.textContent === 'Order anew') as HTMLElement);
    expect(texts('Person')).toEqual(['Aaron', 'Ana', 'Ben', '']);
  });

  it('groups with counts, and closes a group by its heading', () => {
    const select = find<HTMLSelectElement>('select', page);
    act(() => {
      select.value = 'team';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const heads = () =>
      [...page.querySelectorAll('[aria-expanded]')].filter((one) => one.getAttribute('role') === 'gridcell');
    expect(heads().map((one) => one.textContent)).toEqual([
      'Growth1 row · 1 FTE',
      'Search2 rows · 1.5 FTE',
      'No team1 row · 0 FTE',
    ]);
    point(heads()[1] as HTMLElement);
    expect(texts('Person')).toEqual(['', 'Cy']);
    key('ArrowRight');
    expect(texts('Person')).toEqual(['', 'Ana', 'Ben', 'Cy']);
  });
});

it('an empty plan says what to do first', () => {
  open(createPlan(asId('plan', 'plan-empty'), 'Empty'));
  expect(page.textContent).toContain('No seats yet');
  const add = [...page.querySelectorAll('button')].find((one) => one.textContent === 'Add a seat');
  click(add as HTMLElement);
  expect(focused()).toBe(field());
});

it('a search that hits nothing can be taken back', () => {
  act(() => setUi({ find: 'ben' }));
  expect(texts('Person')).toEqual(['Ben']);
  act(() => setUi({ find: '', filters: { ...NO_FILTERS, isVacant: true } }));
  expect(texts('Role')).toEqual(['Data Engineer']);
  act(() => setUi({ find: 'zzz' }));
  expect(page.textContent).toContain('No row fits');
  click([...page.querySelectorAll('button')].find((one) => one.textContent === 'Show all rows') as HTMLElement);
  expect(texts('Person')).toHaveLength(4);
});
