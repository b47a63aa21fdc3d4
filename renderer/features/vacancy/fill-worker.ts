/** Ranks and scores candidates off the window's thread. */

import type { FillAsk } from './fill-tasks.ts';
import { answer } from './fill-tasks.ts';

addEventListener('message', ({ data }: MessageEvent<FillAsk>) => answer(data, (said) => postMessage(said)));
