/** Notes where a scenario stands after a spell of editing. No step of its own: undo neither stops at it nor removes it. */

import { z } from 'zod';
import { idSchema, scorePointSchema } from '#shared/model/schemas.ts';
import { withPoints } from '#shared/model/score-point.ts';
import { hasScenario } from './checks.ts';
import { defineCommand, editable } from './define-command.ts';

export const historyAdd = defineCommand({
  id: 'history.add',
  payload: z.strictObject({ scenario: idSchema('scenario'), points: z.array(scorePointSchema).min(1).max(10) }),
  undo: 'ignore',
  label: () => 'Note the scores',
  canRun: (plan, { scenario }) => hasScenario(plan, scenario),
  apply: (plan, { scenario, points }) => {
    plan.history[scenario] = editable(withPoints(plan.history[scenario] ?? [], points));
  },
});
