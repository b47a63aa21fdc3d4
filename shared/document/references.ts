/**
 * What a schema cannot see: ids that stand twice, and references to what is not there.
 *
 * Stops at `MAX_PROBLEMS`, and finds places only for what it names, so that a file that is wrong everywhere costs one pass.
 */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Problem } from '#shared/lib/result.ts';
import type { Line } from '#shared/model/line.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { PlanFileV1 } from './schema-v1.ts';

export const MAX_PROBLEMS = 100;

type Place = (kind: string, scenario: string | null, id: string) => string;

/** Where something stands in a plan in memory. */
const inMemory: Place = (kind, scenario, id) =>
  scenario === null ? `/${kind}/${id}` : `/scenarios/${scenario}/${kind}/${id}`;

/** Ids that stand twice in one list. */
export function duplicateIds(file: PlanFileV1): Problem[] {
  const lists: [string, readonly { readonly id: string }[]][] = [
    ['/people', file.people],
    ['/roles', file.roles],
    ['/streams', file.streams],
    ['/scenarios', file.scenarios],
    ...file.scenarios.flatMap((scenario, index) =>
      (['teams', 'seats', 'lines', 'canvasNotes'] as const).map((key): [string, readonly { readonly id: string }[]] => [
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
 * What holds in every plan, beyond the types: each reference leads somewhere, a seat does not report to itself, nobody
 * from outside holds a seat, no role of the plan hides a built-in one. Empty where all of it holds.
 * @param place gives the path of an entity for messages
 */
export function checkInvariants(plan: Plan, place: Place = inMemory): Problem[] {
  const problems: Problem[] = [];
  const report: Report = (problem) => {
    if (problems.length < MAX_PROBLEMS) problems.push(problem());
  };
  for (const role of Object.values(plan.roles))
    if (CATALOG_ROLE_BY_ID.has(role.id))
      report(() => ({
        code: 'document.duplicate-id',
        message: `The role "${role.id}" is built in. Give this role another id.`,
        place: place('roles', null, role.id),
      }));
  const { baseline } = plan;
  if (baseline && !Object.hasOwn(plan.scenarios, baseline)) report(() => dangling('/baseline', 'scenario', baseline));
  for (const scenario of Object.values(plan.scenarios)) {
    const at = (kind: string, id: string) => (field: string) => `${place(kind, scenario.id, id)}/${field}`;
    for (const team of Object.values(scenario.teams))
      teamReferences(plan, scenario, team, at('teams', team.id), report);
    for (const seat of Object.values(scenario.seats))
      seatReferences(plan, scenario, seat, at('seats', seat.id), report);
    for (const line of Object.values(scenario.lines)) lineReferences(scenario, line, at('lines', line.id), report);
    if (problems.length >= MAX_PROBLEMS) break;
  }
  return problems;
}

type Report = (problem: () => Problem) => void;
type At = (field: string) => string;

const dangling = (place: string, what: string, id: string): Problem => ({
  code: 'document.dangling-reference',
  message: `There is no ${what} "${id}". Remove this reference or add the ${what}.`,
  place,
});

function teamReferences(plan: Plan, scenario: Scenario, { lead, streams }: Team, at: At, report: Report): void {
  if (lead && !Object.hasOwn(scenario.seats, lead)) report(() => dangling(at('lead'), 'seat', lead));
  for (const [index, { stream }] of streams.entries())
    if (!Object.hasOwn(plan.streams, stream)) report(() => dangling(at(`streams/${index}/stream`), 'stream', stream));
}

function lineReferences(scenario: Scenario, line: Line, at: At, report: Report): void {
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
      report(() => dangling(at(field), kind, id));
}

function seatReferences(plan: Plan, scenario: Scenario, seat: Seat, at: At, report: Report): void {
  const { team, role, homeStream, person } = seat;
  if (team && !Object.hasOwn(scenario.teams, team)) report(() => dangling(at('team'), 'team', team));
  if (!CATALOG_ROLE_BY_ID.has(role) && !Object.hasOwn(plan.roles, role))
    report(() => dangling(at('role'), 'role', role));
  if (homeStream && !Object.hasOwn(plan.streams, homeStream))
    report(() => dangling(at('homeStream'), 'stream', homeStream));
  if (person && !Object.hasOwn(plan.people, person)) report(() => dangling(at('person'), 'person', person));
  else if (person && plan.people[person]?.isOutside)
    report(() => ({
      code: 'document.outside-on-seat',
      message: 'A manager from outside the plan cannot hold a seat. Remove them from it, or set isOutside to false.',
      place: at('person'),
    }));
  const managers = [
    ...(seat.solid ? [['solid/id', seat.solid] as const] : []),
    ...seat.dotted.map((manager, index) => [`dotted/${index}/id`, manager] as const),
  ];
  for (const [field, { kind, id }] of managers) {
    if (!Object.hasOwn(kind === 'seat' ? scenario.seats : plan.people, id))
      report(() => dangling(at(field), kind === 'seat' ? 'seat' : 'person', id));
    if (id === seat.id)
      report(() => ({
        code: 'document.reports-to-itself',
        message: 'A seat cannot report to itself. Remove this reference.',
        place: at(field),
      }));
  }
}
