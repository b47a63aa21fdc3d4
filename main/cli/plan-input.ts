/** Reads a plan for a command, and finds the scenarios that its options name. */

import { parsePlan } from '#shared/document/index.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { isoDateOf, parseIsoDate } from '#shared/model/date.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ExitCode } from './io.ts';
import { INPUT_FAILED, nameOf, problemLine, readInput, say, WRONG_USAGE } from './io.ts';

/** A value, or the exit code of what has been said about it. */
export type Got<T> = { readonly value: T } | { readonly exit: ExitCode };

/** How many problems are told before the rest is only counted. */
export const MOST_TOLD = 20;

export async function readPlan(path: string): Promise<Got<Plan>> {
  const bytes = await readInput(path);
  if (!bytes.ok) {
    say(problemLine(path, bytes.error));
    return { exit: INPUT_FAILED };
  }
  const parsed = parsePlan(bytes.value);
  if (parsed.ok) return { value: parsed.value };
  const { problems } = parsed.error;
  for (const problem of problems.length > 0 ? problems.slice(0, MOST_TOLD) : [parsed.error]) {
    say(problemLine(path, problem));
  }
  if (problems.length > MOST_TOLD)
    say(`${nameOf(path)}: and ${problems.length - MOST_TOLD} more; \`check\` lists all.`);
  return { exit: INPUT_FAILED };
}

/** The scenarios with that name or id, else the one with that letter; all, in the order of their tabs, where none is named. */
export function chooseScenarios(plan: Plan, named: string | undefined): Got<readonly Scenario[]> {
  const all = scenariosOf(plan);
  if (named === undefined) return { value: all };
  const found = all.filter(({ id, name }) => id === named || name === named);
  const byLetter = all.filter((_, place) => scenarioLetter(place) === named);
  if (found.length + byLetter.length > 0) return { value: found.length > 0 ? found : byLetter };
  const there = all.map(({ name }, place) => `${scenarioLetter(place)} "${name}"`).join(', ');
  say(`There is no scenario "${named}". The plan has ${there || 'none'}.`);
  return { exit: WRONG_USAGE };
}

/** The day of use: the one place of the command line that reads the clock. */
export const today = (): IsoDate => isoDateOf(new Date());

/** The plan at the day that `--date` names. */
export function atDate(plan: Plan, text: string | undefined): Got<Plan> {
  if (text === undefined) return { value: plan };
  const date = parseIsoDate(text);
  if (date !== null) return { value: { ...plan, date } };
  say(`--date "${text}" is no day. Write it as YYYY-MM-DD, such as 2027-02-01.`);
  return { exit: WRONG_USAGE };
}
