/** Findings as CSV: one row each, scenario by scenario; then what the profile changes, as it decides what is found. */

import { csvRow, UTF8_MARK } from '#shared/lib/spreadsheet-text.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { ReportedScenario } from './finding-report.ts';
import { findingWords, reportedScenarios } from './finding-report.ts';
import { PROFILE_NAMES, profileChanges } from './profile-changes.ts';

export const FINDING_COLUMNS = [
  'severity',
  'rule',
  'title',
  'message',
  'scope',
  'subjects',
  'evidence',
  'source',
  'cost',
  'accepted by',
  'reason',
  'fixes',
  'dimension',
  'scenario',
  'accepted on',
  // Given for other facts than it has now: it counts again.
  'accepted before by',
  'accepted before on',
  'reason before',
  'what clears it',
] as const;

type Row = Readonly<Partial<Record<(typeof FINDING_COLUMNS)[number], string>>>;

/** @param dayOfUse counts as today where the plan sets no date */
export function findingsCsv(plan: Plan, scenarioIds: readonly ScenarioId[], dayOfUse: IsoDate): string {
  const rows: readonly Row[] = [
    ...reportedScenarios(plan, scenarioIds, dayOfUse).flatMap((reported) =>
      reported.evaluation.findings.map((finding) => rowOf(reported, finding)),
    ),
    ...profileRows(plan),
  ];
  const lines = rows.map((row) => csvRow(FINDING_COLUMNS.map((column) => cellText(row[column] ?? ''))));
  return UTF8_MARK + csvRow([...FINDING_COLUMNS]) + lines.join('');
}

function rowOf({ scenario, former }: ReportedScenario, finding: Finding): Row {
  const { accepted, key } = finding;
  const before = former.get(key);
  const words = findingWords(finding, scenario);
  return {
    severity: finding.severity,
    rule: finding.rule,
    title: finding.title,
    message: finding.message,
    scope: words.scope,
    subjects: listed(words.subjects),
    evidence: listed(words.evidence),
    source: finding.source,
    cost: words.cost,
    'accepted by': accepted?.by ?? '',
    reason: accepted?.reason ?? '',
    fixes: listed(words.fixes),
    dimension: finding.dimension,
    scenario: scenario.name,
    'accepted on': accepted === null ? '' : (scenario.accepted[key]?.on ?? ''),
    'accepted before by': before?.by ?? '',
    'accepted before on': before?.on ?? '',
    'reason before': before?.reason ?? '',
    'what clears it': words.remedy,
  };
}

/** No findings: their severity says `profile`. */
const profileRows = ({ profile }: Plan): readonly Row[] =>
  profileChanges(profile).map(({ what, value, usual, rule }) => ({
    severity: 'profile',
    rule,
    title: `Changed: ${what}`,
    message: `${what}: ${value} in this plan, ${usual} in the profile ${PROFILE_NAMES[profile.id]}.`,
  }));

const listed = (parts: readonly string[]): string => parts.map((part) => part.replaceAll(';', ',')).join('; ');

/** A zero byte would make the file unreadable as text. */
const cellText = (text: string): string => text.replaceAll('\0', '');
