/** The three pods of a platform build, each with its lead first (seed row 000-4). */

export interface PodFacts {
  readonly id: 'platform-infrastructure' | 'ml-pipeline-development' | 'integration-and-quality';
  readonly name: string;
  readonly focus: string;
  /** Role ids; the first one leads. */
  readonly roles: readonly string[];
  readonly source: string;
}

export const PODS: readonly PodFacts[] = [
  {
    id: 'platform-infrastructure',
    name: 'Platform Infrastructure',
    focus: 'Infrastructure, security, deployment',
    roles: ['devops-engineer', 'backend-engineer', 'compliance-engineer'],
    source: '000-4',
  },
  {
    id: 'ml-pipeline-development',
    name: 'ML Pipeline Development',
    focus: 'ML pipelines, feature engineering, model development',
    roles: ['senior-ml-engineer', 'data-engineer', 'data-scientist'],
    source: '000-4',
  },
  {
    id: 'integration-and-quality',
    name: 'Integration & Quality',
    focus: 'Testing, documentation, integration',
    roles: ['senior-ml-engineer', 'qa-engineer', 'technical-writer'],
    source: '000-4',
  },
];
