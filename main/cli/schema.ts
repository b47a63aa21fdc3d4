/** `fourfold schema`: the JSON Schema of the plan file. */

import { planJsonSchema } from '#shared/document/index.ts';
import type { ExitCode } from './io.ts';
import { FINE, printJson } from './io.ts';

export function runSchema(): ExitCode {
  printJson(planJsonSchema());
  return FINE;
}
