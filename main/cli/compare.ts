/** `fourfold compare`: scenarios of one plan side by side, and what changes for whom against the first. */

import type { Comparison } from '#shared/compare/compare.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { differenceText, figureText } from '#shared/compare/figure-text.ts';
import type { Cell, Row } from '#shared/compare/figures.ts';
import { figureRows } from '#shared/compare/figures.ts';
import { summarize } from '#shared/compare/summary.ts';
import { compareJson } from '#shared/export/compare-json.ts';
import { profileJson, profileLines } from '#shared/export/profile-changes.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './io.ts';
import { FINE, print, printJson, printLine, say, WRONG_USAGE } from './io.ts';
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

function words(cell: Cell, unit: Row['unit'], currency: string): string {
  if (cell.kind === 'missing') return cell.words;
  const shown = figureText(cell.value, unit, currency);
  const planned = cell.planned === null ? '' : ` → ${figureText(cell.planned, unit, currency)}`;
  const { difference } = cell;
  const by = difference === null || difference.by === 0 ? '' : ` (${differenceText(difference.by, unit, currency)})`;
  return `${shown}${planned}${by}`;
}

const teamWords = (teams: readonly string[] | null): string =>
  teams === null ? '–' : teams.length === 0 ? 'no team' : teams.join(', ');

/** The figures as a table, the people whose place changes, and what the figures say. */
function printTable(comparison: Comparison, currency: string): void {
  const rows: readonly (readonly string[])[] = [
    ['today → planned', ...comparison.scenarios.map(({ scenario }) => scenario.name)],
    ...figureRows(comparison).map(({ label, unit, cells }) => [
      label,
      ...cells.map((cell) => words(cell, unit, currency)),
    ]),
  ];
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  for (const row of rows)
    printLine(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  for (const { from, to, people } of comparison.changes) {
    print('');
    printLine(`${from.name} → ${to.name}: ${counted(people.length, 'person changes', 'people change')}`);
    for (const { name, teams } of people) printLine(`  ${name}: ${teamWords(teams.from)} → ${teamWords(teams.to)}`);
  }
  print('');
  for (const { lead, text, rest } of summarize(comparison, 'today', currency))
    printLine([lead, text, rest].filter(Boolean).join(' '));
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
  if (options.json) printJson({ ...profileJson(plan.profile), ...compareJson(comparison) });
  else {
    for (const text of profileLines(plan.profile)) printLine(text);
    printTable(comparison, plan.currency);
  }
  return FINE;
}
