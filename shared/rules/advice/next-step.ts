/**
 * The best next step: of all changes that are worth a try, the one that lifts the overall score most, planned before
 * today, for the least change.
 */

import { roundHalfUp } from '#shared/lib/round.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '../evaluate.ts';
import type { ScenarioScores } from '../finding.ts';
import { HEALTH_IDS } from '../finding.ts';
import type { ApplyTo, Change } from './change.ts';
import { applyChange, effortOf } from './change.ts';
import { changesOf } from './changes.ts';
import type { Work } from './work.ts';

export interface NextStep extends Change {
  /** Exact scores with the step taken. */
  readonly after: ScenarioScores;
  /** How many changes were tried, this one among them. */
  readonly tried: number;
}

type Merit = readonly number[];

/** Null where nothing that was tried lifts the plan. One cheap run of the rules a change, a part of the work each. */
export function* nextStep(plan: Plan, scenario: ScenarioId, dayOfUse: IsoDate, apply: ApplyTo): Work<NextStep | null> {
  const before = evaluate(plan, scenario, dayOfUse);
  if (!before.scores) return null;
  const start = meritOf(before.scores, 0);
  const changes = changesOf(before);
  let best: { readonly change: Change; readonly after: ScenarioScores; readonly merit: Merit } | null = null;
  for (const change of changes) {
    const changed = applyChange(plan, change, apply);
    const after = changed && evaluate(changed, scenario, dayOfUse).scores;
    if (after) {
      const merit = meritOf(after, effortOf(change));
      if (isWorthIt(merit, start) && (!best || isBetter(merit, best.merit))) {
        best = { change, after, merit };
      }
    }
    yield;
  }
  return best && { ...best.change, after: best.after, tried: changes.length };
}

/**
 * What counts, the first figure first: overall planned, overall today, then how far all seven figures are from
 * complete, large gaps weighing more, so that a plan whose score several gaps hold down still has a next step; last the
 * least effort. In tenths: less is noise, and no reason for a larger change.
 */
const meritOf = (scores: ScenarioScores, effort: number): Merit => [
  roundHalfUp(scores.overall.planned, 1),
  roundHalfUp(scores.overall.today, 1),
  -roundHalfUp(gapsOf(scores), 1),
  -effort,
];

/** Less than half a point is nothing that a lead would see. */
const LEAST = 0.5;

/** Better by a figure that shows, and by none before it worse. */
function isWorthIt(merit: Merit, start: Merit): boolean {
  for (const i of [0, 1, 2]) {
    const by = (merit[i] ?? 0) - (start[i] ?? 0);
    if (by >= LEAST || by < 0) return by > 0;
  }
  return false;
}

/** Root of the mean square of what the seven planned figures lack. */
export function gapsOf({ pillars, health }: ScenarioScores): number {
  const lacking = [...PILLAR_IDS.map((id) => pillars[id].planned), ...HEALTH_IDS.map((id) => health[id])];
  return Math.sqrt(lacking.reduce((sum, figure) => sum + (100 - figure) ** 2, 0) / lacking.length);
}

function isBetter(a: Merit, b: Merit): boolean {
  const at = a.findIndex((figure, i) => figure !== b[i]);
  return at >= 0 && (a[at] ?? 0) > (b[at] ?? 0);
}
