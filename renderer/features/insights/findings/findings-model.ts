/** How findings, teams, people and seats are told in words. */

import type { FindingGrouping } from '#renderer/state/ui-store.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Severity } from '#shared/rules/finding.ts';

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
