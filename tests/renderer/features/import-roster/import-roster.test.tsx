import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { ImportRoster } from '#renderer/features/import-roster/import-roster.tsx';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { setUi, useUi } from '#renderer/state/ui-store.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { mount } from '#tests/helpers/mount.tsx';
import { workbook } from '#tests/helpers/workbook.ts';

const { saveFile, mayLeave } = vi.hoisted(() => ({ saveFile: vi.fn(), mayLeave: vi.fn() }));
vi.mock('#renderer/state/session.ts', () => ({
  host: () => ({ saveFile }),
  newPlan: async (plan: Plan) => {
    if (!mayLeave()) return false;
    showPlan(plan);
    return true;
  },
}));

const CSV = `Name,Job Title,Team,FTE
Ana Perez,Data Scientist,Pod 1,1
Bob Ray,Juggler,Pod 1,0.5
Karim Haddad,Data Engineer,Pod 2,abc
TBD,MLOps Engineer,Pod 2,1
`;
const START = useUi.getState();
const fileOf = (content: string | Uint8Array, name = 'people.csv') => ({
  handle: 'file-1' as FileHandle,
  name,
  sha256: 'abc',
  bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
});

beforeEach(() => {
  useUi.setState(START, true);
  saveFile.mockReset().mockResolvedValue({ ok: true, value: null });
  mayLeave.mockReset().mockReturnValue(true);
});

