import { beforeEach, describe, expect, it } from 'vitest';
import { setCanvas, useCanvas } from '#renderer/canvas/canvas-store.ts';
import { onCanvasKey } from '#renderer/canvas/keys/canvas-keys.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { dispatch } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, setUi, useUi } from '#renderer/state/ui-store.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';

const PLAN_START = usePlanStore.getState();
const UI_START = useUi.getState();
const MEI = 'seat-mei-tanaka';

const scenario = () => activeScenario(usePlanStore.getState());
const context = () => {
  const { plan } = usePlanStore.getState();
  const layout = layoutOf(plan, scenario(), 'teams');
  return { layout, routes: routesOf(scenario(), layout, 'teams'), show: () => {}, look: () => {}, focused: null };
};
const press = (key: string, rest: Partial<Parameters<typeof onCanvasKey>[0]> = {}): boolean =>
  onCanvasKey({ key, altKey: false, ctrlKey: false, metaKey: false, shiftKey: false, ...rest }, context());
const said = () => useUi.getState().announcement;
const chosen = () => useUi.getState().selection.map(({ kind, id }) => `${kind} ${id}`);

beforeEach(() => {
  const plan = buildSample();
  const [first] = Object.values(plan.scenarios);
  if (first === undefined) throw new Error('the sample has no scenario');
  usePlanStore.setState({ ...PLAN_START, plan, scenarioId: first.id }, true);
  useUi.setState({ ...UI_START, screen: 'planner' }, true);
  setCanvas({ drawing: null, walk: null, choice: null });
});

describe('walking along lines', () => {
  it('goes through the lines of a seat, says each with its place, and starts over', () => {
    select([{ kind: 'seat', id: 'seat-lena-fischer' }]);
    const words: string[] = [];
    for (let n = 0; n < 5; n++) {
      expect(press('e')).toBe(true);
      words.push(said());
    }
    expect(words).toEqual([
      'Solid line from Lena Fischer to Priya Nair, line 1 of 4',
      'Dotted line from Lena Fischer to Data Science Manager, line 2 of 4',
      'Hand-off Requirements from Tomás Rivera to Lena Fischer, line 3 of 4',
      'Hand-off Data needs from Lena Fischer to Karim Haddad, line 4 of 4',
      'Solid line from Lena Fischer to Priya Nair, line 1 of 4',
    ]);
    press('E', { shiftKey: true });
    expect(said()).toContain('line 4 of 4');
  });

  it('goes through the lines of a team', () => {
    select([{ kind: 'team', id: 'team-shared-ml-platform' }]);
    press('e');
    expect(said()).toBe('Serves line from Shared ML Platform to Platform Infrastructure, line 1 of 3');
    expect(chosen()).toEqual(['line line-team-shared-ml-platform-serves-team-platform-infrastructure']);
  });

  it('goes on after a line was deleted, and back to the seat with Escape', () => {
    select([{ kind: 'seat', id: 'seat-lena-fischer' }]);
    press('e');
    press('e');
    const manager = { kind: 'outside', id: asId('person', 'person-data-science-manager') } as const;
    dispatch('report.remove-dotted', { scenario: scenario().id, seat: asId('seat', 'seat-lena-fischer'), manager });
    expect(chosen()).toEqual([]);
    press('e');
    expect(said()).toBe('Hand-off Requirements from Tomás Rivera to Lena Fischer, line 2 of 3');
    press('Escape');
    expect(chosen()).toEqual(['seat seat-lena-fischer']);
  });

  it('says so where no line ends', () => {
    select([{ kind: 'outside', id: 'person-ines-okafor' }]);
    expect(press('e')).toBe(true);
    expect(said()).toBe('No line ends at Ines Okafor.');
    expect(chosen()).toEqual(['outside person-ines-okafor']);
  });

  it('leaves the key alone where nothing is selected', () => {
    expect(press('e')).toBe(false);
  });

  it('goes with the arrows from the seat, not from the line', () => {
    select([{ kind: 'seat', id: MEI }]);
    press('e');
    press('ArrowDown');
    expect(chosen()).toEqual(['seat seat-ruth-adeyemi']);
  });
});

