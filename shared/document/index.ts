/** The public edge of the file format: the current version under plain names. */

export type { Clip, ClipChoice } from './clip.ts';
export { CLIP_TYPE, clipOf, parseClip, serializeClip } from './clip.ts';
export { planJsonSchema } from './json-schema.ts';
export type { PlanProblems } from './parse.ts';
export { MAX_BYTES, parsePlan } from './parse.ts';
export { checkInvariants } from './references.ts';
export { serializePlan, writing } from './serialize.ts';
export { SCHEMA_VERSION } from './version.ts';
