/**
 * What would change it: the smallest sets of changes that lift a figure to a target, with the order to make them in and
 * what each adds.
 *
 * All changes are tried alone and then in pairs, so a set of one or two that is reported is smallest, and one of three
 * is too, as no pair does it. Beyond that the best change after the best change is taken, and what turns out not to be
 * needed is dropped: small, but perhaps not the smallest.
 */

import { isAbove, isBelow, roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '../evaluate.ts';
import type { Evaluation, HealthId, ScenarioScores } from '../finding.ts';
import { HEALTH_IDS } from '../finding.ts';
import type { ApplyTo, Change } from './change.ts';
import { applyChange, effortOf, isHire, keyOfChange, renewed } from './change.ts';
import { changesOf } from './changes.ts';
import { gapsOf } from './next-step.ts';
import type { Work } from './work.ts';

export type TargetFigure = 'overall' | PillarId;

export interface Target {
  readonly figure: TargetFigure;
  /** The planned figure that is wanted, 0 to 100. */
  readonly score: number;
}

export interface ReachStep extends Change {
  readonly isHire: boolean;
  /** What it adds to the figure, in the order of the set; exact, and all of them add up to `reached` less the start. */
  readonly adds: number;
}

export interface ReachSet {
  readonly steps: readonly ReachStep[];
  readonly reached: number;
  /** No smaller set of the changes that were tried reaches the target. */
  readonly isSmallest: boolean;
}

export interface Reach {
  readonly target: Target;
  readonly start: number;
  readonly isThere: boolean;
  /** At most three, the smallest first; empty where it is there already, or cannot be reached. */
  readonly sets: readonly ReachSet[];
  /** Where it cannot be reached: how far the changes lead, and what caps the figure there. */
  readonly most: { readonly steps: readonly ReachStep[]; readonly reached: number; readonly cap: Cap | null } | null;
  readonly tried: number;
}

/** What keeps the figure where it is: the mean of seven with its lowest health, the weakest pillar, or the number of changes. */
export type Cap =
  | { readonly kind: 'mean'; readonly lowest: HealthId; readonly health: number }
  | { readonly kind: 'pillar'; readonly pillar: PillarId }
  | { readonly kind: 'changes'; readonly count: number };

/** Sets that are shown, changes that are tried in pairs, and changes in the largest set. */
const MOST = { sets: 3, paired: 60, steps: 12 } as const;
/** Less than this brings the figure no further. */
const LEAST = 0.05;
/** What a change has to take from the gaps of all figures where it does not lift the overall by itself. */
const LEAST_GAP = 0.5;

interface Tried {
  /** What the last change was made to; null where none was. */
  readonly before: Tried | null;
  /** As they ran, one after the other. */
  readonly changes: readonly Change[];
  readonly plan: Plan;
  readonly evaluation: Evaluation;
  readonly scores: ScenarioScores;
  readonly value: number;
}

/** All that a search needs; `more` gives what comes of one more change, null where the plan refuses it. */
interface Search {
  readonly target: Target;
  readonly start: Tried;
  readonly more: (from: Tried, change: Change) => Tried | null;
  readonly reaches: (tried: Tried) => boolean;
}

/** Null where nothing is planned yet. One cheap run of the rules a part of the work. */
export function* reachTarget(
  plan: Plan,
  scenario: ScenarioId,
  dayOfUse: IsoDate,
  target: Target,
  apply: ApplyTo,
): Work<Reach | null> {
  const search = searchOf(plan, scenario, dayOfUse, target, apply);
  if (!search) return null;
  const { start, reaches } = search;
  const known = { target, start: start.value };
  if (reaches(start)) return { ...known, isThere: true, sets: [], most: null, tried: 0 };
  const changes = changesFor(start, target);
  const tried = changes.length;

  const singles = yield* triedAlone(search, changes);
  const alone = singles.filter(reaches);
  if (alone.length > 0) {
    return { ...known, isThere: false, sets: yield* setsOf(search, alone, true), most: null, tried };
  }
  const pairs = yield* triedInPairs(search, singles);
  if (pairs.length > 0) {
    return { ...known, isThere: false, sets: yield* setsOf(search, pairs, true), most: null, tried };
  }
  const far = yield* oneByOne(search);
  if (!reaches(far)) {
    // A hire for a tenth of a point is none that a lead would make: what is shown has to be reached, no more.
    const needed = yield* onlyNeeded(search, far, ({ value }) => roundHalfUp(value) >= roundHalfUp(far.value));
    const last = yield* inOrder(search, needed);
    const most = { steps: stepsOf(last), reached: last.value, cap: capOf(far, target) };
    return { ...known, isThere: false, sets: [], most, tried };
  }
  const needed = yield* onlyNeeded(search, far, reaches);
  const isSmallest = needed.changes.length <= 3 && singles.length <= MOST.paired;
  return { ...known, isThere: false, sets: yield* setsOf(search, [needed], isSmallest), most: null, tried };
}

function searchOf(plan: Plan, scenario: ScenarioId, dayOfUse: IsoDate, target: Target, apply: ApplyTo): Search | null {
  const tried = (at: Plan, before: Tried | null, changes: readonly Change[]): Tried | null => {
    const evaluation = evaluate(at, scenario, dayOfUse);
    const { scores } = evaluation;
    return scores && { before, changes, plan: at, evaluation, scores, value: figureOf(scores, target.figure) };
  };
  const start = tried(plan, null, []);
  return (
    start && {
      target,
      start,
      more: (from, change) => {
        const own = renewed(change, from.plan);
        const after = applyChange(from.plan, own, apply);
        return after && tried(after, from, [...from.changes, own]);
      },
      reaches: ({ value }) => !isBelow(value, target.score),
    }
  );
}

const figureOf = (scores: ScenarioScores, figure: TargetFigure): number =>
  figure === 'overall' ? scores.overall.planned : scores.pillars[figure].planned;

const changesFor = ({ evaluation }: Tried, { figure }: Target): Change[] =>
  changesOf(evaluation, figure === 'overall' ? {} : { pillars: [figure] });

function* triedAlone({ start, more }: Search, changes: readonly Change[]): Work<Tried[]> {
  const singles: Tried[] = [];
  for (const change of changes) {
    const tried = more(start, change);
    if (tried) singles.push(tried);
    yield;
  }
  return singles;
}

/** Every pair of those that lead furthest alone, a change with itself among them. */
function* triedInPairs({ more, reaches }: Search, singles: readonly Tried[]): Work<Tried[]> {
  const found: Tried[] = [];
  const paired = [...singles].sort((a, b) => b.value - a.value).slice(0, MOST.paired);
  for (const [i, first] of paired.entries()) {
    for (const second of paired.slice(i)) {
      for (const change of second.changes) {
        const tried = more(first, change);
        if (tried && reaches(tried)) found.push(tried);
        yield;
      }
    }
  }
  return found;
}

/** The best change after the best change, until the target is reached or nothing leads further. */
function* oneByOne({ start, more, reaches, target }: Search): Work<Tried> {
  let at = start;
  while (!reaches(at) && at.changes.length < MOST.steps) {
    let best: Tried | null = null;
    for (const change of changesFor(at, target)) {
      const tried = more(at, change);
      if (tried && isFurther(tried, at, target) && (!best || isFurther(tried, best, target))) best = tried;
      yield;
    }
    if (!best) break;
    at = best;
  }
  return at;
}

/** Further by the figure; where that stays and is the overall, by the gaps of all that it is made of. */
function isFurther(a: Tried, b: Tried, { figure }: Target): boolean {
  if (Math.abs(a.value - b.value) >= LEAST) return a.value > b.value;
  return figure === 'overall' && gapsOf(a.scores) < gapsOf(b.scores) - LEAST_GAP;
}

/** Without what it does as well without. */
function* onlyNeeded({ start, more }: Search, far: Tried, does: (tried: Tried) => boolean): Work<Tried> {
  let needed = far;
  for (const spare of [...far.changes].reverse()) {
    let without: Tried | null = start;
    for (const change of needed.changes) if (change !== spare) without = without && more(without, change);
    // A renewed change is another object: only the set as it ran counts.
    if (without && without.changes.length < needed.changes.length && does(without)) needed = without;
    yield;
  }
  return needed;
}

/** The few that ask least and lead furthest, each set once, in the order in which to make the changes. */
function* setsOf(search: Search, found: readonly Tried[], isSmallest: boolean): Work<ReachSet[]> {
  const effort = ({ changes }: Tried) => changes.reduce((sum, change) => sum + effortOf(change), 0);
  const sorted = [...found].sort((a, b) => effort(a) - effort(b) || (isAbove(a.value, b.value) ? -1 : 1));
  const seen = new Set<string>();
  const sets: ReachSet[] = [];
  for (const one of sorted) {
    const key = one.changes.map(keyOfChange).sort().join();
    if (seen.has(key)) continue;
    if (seen.size === MOST.sets) break;
    seen.add(key);
    const last = yield* inOrder(search, one);
    sets.push({ steps: stepsOf(last), reached: last.value, isSmallest });
  }
  return sets;
}

/** First what adds most; as they were found where that order leads elsewhere: some changes undo others or need them. */
function* inOrder({ start, more }: Search, found: Tried): Work<Tried> {
  let at = start;
  let left = found.changes;
  while (left.length > 0) {
    let best: { readonly tried: Tried; readonly change: Change } | null = null;
    for (const change of left) {
      const tried = more(at, change);
      if (tried && (!best || isAbove(tried.value, best.tried.value))) best = { tried, change };
      yield;
    }
    if (!best) return found;
    const { tried, change } = best;
    at = tried;
    left = left.filter((other) => other !== change);
  }
  return isAbove(at.value, found.value) || isBelow(at.value, found.value) ? found : at;
}

function stepsOf({ before, changes, value }: Tried): ReachStep[] {
  const last = changes.at(-1);
  if (before === null || last === undefined) return [];
  return [...stepsOf(before), { ...last, isHire: isHire(last), adds: value - before.value }];
}

function capOf({ scores, changes }: Tried, { figure }: Target): Cap | null {
  if (changes.length >= MOST.steps) return { kind: 'changes', count: MOST.steps };
  if (figure !== 'overall') return null;
  const pillar = scores.weakestPillar.planned;
  if (isBelow(scores.pillars[pillar].planned, scores.meanOfSeven.planned)) return { kind: 'pillar', pillar };
  const lowest = HEALTH_IDS.reduce((low, id) => (isBelow(scores.health[id], scores.health[low]) ? id : low));
  return { kind: 'mean', lowest, health: scores.health[lowest] };
}
