/** A scenario's scores as a point of its history: in tenths, as `score --json` gives them. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { ScorePair, ScorePoint } from '#shared/model/score-point.ts';
import { POINT_HEALTHS } from '#shared/model/score-point.ts';
import { byPillar } from './capability-order.ts';
import type { ScenarioScores, TodayAndPlanned } from './finding.ts';

const LONGEST = 200;

const pair = ({ today, planned }: TodayAndPlanned): ScorePair => ({
  today: roundHalfUp(today, 1),
  planned: roundHalfUp(planned, 1),
});

/** @param at when, by the clock of the host */
export function scorePoint(scores: ScenarioScores, at: Date, done: string, steps: number): ScorePoint {
  const letters = [...done];
  return {
    at: `${at.toJSON().slice(0, 19)}Z`,
    done: letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : done,
    steps,
    overall: pair(scores.overall),
    pillars: byPillar((id) => pair(scores.pillars[id])),
    health: Object.fromEntries(
      POINT_HEALTHS.map((id) => [id, roundHalfUp(scores.health[id], 1)]),
    ) as ScorePoint['health'],
  };
}
