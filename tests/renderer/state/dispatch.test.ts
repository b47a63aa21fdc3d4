import { beforeEach, describe, expect, it } from 'vitest';
import { dispatch, dispatchAll, redo, undo, undoTo } from '#renderer/state/dispatch.ts';
import { evaluateWith, evaluationOf } from '#renderer/state/findings.ts';
import { scenarioOfStep, WITH_PLANS } from '#renderer/state/history.ts';
import { setActiveScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, useUi } from '#renderer/state/ui-store.ts';
import { serializePlan } from '#shared/document/index.ts';
import { createScenario } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';

const state = () => usePlanStore.getState();
const scenario = asId('scenario', 'scenario-pods');
const seat = (name: string) => asId('seat', `seat-${name}`);
const rename = (name: string) => dispatch('plan.update', { changes: { name } });

beforeEach(() => showPlan(buildSample()));

describe('dispatch()', () => {
  it('makes one step of typing in one field, and another of another field', () => {
    rename('A');
    rename('AB');
    dispatch('plan.update', { changes: { currency: '$' } });
    expect(state().past.map((step) => step.label)).toEqual(['Rename the plan to AB', 'Change the plan']);
    undo();
    undo();
    expect(serializePlan(state().plan)).toBe(serializePlan(buildSample()));
  });

  it('tells a refusal and changes nothing', () => {
    const before = state();
    expect(dispatch('seat.vacate', { scenario, id: seat('mlops-engineer') }).ok).toBe(false);
    expect(state()).toBe(before);
    expect(useUi.getState().toasts[0]?.text).toBe('This seat is vacant already.');
  });

  it('drops from the selection what is gone', () => {
    select([
      { kind: 'seat', id: seat('mei-tanaka') },
      { kind: 'seat', id: seat('jonas-weber') },
    ]);
    dispatch('elements.remove', { scenario, seats: [seat('mei-tanaka')], teams: [], lines: [], reports: [] });
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: seat('jonas-weber') }]);
  });

  it('forgets what could be done again once something else is done', () => {
    rename('A');
    undo();
    dispatch('plan.update', { changes: { currency: '$' } });
    expect(redo()).toBeNull();
  });
});

describe('dispatchAll()', () => {
  it('is one step, all or nothing', () => {
    const before = state().plan;
    const vacate = { id: 'seat.vacate', payload: { scenario, id: seat('mei-tanaka') } } as const;
    expect(dispatchAll('Twice', [vacate, vacate]).ok).toBe(false);
    expect(state().plan).toBe(before);
    dispatchAll('Both', [vacate, { id: 'seat.vacate', payload: { scenario, id: seat('jonas-weber') } }]);
    expect(state().past.map((step) => step.label)).toEqual(['Both']);
    undo();
    expect(serializePlan(state().plan)).toBe(serializePlan(before));
  });
});

describe('a long history', () => {
  it('goes back to the first bytes and forward to the last, past the steps that still hold their plans', () => {
    const first = serializePlan(state().plan);
    for (let i = 0; i < WITH_PLANS + 30; i++) {
      dispatchAll(`Step ${i}`, [
        { id: 'seat.update', payload: { scenario, id: seat('mei-tanaka'), changes: { fte: (i % 10) / 10 + 0.05 } } },
      ]);
    }
    const last = serializePlan(state().plan);
    expect(state().past.filter(({ plans }) => plans !== null)).toHaveLength(WITH_PLANS);
    while (undo() !== null);
    expect(serializePlan(state().plan)).toBe(first);
    while (redo() !== null);
    expect(serializePlan(state().plan)).toBe(last);
  });

  it('takes back only the step where something else changed the plan since', () => {
    dispatchAll('FTE', [{ id: 'seat.update', payload: { scenario, id: seat('mei-tanaka'), changes: { fte: 0.4 } } }]);
    usePlanStore.setState(({ plan }) => ({ plan: { ...plan, currency: 'EUR' } }));
    undo();
    expect(state().plan.currency).toBe('EUR');
    expect(state().plan.scenarios[scenario]?.seats[seat('mei-tanaka')]?.fte).toBe(1);
    redo();
    expect(state().plan.currency).toBe('EUR');
    expect(state().plan.scenarios[scenario]?.seats[seat('mei-tanaka')]?.fte).toBe(0.4);
  });
});

