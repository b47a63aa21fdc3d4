import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch, redo, undo } from '#renderer/state/dispatch.ts';
import { setActiveScenario, showPlan, usePlanStore } from '#renderer/state/plan-store.ts';
import {
  BEGINNING,
  endSpell,
  followScores,
  forgetSpell,
  SPELL_PAUSE,
  SWITCH_PAUSE,
} from '#renderer/state/score-history.ts';
import { parsePlan, serializePlan } from '#shared/document/index.ts';
import { createScenario } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';

const state = () => usePlanStore.getState();
const scenario = asId('scenario', 'scenario-pods');
const points = (id = scenario) => state().plan.history[id] ?? [];
const vacate = (name: string) => {
  vi.advanceTimersByTime(1000);
  return dispatch('seat.vacate', { scenario, id: asId('seat', `seat-${name}`) });
};

let stop: () => void = () => {};
beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-21T13:05:07.500Z') });
  showPlan(buildSample());
  stop = followScores();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

describe('a spell of editing', () => {
  it('leaves a point half a minute after its last change, and where it began when that is the first', () => {
    vacate('mei-tanaka');
    vi.advanceTimersByTime(SPELL_PAUSE - 2000);
    vacate('jonas-weber');
    vi.advanceTimersByTime(SPELL_PAUSE - 1000);
    expect(points()).toEqual([]);
    vi.advanceTimersByTime(1000);
    expect(points().map(({ at, done, steps }) => ({ at, done, steps }))).toEqual([
      { at: '2026-11-21T13:05:07Z', done: BEGINNING, steps: 0 },
      { at: '2026-11-21T13:06:07Z', done: state().past.at(-1)?.label, steps: 2 },
    ]);
    expect(points()[0]?.overall).not.toEqual(points()[1]?.overall);
  });

  it('adds one point a spell after that', () => {
    vacate('mei-tanaka');
    vi.advanceTimersByTime(SPELL_PAUSE);
    vacate('jonas-weber');
    vi.advanceTimersByTime(SPELL_PAUSE);
    expect(points()).toHaveLength(3);
  });

  it('is no step of undo, and is written once', () => {
    vacate('mei-tanaka');
    const { past } = state();
    vi.advanceTimersByTime(SPELL_PAUSE);
    const { revision } = state();
    expect(state().past).toBe(past);
    vi.advanceTimersByTime(SPELL_PAUSE * 100);
    expect(state().revision).toBe(revision);
  });

  it('survives undo and redo, which it does not disturb', () => {
    const before = serializePlan({ ...state().plan, history: {} });
    vacate('mei-tanaka');
    const after = serializePlan({ ...state().plan, history: {} });
    vi.advanceTimersByTime(SPELL_PAUSE);
    undo();
    expect(points()).toHaveLength(2);
    expect(serializePlan({ ...state().plan, history: {} })).toBe(before);
    redo();
    expect(points()).toHaveLength(2);
    expect(serializePlan({ ...state().plan, history: {} })).toBe(after);
    vi.advanceTimersByTime(SPELL_PAUSE);
    expect(points()).toHaveLength(2);
    undo();
    vi.advanceTimersByTime(SPELL_PAUSE);
    expect(points()).toHaveLength(3);
    expect(redo()).not.toBeNull();
    expect(points()).toHaveLength(3);
  });

  it('leaves nothing where all of it was taken back', () => {
    const before = state().plan;
    vacate('mei-tanaka');
    undo();
    vi.advanceTimersByTime(SPELL_PAUSE);
    expect(state().plan).toBe(before);
  });

  it('ends when another scenario is opened, and tells each scenario what changed there', () => {
    dispatch('scenario.add', {
      scenario: createScenario(asId('scenario', 'scenario-b'), 'B', { rank: 'a9' }),
      streams: [],
    });
    vacate('mei-tanaka');
    setActiveScenario(asId('scenario', 'scenario-b'));
    vi.advanceTimersByTime(SWITCH_PAUSE);
    expect(points()).toHaveLength(2);
    expect(points(asId('scenario', 'scenario-b'))).toEqual([]);
  });

  it('notes a scenario that another part of the plan moved, not one that stayed as it was', () => {
    const copy = createScenario(asId('scenario', 'scenario-b'), 'B', {
      ...state().plan.scenarios[scenario],
      id: asId('scenario', 'scenario-b'),
      rank: 'a9',
    });
    dispatch('scenario.add', { scenario: copy, streams: [] });
    endSpell();
    expect(points(copy.id)).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    dispatch('plan.update', { changes: { name: 'Renamed' } });
    endSpell();
    expect(points(copy.id)).toHaveLength(1);
    vi.advanceTimersByTime(1000);
    dispatch('plan.update', {
      changes: { profile: { ...state().plan.profile, demand: { 'deploy-models': 9 } } },
    });
    endSpell();
    expect(points(copy.id)).toHaveLength(2);
    expect(points()).toHaveLength(2);
  });

  it('is forgotten with the plan', () => {
    vacate('mei-tanaka');
    showPlan(buildSample());
    forgetSpell();
    vi.advanceTimersByTime(SPELL_PAUSE);
    expect(points()).toEqual([]);
  });
});

describe('the points', () => {
  it('are in the file, and the same again when it is opened', () => {
    vacate('mei-tanaka');
    endSpell();
    const text = serializePlan(state().plan);
    const again = parsePlan(text);
    expect(again.ok && again.value.history[scenario]).toEqual(points());
    expect(again.ok && serializePlan(again.value)).toBe(text);
  });

  it('go with their scenario, and come back with it', () => {
    vacate('mei-tanaka');
    dispatch('scenario.add', { scenario: createScenario(asId('scenario', 'scenario-b'), 'B'), streams: [] });
    endSpell();
    dispatch('scenario.remove', { id: scenario });
    expect(points()).toEqual([]);
    undo();
    expect(points()).toHaveLength(2);
  });
});
