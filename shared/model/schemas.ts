/**
 * Schemas of everything in a plan: the door for files, commands and messages between processes.
 *
 * Strict objects: an unknown key is an error, never dropped. Every text and list is bounded.
 */

import { z } from 'zod';
import type { Accepted } from './accepted.ts';
import type { CanvasNote } from './canvas-note.ts';
import { NOTE_LIMITS } from './canvas-note.ts';
import { CAPABILITY_IDS, PILLAR_IDS } from './capability.ts';
import type { IsoDate } from './date.ts';
import { parseIsoDate } from './date.ts';
import type { IdByKind, IdKind } from './ids.ts';
import { ID_PATTERN } from './ids.ts';
import type { Line, LineEnd } from './line.ts';
import { HAND_OFF_TYPES } from './line.ts';
import type { Person, Skill } from './person.ts';
import { MAX_FTE } from './person.ts';
import type { Profile } from './profile.ts';
import { COST_IDS, PROFILE_IDS, RULE_LEVELS, STRENGTH_IDS, THRESHOLD_IDS } from './profile.ts';
import type { CustomRole } from './role.ts';
import type { Scenario } from './scenario.ts';
import { TOPOLOGY_IDS } from './scenario.ts';
import type { ScorePoint } from './score-point.ts';
import { MOST_POINTS, POINT_HEALTHS } from './score-point.ts';
import type { ManagerRef, Seat } from './seat.ts';
import { SEAT_STATUSES } from './seat.ts';
import type { Team } from './team.ts';
import { TEAM_KINDS } from './team.ts';
import type { ValueStream } from './value-stream.ts';

z.config({ jitless: true });

/** A roster may join a name from two cells of the longest kind. */
const LONGEST_NAME = 20_100;
const LONGEST_TEXT = 20_000;
const LONGEST_CELL = 10_000;

const name = z.string().max(LONGEST_NAME);
const text = z.string().max(LONGEST_TEXT);
/** A fractional index: a head that says how many digits follow, and a fraction that does not end in 0. */
const RANK = (() => {
  const digits = '[0-9A-Za-z]';
  const heads = Array.from({ length: 26 }, (_, n) => {
    const [small, large] = [String.fromCharCode(97 + n), String.fromCharCode(90 - n)];
    return `[${small}${large}]${digits}{${n + 1}}`;
  });
  return new RegExp(`^(?!A0{26}$)(?:${heads.join('|')})(?:${digits}*[1-9A-Za-z])?$`);
})();
const rank = z.string().max(200).regex(RANK, { message: 'is no rank: copy one from a neighbour' });
const share = z.number().min(0).max(MAX_FTE);

/** An id of one kind; a role's may be a built-in role's, which has no prefix. */
export const idSchema = <K extends IdKind>(kind: K): z.ZodType<IdByKind[K]> =>
  z
    .string()
    .max(80)
    .refine(
      (id): id is IdByKind[K] =>
        kind === 'role' ? /^[a-z][a-z0-9-]*$/.test(id) : ID_PATTERN.test(id) && id.startsWith(`${kind}-`),
      {
        message: kind === 'role' ? 'is no role id' : `is no ${kind} id: it starts with "${kind}-"`,
      },
    );

const personId = idSchema('person');
const streamId = idSchema('stream');
const teamId = idSchema('team');
const seatId = idSchema('seat');
const lineId = idSchema('line');
const roleId = idSchema('role');

const dateSchema: z.ZodType<IsoDate> = z.string().refine((day): day is IsoDate => parseIsoDate(day) !== null, {
  message: 'is no day of the calendar: write YYYY-MM-DD',
});

export const pointSchema = z.strictObject({ x: z.number().min(-1e6).max(1e6), y: z.number().min(-1e6).max(1e6) });

const capabilityId = z.enum(CAPABILITY_IDS);
const capabilities = z.array(capabilityId).max(CAPABILITY_IDS.length);

