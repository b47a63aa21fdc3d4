/** Changes a value stream's name, size or place. */

import { z } from 'zod';
import { idSchema, streamFields } from '#shared/model/schemas.ts';
import { hasStreams } from './checks.ts';
import { changesOf, defineCommand } from './define-command.ts';

export const streamUpdate = defineCommand({
  id: 'stream.update',
  payload: z.strictObject({ id: idSchema('stream'), changes: changesOf(streamFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (plan, { id }) => `Change stream ${plan.streams[id]?.name ?? ''}`,
  canRun: (plan, { id }) => hasStreams(plan, [id]),
  apply: (plan, { id, changes }) => {
    Object.assign(plan.streams[id] ?? {}, changes);
  },
});
