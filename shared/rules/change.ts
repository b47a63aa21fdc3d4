/** A change that somebody could make to a scenario: a few commands that are one step, and what they cost in effort. */

import { isBelow } from '#shared/lib/round.ts';
import { idFromWords } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { SuggestedFix } from './define-rule.ts';
import type { ScenarioScores, TodayAndPlanned } from './finding.ts';
import { HEALTH_IDS } from './finding.ts';
import type { ApplyCommand } from './fixes.ts';
import { PILLAR_IDS } from './define-rule.ts';

type Command = SuggestedFix['command'];

export interface Change {
  readonly label: string;
  readonly commands: readonly Command[];
}

/** How much a change asks of an organisation: an arrangement, somebody who moves, somebody who is hired. */
export function effortOf({ commands }: Change): number {
  return commands.reduce((sum, { id }) => sum + (id === 'seat.add' || id === 'team.add-with-seat' ? 3 : isMove(id) ? 2 : 1), 0);
}

const isMove = (id: string): boolean => id === 'seat.move' || id === 'seat.fill' || id === 'seat.split';

/** Whether it adds a seat that somebody has to be found for. */
export const isHire = ({ commands }: Change): boolean =>
  commands.some(({ id }) => id === 'seat.add' || id === 'team.add-with-seat');

/** Two changes that run the same commands are one, whatever they are called. */
export const keyOfChange = ({ commands }: Change): string => JSON.stringify(commands);

/** The plan after all of them; null where one is refused. */
export function applyAll(plan: Plan, commands: readonly Command[], apply: ApplyCommand): Plan | null {
  let after: Plan | null = plan;
  for (const command of commands) {
    if (after === null) return null;
    after = apply(command, after);
  }
  return after;
}
