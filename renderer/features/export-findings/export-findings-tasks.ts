/** What the worker does: writes the report, with the score that each fix would lead to. */

import { findingsCsv } from '#shared/export/findings-csv.ts';
import { findingsMarkdown } from '#shared/export/findings-markdown.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Format } from './export-findings-model.ts';

export interface ReportAsk {
  readonly plan: Plan;
  readonly scenarios: readonly ScenarioId[];
  readonly format: Format;
  readonly day: IsoDate;
}

export type ReportAnswer = { readonly text: string } | { readonly failed: string };

export const report = ({ plan, scenarios, format, day }: ReportAsk): string =>
  format === 'csv' ? findingsCsv(plan, scenarios, day) : findingsMarkdown(plan, scenarios, day);
