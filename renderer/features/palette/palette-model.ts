/** What the palette lists: roles by pillar with how often they are seated, people with their teams. Pure. */

import { ROLES } from '#shared/catalog/roles.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { groupOfCapability, isPillar, PILLAR_IDS } from '#shared/model/capability.ts';
import type { PersonId, RoleId } from '#shared/model/ids.ts';
import { benchOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';

export interface RoleRow {
  readonly id: RoleId;
  readonly name: string;
  readonly pillar: SeatPillar;
  /** Seats of the scenario with this role, and how many of them nobody holds. */
  readonly seats: number;
  readonly vacancies: number;
  /** What the search compares, in lower case. */
  readonly words: string;
}

export interface RoleGroup {
  readonly pillar: SeatPillar;
  readonly rows: readonly RoleRow[];
}

const PILLARS: readonly SeatPillar[] = [...PILLAR_IDS, 'cross-cutting'];

/** A custom role stands under the pillar that it owns most of. */
export function pillarOfRole(role: Pick<CustomRole, 'owns'>): SeatPillar {
  const counts = new Map<SeatPillar, number>();
  for (const capability of role.owns) {
    const group = groupOfCapability(capability);
    const pillar = isPillar(group) ? group : 'cross-cutting';
    counts.set(pillar, (counts.get(pillar) ?? 0) + 1);
  }
  let best: SeatPillar = 'cross-cutting';
  for (const pillar of PILLARS) if ((counts.get(pillar) ?? 0) > (counts.get(best) ?? 0)) best = pillar;
  return best;
}

const matches = (words: string, search: string): boolean =>
  search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => words.includes(word));

/**
 * Roles by pillar that hold every word searched for; groups without any are left out.
 * @param isHire whether a vacancy counts as filled on the day that is shown
 */
export function roleGroups(
  plan: Pick<Plan, 'roles'>,
  scenario: Scenario,
  search: string,
  isHire: (seat: Seat) => boolean,
): RoleGroup[] {
  const counts = new Map<string, { seats: number; vacancies: number }>();
  for (const seat of Object.values(scenario.seats)) {
    const count = counts.get(seat.role) ?? { seats: 0, vacancies: 0 };
    const isVacant = seat.person === null && !isHire(seat);
    counts.set(seat.role, { seats: count.seats + 1, vacancies: count.vacancies + (isVacant ? 1 : 0) });
  }
  const row = (id: RoleId, name: string, pillar: SeatPillar, aliases: readonly string[]): RoleRow => ({
    id,
    name,
    pillar,
    ...(counts.get(id) ?? { seats: 0, vacancies: 0 }),
    words: [name, ...aliases].join(' ').toLowerCase(),
  });
  const rows = [
    ...ROLES.map(({ id, name, pillar, aliases }) => row(id, name, pillar, aliases)),
    ...Object.values(plan.roles).map((role) => row(role.id, role.name, pillarOfRole(role), [])),
  ].filter(({ words }) => matches(words, search));
  return PILLARS.map((pillar) => ({ pillar, rows: rows.filter((one) => one.pillar === pillar) })).filter(
    ({ rows: list }) => list.length > 0,
  );
}

/** "1", "2 + 1 vacant", "1 vacancy", "–". */
export function countText({ seats, vacancies }: Pick<RoleRow, 'seats' | 'vacancies'>): string {
  if (seats === 0) return '–';
  if (vacancies === 0) return String(seats);
  if (vacancies < seats) return `${seats - vacancies} + ${vacancies} vacant`;
  return vacancies === 1 ? '1 vacancy' : `${vacancies} vacancies`;
}

export interface PersonRow {
  readonly id: PersonId;
  readonly name: string;
  /** Where they sit: "Pod 2, Platform"; "No team". */
  readonly teams: string;
}

/** People without a seat, then everyone else by name. */
export function peopleRows(plan: Plan, scenario: Scenario, search: string) {
  const teams = new Map<PersonId, Set<string>>();
  for (const { person, team } of Object.values(scenario.seats)) {
    if (person === null) continue;
    const names = teams.get(person) ?? new Set<string>();
    names.add(team === null ? 'No team' : (scenario.teams[team]?.name ?? 'No team'));
    teams.set(person, names);
  }
  const row = ({ id, name }: { id: PersonId; name: string }): PersonRow => ({
    id,
    name,
    teams: [...(teams.get(id) ?? [])].join(', '),
  });
  const fits = ({ name, teams: where }: PersonRow): boolean => matches(`${name} ${where}`.toLowerCase(), search);
  const seated = Object.values(plan.people)
    .filter(({ id, isOutside }) => !isOutside && teams.has(id))
    .sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return { bench: benchOf(plan, scenario).map(row).filter(fits), seated: seated.map(row).filter(fits) };
}
