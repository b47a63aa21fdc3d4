/** What a schema cannot see: ids that stand twice, and references to what is not there. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Problem } from '#shared/lib/result.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { PlanFileV1 } from './schema-v1.ts';

/** Ids that stand twice in one list. */
export function duplicateIds(file: PlanFileV1): Problem[] {
  const lists: [string, readonly { readonly id: string }[]][] = [
    ['/people', file.people],
    ['/roles', file.roles],
    ['/streams', file.streams],
    ['/scenarios', file.scenarios],
    ...file.scenarios.flatMap((scenario, index) =>
      (['teams', 'seats', 'lines'] as const).map((key): [string, readonly { readonly id: string }[]] => [
        `/scenarios/${index}/${key}`,
        scenario[key],
      ]),
    ),
  ];
  return lists.flatMap(([path, list]) => {
    const seen = new Set<string>();
    return list.flatMap(({ id }, index) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        {
          code: 'document.duplicate-id',
          message: `The id "${id}" stands twice. Give one of them another id.`,
          place: `${path}/${index}/id`,
        },
      ];
    });
  });
}

/**
 * Every reference of a plan that leads nowhere, and what may not be: a person from outside on a seat.
 * @param place gives the path of an entity of a scenario for messages
 */
export function danglingReferences(
  plan: Plan,
  place: (kind: string, scenario: string | null, id: string) => string,
): Problem[] {
  const problems: Problem[] = [];
  const add = (path: string, what: string, id: string) =>
    problems.push({
      code: 'document.dangling-reference',
      message: `There is no ${what} "${id}". Remove this reference or add the ${what}.`,
      place: path,
    });
  for (const role of Object.values(plan.roles))
    if (CATALOG_ROLE_BY_ID.has(role.id))
      problems.push({
        code: 'document.duplicate-id',
        message: `The role "${role.id}" is built in. Give this role another id.`,
        place: place('roles', null, role.id),
      });
  for (const scenario of Object.values(plan.scenarios)) {
    const path = (kind: string, id: string, field: string) => `${place(kind, scenario.id, id)}/${field}`;
    for (const team of Object.values(scenario.teams)) {
      if (team.lead && !Object.hasOwn(scenario.seats, team.lead))
        add(path('teams', team.id, 'lead'), 'seat', team.lead);
      for (const [index, share] of team.streams.entries())
        if (!Object.hasOwn(plan.streams, share.stream))
          add(path('teams', team.id, `streams/${index}/stream`), 'stream', share.stream);
    }
    for (const seat of Object.values(scenario.seats))
      seatReferences(plan, scenario, seat, (field) => path('seats', seat.id, field), add, problems);
    for (const line of Object.values(scenario.lines)) {
      const ends =
        line.kind === 'serves'
          ? ([
              ['team', line.from, 'from'],
              ['team', line.to, 'to'],
            ] as const)
          : ([
              [line.from.kind, line.from.id, 'from/id'],
              [line.to.kind, line.to.id, 'to/id'],
            ] as const);
      for (const [kind, id, field] of ends)
        if (!Object.hasOwn(kind === 'team' ? scenario.teams : scenario.seats, id))
          add(path('lines', line.id, field), kind, id);
    }
  }
  return problems;
}

function seatReferences(
  plan: Plan,
  scenario: Scenario,
  seat: Seat,
  path: (field: string) => string,
  add: (path: string, what: string, id: string) => void,
  problems: Problem[],
): void {
  if (seat.team && !Object.hasOwn(scenario.teams, seat.team)) add(path('team'), 'team', seat.team);
  if (!CATALOG_ROLE_BY_ID.has(seat.role) && !Object.hasOwn(plan.roles, seat.role)) add(path('role'), 'role', seat.role);
  if (seat.homeStream && !Object.hasOwn(plan.streams, seat.homeStream))
    add(path('homeStream'), 'stream', seat.homeStream);
  if (seat.person) {
    if (!Object.hasOwn(plan.people, seat.person)) add(path('person'), 'person', seat.person);
    else if (plan.people[seat.person]?.isOutside)
      problems.push({
        code: 'document.outside-on-seat',
        message: 'A manager from outside the plan cannot hold a seat.',
        place: path('person'),
      });
  }
  const managers = [
    ...(seat.solid ? [['solid/id', seat.solid] as const] : []),
    ...seat.dotted.map((manager, index) => [`dotted/${index}/id`, manager] as const),
  ];
  for (const [field, manager] of managers) {
    const isThere = Object.hasOwn(manager.kind === 'seat' ? scenario.seats : plan.people, manager.id);
    if (!isThere) add(path(field), manager.kind === 'seat' ? 'seat' : 'person', manager.id);
    if (manager.id === seat.id)
      problems.push({
        code: 'document.reports-to-itself',
        message: 'A seat cannot report to itself.',
        place: path(field),
      });
  }
}