/** Texts by a name that people chose, such as a roster's column: not a name that objects have already. */
const custom = z
  .record(z.string().max(LONGEST_NAME), z.string().max(LONGEST_CELL))
  .refine((fields) => Object.keys(fields).length <= 200, { message: 'has more than 200 fields' });

/** Nothing that a click could run: no `javascript:`, no `file:`. */
const linksField = z
  .array(
    z.strictObject({
      label: name,
      url: z
        .string()
        .max(2_000)
        .regex(/^(?:https?:\/\/|mailto:)\S+$/i, { message: 'is no link: copy the whole address from the browser' }),
    }),
  )
  .max(100);

const skillSchema: z.ZodType<Skill> = z.strictObject({ name, level: z.number().min(0).max(4).nullable() });

const facts = {
  location: name,
  timeZone: z.string().max(100),
  years: z.number().min(0).max(100).nullable(),
  skills: z.array(skillSchema).max(5_000),
};
const factsSchema = z.strictObject(facts);

export const personFields = {
  rosterId: name,
  name,
  email: name,
  isOutside: z.boolean(),
  capacity: share,
  ...facts,
  notes: text,
  links: linksField,
  custom,
};
/** Fields that came later may be absent in a file, here and below: it opens with what a new entity has. */
export const personSchema: z.ZodType<Person> = z.strictObject({
  id: personId,
  ...personFields,
  links: linksField.default([]),
});

export const streamFields = { name, size: z.number().gt(0).max(1000), rank };
export const streamSchema: z.ZodType<ValueStream> = z.strictObject({ id: streamId, ...streamFields });

export const roleFields = { name, owns: capabilities, supports: capabilities, notes: text };
export const roleSchema: z.ZodType<CustomRole> = z.strictObject({ id: roleId, ...roleFields });

export const managerSchema: z.ZodType<ManagerRef> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), id: seatId }),
  z.strictObject({ kind: z.literal('outside'), id: personId }),
]);

const focusSchema = z
  .partialRecord(capabilityId, z.number().min(0).max(1))
  .refine((shares) => Math.abs(Object.values(shares).reduce((sum, each) => sum + (each ?? 0), 0) - 1) < 1e-6, {
    message: 'has shares that do not add up to 1',
  });

export const seatFields = {
  rosterId: name,
  role: roleId,
  team: teamId.nullable(),
  rank,
  person: personId.nullable(),
  fte: share,
  start: dateSchema.nullable(),
  end: dateSchema.nullable(),
  level: name,
  cost: z.number().min(0).max(1e12).nullable(),
  status: z.enum(SEAT_STATUSES).nullable(),
  focus: focusSchema.nullable(),
  solid: managerSchema.nullable(),
  dotted: z.array(managerSchema).max(5_000),
  wanted: factsSchema.nullable(),
  homeStream: streamId.nullable(),
  position: pointSchema.nullable(),
  notes: text,
  links: linksField,
  custom,
};
export const seatSchema: z.ZodType<Seat> = z.strictObject({
  id: seatId,
  ...seatFields,
  links: linksField.default([]),
});

export const teamFields = {
  name,
  kind: z.enum(TEAM_KINDS),
  lead: seatId.nullable(),
  focus: text,
  streams: z.array(z.strictObject({ stream: streamId, weight: z.number().gt(0).max(1000).nullable() })).max(100_000),
  rank,
  position: pointSchema.nullable(),
  isLocked: z.boolean(),
  notes: text,
  links: linksField,
  custom,
};
export const teamSchema: z.ZodType<Team> = z.strictObject({
  id: teamId,
  ...teamFields,
  isLocked: z.boolean().default(false),
  links: linksField.default([]),
  custom: custom.default({}),
});

const lineEndSchema: z.ZodType<LineEnd> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('seat'), id: seatId }),
  z.strictObject({ kind: z.literal('team'), id: teamId }),
]);
export const handOffTypeSchema = z.enum(HAND_OFF_TYPES);
export const lineSchema: z.ZodType<Line> = z.discriminatedUnion('kind', [
  z.strictObject({
    id: lineId,
    kind: z.literal('hand-off'),
    type: handOffTypeSchema,
    from: lineEndSchema,
    to: lineEndSchema,
  }),
  z.strictObject({ id: lineId, kind: z.literal('serves'), from: teamId, to: teamId }),
]);

