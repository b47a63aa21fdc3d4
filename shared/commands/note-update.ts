/** Changes a note's words, place or size. */

import { z } from 'zod';
import { idSchema, noteFields } from '#shared/model/schemas.ts';
import { hasNote } from './checks.ts';
import { changesOf, defineCommand } from './define-command.ts';

export const noteUpdate = defineCommand({
  id: 'note.update',
  payload: z.strictObject({ scenario: idSchema('scenario'), id: idSchema('note'), changes: changesOf(noteFields) }),
  undo: 'merge',
  mergeKey: ({ id, changes }) => `${id} ${Object.keys(changes)}`,
  label: (_, { changes }) => {
    if (changes.text !== undefined) return 'Write a note';
    return changes.width === undefined && changes.height === undefined ? 'Move a note' : 'Resize a note';
  },
  canRun: (plan, { scenario, id }) => hasNote(plan, scenario, id),
  apply: (plan, { scenario, id, changes }) => {
    Object.assign(plan.scenarios[scenario]?.canvasNotes[id] ?? {}, changes);
  },
});
