/**
 * Names in cells → roles, teams, people and managers of the plan. What a paste names and the plan lacks is made once:
 * roles that own nothing yet, as the roster reader makes them, teams, and people.
 */

import { generateKeyBetween } from 'fractional-indexing';
import { roleOf } from '#shared/catalog/roles.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { isVacancyName } from '#shared/import/cell-values.ts';
import { emailKey, nameKey } from '#shared/import/identify-people.ts';
import { matchTitle, titleKey } from '#shared/import/match-role.ts';
import { createPerson, createTeam } from '#shared/model/create.ts';
import type { PersonId, RoleId, TeamId } from '#shared/model/ids.ts';
import { newId } from '#shared/model/ids.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { CustomRole } from '#shared/model/role.ts';
import { NO_ROLE_YET } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import { vacantName } from './cell-text.ts';
import type { CellValue } from './cell-values.ts';
import { bad, good, isName, quoted } from './cell-values.ts';

/** What was made on the way, by name. */
export interface Created {
  readonly roles: readonly string[];
  readonly teams: readonly string[];
  readonly people: readonly string[];
}

export interface NameBook {
  readonly role: (text: string) => CellValue<RoleId>;
  /** Makes a role, though others may be like it. */
  readonly newRole: (name: string) => RoleId;
  /** The role of a seat whose role nobody named. */
  readonly noRole: () => RoleId;
  readonly team: (text: string) => CellValue<TeamId | null>;
  readonly person: (text: string) => CellValue<PersonId | null>;
  /** Makes a person, though others may have the same name. */
  readonly newPerson: (name: string) => PersonId;
  readonly outside: (name: string) => PersonId;
  readonly calls: () => readonly CommandCall[];
  readonly created: () => Created;
}

const folded = (name: string) => nameKey(name).toLowerCase();

function grouped<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const map = new Map<string, T[]>();
  for (const item of items) {
    for (const key of new Set(keysOf(item))) {
      if (key === '') continue;
      const list = map.get(key);
      if (list) list.push(item);
      else map.set(key, [item]);
    }
  }
  return map;
}

const many = (text: string, count: number) =>
  bad(`${quoted(text)} can mean ${count} people`, 'Write the email or the roster id to say who it is.');

/** People by email, by roster id, and by name. */
const personKeys = ({ name, email, rosterId }: Person) => [folded(name), emailKey(email), rosterId.toLowerCase()];

