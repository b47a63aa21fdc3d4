/** `fourfold export`: writes an org chart or a table; the format follows from the name of the file. */

import { extname } from 'node:path';
import type { ChartFormat } from '#shared/export/chart.ts';
import { CHART_FORMATS, exportChart } from '#shared/export/chart.ts';
import { rosterCsv } from '#shared/export/csv.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import { rosterXlsx } from '#shared/export/xlsx.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { exportEnv } from '../lib/export-env.ts';
import type { ExitCode } from './io.ts';
import { OUTPUT_FAILED, say, WRONG_USAGE, writeOutput } from './io.ts';
import type { Got } from './plan-input.ts';
import { atDate, chooseScenarios, readPlan, today } from './plan-input.ts';

export interface ExportOptions {
  readonly output: string;
  readonly scenario?: string;
  readonly view: 'teams' | 'reporting';
  readonly paper: 'fit' | 'a4' | 'a3' | 'letter' | 'tabloid';
  readonly landscape?: boolean;
  readonly portrait?: boolean;
  readonly scale: number;
  readonly date?: string;
}

type Bytes = Uint8Array | string;
type Write = (plan: Plan, scenario: Scenario, options: ExportOptions) => Promise<Got<Bytes>> | Got<Bytes>;

/** Writes a chart and says what could not be drawn as asked. */
const chart =
  (format: ChartFormat): Write =>
  async (plan, scenario, { view, paper, landscape, portrait, scale }) => {
    const orientation = landscape ? 'landscape' : portrait ? 'portrait' : 'auto';
    const request = { plan, scenarioId: scenario.id, view, paper, orientation, today: today(), format, scale } as const;
    const written = await exportChart(request, exportEnv);
    if (!written.ok) {
      say(written.error.message);
      return { exit: OUTPUT_FAILED };
    }
    for (const warning of written.value.warnings) say(warning);
    return { value: written.value.bytes };
  };

const WRITERS: Readonly<Record<string, Write>> = {
  ...Object.fromEntries(CHART_FORMATS.map((format) => [format, chart(format)])),
  csv: (plan, scenario) => ({ value: rosterCsv(plan, scenario.id) }),
  xlsx: async (plan, scenario) => ({ value: await rosterXlsx(plan, scenario.id) }),
  json: (plan, scenario) => ({ value: `${JSON.stringify(scoreJson(plan, [scenario.id], today()), null, 2)}\n` }),
};

export async function runExport(path: string, options: ExportOptions): Promise<ExitCode> {
  const format = extname(options.output).slice(1).toLowerCase();
  const write = WRITERS[format];
  if (write === undefined) {
    const known = Object.keys(WRITERS).join(', ');
    say(`"${options.output}" has no format that can be written. The name has to end in one of: ${known}.`);
    return WRONG_USAGE;
  }
  const read = await readPlan(path);
  if ('exit' in read) return read.exit;
  const dated = atDate(read.value, options.date);
  if ('exit' in dated) return dated.exit;
  const chosen = chooseScenarios(dated.value, options.scenario);
  if ('exit' in chosen) return chosen.exit;
  const [scenario] = chosen.value;
  if (scenario === undefined) {
    say('The plan has no scenario to export.');
    return WRONG_USAGE;
  }
  const written = await write(dated.value, scenario, options);
  return 'exit' in written ? written.exit : writeOutput(options.output, written.value);
}
