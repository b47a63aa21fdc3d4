/** Specialised teams for continuous operation, ready to drop on the canvas (seed row 003-3). */

import type { TeamKind } from '#shared/model/team.ts';

export interface TeamPreset {
  readonly id: string;
  readonly name: string;
  readonly kind: TeamKind;
  readonly focus: string;
  /** Role ids of its seats; the first one leads. */
  readonly roles: readonly string[];
  readonly source: string;
}

export const TEAM_PRESETS: readonly TeamPreset[] = [
  {
    id: 'monitoring-and-retraining',
    name: 'Model Monitoring and Retraining',
    kind: 'platform',
    focus: 'Watches models in production, tracks drift, triggers retraining',
    roles: ['mlops-engineer', 'ml-engineer'],
    source: '003-3',
  },
  {
    id: 'data-engineering',
    name: 'Data Engineering',
    kind: 'platform',
    focus: 'Robust pipelines for real-time ingestion, cleaning and transformation',
    roles: ['data-engineer', 'data-engineer'],
    source: '003-3',
  },
  {
    id: 'qa-testing',
    name: 'QA and Testing',
    kind: 'enabling',
    focus: 'Validates models before production, guards against regressions',
    roles: ['qa-engineer', 'qa-engineer'],
    source: '003-3',
  },
];
