/** A scenario's roster as CSV: UTF-8 with its mark, so that spreadsheets read every script, and no cell that runs. */

import { csvRow, UTF8_MARK } from '#shared/lib/spreadsheet-text.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { rosterSheet } from './roster-rows.ts';

export function rosterCsv(plan: Plan, scenarioId: ScenarioId): string {
  const { columns, rows } = rosterSheet(plan, scenarioId);
  return UTF8_MARK + [columns, ...rows].map((row) => csvRow(row.map(cellText))).join('');
}

/** A zero byte would make the file unreadable as text. */
const cellText = (value: string | number) => String(value).replaceAll('\0', '');
