/** What the selects of the inspector offer: roles, people, teams and managers, named so that they can be told apart. */

import { ROLES, roleOf } from '#shared/catalog/roles.ts';
import type { SeatId } from '#shared/model/ids.ts';
import { benchOf, seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly group?: string | undefined;
}

const ROLE_GROUPS = {
  core: 'Core roles',
  extended: 'Extended roles',
  ml: 'ML roles',
  management: 'Management',
  business: 'Business',
} as const;

const byLabel = (a: Option, b: Option) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);

export function roleOptions(plan: Plan): Option[] {
  const custom = Object.values(plan.roles)
    .map(({ id, name }) => ({ value: id, label: name, group: 'Roles of this plan' }))
    .sort(byLabel);
  return [...custom, ...ROLES.map(({ id, name, group }) => ({ value: id, label: name, group: ROLE_GROUPS[group] }))];
}

/** People for a seat: nobody, the bench, then those who hold another seat. */
export function personOptions(plan: Plan, scenario: Scenario): Option[] {
  const bench = benchOf(plan, scenario);
  const isFree = new Set(bench.map(({ id }) => id));
  const seated = Object.values(plan.people).filter(({ id, isOutside }) => !isOutside && !isFree.has(id));
  return [
    { value: '', label: 'Vacant' },
    ...bench.map(({ id, name }) => ({ value: id, label: name, group: 'On the bench' })),
    ...seated.map(({ id, name }) => ({ value: id, label: name, group: 'Holds a seat already' })).sort(byLabel),
  ];
}

export const teamOptions = (scenario: Scenario): Option[] => [
  { value: '', label: 'No team' },
  ...teamsOf(scenario).map(({ id, name }) => ({ value: id, label: name })),
];

/** A seat in words: role, then who holds it. */
export function seatName(plan: Plan, seat: Seat): string {
  const person = seat.person === null ? 'vacant' : (plan.people[seat.person]?.name ?? 'vacant');
  return `${roleOf(plan, seat.role).name}, ${person}`;
}

export const managerKey = (ref: ManagerRef | null): string => (ref === null ? '' : `${ref.kind}:${ref.id}`);

export function managerOfKey(plan: Plan, scenario: Scenario, key: string): ManagerRef | null {
  const [kind, id = ''] = key.split(/:(.*)/s);
  if (kind === 'seat') {
    const seat = Object.values(scenario.seats).find((one) => one.id === id);
    return seat === undefined ? null : { kind: 'seat', id: seat.id };
  }
  const person = Object.values(plan.people).find((one) => one.id === id);
  return person === undefined ? null : { kind: 'outside', id: person.id };
}

export function managerName(plan: Plan, scenario: Scenario, ref: ManagerRef): string {
  if (ref.kind === 'outside') return plan.people[ref.id]?.name ?? 'Somebody outside';
  const seat = scenario.seats[ref.id];
  return seat === undefined ? 'A seat' : seatName(plan, seat);
}

/** Everyone a seat can report to: seats by team, then managers from outside the plan. */
export function managerOptions(plan: Plan, scenario: Scenario, except: ReadonlySet<SeatId>): Option[] {
  const seats = seatsOf(scenario)
    .filter(({ id }) => !except.has(id))
    .map((seat) => ({
      value: managerKey({ kind: 'seat', id: seat.id }),
      label: seatName(plan, seat),
      group: seat.team === null ? 'No team' : (scenario.teams[seat.team]?.name ?? 'No team'),
    }));
  const outside = Object.values(plan.people)
    .filter(({ isOutside }) => isOutside)
    .map(({ id, name }) => ({ value: managerKey({ kind: 'outside', id }), label: name, group: 'Outside the plan' }))
    .sort(byLabel);
  return [...seats, ...outside];
}
