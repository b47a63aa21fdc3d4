/**
 * Capabilities: the core responsibilities that the coverage scores count (seed row 002-2) and the cross-cutting ones.
 *
 * The lists are types, so a table over them is checked to be complete; names, questions and sources are catalogue data.
 */

export const PILLAR_IDS = ['product', 'data-science', 'data-engineering', 'mlops'] as const;
export type PillarId = (typeof PILLAR_IDS)[number];

const CROSS_CUTTING_IDS = [
  'quality',
  'security-and-compliance',
  'service-engineering',
  'documentation',
  'leadership',
] as const;
export type CrossCuttingId = (typeof CROSS_CUTTING_IDS)[number];

export type CapabilityGroupId = PillarId | CrossCuttingId;

/** What a seat is coloured by: the pillar that most of its time goes to, or cross-cutting. */
export type SeatPillar = PillarId | 'cross-cutting';

export const CAPABILITIES_OF = {
  product: ['identify-use-cases', 'set-business-goals', 'establish-milestones'],
  'data-science': ['understand-business-context', 'explore-and-validate-data', 'select-and-build-models'],
  'data-engineering': ['gather-data', 'build-etl-pipelines', 'maintain-lakehouse', 'enable-real-time-data'],
  mlops: ['deploy-models', 'set-up-infrastructure', 'build-ci-cd-pipelines', 'monitor-and-maintain'],
  quality: ['plan-and-run-tests', 'automate-tests', 'validate-before-production'],
  'security-and-compliance': ['govern-compliance', 'protect-data-and-access', 'keep-audit-trail'],
  'service-engineering': ['build-apis', 'integrate-services'],
  documentation: ['document-system', 'train-users'],
  leadership: ['lead-and-coordinate', 'oversee-architecture', 'manage-risk'],
} as const satisfies Record<CapabilityGroupId, readonly string[]>;

export type CapabilityId = (typeof CAPABILITIES_OF)[CapabilityGroupId][number];

export const GROUP_IDS: readonly CapabilityGroupId[] = [...PILLAR_IDS, ...CROSS_CUTTING_IDS];
export const CAPABILITY_IDS: readonly CapabilityId[] = GROUP_IDS.flatMap((group) => [...CAPABILITIES_OF[group]]);

const groupOf = new Map<CapabilityId, CapabilityGroupId>(
  GROUP_IDS.flatMap((group) => CAPABILITIES_OF[group].map((capability) => [capability, group] as const)),
);

/** The pillar or cross-cutting group that a capability belongs to. */
export function groupOfCapability(capability: CapabilityId): CapabilityGroupId {
  return groupOf.get(capability) as CapabilityGroupId;
}

export function isPillar(group: CapabilityGroupId): group is PillarId {
  return (PILLAR_IDS as readonly string[]).includes(group);
}
