/** The life cycle of a model, stage by stage, and who does which stage for a team. */

import type { CapabilityId } from '#shared/model/capability.ts';
import type { Team } from '#shared/model/team.ts';
import { maskOf } from './capability-order.ts';
import type { Org, Structure, TeamIndex } from './org-index.ts';
import { reachable } from './serving.ts';
import type { TeamLines } from './team-lines.ts';
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
  stage('feature engineering', 'explore-and-validate-data'),
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

const doneIn = ({ done }: TeamIndex): number => done;

interface Known {
  readonly structure: Structure;
  readonly lines: TeamLines;
  readonly done: readonly number[];
}
/** The last run's, by what each unit does itself. */
const known = new WeakMap<readonly number[], Known>();

/**
 * What is done in each team or by those who serve it, by place: the teams whose serves lines lead to it, the platform and
 * enabling teams of its streams, and the seats in no team, which serve everything. Pods are parts of one team for one
 * build: a pod is done for by the other pods of its streams too.
 */
export function doneForEach(org: Org): readonly number[] {
  const { structure, teams } = org;
  const own = org.each(org.units, doneIn);
  const lines = teamLines(org);
  const before = known.get(own);
  if (before?.structure === structure && before.lines === lines) return before.done;
  const [byServices, byPods] = [doneByKinds(org, SERVICES), doneByKinds(org, PODS)];
  const done = teams.map((index) => doneFor(org, index, index.team?.kind === 'pod' ? byPods : byServices));
  known.set(own, { structure, lines, done });
  return done;
}

const SERVICES: readonly Kind[] = ['platform', 'enabling'];
const PODS: readonly Kind[] = [...SERVICES, 'pod'];

/** What seats in no team and teams of these kinds do, by the streams that they serve. */
function doneByKinds(org: Org, kinds: readonly Kind[]): DoneByStream {
  const byStream = org.streams.map(() => 0);
  let everywhere = 0;
  for (const unit of org.units) {
    if (unit.team !== null && !kinds.includes(unit.team.kind)) continue;
    if (unit.serving.isEverywhere) everywhere |= unit.done;
    else for (const stream of unit.serving.streams) byStream[stream] = (byStream[stream] ?? 0) | unit.done;
  }
  return { byStream, everywhere };
}

function doneFor(org: Org, index: TeamIndex, { byStream, everywhere }: DoneByStream): number {
  let done = index.done | everywhere;
  for (const stream of index.serving.streams) done |= byStream[stream] ?? 0;
  if (index.team === null || (done & ALL_STAGES) === ALL_STAGES) return done;
  const { servedBy } = teamLines(org);
  if (!servedBy.has(index.team.id)) return done;
  for (const id of reachable(index.team.id, servedBy)) done |= org.teamOf(id)?.done ?? 0;
  return done;
}

/** All stages. */
export const ALL_STAGES = LIFE_CYCLE.reduce((mask, { mask: own }) => mask | own, 0);