const noteSide = z.number().min(NOTE_LIMITS.smallest).max(NOTE_LIMITS.largest);
export const noteFields = { text, position: pointSchema, width: noteSide, height: noteSide };
export const noteSchema: z.ZodType<CanvasNote> = z.strictObject({ id: idSchema('note'), ...noteFields });

export const scenarioFields = { name, note: text, rank, topology: z.enum(TOPOLOGY_IDS).nullable() };

const profileSchema: z.ZodType<Profile> = z.strictObject({
  id: z.enum(PROFILE_IDS),
  demand: z.partialRecord(capabilityId, z.number().min(0).max(1000)),
  thresholds: z.partialRecord(z.enum(THRESHOLD_IDS), z.number().min(0).max(1000)).default({}),
  rules: z
    .record(
      z
        .string()
        .max(80)
        .regex(/^[a-z]+(?:-[a-z]+)*$/),
      z.enum(RULE_LEVELS),
    )
    .default({}),
  strengths: z.partialRecord(z.enum(STRENGTH_IDS), z.number().min(0).max(1)).default({}),
  costs: z.partialRecord(z.enum(COST_IDS), z.number().min(0).max(100)).default({}),
});

export const planFields = {
  name,
  date: dateSchema.nullable(),
  currency: z.string().max(20),
  profile: profileSchema,
  baseline: idSchema('scenario').nullable(),
};

/** A rule, its scope and its subjects; the key of JavaScript's own prototype is none. */
export const findingKeySchema = z
  .string()
  .min(1)
  .max(LONGEST_TEXT)
  .refine((key) => key !== '__proto__', { message: 'is no key of a finding' });
export const acceptedSchema: z.ZodType<Accepted> = z.strictObject({
  key: findingKeySchema,
  rule: z.string().max(80),
  facts: z.string().max(80),
  reason: z.string().trim().min(1).max(2000),
  by: z.string().trim().min(1).max(200),
  on: dateSchema,
});

const points = z.number().min(0).max(100);
const pointPair = z.strictObject({ today: points, planned: points });
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;
export const scorePointSchema: z.ZodType<ScorePoint> = z.strictObject({
  at: z.string().refine((at) => MOMENT.test(at) && new Date(at).toJSON() === at.replace('Z', '.000Z'), {
    message: 'is no moment: write YYYY-MM-DDThh:mm:ssZ',
  }),
  done: z.string().max(400),
  steps: z.number().int().min(0).max(1_000_000),
  overall: pointPair,
  pillars: z.record(z.enum(PILLAR_IDS), pointPair),
  health: z.record(z.enum(POINT_HEALTHS), points),
});
export const scoreHistorySchema = z
  .array(scorePointSchema)
  .max(MOST_POINTS)
  .refine((list) => list.every(({ at }, i) => i === 0 || (list[i - 1]?.at ?? '') < at), {
    message: 'is not in the order of time',
  });

const byId = <T>(entity: z.ZodType<T>) =>
  z
    .record(z.string().max(80), entity)
    .refine((record) => Object.entries(record).every(([id, each]) => (each as { id: string }).id === id), {
      message: 'has an entry under another id than its own',
    });

/** A scenario as it stands in memory: records by id. The file writes lists; its schema is the document's. */
export const scenarioSchema: z.ZodType<Scenario> = z.strictObject({
  id: idSchema('scenario'),
  ...scenarioFields,
  teams: byId(teamSchema),
  seats: byId(seatSchema),
  lines: byId(lineSchema),
  canvasNotes: byId(noteSchema).default({}),
  accepted: z
    .record(findingKeySchema, acceptedSchema)
    .refine((record) => Object.entries(record).every(([key, each]) => each.key === key), {
      message: 'has an entry under another key than its own',
    })
    .default({}),
});
