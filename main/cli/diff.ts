/** `fourfold diff`: what changed between two plans, in words or as JSON. */

import { diffPlans } from '#shared/compare/diff.ts';
import { diffWords } from '#shared/compare/diff-words.ts';
import type { ExitCode } from './io.ts';
import { FINE, isInputTwice, printJson, printLine, WRONG_USAGE } from './io.ts';
import { readPlan } from './plan-input.ts';

export interface DiffOptions {
  readonly json?: boolean;
}

export async function runDiff(before: string, after: string, options: DiffOptions): Promise<ExitCode> {
  if (isInputTwice([before, after])) return WRONG_USAGE;
  const old = await readPlan(before);
  if ('exit' in old) return old.exit;
  const now = await readPlan(after);
  if ('exit' in now) return now.exit;
  const differences = diffPlans(old.value, now.value);
  if (options.json) printJson({ same: differences.length === 0, differences });
  else for (const line of diffWords(old.value, now.value, differences)) printLine(line);
  return FINE;
}
