/** Scores and findings with everything in place, of which a test changes what it is about. */

import { act } from 'react';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { asId } from '#shared/model/ids.ts';
import type { Evaluation, Finding, HealthId, ScenarioScores, Scope, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS } from '#shared/rules/finding.ts';

type Pair = readonly [number, number];
const pair = ([today, planned]: Pair): TodayAndPlanned => ({ today, planned });

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Record<K, V> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Record<K, V>;
}

interface Rest {
  readonly pillar?: number;
  readonly mean?: Pair;
  readonly health?: Partial<Record<HealthId, number>>;
  readonly healthParts?: Partial<ScenarioScores['healthParts']>;
}

/** Every pillar at 80 unless named, every health at 90. */
export function scoresWith(named: Partial<Record<PillarId, Pair>>, rest: Rest = {}): ScenarioScores {
  const start = rest.pillar ?? 80;
  const pillars = recordOf(PILLAR_IDS, (id) => pair(named[id] ?? [start, start]));
  const weakest = (date: 'today' | 'planned') =>
    PILLAR_IDS.reduce<PillarId>((low, id) => (pillars[id][date] < pillars[low][date] ? id : low), 'product');
  const mean = pair(rest.mean ?? [85, 85]);
  const healthParts = recordOf(HEALTH_IDS, (id) => rest.healthParts?.[id] ?? { teams: 90, costs: [] });
  const health = recordOf(HEALTH_IDS, (id) => {
    const { teams, costs } = healthParts[id];
    return rest.health?.[id] ?? Math.max(0, teams - costs.reduce((sum, { cost }) => sum + cost, 0));
  });
  const of = (date: 'today' | 'planned') => Math.min(pillars[weakest(date)][date], mean[date]);
  return {
    overall: { today: of('today'), planned: of('planned') },
    weakestPillar: { today: weakest('today'), planned: weakest('planned') },
    meanOfSeven: mean,
    pillars,
    health,
    healthParts,
    streams: [],
    teams: [
      {
        id: asId('team', 'team-1'),
        name: 'Pod 1',
        health: recordOf(HEALTH_IDS, () => 75),
      },
    ],
  };
}

export function finding(rest: Partial<Omit<Finding, 'scope'>> & { scope?: { kind: string; id?: string } }): Finding {
  return {
    key: 'key',
    rule: 'pillar-thin',
    severity: 'warning',
    dimension: 'expertise',
    title: 'MLOps is thin',
    message: 'MLOps is thin: 0.4 of 1 FTE.',
    subjects: [],
    evidence: [],
    source: '002-2',
    cost: 10,
    accepted: null,
    fixes: [],
    ...rest,
    scope: (rest.scope ?? { kind: 'scenario' }) as Scope,
  };
}

export function evaluationWith(findings: readonly Finding[], scores: ScenarioScores | null = null): Evaluation {
  return {
    scenario: asId('scenario', 'scenario-1'),
    today: '2026-11-21' as IsoDate,
    horizon: '2027-02-01' as IsoDate,
    scores,
    figures: {
      people: 0,
      seats: 0,
      vacancies: 0,
      fte: 0,
      teams: 0,
      layers: 0,
      widestSpan: 0,
      cost: null,
      handOffs: 0,
      handOffsAcrossBorders: 0,
      meetingHoursPerSeatWeek: null,
    },
    findings,
    unchecked: [],
  };
}

/** The answer of the rules comes later; what it does is drawn when an act ends. */
export async function until<T>(find: () => T | null | undefined | false): Promise<T> {
  for (let n = 0; n < 300; n++) {
    const found = find();
    if (found) return found;
    await act(() => new Promise((done) => setTimeout(done, 30)));
  }
  throw new Error('it did not come');
}
