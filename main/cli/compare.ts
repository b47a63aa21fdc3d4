/** `fourfold compare`: scenarios of one plan side by side, and what changes for whom against the first. */

import type { Comparison } from '#shared/compare/compare.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { compareJson } from '#shared/export/compare-json.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './io.ts';
import { FINE, print, printJson, say, WRONG_USAGE } from './io.ts';
import type { Got } from './plan-input.ts';
import { atDate, chooseScenarios, readPlan, today } from './plan-input.ts';

export interface CompareOptions {
  readonly scenarios?: string;
  readonly date?: string;
  readonly json?: boolean;
}

/** The scenarios of a list of names or ids, in the order of the list. */
function chosen(plan: Plan, list: string | undefined): Got<readonly Scenario[]> {
  if (list === undefined) return chooseScenarios(plan, undefined);
  const found: Scenario[] = [];
  for (const name of list.split(',').map((part) => part.trim())) {
    const got = chooseScenarios(plan, name);
    if ('exit' in got) return got;
    found.push(...got.value);
  }
  return { value: found };
}

const figure = (value: number | undefined): string => (value === undefined ? '–' : String(roundHalfUp(value, 1)));

function printTable({ scenarios, changes }: Comparison): void {
  const rows: readonly (readonly string[])[] = [
    ['', ...scenarios.map(({ scenario }) => scenario.name)],
    ['Overall today', ...scenarios.map(({ evaluation }) => figure(evaluation.scores?.overall.today))],
    ['Overall planned', ...scenarios.map(({ evaluation }) => figure(evaluation.scores?.overall.planned))],
    ['Seats', ...scenarios.map(({ evaluation }) => String(evaluation.figures.seats))],
    ['Vacancies', ...scenarios.map(({ evaluation }) => String(evaluation.figures.vacancies))],
    ['Teams', ...scenarios.map(({ evaluation }) => String(evaluation.figures.teams))],
    ['Layers', ...scenarios.map(({ evaluation }) => String(evaluation.figures.layers))],
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    print(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { from, to, disruption, people } of changes) {
    print(
      `\n${from.name} → ${to.name}: disruption ${figure(disruption)}, ${counted(people.length, 'person changes', 'people change')}`,
    );
    for (const { name, teams } of people) print(`  ${name}: ${String(teams.from ?? '–')} → ${String(teams.to ?? '–')}`);
  }
}

export async function runCompare(path: string, options: CompareOptions): Promise<ExitCode> {
  const read = await readPlan(path);
  if ('exit' in read) return read.exit;
  const dated = atDate(read.value, options.date);
  if ('exit' in dated) return dated.exit;
  const plan = dated.value;
  const scenarios = chosen(plan, options.scenarios);
  if ('exit' in scenarios) return scenarios.exit;
  if (scenarios.value.length < 2) {
    say('There is one scenario only; a comparison needs two or more.');
    return WRONG_USAGE;
  }
  const day = today();
  const compared = scenarios.value.map((scenario) => ({ scenario, evaluation: evaluate(plan, scenario.id, day) }));
  const comparison = compareScenarios(plan, compared);
  if (options.json) printJson(compareJson(comparison));
  else printTable(comparison);
  return FINE;
}
