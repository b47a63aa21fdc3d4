/** How well the pillars are covered where a team works. */

import type { TeamId } from '#shared/model/ids.ts';
import type { Facts } from '../define-rule.ts';
import type { PillarFigures } from '../facts/coverage.ts';
import { ownCoverage, servedCoverage } from '../facts/coverage.ts';

/** Of the streams that a team serves: with its own seats, and with everyone who serves them. */
export interface TeamCoverage {
  readonly own: PillarFigures;
  readonly served: PillarFigures;
}

/** Null where the scenario has no such team. */
export function teamFigures(facts: Facts, id: TeamId): TeamCoverage | null {
  const index = facts.teamOf(id);
  return (
    index && {
      own: ownCoverage(facts, index),
      served: servedCoverage(facts, facts.streamIndexes, index.serving),
    }
  );
}
