/** `fourfold check`: parses and validates plans, and lists every problem with its place. */

import { parsePlan } from '#shared/document/index.ts';
import type { Problem } from '#shared/lib/result.ts';
import { lowThresholds } from '#shared/rules/index.ts';
import type { ExitCode } from './io.ts';
import {
  FINE,
  INPUT_FAILED,
  isInputTwice,
  nameOf,
  printJson,
  printLine,
  problemLine,
  readInput,
  say,
  WRONG_USAGE,
} from './io.ts';

interface Checked {
  readonly file: string;
  readonly valid: boolean;
  readonly problems: readonly Problem[];
  /** What there is, for a valid plan. */
  readonly summary: string;
}

async function check(file: string): Promise<Checked> {
  const bytes = await readInput(file);
  if (!bytes.ok) return { file, valid: false, problems: [bytes.error], summary: '' };
  const parsed = parsePlan(bytes.value);
  if (!parsed.ok) {
    const { code, message, place, problems } = parsed.error;
    const all = problems.length > 0 ? problems : [{ code, message, ...(place === undefined ? {} : { place }) }];
    return { file, valid: false, problems: all, summary: '' };
  }
  const { people, scenarios } = parsed.value;
  const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;
  const summary = [
    count(Object.values(people).filter(({ isOutside }) => !isOutside).length, 'person', 'people'),
    count(Object.keys(scenarios).length, 'scenario', 'scenarios'),
  ].join(', ');
  return { file, valid: true, problems: lowThresholds(parsed.value.profile), summary };
}

export async function runCheck(
  files: readonly string[],
  { json = false }: { readonly json?: boolean },
): Promise<ExitCode> {
  if (isInputTwice(files)) return WRONG_USAGE;
  const checked: Checked[] = [];
  for (const file of files) checked.push(await check(file));
  const bad = checked.filter(({ valid }) => !valid);
  if (json) {
    printJson({ files: checked.map(({ file, valid, problems }) => ({ file: nameOf(file), valid, problems })) });
  } else {
    for (const { file, valid, problems, summary } of checked) {
      if (valid) printLine(`${nameOf(file)}: valid, ${summary}`);
      for (const problem of problems) printLine(problemLine(file, problem));
    }
  }
  // The first of them is a message too, for programs that keep errors apart; on one screen it would be read twice.
  const isListed = !json && process.stdout.isTTY && process.stderr.isTTY;
  for (const { file, problems } of isListed ? [] : bad) {
    const [first] = problems;
    const rest = problems.length > 1 ? ` (1 of ${problems.length} problems)` : '';
    if (first) say(`${problemLine(file, first)}${rest}`);
  }
  return bad.length > 0 ? INPUT_FAILED : FINE;
}
