/** Makes a plan's file for a command. */

import { MAX_BYTES, serializePlan } from '#shared/document/index.ts';
import type { Plan } from '#shared/model/plan.ts';
import { nameOf, OUTPUT_FAILED, say } from './io.ts';
import type { Got } from './plan-input.ts';

/** The text of the file; a plan that would be too large to be opened again is told of, under the name of what it is from. */
export function planText(plan: Plan, from: string): Got<string> {
  const text = serializePlan(plan);
  const bytes = Buffer.byteLength(text);
  if (bytes <= MAX_BYTES) return { value: text };
  const most = MAX_BYTES / 1024 / 1024;
  say(
    `${nameOf(from)}: the plan would have ${Math.ceil(bytes / 1024 / 1024)} MB, and a plan file has ${most} MB at most. Nothing was written. Split it, or leave columns out.`,
  );
  return { exit: OUTPUT_FAILED };
}
