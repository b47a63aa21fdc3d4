/** `fourfold import`: a roster becomes a plan with one scenario; what was done with every row is said. */

import type { ImportReport } from '#shared/import/roster.ts';
import { importRoster, readTable } from '#shared/import/roster.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { counted } from './counted.ts';
import type { ExitCode } from './io.ts';
import { FINE, INPUT_FAILED, nameOf, print, printJson, problemLine, readInput, say, writeOutput } from './io.ts';
import { MOST_TOLD } from './plan-input.ts';
import { planText } from './plan-output.ts';

export interface ImportOptions {
  readonly output?: string;
  readonly sheet?: string;
  readonly as?: TopologyId;
  readonly json?: boolean;
}

/** The plan with its scenario arranged anew; the people stay the same. */
function arrange(plan: Plan, topology: TopologyId): Plan {
  const [scenario] = scenariosOf(plan);
  if (scenario === undefined) return plan;
  const { scenario: arranged } = convertScenario(plan, scenario, topology, scenario.id);
  return { ...plan, scenarios: { [scenario.id]: arranged } };
}

function tell(
  roster: string,
  { people, outsideManagers, seats, vacancies, teams, rows, problems, roles }: ImportReport,
): void {
  const outside = outsideManagers > 0 ? `, ${counted(outsideManagers, 'outside manager', 'outside managers')}` : '';
  const counts = [
    counted(people, 'person', 'people'),
    `${counted(seats, 'seat', 'seats')} (${counted(vacancies, 'vacancy', 'vacancies')})`,
    counted(teams, 'team', 'teams'),
  ];
  say(`${nameOf(roster)}: ${counts.join(', ')}${outside}`);
  say(`${counted(rows.read, 'row', 'rows')} read, ${rows.used} used, ${rows.setAside} set aside`);
  for (const { title, role, how } of roles) {
    if (how === 'similar') say(`role: "${title}" was taken for ${role}`);
    if (how === 'custom') say(`role: "${title}" is not in the catalogue and became a custom role`);
  }
  for (const { severity, message } of problems) say(`${nameOf(roster)}: ${severity}: ${message}`);
}

export async function runImport(roster: string, options: ImportOptions): Promise<ExitCode> {
  const bytes = await readInput(roster);
  if (!bytes.ok) {
    say(problemLine(roster, bytes.error));
    return INPUT_FAILED;
  }
  const table = await readTable(bytes.value, roster === '-' ? 'Roster' : roster, { sheet: options.sheet });
  if (!table.ok) {
    say(problemLine(roster, table.error));
    return INPUT_FAILED;
  }
  const done = importRoster(table.value);
  if (done.refusal !== null) {
    const { problems } = done.report;
    for (const { severity, message } of problems.slice(0, MOST_TOLD)) say(`${nameOf(roster)}: ${severity}: ${message}`);
    if (problems.length > MOST_TOLD)
      say(`${nameOf(roster)}: and ${problems.length - MOST_TOLD} more; \`import --json\` lists all.`);
    say(problemLine(roster, done.refusal));
    if (options.json) printJson(done.report);
    return INPUT_FAILED;
  }
  const plan = options.as === undefined ? done.plan : arrange(done.plan, options.as);
  const text = planText(plan, roster);
  if ('exit' in text) return text.exit;
  if (options.output !== undefined) {
    const exit = await writeOutput(options.output, text.value);
    if (exit !== FINE) return exit;
  }
  tell(roster, done.report);
  if (options.json) printJson(done.report);
  else if (options.output === undefined) print(text.value);
  return FINE;
}
