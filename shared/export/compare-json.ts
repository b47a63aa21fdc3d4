/** `compare --json`: scenarios side by side, each against the first, figures rounded to one decimal, half up. */

import type { Comparison } from '#shared/compare/compare.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';

const tenth = (value: number) => roundHalfUp(value, 1);
const both = (figure: TodayAndPlanned) => ({ today: tenth(figure.today), planned: tenth(figure.planned) });

/** A plain value for `JSON.stringify`; scores of a scenario without seats are null. */
export function compareJson({ scenarios, changes }: Comparison): object {
  return {
    scenarios: scenarios.map(({ scenario, evaluation: { scores, figures } }) => ({
      name: scenario.name,
      overall: scores ? both(scores.overall) : null,
      pillars: scores ? Object.fromEntries(PILLAR_IDS.map((pillar) => [pillar, both(scores.pillars[pillar])])) : null,
      health: scores ? Object.fromEntries(HEALTH_IDS.map((health) => [health, tenth(scores.health[health])])) : null,
      figures: { ...figures, fte: tenth(figures.fte) },
    })),
    changes: changes.map((change) => ({
      from: change.from.name,
      to: change.to.name,
      disruption: tenth(change.disruption),
      people: change.people.map(({ name, teams, manager, role, fte }) => ({ name, teams, manager, role, fte })),
    })),
  };
}
