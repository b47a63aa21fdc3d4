#!/usr/bin/env node
/**
 * The planner without a window: `fourfold COMMAND …`. Commands, options and exit codes are a public contract.
 *
 * Each command's code is loaded when it runs, so that `--help` does not wait for the PDF writer.
 */

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import { version } from '../package.json';
import type { ExitCode } from './cli/io.ts';
import { INPUT_FAILED, say, WRONG_USAGE } from './cli/io.ts';

const SEVERITIES = ['error', 'warning', 'hint'];
const SCORE_FORMATS = ['text', 'json', 'csv', 'markdown'];
const TOPOLOGIES = ['embedded', 'centralized', 'full-stack', 'pods'];

function positiveNumber(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value) || value <= 0) throw new InvalidArgumentError('It has to be a number above 0.');
  return value;
}

/** Runs a command's code and keeps its exit code. */
function exit(run: () => Promise<ExitCode>): Promise<void> {
  return run().then((code) => {
    process.exitCode = code;
  });
}

function buildProgram(): Command {
  const program = new Command('fourfold')
    .description('Plans the structure of ML teams: scores, findings and org charts, without a window or a network.')
    .version(version)
    .exitOverride()
    .showHelpAfterError('Run with --help to see what is possible.');
  const command = (name: string, description: string): Command =>
    program.command(name).description(description).version(version).exitOverride();

  command('import', 'Turn a roster (CSV, TSV, XLSX) into a plan with one scenario')
    .argument('<roster>', 'the file, or - for standard input')
    .option('-o, --output <plan>', 'write the plan to this file')
    .option('--sheet <name>', 'the sheet of an XLSX file; without it the first one')
    .addOption(new Option('--as <topology>', 'also arrange the people into this topology').choices(TOPOLOGIES))
    .option('--json', 'print a report of what was read as JSON')
    .action((roster: string, options) =>
      exit(async () => (await import('./cli/import.ts')).runImport(roster, options)),
    );

  command('roles', 'List the built-in roles')
    .option('--json', 'print them as JSON')
    .action((options) => exit(async () => (await import('./cli/roles.ts')).runRoles(options)));

  command('check', 'Validate plans and list every problem with its place')
    .argument('<plans...>', 'the files, or - for standard input')
    .option('--json', 'print the problems as JSON')
    .action((plans: string[], options) => exit(async () => (await import('./cli/check.ts')).runCheck(plans, options)));

  command('score', 'Print scores and findings')
    .argument('<plan>', 'the file, or - for standard input')
    .option('--scenario <name>', 'only this scenario, by name or id')
    .option('--date <day>', "set the plan's date, YYYY-MM-DD")
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 where there is a finding as bad as this').choices(SEVERITIES),
    )
    .addOption(
      new Option(
        '--format <format>',
        'print scores and findings as text or JSON, the findings alone as CSV or Markdown',
      )
        .choices(SCORE_FORMATS)
        .default('text'),
    )
    .addOption(new Option('--json', 'the same as --format json').implies({ format: 'json' }))
    .action((plan: string, options) => exit(async () => (await import('./cli/score.ts')).runScore(plan, options)));

  command('convert', 'Add a scenario that arranges the same people into another topology')
    .argument('<plan>', 'the file, or - for standard input')
    .addOption(new Option('--to <topology>', 'the topology').choices(TOPOLOGIES).makeOptionMandatory())
    .option('--scenario <name>', 'the scenario to convert, by name or id; without it the first one')
    .requiredOption('-o, --output <plan>', 'the plan to write')
    .option('--json', 'print the moves with their reasons as JSON')
    .action((plan: string, options) => exit(async () => (await import('./cli/convert.ts')).runConvert(plan, options)));

  command('compare', 'Set scenarios side by side: figures, moves, disruption')
    .argument('<plan>', 'the file, or - for standard input')
    .option('--scenarios <names>', 'these scenarios, by name or id, with commas between; the first is the baseline')
    .option('--date <day>', "set the plan's date, YYYY-MM-DD")
    .option('--json', 'print everything as JSON')
    .action((plan: string, options) => exit(async () => (await import('./cli/compare.ts')).runCompare(plan, options)));

  command('diff', 'Say what changed between two plans: people, roles, streams, scenarios, teams, seats, lines')
    .argument('<before>', 'the plan as it was, or - for standard input')
    .argument('<after>', 'the plan as it is, or - for standard input')
    .option('--json', 'print the differences as JSON')
    .action((before: string, after: string, options) =>
      exit(async () => (await import('./cli/diff.ts')).runDiff(before, after, options)),
    );

  command('export', 'Write an org chart or a table; the format follows from the name: svg, png, pdf, csv, xlsx, json')
    .argument('<plan>', 'the file, or - for standard input')
    .requiredOption('-o, --output <file>', 'the file to write')
    .option('--scenario <name>', 'the scenario, by name or id; without it the first one')
    .addOption(new Option('--view <view>', 'what is drawn').choices(['teams', 'reporting']).default('teams'))
    .addOption(
      new Option('--paper <paper>', 'the size of a page')
        .choices(['fit', 'a4', 'a3', 'letter', 'tabloid'])
        .default('fit'),
    )
    .addOption(new Option('--landscape', 'pages lie').conflicts('portrait'))
    .addOption(new Option('--portrait', 'pages stand').conflicts('landscape'))
    .option('--scale <number>', 'pixels of a PNG per unit of the drawing', positiveNumber, 2)
    .option('--date <day>', "set the plan's date, YYYY-MM-DD")
    .action((plan: string, options) => exit(async () => (await import('./cli/export.ts')).runExport(plan, options)));

  command('schema', 'Print the JSON Schema of the plan file').action(() =>
    exit(async () => (await import('./cli/schema.ts')).runSchema()),
  );
  return program;
}

async function main(): Promise<void> {
  // Whoever reads our output may stop reading (`| head`): that is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0);
    say('Standard output could not be written.');
    process.exit(4);
  });
  process.stderr.on('error', () => {});
  try {
    await buildProgram().parseAsync(process.argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : WRONG_USAGE;
      return;
    }
    say(`Something went wrong inside Fourfold: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = INPUT_FAILED;
  }
}

void main();
