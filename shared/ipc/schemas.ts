/** The payload of every channel, checked by the main process before anything is done with it. */

import { z } from 'zod';
import { ID_PATTERN } from '#shared/model/ids.ts';
import type { Channel, FileHandle, FileKind, Requests } from './contract.ts';

// Compiled schemas need `eval`, which the page's policy refuses.
z.config({ jitless: true });

/** A plan is at most 64 MB; a picture of a large chart may be more, but not without bound. */
const MAX_BYTES = 256 * 1024 * 1024;
const MAX_TEXT = 64 * 1024 * 1024;
/** More than a plan's longest name and its file's; whoever shows it or makes a file name of it shortens it. */
const MAX_NAMES = 32_768;

const KINDS = ['plan', 'roster', 'svg', 'png', 'pdf', 'csv', 'json', 'xlsx', 'md'] as const satisfies FileKind[];

const kind = z.enum(KINDS);
const handle = z
  .string()
  .regex(/^[0-9a-f-]{36}$/)
  .transform((text) => text as FileHandle);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const nothing = z.strictObject({});
const planId = z.string().max(80).regex(ID_PATTERN);
const revision = z.int().min(0);
const bytes = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected')
  .refine((value) => value.length <= MAX_BYTES, 'too many bytes');

type Schemas = { readonly [C in Channel]: z.ZodType<Requests[C]['in']> };

export const REQUEST_SCHEMAS: Schemas = {
  'files.open': z.strictObject({ kind }),
  'files.open-recent': z.strictObject({ handle }),
  'files.save': z.strictObject({
    kind,
    handle: handle.nullable(),
    suggestedName: z.string().max(MAX_NAMES),
    bytes,
    expected: hash.nullable(),
  }),
  'files.versions': z.strictObject({ handle }),
  'files.read-version': z.strictObject({ handle, until: z.int().min(0) }),
  'files.recent': nothing,
  'files.take-pending': nothing,
  'files.bind': z.strictObject({ planId, handle, sha256: hash }),
  'files.of-plan': z.strictObject({ planId }),
  'recovery.write': z.strictObject({ planId, revision, text: z.string().max(MAX_TEXT) }),
  'recovery.list': nothing,
  'recovery.read': z.strictObject({ planId }),
  'recovery.set-store-aside': z.strictObject({ isUnreadable: z.boolean() }),
  'window.set-state': z.strictObject({ title: z.string().max(MAX_NAMES), isDirty: z.boolean() }),
  'window.close-now': nothing,
  'window.stay': nothing,
};

/** What the preload script sends for a dropped file. */
export const OPEN_DROPPED_SCHEMA = z.strictObject({ path: z.string().min(1).max(32_768) });
