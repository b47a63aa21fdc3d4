/**
 * XYZShopSmart: the worked example that a first start offers (seed rows 002-4, 000-3, 000-4).
 *
 * An online shop with 5 million customers builds product recommendations. Three pods and a shared platform are
 * staffed; the MLOps engineer is still to be hired, so nobody watches models in production, and one data engineer is
 * promised twice.
 */

import { PODS } from '#shared/catalog/pods.ts';
import { createPerson, createPlan, createScenario } from '#shared/model/create.ts';
import { parseIsoDate } from '#shared/model/date.ts';
import type { PersonId, StreamId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { HandOffType, Line, LineEnd } from '#shared/model/line.ts';
import type { Person, Skill } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { SeatWords, TeamWords } from './team-builder.ts';
import { buildTeams, seatRef, servesLine } from './team-builder.ts';

const person = (
  id: string,
  name: string,
  years: number,
  skills: readonly string[],
  rest: Partial<Person> = {},
): Person =>
  createPerson(asId('person', `person-${id}`), name, {
    years,
    location: 'Berlin',
    timeZone: 'Europe/Berlin',
    email: `${id.replace('-', '.')}@xyzshopsmart.example`,
    skills: skills.map((skill): Skill => ({ name: skill, level: 3 })),
    ...rest,
  });

const outside = (id: string, name: string): Person =>
  createPerson(asId('person', `person-${id}`), name, { isOutside: true });

const PEOPLE: readonly Person[] = [
  person('ines-okafor', 'Ines Okafor', 9, ['ML engineering', 'Team leadership', 'System design']),
  person('tomas-rivera', 'Tomás Rivera', 6, ['Requirements', 'Prioritisation'], { capacity: 0.5 }),
  person('jonas-weber', 'Jonas Weber', 7, ['Kubernetes', 'CI/CD', 'Terraform']),
  person('mei-tanaka', 'Mei Tanaka', 5, ['Python', 'FastAPI', 'PostgreSQL']),
  person('ruth-adeyemi', 'Ruth Adeyemi', 4, ['GDPR', 'Risk assessment'], { capacity: 0.8 }),
  person('priya-nair', 'Priya Nair', 6, ['Python', 'PyTorch', 'MLOps']),
  person('karim-haddad', 'Karim Haddad', 5, ['SQL', 'Python', 'Spark', 'Kafka']),
  person('lena-fischer', 'Lena Fischer', 4, ['Python', 'Statistics', 'Machine learning']),
  person('daniel-kowalski', 'Daniel Kowalski', 5, ['Python', 'TensorFlow', 'Software engineering']),
  person('sofia-rossi', 'Sofia Rossi', 4, ['Test automation', 'Load testing']),
  person('owen-clarke', 'Owen Clarke', 3, ['Technical writing'], { capacity: 0.5 }),
  person('arjun-mehta', 'Arjun Mehta', 6, ['Kubernetes', 'Terraform', 'Helm']),
  outside('product-manager', 'Product Manager'),
  outside('data-science-manager', 'Data Science Manager'),
  outside('qa-manager', 'QA Manager'),
  outside('documentation-lead', 'Documentation Lead'),
];

const personId = (id: string): PersonId => asId('person', `person-${id}`);

const HOMEPAGE: ValueStream = {
  id: asId('stream', 'stream-homepage'),
  name: 'Homepage recommendations',
  size: 1,
  rank: 'a0',
};
const BASKET: ValueStream = {
  id: asId('stream', 'stream-basket'),
  name: 'Basket recommendations',
  size: 1,
  rank: 'a1',
};

/** A seat named after its holder, or after its role where it is vacant; `manager` is a manager from outside. */
function seat(role: string, holder: string | null, rest: Partial<Seat> = {}, manager: string | null = null): SeatWords {
  const dotted = manager === null ? [] : [{ kind: 'outside' as const, id: personId(manager) }];
  return {
    id: `seat-${holder ?? role}`,
    role,
    rest: { person: holder === null ? null : personId(holder), dotted, ...rest },
  };
}

const TOP = asId('seat', 'seat-ines-okafor');
const LOOSE: readonly SeatWords[] = [
  seat('ml-engineering-manager', 'ines-okafor', { level: 'Manager' }),
  seat('product-owner', 'tomas-rivera', { fte: 0.5, solid: seatRef(TOP) }, 'product-manager'),
];

const POD_SEATS: Readonly<Record<(typeof PODS)[number]['id'], readonly SeatWords[]>> = {
  'platform-infrastructure': [
    seat('devops-engineer', 'jonas-weber', {
      focus: { 'set-up-infrastructure': 0.5, 'build-ci-cd-pipelines': 0.25, 'protect-data-and-access': 0.25 },
      notes: 'Busy with clusters and pipelines; watches no model yet.',
    }),
    seat('backend-engineer', 'mei-tanaka'),
    seat('compliance-engineer', 'ruth-adeyemi', { fte: 0.8 }),
  ],
  'ml-pipeline-development': [
    seat('senior-ml-engineer', 'priya-nair', { level: 'Senior' }),
    seat('data-engineer', 'karim-haddad', { fte: 0.6 }),
    seat('data-scientist', 'lena-fischer', {}, 'data-science-manager'),
  ],
  'integration-and-quality': [
    seat('senior-ml-engineer', 'daniel-kowalski', { level: 'Senior' }),
    seat('qa-engineer', 'sofia-rossi', {}, 'qa-manager'),
    seat('technical-writer', 'owen-clarke', { fte: 0.5 }, 'documentation-lead'),
  ],
};

const PLATFORM = 'team-shared-ml-platform';
const platformData = seat('data-engineer', 'karim-haddad', { fte: 0.6 });
const TEAMS: readonly TeamWords[] = [
  ...PODS.map(
    (pod): TeamWords => ({
      id: `team-${pod.id}`,
      name: pod.name,
      rest: { kind: 'pod', focus: pod.focus },
      seats: POD_SEATS[pod.id],
    }),
  ),
  {
    id: PLATFORM,
    name: 'Shared ML Platform',
    rest: { kind: 'platform', focus: 'Feature store, serving, CI/CD' },
    seats: [
      seat('platform-engineer', 'arjun-mehta', { focus: { 'set-up-infrastructure': 0.8, 'deploy-models': 0.2 } }),
      seat('mlops-engineer', null, { start: parseIsoDate('2027-02-01') }),
      { ...platformData, id: 'seat-karim-haddad-platform' },
    ],
  },
];

function handOff(type: HandOffType, from: LineEnd, to: LineEnd): Line {
  return { id: asId('line', `line-${type}`), kind: 'hand-off', type, from, to };
}
const at = (id: string): LineEnd => ({ kind: 'seat', id: asId('seat', `seat-${id}`) });

const LINES: readonly Line[] = [
  ...PODS.map((pod) => servesLine(PLATFORM, `team-${pod.id}`)),
  handOff('requirements', at('tomas-rivera'), at('lena-fischer')),
  handOff('data-needs', at('lena-fischer'), at('karim-haddad')),
];

/** The sample plan, always the same; its date is fixed so that its story stays true. */
export function buildSample(): Plan {
  const scenario = createScenario(asId('scenario', 'scenario-pods'), 'Pods + platform', {
    note: 'Three pods build the platform; a shared platform team serves them.',
    topology: 'pods',
    ...buildTeams(TEAMS, { top: TOP, loose: LOOSE, lines: LINES }),
  });
  const streams: Record<StreamId, ValueStream> = { [HOMEPAGE.id]: HOMEPAGE, [BASKET.id]: BASKET };
  return createPlan(asId('plan', 'plan-xyzshopsmart'), 'XYZShopSmart · Recommendations', {
    date: parseIsoDate('2026-11-23'),
    currency: '€',
    people: Object.fromEntries(PEOPLE.map((each) => [each.id, each])),
    streams,
    scenarios: { [scenario.id]: scenario },
  });
}
