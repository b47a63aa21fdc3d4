/** What the worker does for the dialog: ranks the candidates, then scores the plan with each of those that are shown. */

import { runCommands } from '#shared/commands/run-commands.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { PersonId, ScenarioId, SeatId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TodayAndPlanned } from '#shared/rules/finding.ts';
import type { Candidate } from '#shared/rules/index.ts';
import { evaluate, planDate, rankCandidates } from '#shared/rules/index.ts';
import { fillCalls, fitted } from './fill-model.ts';

export interface FillAsk {
  readonly plan: Plan;
  readonly scenario: ScenarioId;
  readonly seat: SeatId;
  readonly dayOfUse: IsoDate;
  /** Whether the position adapts to who fills it. */
  readonly isFitted: boolean;
  /** How many of the best are scored. */
  readonly shown: number;
}

/** The ranking first, then one answer for each that is scored; null where the command refuses or there are no scores. */
export type FillAnswer =
  | { readonly candidates: readonly Candidate[] }
  | { readonly person: PersonId; readonly overall: TodayAndPlanned | null };

export function answer(ask: FillAsk, send: (answer: FillAnswer) => void): void {
  const { plan, scenario, dayOfUse } = ask;
  const candidates = rankCandidates(plan, scenario, ask.seat, dayOfUse);
  send({ candidates });
  const seat = plan.scenarios[scenario]?.seats[ask.seat];
  if (!seat) return;
  const today = planDate(plan, dayOfUse);
  for (const candidate of candidates.slice(0, ask.shown)) {
    const { person } = candidate;
    const changes = ask.isFitted ? fitted(seat, candidate, today) : {};
    const run = runCommands(plan, fillCalls(scenario, seat, person, changes), '');
    const scores = run.ok ? evaluate(run.value.plan, scenario, dayOfUse).scores : null;
    send({ person, overall: scores?.overall ?? null });
  }
}
