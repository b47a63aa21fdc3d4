/** A finding that somebody accepted: why, who, and the facts that it was accepted for. */

import type { IsoDate } from './date.ts';

export interface Accepted {
  /** The finding's key. */
  readonly key: string;
  readonly rule: string;
  /** Digest of the finding's facts; the finding comes back when they change. */
  readonly facts: string;
  readonly reason: string;
  readonly by: string;
  readonly on: IsoDate;
}
