/** Takes back that a finding was accepted: it counts again. */

import { z } from 'zod';
import { findingKeySchema, idSchema } from '#shared/model/schemas.ts';
import { all, hasScenario } from './checks.ts';
import { defineCommand, no, YES } from './define-command.ts';

export const findingUnaccept = defineCommand({
  id: 'finding.unaccept',
  payload: z.strictObject({ scenario: idSchema('scenario'), key: findingKeySchema }),
  undo: 'record',
  label: () => 'Take back an acceptance',
  canRun: (plan, { scenario, key }) =>
    all(hasScenario(plan, scenario), () =>
      Object.hasOwn(plan.scenarios[scenario]?.accepted ?? {}, key) ? YES : no('This finding is not accepted.'),
    ),
  apply: (plan, { scenario, key }) => {
    delete plan.scenarios[scenario]?.accepted[key];
  },
});
