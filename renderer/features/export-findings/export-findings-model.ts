/** What the dialog for a report of findings offers: formats, scenarios, and the file's name. */

import type { FileKind } from '#shared/ipc/contract.ts';
import { fileSlug } from '#shared/lib/file-name.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export const FORMATS = ['csv', 'markdown'] as const;
export type Format = (typeof FORMATS)[number];

export const FORMAT_NAMES: Readonly<Record<Format, string>> = { csv: 'CSV', markdown: 'Markdown' };
export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  csv: 'One row a finding, for a spreadsheet or a ticket system.',
  markdown: 'A page to read, or to paste into a wiki or a chat.',
};
export const FILE_KINDS: Readonly<Record<Format, FileKind>> = { csv: 'csv', markdown: 'md' };

/** `xyzshopsmart-pods-platform-findings.md`: letters of any script stay, what file systems refuse goes. */
export function fileNameOf(plan: Pick<Plan, 'name'>, scenario: Pick<Scenario, 'name'> | null, format: Format): string {
  const parts = [fileSlug(plan.name), fileSlug(scenario?.name ?? ''), 'findings'].filter(Boolean);
  return `${parts.join('-')}.${FILE_KINDS[format]}`;
}
