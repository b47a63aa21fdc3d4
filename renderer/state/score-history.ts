/**
 * Notes the scores after each spell of editing, so that a lead sees where the plan came from.
 *
 * A spell ends when nothing changed for half a minute, on saving, once another scenario is drawn and on leaving the plan.
 * A plan that stands as it stood when the spell began, as after undo, gets no point.
 */

import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { ScorePoint } from '#shared/model/score-point.ts';
import { isSameStand } from '#shared/model/score-point.ts';
import { scorePoint } from '#shared/rules/index.ts';
import { dispatch } from './dispatch.ts';
import { evaluationOf } from './findings.ts';
import type { HistoryStep } from './history.ts';
import type { PlanState } from './plan-store.ts';
import { usePlanStore } from './plan-store.ts';

/** Milliseconds without a change after which a spell of editing is over. */
export const SPELL_PAUSE = 30_000;
/** The same after another scenario was opened: long enough to draw it first. */
export const SWITCH_PAUSE = 2000;

interface Spell {
  /** The plan before its first change, and when that was. */
  readonly from: Plan;
  readonly since: Date;
  /** The last step before it: as long as this is the last one, the plan stands as it did. */
  readonly last: HistoryStep | undefined;
  /** Steps that were made or joined in it, undone ones too. */
  readonly steps: Set<number>;
}

let spell: Spell | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
let isNoting = false;

function endIn(pause: number): void {
  clearTimeout(timer);
  timer = setTimeout(endSpell, pause);
}

/** Follows the open plan; gives what stops it. */
export function followScores(): () => void {
  const stop = usePlanStore.subscribe((state, before) => {
    if (isNoting) return;
    if (state.plan !== before.plan) {
      spell ??= { from: before.plan, since: new Date(), last: before.past.at(-1), steps: new Set() };
      const last = state.past.at(-1);
      if (last && last !== before.past.at(-1) && state.past.length >= before.past.length) spell.steps.add(last.id);
      endIn(SPELL_PAUSE);
    }
    if (state.scenarioId !== before.scenarioId && spell !== null) endIn(SWITCH_PAUSE);
  });
  return () => {
    stop();
    forgetSpell();
  };
}

/** Another plan is open: what was going on with the one before is over. */
export function forgetSpell(): void {
  clearTimeout(timer);
  spell = null;
}

/** Notes where the plan stands now, if it was changed since the last time. */
export function endSpell(): void {
  clearTimeout(timer);
  const ended = spell;
  spell = null;
  const state = usePlanStore.getState();
  if (ended === null || state.past.at(-1) === ended.last) return;
  isNoting = true;
  try {
    for (const note of notesOf(ended, state)) dispatch('history.add', note, { isTold: false });
  } catch {
    // Scores that cannot be worked out must not keep a plan from being saved or left.
  } finally {
    isNoting = false;
  }
}

interface Note {
  readonly scenario: ScenarioId;
  readonly points: ScorePoint[];
}

function notesOf(ended: Spell, { plan, past }: PlanState): readonly Note[] {
  const done = past.filter(({ id }) => ended.steps.has(id));
  const label = done.at(-1)?.label ?? 'Take back what was done';
  const now = new Date();
  const earlier = new Date(ended.since.getTime() - 1000);
  const isForAll = SHARED.some((part) => plan[part] !== ended.from[part]);
  return (Object.keys(plan.scenarios) as ScenarioId[]).flatMap((scenario): Note[] => {
    const isEdited = plan.scenarios[scenario] !== ended.from.scenarios[scenario];
    const isFirst = (plan.history[scenario] ?? []).length === 0;
    if (!isEdited && !isForAll) return [];
    const after = pointOf(plan, scenario, now, label, done.length);
    if (after === null) return [];
    if (isEdited && !isFirst) return [{ scenario, points: [after] }];
    const before = pointOf(ended.from, scenario, earlier, BEGINNING, 0);
    if (!isEdited && (before === null || isSameStand(before, after))) return [];
    return [{ scenario, points: isFirst && before !== null ? [before, after] : [after] }];
  });
}

/** Parts of a plan that the scores of all scenarios rest on. */
const SHARED = ['people', 'roles', 'streams', 'profile', 'date'] as const;

/** What the first point of a history says instead of a step. */
export const BEGINNING = 'Before the first change';

function pointOf(plan: Plan, scenario: ScenarioId, at: Date, done: string, steps: number): ScorePoint | null {
  if (!Object.hasOwn(plan.scenarios, scenario)) return null;
  const { scores } = evaluationOf(plan, scenario);
  return scores && scorePoint(scores, at, done, steps);
}
