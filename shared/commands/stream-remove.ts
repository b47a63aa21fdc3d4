/** Removes a value stream; teams that served only it serve all streams again. */

import { z } from 'zod';
import { idSchema } from '#shared/model/schemas.ts';
import { hasStreams } from './checks.ts';
import { defineCommand } from './define-command.ts';
import { removeStream } from './remove-references.ts';

export const streamRemove = defineCommand({
  id: 'stream.remove',
  payload: z.strictObject({ id: idSchema('stream') }),
  undo: 'record',
  label: (plan, { id }) => `Remove stream ${plan.streams[id]?.name ?? ''}`,
  canRun: (plan, { id }) => hasStreams(plan, [id]),
  apply: (plan, { id }) => removeStream(plan, id),
});
