/** A value stream: a product or problem that teams serve. Its size scales what it needs. */

import type { StreamId } from './ids.ts';
import { asId } from './ids.ts';

export const STREAM_SIZES = { small: 0.5, medium: 1, large: 2 } as const;

export interface ValueStream {
  readonly id: StreamId;
  readonly name: string;
  /** Above 0; 1 is a medium stream. */
  readonly size: number;
  readonly rank: string;
}

/** The one stream of a plan that names none. */
export const ALL_WORK: ValueStream = { id: asId('stream', 'stream-all-work'), name: 'All work', size: 1, rank: 'a0' };
