/**
 * Scenarios of one plan side by side: their figures, who moves, and how much that disrupts.
 *
 * Every scenario is set against the first one, the baseline. People are matched by id. Someone who has a seat in only
 * one of the two has null on the other side.
 */

import type { PersonId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { changeOf, disruption, isChanged } from './disruption.ts';
import type { Engagement } from './people.ts';
import { engagementsOf } from './people.ts';

export interface FromTo<T> {
  readonly from: T | null;
  readonly to: T | null;
}

/** Someone for whom the two scenarios differ, on both sides. */
export interface PersonMove {
  readonly person: PersonId;
  readonly name: string;
  /** Team names in order; empty for a seat in no team. */
  readonly teams: FromTo<readonly string[]>;
  readonly manager: FromTo<string>;
  readonly role: FromTo<string>;
  readonly fte: FromTo<number>;
}

export interface ScenarioChange {
  readonly from: Scenario;
  readonly to: Scenario;
  /** 0 to 100, exact. */
  readonly disruption: number;
  readonly people: readonly PersonMove[];
}

export interface Compared {
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
}

export interface Comparison {
  readonly scenarios: readonly Compared[];
  readonly changes: readonly ScenarioChange[];
}

/** Sets scenarios against the first of them; costs one pass over the seats of each. */
export function compareScenarios(plan: Plan, compared: readonly Compared[]): Comparison {
  const [baseline, ...others] = compared;
  if (!baseline) return { scenarios: [], changes: [] };
  const before = engagementsOf(plan, baseline.scenario);
  const changes = others.map(({ scenario }) => {
    const after = engagementsOf(plan, scenario);
    return {
      from: baseline.scenario,
      to: scenario,
      disruption: disruption(before, after),
      people: movesBetween(plan, before, after),
    };
  });
  return { scenarios: compared, changes };
}

function movesBetween(
  plan: Plan,
  before: ReadonlyMap<PersonId, Engagement>,
  after: ReadonlyMap<PersonId, Engagement>,
): PersonMove[] {
  const nameOf = (id: PersonId) => plan.people[id]?.name ?? id;
  const people = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) =>
    nameOf(a) === nameOf(b) ? (a < b ? -1 : 1) : nameOf(a) < nameOf(b) ? -1 : 1,
  );
  return people.flatMap((person) => {
    const from = before.get(person);
    const to = after.get(person);
    if (from && to && !isChanged(changeOf(from, to))) return [];
    const both = <T>(read: (engagement: Engagement) => T | null): FromTo<T> => ({
      from: from ? read(from) : null,
      to: to ? read(to) : null,
    });
    const words = (list: readonly string[]) => (list.length > 0 ? list.join(', ') : null);
    return [
      {
        person,
        name: nameOf(person),
        teams: both((engagement) => engagement.teams),
        manager: both((engagement) => words(engagement.managerNames)),
        role: both((engagement) => words(engagement.roleNames)),
        fte: both((engagement) => engagement.fte),
      },
    ];
  });
}
