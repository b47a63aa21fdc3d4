/** A plan of two or more scenarios of the same people, in the words of `tiny-org`: each text is one scenario. */

import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

/** Ranks that something can be put behind. */
const ranked = <T extends { readonly rank: string }>(items: Readonly<Record<string, T>>): Record<string, T> =>
  Object.fromEntries(Object.entries(items).map(([id, item]) => [id, { ...item, rank: `${item.rank}1` }]));

/** Scenarios `A`, `B`, … with ids `scenario-a`, `scenario-b`, …; ids of people, seats and teams come from their words. */
export function scenariosFrom(...texts: readonly string[]): Plan {
  const plans = texts.map((text) => tinyOrg(text).plan);
  const scenarios = plans.map(({ scenarios: all }, index): Scenario => {
    const letter = String.fromCharCode(65 + index);
    const id = asId('scenario', `scenario-${letter.toLowerCase()}`);
    const { teams, seats, ...rest } = all[TINY_SCENARIO] as Scenario;
    return { ...rest, teams: ranked(teams), seats: ranked(seats), id, name: letter, rank: `a${index}` };
  });
  const first = plans[0] as Plan;
  return {
    ...first,
    people: Object.assign({}, ...plans.map(({ people }) => people)),
    streams: Object.assign({}, ...plans.map(({ streams }) => streams)),
    scenarios: Object.fromEntries(scenarios.map((scenario) => [scenario.id, scenario])),
  };
}

export const scenarioOf = (plan: Plan, letter: string): Scenario =>
  plan.scenarios[asId('scenario', `scenario-${letter.toLowerCase()}`)] as Scenario;

/** Scenarios by their letters, evaluated. */
export const comparedOf = (plan: Plan, letters: string) =>
  [...letters].map((letter) => {
    const scenario = scenarioOf(plan, letter);
    return { scenario, evaluation: evaluate(plan, scenario.id, TINY_DAY) };
  });
