/** The words and figures of the status bar, made from the scenario and its evaluation. */

import type { IsoDate } from '#shared/model/date.ts';
import { whenText } from '#shared/model/date.ts';
import type { ProfileId } from '#shared/model/plan.ts';
import { filledTime } from '#shared/model/presence.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { hiresOn } from '#shared/rules/facts/plan-on.ts';
import type { Evaluation, Severity } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';

/** A score as it is shown: whole, half up. */
export const roundScore = (exact: number): number => Math.floor(exact + 0.5);

export const PROFILE_NAMES: Record<ProfileId, string> = {
  'start-up': 'Start-up',
  'scale-up': 'Scale-up',
  enterprise: 'Enterprise',
  custom: 'Custom',
};

const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** FTE of the seats that somebody holds, of all seats that are not over: "11.0 of 12.0 FTE filled". */
export function filledText(scenario: Scenario, { today, horizon }: Evaluation, shownDate: IsoDate | null): string {
  const { filled, whole } = filledTime(Object.values(scenario.seats), today, hiresOn(shownDate, horizon));
  return `${filled.toFixed(1)} of ${whole.toFixed(1)} FTE filled${shownDate === null ? '' : ` ${whenText(shownDate)}`}`;
}

export interface StatusCounts {
  readonly seats: string;
  readonly people: string;
  readonly vacancies: string;
  readonly filled: string;
  readonly findings: Readonly<Record<Severity, number>>;
}

/**
 * @param bench how many of the roster have no seat
 * @param shownDate another day than the plan's own, on which planned hires count as filled
 */
export function statusCounts(
  scenario: Scenario,
  bench: number,
  evaluation: Evaluation,
  shownDate: IsoDate | null,
): StatusCounts {
  const { figures } = evaluation;
  const open = evaluation.findings.filter(isOpen);
  const of = (severity: Severity) => open.filter((finding) => finding.severity === severity).length;
  return {
    seats: counted(figures.seats, 'seat', 'seats'),
    people: `${counted(figures.people, 'person', 'people')}${bench === 0 ? '' : `, ${bench} on the bench`}`,
    vacancies: counted(figures.vacancies, 'vacancy', 'vacancies'),
    filled: filledText(scenario, evaluation, shownDate),
    findings: { error: of('error'), warning: of('warning'), hint: of('hint') },
  };
}

/** "2 errors", for the tooltip and for screen readers. */
export function findingsText(severity: Severity, count: number): string {
  const words: Record<Severity, readonly [string, string]> = {
    error: ['error', 'errors'],
    warning: ['warning', 'warnings'],
    hint: ['hint', 'hints'],
  };
  const [one, many] = words[severity];
  return counted(count, one, many);
}
