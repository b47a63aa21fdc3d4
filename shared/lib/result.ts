/** The outcome of something that can fail for a reason the user should read. Travels between processes as a value. */

export interface Problem {
  /** Stable name of what went wrong, `document.newer-version`: for tests and for the help. */
  readonly code: string;
  /** What, where, and what to do, for a lead. */
  readonly message: string;
  /** Where in the input: `row 12, column FTE`, or a path in the document `/scenarios/0/seats/3/role`. */
  readonly place?: string;
}

export type Result<T, E = Problem> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const err = <E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error });
