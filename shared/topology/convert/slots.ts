/**
 * Where each role belongs in a topology: the placement rule of a conversion.
 *
 * A slot is a team of the target: one a stream, or one that serves all of them.
 */

import type { TopologyId } from '#shared/model/scenario.ts';
import type { TeamKind } from '#shared/model/team.ts';

/** `stream`: the team of the seat's stream; the others are single teams. */
export type SlotKind = 'stream' | 'platform' | 'pipeline' | 'quality';

export interface Placement {
  readonly slot: SlotKind;
  /** Why a seat of this role stands there, for the list of moves. */
  readonly reason: string;
}

const DATA_SCIENCE = ['data-scientist', 'ml-engineer', 'senior-ml-engineer'];
const PRODUCT = ['product-owner', 'product-manager'];
const OPERATIONS = ['mlops-engineer', 'platform-engineer', 'devops-engineer'];

interface TopologyPlacement {
  readonly slots: Readonly<
    Partial<Record<SlotKind, { readonly kind: TeamKind; readonly name: (stream: string) => string }>>
  >;
  /** Roles by slot with the reason; a role that none names goes to `rest`. */
  readonly roles: readonly { readonly roles: readonly string[]; readonly place: Placement }[];
  readonly rest: Placement;
  /** Roles that every team of a kind of slot should have, for the list of what is missing. */
  readonly wanted: Readonly<Partial<Record<SlotKind, readonly (readonly string[])[]>>>;
}

export const PLACEMENTS: Readonly<Record<TopologyId, TopologyPlacement>> = {
  embedded: {
    slots: {
      stream: { kind: 'product', name: (stream) => `${stream} Product Team` },
      platform: { kind: 'platform', name: () => 'Shared Platform' },
    },
    roles: [
      {
        roles: [...DATA_SCIENCE, 'data-engineer'],
        place: { slot: 'stream', reason: 'Embedded teams hold data science and data engineering for their stream.' },
      },
      {
        roles: [...PRODUCT, 'backend-engineer', 'qa-engineer'],
        place: { slot: 'stream', reason: 'Product, backend and QA work in the product team of their stream.' },
      },
      {
        roles: OPERATIONS,
        place: { slot: 'platform', reason: 'MLOps, platform and DevOps serve all streams from the shared platform.' },
      },
    ],
    rest: { slot: 'platform', reason: 'Managers and roles without a place of their own join the shared platform.' },
    wanted: {
      stream: [['data-scientist'], ['ml-engineer', 'senior-ml-engineer'], ['data-engineer']],
      platform: [['mlops-engineer'], ['platform-engineer', 'devops-engineer']],
    },
  },
  centralized: {
    slots: {
      stream: { kind: 'data-science', name: (stream) => `${stream} Data Science` },
      platform: { kind: 'platform', name: () => 'Central ML Platform' },
    },
    roles: [
      {
        roles: DATA_SCIENCE,
        place: {
          slot: 'stream',
          reason: 'Data scientists and ML engineers form the data science team of their stream.',
        },
      },
      { roles: PRODUCT, place: { slot: 'stream', reason: 'Product works with the data science team of its stream.' } },
      {
        roles: [...OPERATIONS, 'data-engineer'],
        place: { slot: 'platform', reason: 'MLOps, platform, DevOps and data engineering form the central platform.' },
      },
    ],
    rest: { slot: 'platform', reason: 'Managers and roles without a place of their own join the central platform.' },
    wanted: {
      stream: [['data-scientist'], ['ml-engineer', 'senior-ml-engineer']],
      platform: [['mlops-engineer'], ['platform-engineer', 'devops-engineer'], ['data-engineer']],
    },
  },
  'full-stack': {
    slots: { stream: { kind: 'full-stack', name: (stream) => `${stream} Full-stack Team` } },
    roles: [],
    rest: { slot: 'stream', reason: 'A full-stack team holds every role for its stream.' },
    wanted: {
      stream: [['data-scientist'], ['ml-engineer', 'senior-ml-engineer'], ['data-engineer'], ['mlops-engineer']],
    },
  },
  pods: {
    slots: {
      platform: { kind: 'pod', name: () => 'Platform Infrastructure' },
      pipeline: { kind: 'pod', name: () => 'ML Pipeline Development' },
      quality: { kind: 'pod', name: () => 'Integration & Quality' },
    },
    roles: [
      {
        roles: [...OPERATIONS, 'backend-engineer', 'compliance-engineer'],
        place: { slot: 'platform', reason: 'Infrastructure, security and deployment form the platform pod.' },
      },
      {
        roles: [...DATA_SCIENCE, 'data-engineer'],
        place: { slot: 'pipeline', reason: 'Pipelines, features and models form the ML pipeline pod.' },
      },
      {
        roles: ['qa-engineer', 'technical-writer'],
        place: { slot: 'quality', reason: 'Testing, documentation and integration form the quality pod.' },
      },
    ],
    rest: { slot: 'platform', reason: 'Managers and roles without a place of their own join the platform pod.' },
    wanted: {
      platform: [
        ['devops-engineer', 'platform-engineer', 'mlops-engineer'],
        ['backend-engineer'],
        ['compliance-engineer'],
      ],
      pipeline: [['senior-ml-engineer', 'ml-engineer'], ['data-engineer'], ['data-scientist']],
      quality: [['senior-ml-engineer'], ['qa-engineer'], ['technical-writer']],
    },
  },
};

/** Where a role belongs in a topology. */
export function placementOf(topology: TopologyId, role: string): Placement {
  const { roles, rest } = PLACEMENTS[topology];
  return roles.find((entry) => entry.roles.includes(role))?.place ?? rest;
}
