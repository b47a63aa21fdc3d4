/** What the export dialog offers and says: formats, papers, the file's name, and the line of checks before the export. */

import type { FileKind } from '#shared/ipc/contract.ts';
import { fileSlug } from '#shared/lib/file-name.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';

export const CHART_FORMATS = ['pdf', 'png', 'svg'] as const;
export const DATA_FORMATS = ['csv', 'xlsx', 'json'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];
export type DataFormat = (typeof DATA_FORMATS)[number];
export type Format = ChartFormat | DataFormat;

export const PAPERS = ['fit', 'a4', 'a3', 'letter', 'tabloid'] as const;
export type Paper = (typeof PAPERS)[number];
export type Orientation = 'auto' | 'landscape' | 'portrait';

export interface ExportOptions {
  readonly format: Format;
  readonly view: 'teams' | 'reporting';
  readonly paper: Paper;
  readonly orientation: Orientation;
  /** Pixels a point, for PNG. */
  readonly scale: number;
}

export const isChart = (format: Format): format is ChartFormat => (CHART_FORMATS as readonly string[]).includes(format);

export const FORMAT_NAMES: Readonly<Record<Format, string>> = {
  pdf: 'PDF',
  png: 'PNG',
  svg: 'SVG',
  csv: 'CSV',
  xlsx: 'Excel',
  json: 'JSON',
};

export const FORMAT_WORDS: Readonly<Record<Format, string>> = {
  pdf: 'For print and slides: vectors, text that can be searched, fonts inside.',
  png: 'A picture of the whole chart.',
  svg: 'A drawing to edit further: text stays text.',
  csv: 'One row a seat, then the bench; imports again.',
  xlsx: 'The same rows as CSV, as a spreadsheet.',
  json: 'Scores, findings and figures of this scenario, for other programs.',
};

export const PAPER_NAMES: Readonly<Record<Paper, string>> = {
  fit: 'Fit: as large as the chart',
  a4: 'A4',
  a3: 'A3',
  letter: 'Letter',
  tabloid: 'Tabloid',
};

export const SCALES = [1, 2, 3, 4] as const;

export const FILE_KINDS: Readonly<Record<Format, FileKind>> = {
  pdf: 'pdf',
  png: 'png',
  svg: 'svg',
  csv: 'csv',
  xlsx: 'xlsx',
  json: 'json',
};

/** `xyzshopsmart-pods-platform.pdf`: letters of any script stay, what file systems refuse goes. */
export function fileNameOf(plan: Pick<Plan, 'name'>, scenario: Pick<Scenario, 'name'>, format: Format): string {
  return `${[fileSlug(plan.name), fileSlug(scenario.name)].filter(Boolean).join('-') || 'plan'}.${format}`;
}

export interface Check {
  readonly tone: 'ok' | 'warning' | 'error';
  readonly text: string;
}

/** Under this, print cannot be read at arm's length. */
const SMALL_PT = 6;

interface NamesOnChart {
  readonly people: number;
  readonly outside: number;
}

export interface Preflight {
  readonly format: Format;
  readonly paper: Paper;
  readonly pages: number;
  readonly smallestText: number;
  readonly uncovered: readonly string[];
  readonly names: NamesOnChart;
}

const count = (n: number, one: string, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** What to know before the file leaves: sizes, pages, fonts, and what would embarrass. */
export function checksOf({ format, paper, pages, smallestText, uncovered, names }: Preflight): Check[] {
  const size = `${smallestText.toFixed(1)} pt`;
  const onPaper = paper === 'fit' ? '' : ` on ${PAPER_NAMES[paper]}`;
  const shown = uncovered.slice(0, 8).join(' ');
  return [
    smallestText >= SMALL_PT
      ? { tone: 'ok', text: `Smallest text ${size}${onPaper}` }
      : { tone: 'warning', text: `Smallest text ${size}${onPaper}: choose larger paper` },
    { tone: 'ok', text: `${count(pages, 'page')}, nothing cut off` },
    ...(uncovered.length > 0
      ? [
          {
            tone: 'warning',
            text: `No font for ${shown}${uncovered.length > 8 ? ' …' : ''}: their code points stand instead`,
          } as const,
        ]
      : [{ tone: 'ok', text: format === 'png' ? 'Fonts drawn in' : 'Fonts embedded' } as const]),
    ...(names.people + names.outside > 0
      ? [{ tone: 'warning', text: `${nameWords(names)} on it, no costs` } as const]
      : [{ tone: 'ok', text: 'No names, no costs' } as const]),
  ];
}

/** Whose names stand on the chart: people with a seat, and managers from outside that somebody reports to. */
export function namesOn(scenario: Scenario): NamesOnChart {
  const people = new Set<string>();
  const outside = new Set<string>();
  for (const { person, solid, dotted } of Object.values(scenario.seats)) {
    if (person !== null) people.add(person);
    for (const manager of [solid, ...dotted]) if (manager?.kind === 'outside') outside.add(manager.id);
  }
  return { people: people.size, outside: outside.size };
}

function nameWords({ people, outside }: NamesOnChart): string {
  const named = people > 0 ? count(people, 'full name') : '';
  const managers = outside > 0 ? count(outside, 'manager from outside', 'managers from outside') : '';
  return [named, managers].filter(Boolean).join(' and ');
}

export const sizeWords = (bytes: number): string =>
  bytes < 1_000_000
    ? `${Math.max(1, Math.round(bytes / 1000)).toLocaleString('en')} kB`
    : `${(bytes / 1_000_000).toFixed(1)} MB`;
