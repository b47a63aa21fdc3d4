/** `fourfold convert`: adds a scenario that arranges the same people into another topology. */

import { generateKeyBetween } from 'fractional-indexing';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { freeName } from '#shared/lib/free-name.ts';
import { idFromWords } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import type { ExitCode } from './io.ts';
import { FINE, printJson, say, WRONG_USAGE, writeOutput } from './io.ts';
import { chooseScenarios, readPlan } from './plan-input.ts';
import { planText } from './plan-output.ts';

export interface ConvertOptions {
  readonly to: TopologyId;
  readonly scenario?: string;
  readonly output: string;
  readonly json?: boolean;
}

export async function runConvert(path: string, options: ConvertOptions): Promise<ExitCode> {
  const read = await readPlan(path);
  if ('exit' in read) return read.exit;
  const plan = read.value;
  const chosen = chooseScenarios(plan, options.scenario);
  if ('exit' in chosen) return chosen.exit;
  const [source] = chosen.value;
  if (source === undefined) {
    say('The plan has no scenario to convert.');
    return WRONG_USAGE;
  }
  const names = Object.values(plan.scenarios).map((scenario) => scenario.name);
  const name = freeName(TOPOLOGIES[options.to].name, names);
  const id = idFromWords('scenario', name, new Set(Object.keys(plan.scenarios)));
  const { scenario, moves, missing } = convertScenario(plan, source, options.to, id);
  const rank = generateKeyBetween(scenariosOf(plan).at(-1)?.rank ?? null, null);
  const converted: Plan = { ...plan, scenarios: { ...plan.scenarios, [id]: { ...scenario, name, rank } } };
  const text = planText(converted, path);
  if ('exit' in text) return text.exit;
  const exit = await writeOutput(options.output, text.value);
  if (exit !== FINE) return exit;
  if (options.json) {
    printJson({
      scenario: name,
      moves: moves.map(({ name, from, to, reason }) => ({ name, from, to, reason })),
      missing,
    });
    return FINE;
  }
  say(`Added the scenario "${name}" to ${options.output}.`);
  for (const move of moves) say(`${move.name}: ${move.from ?? 'no team'} → ${move.to} (${move.reason})`);
  for (const lack of missing) say(`missing: ${lack}`);
  return FINE;
}
