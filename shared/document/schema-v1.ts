/** Version 1 of the plan file. Until the first release it may change without a migration. */

import { z } from 'zod';
import {
  acceptedSchema,
  idSchema,
  lineSchema,
  noteSchema,
  personSchema,
  planFields,
  roleSchema,
  scenarioFields,
  scoreHistorySchema,
  seatSchema,
  streamSchema,
  teamSchema,
} from '#shared/model/schemas.ts';

const MANY = 200_000;

const scenarioV1 = z.strictObject({
  id: idSchema('scenario'),
  ...scenarioFields,
  teams: z.array(teamSchema).max(MANY),
  seats: z.array(seatSchema).max(MANY),
  lines: z.array(lineSchema).max(MANY),
  canvasNotes: z.array(noteSchema).max(10_000).default([]),
  accepted: z
    .array(acceptedSchema)
    .max(MANY)
    .refine((list) => new Set(list.map(({ key }) => key)).size === list.length, { message: 'accepts a finding twice' })
    .default([]),
  history: scoreHistorySchema.default([]),
});

export const planFileV1 = z.strictObject({
  schemaVersion: z.literal(1),
  id: idSchema('plan'),
  ...planFields,
  baseline: planFields.baseline.default(null),
  people: z.array(personSchema).max(MANY),
  roles: z.array(roleSchema).max(MANY),
  streams: z.array(streamSchema).max(MANY),
  scenarios: z.array(scenarioV1).min(1).max(1000),
});

export type PlanFileV1 = z.output<typeof planFileV1>;
