/** What the worker does for the export dialog: draws the pages of a preview, writes the bytes of a file. */

import { exportEnv } from '#renderer/platform/export-env.ts';
import type { Scene } from '#shared/diagram/scene.ts';
import { drawChart, exportChart } from '#shared/export/chart.ts';
import { rosterCsv } from '#shared/export/csv.ts';
import { scoreJson } from '#shared/export/score-json.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { rosterXlsx } from '#shared/export/xlsx.ts';
import type { Result } from '#shared/lib/result.ts';
import { ok } from '#shared/lib/result.ts';
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

const requestOf = ({ plan, scenarioId, options, today }: ExportAsk) => ({ plan, scenarioId, today, ...options });

/** The pages as they will be written, each a drawing of its own with the fonts in it. */
async function preview(ask: ExportAsk): Promise<DrawnPreview> {
  if (!isChart(ask.options.format)) return { pages: [], smallestText: 0, uncovered: [] };
  const drawn = await drawChart(requestOf(ask), exportEnv);
  if (!drawn) return { pages: [], smallestText: 0, uncovered: [] };
  const { scene, coverage } = drawn;
  const alone = (page: Scene['pages'][number]): Scene => ({ ...scene, title: page.title, pages: [page] });
  return {
    pages: scene.pages.map((page) => ({ title: page.title, svg: writeSvg(alone(page), coverage) })),
    smallestText: scene.smallestText,
    uncovered: scene.uncovered,
  };
}

async function write(ask: ExportAsk): Promise<Result<Written>> {
  const { format } = ask.options;
  if (isChart(format)) return exportChart({ ...requestOf(ask), format }, exportEnv);
  return ok({ bytes: await DATA_WRITERS[format](ask), warnings: [] });
}

export const answer = (ask: ExportAsk): Promise<DrawnPreview | Result<Written>> =>
  ask.kind === 'preview' ? preview(ask) : write(ask);
