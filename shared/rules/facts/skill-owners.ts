/** Who has the skills that a scenario's roles and vacancies ask for: nobody, one person alone, or several. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { PersonId } from '#shared/model/ids.ts';
import type { Org, SeatIndex } from './org-index.ts';

export interface SkillOwners {
  readonly skill: string;
  /** Roles of open seats that ask for it, each once; none where only a vacancy says so itself. */
  readonly roles: readonly string[];
  /** Those who sit in the scenario today and have it. */
  readonly people: readonly PersonId[];
}

export interface Skills {
  /** In order of the alphabet. */
  readonly owners: readonly SkillOwners[];
  /** Whether the roster says of anybody here what they can do; otherwise nothing is known. */
  readonly isKnown: boolean;
}

const key = (name: string): string => name.trim().toLowerCase();

/** Skills and tools that the catalogue names for a role, and what a vacancy asks for itself. */
export function skillsToday({ units }: Org): Skills {
  const seats = units.flatMap((unit) => unit.seats);
  const asked = new Map<string, { readonly skill: string; readonly roles: Set<string> }>();
  const ask = (skill: string, role: string | null) => {
    const entry = asked.get(key(skill)) ?? { skill: skill.trim(), roles: new Set<string>() };
    if (role !== null) entry.roles.add(role);
    asked.set(key(skill), entry);
  };
  for (const { seat, role, isOpen } of seats) {
    if (!isOpen) continue;
    const built = CATALOG_ROLE_BY_ID.get(role.id);
    for (const skill of [...(built?.skills ?? []), ...(built?.tools ?? [])]) ask(skill, role.name);
    for (const { name } of seat.wanted?.skills ?? []) if (name.trim() !== '') ask(name, null);
  }
  const held = skillsHeld(seats);
  const owners = [...asked].map(
    ([id, { skill, roles }]): SkillOwners => ({ skill, roles: [...roles], people: held.get(id) ?? [] }),
  );
  return { owners: owners.sort((a, b) => (key(a.skill) < key(b.skill) ? -1 : 1)), isKnown: held.size > 0 };
}

/** By skill, the people who sit here today; level 0 says that they do not have it. */
function skillsHeld(seats: readonly SeatIndex[]): Map<string, PersonId[]> {
  const held = new Map<string, PersonId[]>();
  const people = new Set(seats.flatMap(({ isFilledToday, person }) => (isFilledToday && person ? [person] : [])));
  for (const { id, skills } of people) {
    for (const skill of new Set(skills.filter(({ level }) => level !== 0).map(({ name }) => key(name)))) {
      const others = held.get(skill);
      if (others) others.push(id);
      else held.set(skill, [id]);
    }
  }
  return held;
}
