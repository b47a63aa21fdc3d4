/** `fourfold score`: scores and findings of a plan's scenarios, as a page of text or as JSON; the findings as CSV or Markdown. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { findingsCsv } from '#shared/export/findings-csv.ts';
import { findingsMarkdown } from '#shared/export/findings-markdown.ts';
import { profileLines } from '#shared/export/profile-changes.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import { formatDate } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Evaluation, Severity, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';
import { asksFor, evaluate, NOT_ASKED, planDate } from '#shared/rules/index.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './io.ts';
import { FAIL_ON_REACHED, FINE, print, printJson, printLine, say } from './io.ts';
import { atDate, chooseScenarios, readPlan, today } from './plan-input.ts';

export interface ScoreOptions {
  readonly scenario?: string;
  readonly date?: string;
  readonly failOn?: Severity;
  readonly format: 'text' | 'json' | 'csv' | 'markdown';
}

const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

const shown = (value: number): string => String(roundHalfUp(value, 1));
function line(name: string, { today, planned }: TodayAndPlanned): string {
  const after = shown(today) === shown(planned) ? '' : `  planned ${shown(planned)}`;
  return `  ${name.padEnd(20)}${shown(today).padStart(6)}${after}`;
}

const titled = (id: string): string => `${id.slice(0, 1).toUpperCase()}${id.slice(1)}`;

function printScenario(plan: Plan, scenario: Scenario, { scores, figures, findings, unchecked }: Evaluation): void {
  print('');
  printLine(scenario.name);
  const { people, seats, vacancies, fte, teams } = figures;
  printLine(
    `  ${[
      counted(people, 'person', 'people'),
      `${counted(seats, 'seat', 'seats')} (${counted(vacancies, 'vacancy', 'vacancies')})`,
      `${shown(fte)} FTE`,
      counted(teams, 'team', 'teams'),
    ].join(', ')}`,
  );
  if (scores === null) {
    printLine('  Nothing planned yet: the scenario has no seats.');
  } else {
    printLine(line('Overall', scores.overall));
    for (const pillar of PILLAR_IDS) {
      const why = asksFor(plan, pillar) ? '' : `  ${NOT_ASKED}`;
      printLine(`${line(GROUPS[pillar].name, scores.pillars[pillar])}${why}`);
    }
    for (const health of HEALTH_IDS) {
      printLine(line(titled(health), { today: scores.health[health], planned: scores.health[health] }));
    }
  }
  for (const { severity, rule, message, accepted } of findings) {
    const why = accepted === null ? '' : ` Accepted by ${accepted.by}: ${accepted.reason}`;
    printLine(`  ${accepted === null ? severity : `accepted ${severity}`}: ${message} [${rule}]${why}`);
  }
  const reasons = new Map<string, number>();
  for (const { why } of unchecked) reasons.set(why, (reasons.get(why) ?? 0) + 1);
  const grouped = [...reasons].map(([why, count]) => `${why} (${count})`).join('; ');
  if (unchecked.length > 0) printLine(`  ${unchecked.length} rules not checked: ${grouped}`);
}

function printText(plan: Plan, evaluations: readonly (readonly [Scenario, Evaluation])[]): void {
  printLine(`${plan.name}, ${formatDate(planDate(plan, today()))}`);
  for (const text of profileLines(plan.profile)) printLine(text);
  for (const [scenario, evaluation] of evaluations) printScenario(plan, scenario, evaluation);
}

export async function runScore(path: string, options: ScoreOptions): Promise<ExitCode> {
  const read = await readPlan(path);
  if ('exit' in read) return read.exit;
  const dated = atDate(read.value, options.date);
  if ('exit' in dated) return dated.exit;
  const plan = dated.value;
  const chosen = chooseScenarios(plan, options.scenario);
  if ('exit' in chosen) return chosen.exit;
  const day = today();
  const evaluations = chosen.value.map((scenario) => [scenario, evaluate(plan, scenario.id, day)] as const);
  const ids = chosen.value.map(({ id }) => id);
  if (options.format === 'json') printJson(scoreJson(plan, ids, day));
  else if (options.format === 'csv') print(findingsCsv(plan, ids, day));
  else if (options.format === 'markdown') print(findingsMarkdown(plan, ids, day));
  else printText(plan, evaluations);
  const { failOn } = options;
  if (failOn === undefined) return FINE;
  const reached = evaluations.flatMap(([, { findings }]) =>
    findings.filter(({ severity, accepted }) => accepted === null && RANK[severity] <= RANK[failOn]),
  );
  if (reached.length === 0) return FINE;
  say(`${counted(reached.length, 'finding is', 'findings are')} at or above "${failOn}".`);
  return FAIL_ON_REACHED;
}
