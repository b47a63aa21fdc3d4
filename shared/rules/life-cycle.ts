/** The life cycle of a model, stage by stage, and who does which stage for a team. */

import { remember } from '#shared/lib/remember.ts';
import type { CapabilityId } from '#shared/model/capability.ts';
import type { Team } from '#shared/model/team.ts';
import { maskOf } from './capability-order.ts';
import type { Org, TeamIndex } from './org-index.ts';
import { reachable } from './serving.ts';
import { teamLines } from './team-lines.ts';

export interface Stage {
  readonly name: string;
  /** All of them are needed. */
  readonly capabilities: readonly CapabilityId[];
  readonly mask: number;
}

const stage = (name: string, ...capabilities: CapabilityId[]): Stage => ({
  name,
  capabilities,
  mask: maskOf(capabilities),
});

export const LIFE_CYCLE: readonly Stage[] = [
  stage('preprocessing', 'build-etl-pipelines'),
  stage('features', 'explore-and-validate-data'),
  stage('training', 'select-and-build-models'),
  stage('validation', 'validate-before-production'),
  stage('deployment', 'deploy-models'),
  stage('monitoring', 'monitor-and-maintain'),
  stage('retraining', 'build-ci-cd-pipelines', 'select-and-build-models'),
];

interface DoneByStream {
  readonly byStream: readonly number[];
  readonly everywhere: number;
}

export const isDone = ({ mask }: Stage, done: number): boolean => (done & mask) === mask;

type Kind = Team['kind'];

/** What seats in no team and teams of these kinds do, by the streams that they serve. */
const doneByKinds = (...kinds: readonly Kind[]) =>
  remember((org: Org): DoneByStream => {
    const byStream = org.streams.map(() => 0);
    let everywhere = 0;
    for (const unit of org.units) {
      if (unit.team !== null && !kinds.includes(unit.team.kind)) continue;
      if (unit.serving.isEverywhere) everywhere |= unit.done;
      else for (const stream of unit.serving.streams) byStream[stream] = (byStream[stream] ?? 0) | unit.done;
    }
    return { byStream, everywhere };
  });

const doneByServices = doneByKinds('platform', 'enabling');
const doneByPods = doneByKinds('platform', 'enabling', 'pod');

/**
 * What is done in a team or by those who serve it: the teams whose serves lines lead to it, the platform and enabling
 * teams of its streams, and the seats in no team, which serve everything. Pods are parts of one team for one build: a
 * pod is done for by the other pods of its streams too.
 */
export function doneFor(org: Org, index: TeamIndex): number {
  const { byStream, everywhere } = (index.team?.kind === 'pod' ? doneByPods : doneByServices)(org);
  let done = index.done | everywhere;
  for (const stream of index.serving.streams) done |= byStream[stream] ?? 0;
  if (index.team === null || (done & ALL) === ALL) return done;
  const { servedBy } = teamLines(org);
  if (!servedBy.has(index.team.id)) return done;
  for (const id of reachable(index.team.id, servedBy)) done |= org.teamOf(id)?.done ?? 0;
  return done;
}

const ALL = LIFE_CYCLE.reduce((mask, { mask: own }) => mask | own, 0);
