/** Adds a value stream. */

import { z } from 'zod';
import { streamSchema } from '#shared/model/schemas.ts';
import { isFree } from './checks.ts';
import { defineCommand } from './define-command.ts';

export const streamAdd = defineCommand({
  id: 'stream.add',
  payload: z.strictObject({ stream: streamSchema }),
  undo: 'record',
  label: (_, { stream }) => `Add stream ${stream.name}`,
  canRun: (plan, { stream }) => isFree(plan.streams, stream.id, 'stream'),
  apply: (plan, { stream }) => {
    plan.streams[stream.id] = stream;
  },
});
