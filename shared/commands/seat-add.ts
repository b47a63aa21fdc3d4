/** Adds a seat: a vacancy, or one held by a person, who may be new to the plan. */

import { z } from 'zod';
import { roleOf } from '#shared/catalog/roles.ts';
import { idSchema, personSchema, roleSchema, seatSchema } from '#shared/model/schemas.ts';
import { all, hasScenario, isFree, isFreeRole, seatFits } from './checks.ts';
import { defineCommand, editable, YES } from './define-command.ts';
import { teamName } from './names.ts';

export const seatAdd = defineCommand({
  id: 'seat.add',
  payload: z.strictObject({
    scenario: idSchema('scenario'),
    seat: seatSchema,
    newPerson: personSchema.optional(),
    newRole: roleSchema.optional(),
  }),
  undo: 'record',
  label: (plan, { scenario, seat, newRole }) =>
    `Add ${newRole?.name ?? roleOf(plan, seat.role).name} to ${teamName(plan, scenario, seat.team)}`,
  canRun: (plan, { scenario, seat, newPerson, newRole }) =>
    all(
      hasScenario(plan, scenario),
      () => isFree(plan.scenarios[scenario]?.seats ?? {}, seat.id, 'seat'),
      newPerson ? isFree(plan.people, newPerson.id, 'person') : YES,
      newRole ? isFreeRole(plan, newRole.id) : YES,
      () => {
        const people = newPerson ? { ...plan.people, [newPerson.id]: newPerson } : plan.people;
        const roles = newRole ? { ...plan.roles, [newRole.id]: newRole } : plan.roles;
        return seatFits({ ...plan, people, roles }, scenario, seat);
      },
    ),
  apply: (plan, { scenario, seat, newPerson, newRole }) => {
    if (newPerson) plan.people[newPerson.id] = editable(newPerson);
    if (newRole) plan.roles[newRole.id] = editable(newRole);
    const seats = plan.scenarios[scenario]?.seats;
    if (seats) seats[seat.id] = editable(seat);
  },
});