describe('drawing a line by keys', () => {
  it('draws the line of the chosen kind to the end that the arrows chose', () => {
    select([{ kind: 'seat', id: MEI }]);
    press('l');
    expect(useUi.getState().tool).toBe('line');
    press('2');
    press('ArrowRight');
    expect(useCanvas.getState().drawing?.over).toEqual({ kind: 'seat', id: 'seat-karim-haddad' });
    expect(said()).toMatch(/^Karim Haddad\. /);
    press('Enter');
    expect(scenario().seats[MEI as never]).toMatchObject({ dotted: [{ kind: 'seat', id: 'seat-karim-haddad' }] });
    expect(useCanvas.getState().drawing).toBeNull();
    expect(useUi.getState().tool).toBe('select');
    expect(chosen()).toEqual([`seat ${MEI}`]);
  });

  it('draws a hand-off, of the next type with each press of 3', () => {
    select([{ kind: 'seat', id: 'seat-lena-fischer' }]);
    press('l');
    press('3');
    press('ArrowLeft');
    const first = useCanvas.getState().drawing?.words;
    press('3');
    expect(useCanvas.getState().drawing?.type).toBeDefined();
    expect(useCanvas.getState().drawing?.words).not.toBe(first);
    const before = Object.keys(scenario().lines).length;
    press('Enter');
    expect(Object.keys(scenario().lines)).toHaveLength(before + 1);
  });

  it('walks frames for a line between teams, also from a seat', () => {
    select([{ kind: 'seat', id: MEI }]);
    press('l');
    press('4');
    press('ArrowRight');
    expect(useCanvas.getState().drawing?.over?.kind).toBe('team');
  });

  it('reaches every end with Tab', () => {
    select([{ kind: 'seat', id: MEI }]);
    press('l');
    const { cards, frames, pills } = context().layout;
    const seen = new Set<string>();
    for (let n = 0; n < cards.size + frames.size + pills.size - 1; n++) {
      press('Tab');
      seen.add(useCanvas.getState().drawing?.over?.id ?? '');
    }
    expect(seen).toEqual(new Set([...cards.keys(), ...frames.keys(), ...pills.keys()].filter((id) => id !== MEI)));
  });

  it('says why a line may not be drawn, and keeps on drawing', () => {
    select([{ kind: 'seat', id: MEI }]);
    press('l');
    press('1');
    while (useCanvas.getState().drawing?.over?.kind !== 'team') press('Tab');
    expect(useCanvas.getState().drawing).toMatchObject({ isRefused: true });
    expect(said()).toContain('A reporting line goes from a seat to a seat.');
    press('Enter');
    expect(useCanvas.getState().drawing).not.toBeNull();
  });

  it('is given up with Escape, and nothing else that the keys mean happens meanwhile', () => {
    const before = usePlanStore.getState().plan;
    select([{ kind: 'seat', id: MEI }]);
    press('l');
    expect(press('Delete')).toBe(true);
    press('ArrowRight');
    press('Escape');
    expect(useCanvas.getState().drawing).toBeNull();
    expect(useUi.getState().tool).toBe('select');
    expect(usePlanStore.getState().plan).toBe(before);
  });

  it('begins with an arrow where the line tool was chosen before', () => {
    setUi({ tool: 'line' });
    select([{ kind: 'seat', id: MEI }]);
    press('ArrowDown');
    expect(useCanvas.getState().drawing?.over?.id).toBe('seat-ruth-adeyemi');
  });
});

it('opens what is selected by Enter, and leaves Ctrl Enter to the fix of a finding', () => {
  select([{ kind: 'seat', id: MEI }]);
  expect(press('Enter', { ctrlKey: true })).toBe(false);
  expect(useUi.getState().rightPanel).toBe('insights');
  expect(press('Enter')).toBe(true);
  expect(useUi.getState().rightPanel).toBe('inspector');
});
