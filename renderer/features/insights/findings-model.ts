/** Which findings are listed, and what on the canvas they are about. */

import type { SeatId, TeamId } from '#shared/model/ids.ts';
import { seatsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Finding, HealthId, Severity } from '#shared/rules/finding.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];
export const SEVERITY_NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  hint: ['hint', 'hints'],
};

export interface FindingFilter {
  readonly severity: Severity | 'all';
  readonly dimension: HealthId | 'all';
  readonly team: TeamId | null;
}

export function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}

/** Findings that pass the filter; a team's are those of its scope and those that name it or one of its seats. */
export function filterFindings(
  findings: readonly Finding[],
  filter: FindingFilter,
  scenario: Scenario,
): readonly Finding[] {
  return findings.filter(
    (finding) =>
      (filter.severity === 'all' || finding.severity === filter.severity) &&
      (filter.dimension === 'all' || finding.dimension === filter.dimension) &&
      (filter.team === null || concernsTeam(finding, filter.team, scenario)),
  );
}

function concernsTeam(finding: Finding, team: TeamId, scenario: Scenario): boolean {
  if (finding.scope.kind === 'team') return finding.scope.id === team;
  return finding.subjects.some(
    ({ kind, id }) =>
      (kind === 'team' && id === team) || (kind === 'seat' && scenario.seats[id as SeatId]?.team === team),
  );
}

/** Ids on the canvas: seats, teams and lines themselves, a person's seats; streams and capabilities stand for the teams that serve them. */
export function canvasIdsOf(finding: Finding, scenario: Scenario): string[] {
  const ids = new Set<string>();
  for (const { kind, id } of finding.subjects) {
    if (kind === 'seat' || kind === 'team' || kind === 'line') ids.add(id);
    if (kind === 'person') for (const seat of seatsOf(scenario)) if (seat.person === id) ids.add(seat.id);
    if (kind === 'stream') {
      for (const team of Object.values(scenario.teams)) {
        if (team.streams.some((share) => share.stream === id)) ids.add(team.id);
      }
    }
  }
  return [...ids];
}

/** A seat in words: its role and who holds it. */
export function seatWords(plan: Plan, scenario: Scenario, id: SeatId, roleName: (role: string) => string) {
  const seat = scenario.seats[id];
  if (seat === undefined) return { role: 'A seat', who: '', team: '' };
  return {
    role: roleName(seat.role),
    who: seat.person === null ? 'Vacant' : (plan.people[seat.person]?.name ?? ''),
    team: seat.team === null ? '' : (scenario.teams[seat.team]?.name ?? ''),
  };
}
