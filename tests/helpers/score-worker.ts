/** The rules in a browser's worker: a plan's file in, the text of `score --json` out. */

import { parsePlan } from '#shared/document/index.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { scenariosOf } from '#shared/model/order.ts';

addEventListener('message', ({ data }: MessageEvent<{ readonly file: string; readonly day: IsoDate }>) => {
  const read = parsePlan(data.file);
  if (!read.ok) throw new Error(read.error.message);
  const plan = read.value;
  const ids = scenariosOf(plan).map(({ id }) => id);
  postMessage(`${JSON.stringify(scoreJson(plan, ids, data.day), null, 2)}\n`);
});
