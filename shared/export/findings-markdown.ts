/** Findings as Markdown, to be read or pasted: scenario by scenario, the gravest first, those that are accepted apart. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { formatDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Evaluation, Finding, Severity } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';
import { planDate } from '#shared/rules/index.ts';
import type { ReportedScenario } from './finding-report.ts';
import { findingWords, reportedScenarios } from './finding-report.ts';
import { profileChanges, profileWords } from './profile-changes.ts';

const SEVERITIES: readonly (readonly [Severity, one: string, many: string])[] = [
  ['error', 'error', 'errors'],
  ['warning', 'warning', 'warnings'],
  ['hint', 'hint', 'hints'],
];

/** @param dayOfUse counts as today where the plan sets no date */
export function findingsMarkdown(plan: Plan, scenarioIds: readonly ScenarioId[], dayOfUse: IsoDate): string {
  const blocks = [
    `# Findings: ${plain(plan.name)}`,
    `${formatDate(planDate(plan, dayOfUse))}. Profile: ${profileWords(plan.profile)}.`,
    ...profileBlocks(plan),
    ...reportedScenarios(plan, scenarioIds, dayOfUse).flatMap(scenarioBlocks),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function profileBlocks({ profile }: Plan): readonly string[] {
  const changes = profileChanges(profile);
  if (changes.length === 0) return [];
  const rows = changes.map(({ what, value, usual }) => `| ${plain(what)} | ${plain(value)} | ${plain(usual)} |`);
  return ['## Changed in the profile', ['| what | this plan | default |', '| --- | --- | --- |', ...rows].join('\n')];
}

function scenarioBlocks(reported: ReportedScenario): readonly string[] {
  const { scenario, evaluation } = reported;
  const open = evaluation.findings.filter(isOpen);
  const accepted = evaluation.findings.filter((finding) => !isOpen(finding));
  return [
    `## ${plain(scenario.name)}`,
    [scoreWords(evaluation), countWords(open, accepted.length)].join(' '),
    ...SEVERITIES.flatMap(([severity, , many]) =>
      section(
        `${many.slice(0, 1).toUpperCase()}${many.slice(1)}`,
        open.filter((finding) => finding.severity === severity),
        reported,
      ),
    ),
    ...section('Accepted', accepted, reported),
    ...uncheckedBlocks(evaluation),
  ];
}

function scoreWords({ scores }: Evaluation): string {
  if (scores === null) return 'Nothing planned yet: the scenario has no seats.';
  const whole = (value: number) => roundHalfUp(value, 0);
  const { overall, pillars, weakestPillar } = scores;
  const figures = `Overall ${whole(overall.today)} today, ${whole(overall.planned)} planned`;
  const weakest = weakestPillar.today;
  const least = whole(pillars[weakest].today);
  return least === 100
    ? `${figures}; all pillars are complete today.`
    : `${figures}; weakest today ${GROUPS[weakest].name} at ${least}.`;
}

function countWords(open: readonly Finding[], accepted: number): string {
  const counts = SEVERITIES.flatMap(([severity, one, many]) => {
    const count = open.filter((finding) => finding.severity === severity).length;
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  const found = counts.length === 0 ? 'No open findings' : counts.join(', ');
  return accepted === 0 ? `${found}.` : `${found}, ${accepted} accepted.`;
}

const section = (title: string, findings: readonly Finding[], reported: ReportedScenario): readonly string[] =>
  findings.length === 0 ? [] : [`### ${title}`, ...findings.flatMap((finding) => findingBlocks(finding, reported))];

function findingBlocks(finding: Finding, { scenario, former }: ReportedScenario): readonly string[] {
  const { title, message, rule, severity, dimension, source, accepted, key } = finding;
  const before = former.get(key);
  const on = scenario.accepted[key]?.on;
  const words = findingWords(finding, scenario);
  const facts: readonly (readonly [string, string])[] = [
    ['Accepted', accepted === null ? '' : `by ${accepted.by}${on ? ` on ${formatDate(on)}` : ''}: ${accepted.reason}`],
    ['Accepted before, for other facts', before ? `by ${before.by}: ${before.reason}` : ''],
    ['Rule', `${rule}, ${severity}, ${dimension}, costs ${words.cost}; source ${source}`],
    ['Scope', words.scope],
    ['About', words.subjects.join('; ')],
    ['Evidence', words.evidence.join('; ')],
    ['Fixes', words.fixes.join('; ')],
    ['What clears it', words.remedy],
  ];
  const lines = facts.flatMap(([name, fact]) => (fact === '' ? [] : [`- ${name}: ${plain(fact)}`]));
  return [`#### ${plain(title)}`, ...(message === title ? [] : [started(plain(message))]), lines.join('\n')];
}

function uncheckedBlocks({ unchecked }: Evaluation): readonly string[] {
  if (unchecked.length === 0) return [];
  return ['### Not checked', unchecked.map(({ title, why }) => `- ${plain(title)}: ${plain(why)}`).join('\n')];
}

/** Text as it is, on one line: nothing in it makes a link, a table or emphasis. */
const plain = (text: string): string =>
  text
    .replaceAll('\0', '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|#~&]/g, '\\$&');

/** Nothing at the beginning of a paragraph makes a list or a rule of it. */
const started = (text: string): string => text.replace(/^(\d+)([.)])/, '$1\\$2').replace(/^[-+=]/, '\\$&');
