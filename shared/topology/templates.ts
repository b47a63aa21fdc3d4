/** Templates: a plan of vacancies in the shape of each topology, to rename, fill and change (seed rows 001-3, 000-4). */

import { PODS } from '#shared/catalog/pods.ts';
import { TOPOLOGIES } from '#shared/catalog/topologies.ts';
import { createPerson, createPlan, createScenario } from '#shared/model/create.ts';
import type { PlanId, StreamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario, TopologyId } from '#shared/model/scenario.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { SeatWords, TeamWords } from './team-builder.ts';
import { buildTeams, ranks, seatRef, servesLine } from './team-builder.ts';

export type TemplateId = TopologyId | 'empty';

export interface Template {
  readonly id: TemplateId;
  readonly name: string;
  readonly bestFor: string;
  readonly summary: string;
  /** How many seats it opens with. */
  readonly seats: number;
}

interface TemplateParts {
  readonly streams: readonly string[];
  readonly build: (streams: readonly StreamId[]) => Pick<Scenario, 'teams' | 'seats' | 'lines'>;
  /** Managers from outside that its dotted lines lead to. */
  readonly outside?: readonly Person[];
}

const PRODUCT_ROLES = ['data-scientist', 'ml-engineer', 'data-engineer'];

const roleSeats = (team: string, roles: readonly string[]): SeatWords[] =>
  roles.map((role, index) => ({ id: `seat-${team}-${role}-${index + 1}`, role }));

const teamOf = (id: string, name: string, roles: readonly string[], rest: Partial<TeamWords> = {}): TeamWords => ({
  id: `team-${id}`,
  name,
  seats: roleSeats(id, roles),
  ...rest,
});

const outsideManager = (role: string, name: string): Person =>
  createPerson(asId('person', `person-${role}`), name, { isOutside: true });

const OUTSIDE = {
  'data-scientist': outsideManager('data-science-manager', 'Data Science Manager'),
  'product-owner': outsideManager('product-manager', 'Product Manager'),
  'qa-engineer': outsideManager('qa-manager', 'QA Manager'),
  'technical-writer': outsideManager('documentation-lead', 'Documentation Lead'),
} as const;

/** Extended roles report to the discipline's manager too, by a dotted line (row 000-3). */
function withMatrix(parts: Pick<Scenario, 'teams' | 'seats' | 'lines'>): Pick<Scenario, 'teams' | 'seats' | 'lines'> {
  const seats = Object.values(parts.seats).map((seat) => {
    const manager = Object.entries(OUTSIDE).find(([role]) => role === seat.role)?.[1];
    return manager ? { ...seat, dotted: [{ kind: 'outside' as const, id: manager.id }] } : seat;
  });
  return { ...parts, seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])) };
}

const BUILDERS: Readonly<Record<TopologyId, TemplateParts>> = {
  embedded: {
    streams: ['Product A', 'Product B'],
    build: ([a, b]) =>
      buildTeams(
        [
          teamOf('product-a', 'Product Team A', PRODUCT_ROLES, { streams: a ? [a] : [] }),
          teamOf('product-b', 'Product Team B', PRODUCT_ROLES, { streams: b ? [b] : [] }),
          teamOf('shared-platform', 'Shared Platform', ['mlops-engineer', 'platform-engineer'], {
            rest: { kind: 'platform' },
          }),
        ],
        {
          lines: [
            servesLine('team-shared-platform', 'team-product-a'),
            servesLine('team-shared-platform', 'team-product-b'),
          ],
        },
      ),
  },
  centralized: {
    streams: ['Product A', 'Product B'],
    build: ([a, b]) =>
      buildTeams(
        [
          teamOf('ds-a', 'DS Team A', ['data-scientist', 'ml-engineer'], {
            rest: { kind: 'data-science' },
            streams: a ? [a] : [],
          }),
          teamOf('ds-b', 'DS Team B', ['data-scientist', 'ml-engineer'], {
            rest: { kind: 'data-science' },
            streams: b ? [b] : [],
          }),
          teamOf('central-platform', 'Central ML Platform', ['mlops-engineer', 'platform-engineer', 'data-engineer'], {
            rest: { kind: 'platform' },
          }),
        ],
        { lines: [servesLine('team-central-platform', 'team-ds-a'), servesLine('team-central-platform', 'team-ds-b')] },
      ),
  },
  'full-stack': {
    streams: ['Product A'],
    build: ([a]) =>
      buildTeams([
        teamOf('full-stack', 'Full-stack Team', [...PRODUCT_ROLES, 'mlops-engineer'], {
          rest: { kind: 'full-stack' },
          streams: a ? [a] : [],
        }),
      ]),
  },
  pods: {
    streams: ['ML platform'],
    outside: Object.values(OUTSIDE),
    build: () => {
      const top = asId('seat', 'seat-ml-engineering-manager');
      const pods = PODS.map((pod) => teamOf(pod.id, pod.name, pod.roles, { rest: { kind: 'pod', focus: pod.focus } }));
      return withMatrix(
        buildTeams(pods, {
          top,
          loose: [
            { id: top, role: 'ml-engineering-manager' },
            { id: 'seat-product-owner', role: 'product-owner', rest: { solid: seatRef(top) } },
          ],
        }),
      );
    },
  },
};

function streamsNamed(names: readonly string[]): ValueStream[] {
  const order = ranks(names.length);
  return names.map((name, index) => ({
    id: asId('stream', `stream-${name.toLowerCase().replace(/ /g, '-')}`),
    name,
    size: 1,
    rank: order[index] as string,
  }));
}

/** A new plan of that template; `empty` has one scenario without teams. */
export function buildTemplate(id: TemplateId, planId: PlanId): Plan {
  if (id === 'empty') return createPlan(planId, 'New plan');
  const { streams: names, build, outside = [] } = BUILDERS[id];
  const streams = streamsNamed(names);
  const scenario = createScenario(asId('scenario', 'scenario-1'), TOPOLOGIES[id].name, {
    topology: id,
    ...build(streams.map((stream) => stream.id)),
  });
  return createPlan(planId, 'New plan', {
    people: Object.fromEntries(outside.map((person) => [person.id, person])),
    streams: Object.fromEntries(streams.map((stream) => [stream.id, stream])),
    scenarios: { [scenario.id]: scenario },
  });
}

function seatCount(id: TemplateId): number {
  const plan = buildTemplate(id, asId('plan', 'plan-count'));
  return Object.values(plan.scenarios).reduce((sum, scenario) => sum + Object.keys(scenario.seats).length, 0);
}

const TOPOLOGY_TEMPLATES: readonly TopologyId[] = ['embedded', 'centralized', 'full-stack', 'pods'];

export const TEMPLATES: readonly Template[] = [
  ...TOPOLOGY_TEMPLATES.map((id) => {
    const { name, bestFor, summary } = TOPOLOGIES[id];
    return { id, name, bestFor, summary, seats: seatCount(id) };
  }),
  {
    id: 'empty' as const,
    name: 'Empty canvas',
    bestFor: 'A shape of your own',
    summary: 'No teams, no people. All roles wait in the palette.',
    seats: 0,
  },
];