async function show(content: string | Uint8Array, screen: 'start' | 'planner' = 'planner'): Promise<void> {
  act(() => {
    showPlan(buildSample());
    setUi({ screen, dialog: { kind: 'import', file: fileOf(content) } });
  });
  mount(<ImportRoster />);
  await settled();
}
const settled = () => act(() => new Promise((resolve) => setTimeout(resolve, 30)));
const button = (text: string | RegExp): HTMLButtonElement => {
  const all = [...document.querySelectorAll('button')];
  const found = all.find(({ textContent }) =>
    typeof text === 'string' ? textContent === text : text.test(textContent),
  );
  if (found === undefined) throw new Error(`there is no button ${text}`);
  return found;
};
const press = async (text: string | RegExp) => {
  act(() => {
    const target = button(text);
    target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, button: 0 }));
    target.click();
  });
  await settled();
};
const choose = async (label: string, value: string) => {
  const select = document.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
  if (select === null) throw new Error(`there is no select ${label}`);
  act(() => {
    select.value = value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
  await settled();
};
const words = () => document.body.textContent ?? '';

describe('the import dialog', () => {
  it('says what it read and changes nothing until confirmed', async () => {
    await show(CSV);
    const before = usePlanStore.getState().plan;
    expect(words()).toContain('4 rows read, 3 used, 1 set aside');
    expect(words()).toMatch(/4FTE.*FTE "abc" cannot be used/);
    await press('Cancel');
    expect(usePlanStore.getState().plan).toBe(before);
    expect(useUi.getState().dialog).toBeNull();
  });

  it('imports as a scenario of this plan in one step, and knows its people', async () => {
    await show(CSV);
    const before = usePlanStore.getState().plan;
    await press('Import');
    const { plan, past } = usePlanStore.getState();
    expect(past.map(({ origin }) => origin)).toEqual(['import']);
    expect(Object.keys(plan.scenarios)).toHaveLength(Object.keys(before.scenarios).length + 1);
    expect(Object.values(activeScenario(usePlanStore.getState()).seats)).toHaveLength(3);
    act(() => void undo());
    expect(usePlanStore.getState().plan).toEqual(before);
  });

  it.each([
    ['$', 'EUR', true],
    ['€', 'EUR', false],
    ['', 'EUR', false],
    ['$', '', false],
  ])('tells costs in %j from a plan that counts in %j', async (theirs, mine, isTold) => {
    await show(`Name,Role,Cost\nNora New,Data Scientist,${theirs}90000\n`);
    act(() => showPlan({ ...buildSample(), currency: mine }));
    await press('Import');
    const texts = useUi.getState().toasts.map(({ text }) => text);
    expect(texts).toEqual(isTold ? [expect.stringContaining('costs are in $, the plan counts in EUR.')] : []);
  });

  it('imports as a new plan from the start screen', async () => {
    await show(CSV, 'start');
    await press('Import');
    const { plan, past } = usePlanStore.getState();
    expect(plan.name).toBe('people');
    expect(Object.values(plan.people).map(({ name }) => name)).toEqual(['Ana Perez', 'Bob Ray']);
    expect(past).toHaveLength(1);
    expect(useUi.getState().screen).toBe('planner');
  });

  it('leaves the open plan alone where it may not be left for a new one', async () => {
    await show(CSV);
    // Its scenario has the id that a new plan's has.
    const plan = { ...createPlan(asId('plan', 'plan-1'), 'Kept nowhere else'), people: buildSample().people };
    act(() => showPlan(plan));
    mayLeave.mockReturnValue(false);
    act(() => document.querySelectorAll<HTMLInputElement>('input[name="import-target"]')[1]?.click());
    await press('Import');
    expect(mayLeave).toHaveBeenCalledOnce();
    expect(usePlanStore.getState().plan).toBe(plan);
    expect(useUi.getState().dialog).not.toBeNull();
  });

  it('takes another role and another column', async () => {
    await show(CSV);
    await press(/^Roles/);
    await choose('Role of Juggler', 'data-scientist');
    expect(words()).toContain('chosen by you');
    await press(/^Columns/);
    await choose('What FTE becomes', 'ignore');
    expect(words()).toContain('4 rows read, 4 used, none set aside');
    await press('Import');
    const seats = Object.values(activeScenario(usePlanStore.getState()).seats);
    expect(seats.map(({ role }) => String(role)).filter((role) => role === 'data-scientist')).toHaveLength(2);
  });

  it('gives a field to the column that was chosen last', async () => {
    await show('Name,Role,Manager,Manager ID,Notes\nAna,PM,Nobody,,x\nBob,PM,Nobody,Ana,y\n');
    await press(/^Columns/);
    await choose('What Manager ID becomes', 'manager');
    await choose('What Notes becomes', 'ignore');
    const shown = [...document.querySelectorAll('select')].map(({ value }) => value);
    expect(shown).toEqual(['name', 'role', 'custom', 'manager', 'ignore']);
    await press('Import');
    const seats = Object.values(activeScenario(usePlanStore.getState()).seats);
    expect(seats.map(({ solid }) => solid?.kind)).toEqual([undefined, 'seat']);
  });

  it('saves the rows set aside with their reasons', async () => {
    await show(CSV);
    await press(/^Save the 1 row/);
    const [request] = saveFile.mock.calls[0] ?? [];
    expect(request).toMatchObject({ kind: 'csv', suggestedName: 'people set aside.csv' });
    expect(new TextDecoder().decode(request.bytes)).toContain('Karim Haddad');
  });

  it('lets another sheet be chosen where the first cannot be read', async () => {
    const people = [
      ['Name', 'Role'],
      ['Ana', 'PM'],
    ];
    await show(workbook({ Cover: [], People: people, Empty: [] }));
    expect(words()).toContain('The sheet "Cover" is empty.');
    const sheets = document.querySelector('select');
    const chooseSheet = async (name: string) => {
      act(() => {
        if (sheets) sheets.value = name;
        sheets?.dispatchEvent(new Event('change', { bubbles: true }));
      });
      await settled();
    };
    await chooseSheet('People');
    expect(words()).toContain('1 row read, 1 used');
    await chooseSheet('Empty');
    expect(words()).not.toContain('1 row read');
    await chooseSheet('People');
    expect(button('Import').disabled).toBe(false);
    // One control all along, so that the keyboard stays on it.
    expect(document.querySelector('select')).toBe(sheets);
  });

  it.each([
    ['an empty file', '', 'The file is empty'],
    ['a file without a usable row', 'Foo,Bar\n1,2\n', 'no row that can be used'],
  ])('refuses %s in words', async (_what, text, said) => {
    await show(text);
    expect(words()).toContain(said);
    expect(button('Import').disabled).toBe(true);
  });
});
