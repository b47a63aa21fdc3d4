/** What on the canvas a finding is about, and how findings and seats are told in words. */

import type { FindingGrouping } from '#renderer/state/ui-store.ts';
import type { PersonId, SeatId } from '#shared/model/ids.ts';
import { seatsByPerson } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Finding, Severity } from '#shared/rules/finding.ts';

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'hint'];
export const SEVERITY_NAMES: Readonly<Record<Severity, readonly [one: string, many: string]>> = {
  error: ['error', 'errors'],
  warning: ['warning', 'warnings'],
  hint: ['hint', 'hints'],
};
export const GROUPING_NAMES: Readonly<Record<FindingGrouping, string>> = {
  weight: 'None',
  dimension: 'Dimension',
  team: 'Team',
  person: 'Person',
  rule: 'Rule',
};

/** Ids on the canvas: seats, teams and lines themselves, a person's seats; streams and capabilities stand for the teams that serve them. */
export function canvasIdsOf(finding: Finding, scenario: Scenario): string[] {
  const ids = new Set<string>();
  for (const { kind, id } of finding.subjects) {
    if (kind === 'seat' || kind === 'team' || kind === 'line') ids.add(id);
    if (kind === 'person') for (const seat of seatsByPerson(scenario).get(id as PersonId) ?? []) ids.add(seat.id);
    if (kind === 'stream') {
      for (const team of Object.values(scenario.teams)) {
        if (team.streams.some((share) => share.stream === id)) ids.add(team.id);
      }
    }
  }
  return [...ids];
}

/** What a seat, a team or a person is called; null where it is not there any more. */
export function aboutWords(
  plan: Plan,
  scenario: Scenario,
  id: string,
  roleName: (role: string) => string,
): string | null {
  if (Object.hasOwn(scenario.teams, id)) return scenario.teams[id as keyof Scenario['teams']]?.name ?? null;
  if (Object.hasOwn(plan.people, id)) return plan.people[id as keyof Plan['people']]?.name ?? null;
  if (!Object.hasOwn(scenario.seats, id)) return null;
  const { role, who } = seatWords(plan, scenario, id as SeatId, roleName);
  return `${role}, ${who}`;
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
