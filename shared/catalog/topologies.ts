/** The topologies that a scenario can follow, with what each is best for (seed rows 001-3 and 000-4). */

import type { TopologyId } from '#shared/model/scenario.ts';

export interface TopologyFacts {
  readonly name: string;
  readonly bestFor: string;
  readonly summary: string;
  readonly source: string;
}

export const TOPOLOGIES: Readonly<Record<TopologyId, TopologyFacts>> = {
  embedded: {
    name: 'Embedded ML teams',
    bestFor: 'Large organisations with many independent products',
    summary:
      'Data scientist, ML engineer and data engineer in each product team; MLOps and platform engineers serve all.',
    source: '001-3',
  },
  centralized: {
    name: 'Centralized ML platform',
    bestFor: 'Organisations that start with MLOps and need a standard',
    summary: 'One platform team with MLOps, platform and data engineering; data science teams use it.',
    source: '001-3',
  },
  'full-stack': {
    name: 'Full-stack ML teams',
    bestFor: 'Start-ups and early-stage ML',
    summary: 'Data scientist, ML engineer, data engineer and MLOps engineer in one team, end to end.',
    source: '001-3',
  },
  pods: {
    name: 'Three pods',
    bestFor: 'Building a platform with a core team of 8 to 10',
    summary: 'Platform Infrastructure, ML Pipeline Development, Integration & Quality.',
    source: '000-4',
  },
};
