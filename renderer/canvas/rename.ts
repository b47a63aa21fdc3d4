/** Renaming in place: a team, the person on a seat, or a seat's role, by what was typed. */

import { dispatch, dispatchAll } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { ROLES } from '#shared/catalog/roles.ts';
import type { CommandCall } from '#shared/commands/registry.ts';
import { createPerson } from '#shared/model/create.ts';
import { asId, newId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

export function renameTeam(id: string, name: string): void {
  const scenario = activeScenario(usePlanStore.getState()).id;
  dispatch('team.update', { scenario, id: asId('team', id), changes: { name } });
}

/** The role that a title names: built in by name or alias, else the plan's own. */
function roleByTitle(plan: Pick<Plan, 'roles'>, title: string) {
  const wish = plain(title);
  return (
    ROLES.find(({ name }) => plain(name) === wish) ??
    Object.values(plan.roles).find(({ name }) => plain(name) === wish) ??
    ROLES.find(({ aliases }) => aliases.some((alias) => plain(alias) === wish))
  );
}

export function renameSeat(id: string, part: 'name' | 'role', text: string): void {
  const state = usePlanStore.getState();
  const scenario = activeScenario(state);
  const seat = scenario.seats[asId('seat', id)];
  if (seat === undefined) return;
  if (part === 'role') {
    const known = roleByTitle(state.plan, text);
    if (known !== undefined) {
      dispatch('seat.update', { scenario: scenario.id, id: seat.id, changes: { role: known.id } });
      return;
    }
    const role = { id: newId('role'), name: text, owns: [], supports: [], notes: '' };
    dispatchAll(`Add role ${text}`, [
      { id: 'role.add', payload: { role } },
      { id: 'seat.update', payload: { scenario: scenario.id, id: seat.id, changes: { role: role.id } } },
    ]);
    return;
  }
  if (seat.person !== null) {
    dispatch('person.update', { id: seat.person, changes: { name: text } });
    return;
  }
  const known = Object.values(state.plan.people).find(
    (person) => !person.isOutside && plain(person.name) === plain(text),
  );
  const person = known ?? createPerson(newId('person'), text);
  const calls: CommandCall[] = [
    ...(known === undefined ? [{ id: 'person.add', payload: { person } } as const] : []),
    { id: 'seat.fill', payload: { scenario: scenario.id, id: seat.id, person: person.id } },
  ];
  dispatchAll(`Fill the vacancy with ${person.name}`, calls);
}
