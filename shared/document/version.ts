/** The version of plan files that this program writes. Every older one opens for ever. */
export const SCHEMA_VERSION = 1;
