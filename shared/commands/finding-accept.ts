/** Accepts a finding for a reason, in somebody's name, for as long as its facts stay as they are. */

import { z } from 'zod';
import { acceptedSchema, idSchema } from '#shared/model/schemas.ts';
import { hasScenario } from './checks.ts';
import { defineCommand } from './define-command.ts';

export const findingAccept = defineCommand({
  id: 'finding.accept',
  payload: z.strictObject({ scenario: idSchema('scenario'), accepted: acceptedSchema }),
  undo: 'record',
  label: () => 'Accept a finding',
  canRun: (plan, { scenario }) => hasScenario(plan, scenario),
  apply: (plan, { scenario, accepted }) => {
    const there = plan.scenarios[scenario];
    if (there) there.accepted[accepted.key] = accepted;
  },
});
