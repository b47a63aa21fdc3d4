/** What comparing four scenarios of 1,000 people and converting one of them cost, against one evaluation of the same plan. */

import { compareScenarios } from '#shared/compare/compare.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import { TOPOLOGY_IDS } from '#shared/model/scenario.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { bigPlan, DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { median } from './quantile.ts';

const PEOPLE = 1000;
const ROUNDS = 25;
const WARM_UP_ROUNDS = 8;

export async function run(): Promise<void> {
  for (let round = 0; round < WARM_UP_ROUNDS; round++) measure();
  const rounds = Array.from({ length: ROUNDS }, measure);
  const of = (key: keyof Times): number => median(rounds.map((round) => round[key]));
  const evaluation = of('evaluation');
  console.log(`evaluate ${PEOPLE} seats: ${evaluation.toFixed(2)} ms`);
  const tell = (what: string, ms: number, most: number) =>
    console.log(`${what}: ${ms.toFixed(2)} ms, ${(ms / evaluation).toFixed(1)}× one evaluation (at most ${most})`);
  tell(`compare 4 scenarios of ${PEOPLE}, each evaluated from nothing`, of('comparison'), 6);
  for (const topology of TOPOLOGY_IDS) tell(`convert ${PEOPLE} to ${topology}`, of(topology), 10);
}

type Times = Readonly<Record<'evaluation' | 'comparison' | TopologyId, number>>;

/** One round, on a plan that no cache has seen: the ratios are of the same moment. */
function measure(): Times {
  const plan = bigPlan(PEOPLE);
  const scenario = plan.scenarios[SCENARIO] as Scenario;
  const evaluation = time(() => evaluate(plan, SCENARIO, DAY, newEvaluationCache()));
  const conversions = {} as Record<TopologyId, number>;
  const scenarios: Scenario[] = [scenario];
  for (const topology of TOPOLOGY_IDS) {
    const id = asId('scenario', `scenario-${topology}`);
    conversions[topology] = time(() => scenarios.push(convertScenario(plan, scenario, topology, id).scenario));
  }
  return { evaluation, comparison: time(() => compareAll(plan, scenarios.slice(0, 4))), ...conversions };
}

/** What the window does for four columns: evaluate each, and set them against the first. */
function compareAll(before: Plan, scenarios: readonly Scenario[]): unknown {
  const plan = { ...before, scenarios: Object.fromEntries(scenarios.map((each) => [each.id, each])) };
  const cache = newEvaluationCache();
  return compareScenarios(
    plan,
    scenarios.map((scenario) => ({ scenario, evaluation: evaluate(plan, scenario.id, DAY, cache) })),
  );
}

function time(work: () => unknown): number {
  const started = performance.now();
  work();
  return performance.now() - started;
}