export function nameBook(plan: Plan, scenario: Scenario): NameBook {
  const ordered = teamsOf(scenario);
  const teams = grouped<Team>(ordered, ({ name }) => [folded(name)]);
  const people = grouped<Person>(
    Object.values(plan.people).filter(({ isOutside }) => !isOutside),
    personKeys,
  );
  const outsiders = grouped<Person>(
    Object.values(plan.people).filter(({ isOutside }) => isOutside),
    personKeys,
  );
  const roles: CustomRole[] = Object.values(plan.roles);
  const made = { roles: [] as CustomRole[], teams: [] as Team[], people: [] as Person[] };
  let lastRank = ordered.at(-1)?.rank ?? null;

  const addRole = (name: string): RoleId => {
    const role: CustomRole = { id: newId('role'), name, owns: [], supports: [], notes: '' };
    roles.push(role);
    made.roles.push(role);
    return role.id;
  };
  const addPerson = (name: string, isOutside: boolean): PersonId => {
    const person = createPerson(newId('person'), name, { isOutside });
    const book = isOutside ? outsiders : people;
    const known = book.get(folded(name));
    if (known) known.push(person);
    else book.set(folded(name), [person]);
    made.people.push(person);
    return person.id;
  };
  return {
    role: (text) => {
      const title = text.trim();
      if (title === '') return bad('it cannot be empty', 'Write a role, such as ML Engineer.');
      const { role } = matchTitle(title, roles);
      if (role !== null) return good(role);
      return isName(title) && title.length <= 200
        ? good(addRole(title))
        : bad(`${quoted(text)} is no role`, 'Write a role, such as ML Engineer.');
    },
    newRole: (name) => addRole(name.trim()),
    noRole: () => roles.find(({ name }) => titleKey(name) === titleKey(NO_ROLE_YET))?.id ?? addRole(NO_ROLE_YET),
    team: (text) => {
      const name = text.trim();
      if (name === '') return good(null);
      const named = teams.get(folded(name)) ?? [];
      const exact = named.find((team) => team.name === name) ?? named[0];
      if (exact) return good(exact.id);
      if (!isName(name) || name.length > 200)
        return bad(`${quoted(text)} is no name of a team`, 'Write the name of a team.');
      lastRank = generateKeyBetween(lastRank, null);
      const team = createTeam(newId('team'), name, { rank: lastRank });
      teams.set(folded(name), [team]);
      made.teams.push(team);
      return good(team.id);
    },
    person: (text) => {
      const name = text.trim();
      if (name === '' || isVacancyName(name)) return good(null);
      const named = people.get(folded(name)) ?? [];
      if (named.length > 1) return many(text, named.length);
      if (named[0]) return good(named[0].id);
      if (outsiders.has(folded(name))) {
        return bad(
          `${quoted(text)} is a manager from outside the plan`,
          'Write somebody of the roster, or a new name.',
        );
      }
      return isName(name) && name.length <= 200
        ? good(addPerson(name, false))
        : bad(`${quoted(text)} is no name of a person`, 'Write a name.');
    },
    newPerson: (name) => addPerson(name.trim(), false),
    outside: (name) => outsiders.get(folded(name))?.[0]?.id ?? addPerson(name.trim(), true),
    calls: () => [
      ...made.roles.map((role): CommandCall => {
        const { id, name, notes } = role;
        return { id: 'role.add', payload: { role: { id, name, owns: [], supports: [], notes } } };
      }),
      ...made.teams.map((team): CommandCall => ({ id: 'team.add', payload: { scenario: scenario.id, team } })),
      ...made.people.map((person): CommandCall => ({ id: 'person.add', payload: { person } })),
    ],
    created: () => ({
      roles: made.roles.map(({ name }) => name),
      teams: made.teams.map(({ name }) => name),
      people: made.people.map(({ name }) => name),
    }),
  };
}

/**
 * Finds managers among the seats as they will stand: by name, email or roster id of who holds one, by the words of a
 * vacancy (`ML Engineer (vacant)`) or its position id, then among managers from outside.
 */
export function managerFinder(plan: Plan, people: readonly Person[], seats: readonly Seat[]) {
  const inside = grouped(
    people.filter(({ isOutside }) => !isOutside),
    personKeys,
  );
  const outside = grouped(
    people.filter(({ isOutside }) => isOutside),
    personKeys,
  );
  const held = grouped(seats, ({ person }) => [person ?? '']);
  const vacancies = grouped(
    seats.filter(({ person }) => person === null),
    ({ role, rosterId }) => [folded(vacantName(roleOf(plan, role).name)), rosterId.toLowerCase()],
  );
  return (text: string, self: Pick<Seat, 'id' | 'team'>): CellValue<ManagerRef | null> => {
    const name = text.trim();
    if (name === '') return good(null);
    const found = inside.get(folded(name)) ?? [];
    if (found.length > 1) return many(text, found.length);
    const [person] = found;
    if (person) {
      const theirs = (held.get(person.id) ?? []).filter(({ id }) => id !== self.id);
      const seat = theirs.find(({ team }) => team === self.team) ?? theirs[0];
      if (seat) return good({ kind: 'seat', id: seat.id });
      return held.has(person.id)
        ? bad(`${quoted(text)} would report to themselves`, 'Name somebody else.')
        : bad(`${quoted(text)} has no seat`, 'Give the manager a role or a team first.');
    }
    const vacant = (vacancies.get(folded(name)) ?? []).filter(({ id }) => id !== self.id);
    if (vacant.length > 1) {
      return bad(`${quoted(text)} can mean ${vacant.length} seats`, 'Choose the seat from the list in the cell.');
    }
    if (vacant[0]) return good({ kind: 'seat', id: vacant[0].id });
    const outsider = outside.get(folded(name))?.[0];
    return outsider
      ? good({ kind: 'outside', id: outsider.id })
      : bad(`${quoted(text)} is nobody of this plan`, 'Write the name of somebody with a seat.');
  };
}
