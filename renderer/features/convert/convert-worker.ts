/** Works out conversions off the window's thread: a message for each topology. */

import type { PreviewAsk } from './convert-tasks.ts';
import { answer } from './convert-tasks.ts';

addEventListener('message', ({ data }: MessageEvent<PreviewAsk>) => answer(data, (said) => postMessage(said)));