describe('undoTo()', () => {
  it('steps back to a point and forward again', () => {
    const texts = [serializePlan(state().plan)];
    for (const fte of [0.1, 0.2, 0.3]) {
      dispatchAll(`FTE ${fte}`, [
        { id: 'seat.update', payload: { scenario, id: seat('mei-tanaka'), changes: { fte } } },
      ]);
      texts.push(serializePlan(state().plan));
    }
    const [first, , third] = state().past.map((step) => step.id);
    undoTo(first ?? -1);
    expect(serializePlan(state().plan)).toBe(texts[1]);
    undoTo(third ?? -1);
    expect(serializePlan(state().plan)).toBe(texts[3]);
    undoTo(0);
    expect(serializePlan(state().plan)).toBe(texts[0]);
  });
});

describe('deleting the open scenario', () => {
  it('opens its neighbour, and undo brings it back', () => {
    const b = createScenario(asId('scenario', 'scenario-b'), 'B', { rank: 'a1' });
    dispatch('scenario.add', { scenario: b });
    usePlanStore.setState({ scenarioId: b.id });
    dispatch('scenario.remove', { id: b.id });
    expect(state().scenarioId).toBe(scenario);
    undo();
    expect(Object.keys(state().plan.scenarios)).toContain(b.id);
  });
});

describe('evaluateWith()', () => {
  it('tells what a command would do without doing it', () => {
    const before = state().plan;
    const result = evaluateWith([
      {
        id: 'seat.fill',
        payload: { scenario, id: seat('mlops-engineer'), person: asId('person', 'person-mei-tanaka') },
      },
    ]);
    if ('reason' in result) throw new Error(result.reason);
    expect(result.before).toBe(evaluationOf(before, scenario));
    expect(result.after.figures.vacancies).toBe(result.before.figures.vacancies - 1);
    expect(state().plan).toBe(before);
    expect(evaluateWith([{ id: 'seat.vacate', payload: { scenario, id: seat('mlops-engineer') } }])).toEqual({
      reason: 'This seat is vacant already.',
    });
  });
});

describe('a step in another scenario than the open one', () => {
  const other = asId('scenario', 'scenario-b');
  const seatCount = (id: typeof other) => Object.keys(state().plan.scenarios[id]?.seats ?? {}).length;

  beforeEach(() => {
    const plan = buildSample();
    const copy = { ...(plan.scenarios[scenario] as (typeof plan.scenarios)[typeof scenario]), id: other, name: 'Lean' };
    showPlan({ ...plan, scenarios: { ...plan.scenarios, [other]: copy } }, { scenario: other });
    dispatch('elements.remove', { scenario: other, seats: [seat('mei-tanaka')], teams: [], lines: [], reports: [] });
    setActiveScenario(scenario);
  });

  it('comes into sight when it is taken back, and when it is done again', () => {
    const before = seatCount(other);
    undo();
    expect(state().scenarioId).toBe(other);
    expect(seatCount(other)).toBe(before + 1);
    expect(useUi.getState().announcement).toContain('Undone in Lean: ');
    setActiveScenario(scenario);
    redo();
    expect(state().scenarioId).toBe(other);
    expect(seatCount(other)).toBe(before);
  });

  it('is opened with what is selected in both', () => {
    select([
      { kind: 'seat', id: seat('mei-tanaka') },
      { kind: 'seat', id: seat('jonas-weber') },
    ]);
    setActiveScenario(other);
    expect(useUi.getState().selection).toEqual([{ kind: 'seat', id: seat('jonas-weber') }]);
  });

  it('leaves the open one open where a step changes what all scenarios share', () => {
    rename('Shared');
    undo();
    expect(state().scenarioId).toBe(scenario);
  });

  it('is named by its scenario, where there are several', () => {
    const [step] = state().past;
    expect(step && scenarioOfStep(step, state().plan)?.name).toBe('Lean');
    expect(step && scenarioOfStep(step, buildSample())).toBeNull();
    rename('Shared');
    const [, shared] = state().past;
    expect(shared && scenarioOfStep(shared, state().plan)).toBeNull();
  });
});
