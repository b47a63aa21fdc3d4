/** A place in a JSON document as a JSON Pointer (RFC 6901); hostile keys are cut, so that no message gets long. */

const LONGEST_PART = 100;

export const jsonPointer = (parts: readonly PropertyKey[]): string =>
  parts.map((part) => `/${String(part).slice(0, LONGEST_PART).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('') ||
  '/';
