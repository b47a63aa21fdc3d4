/** A scenario's scores as a point of its history: short, but fine enough to round to the whole numbers that panels show. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { ScorePair, ScorePoint } from '#shared/model/score-point.ts';
import { POINT_HEALTHS } from '#shared/model/score-point.ts';
import { byPillar } from '../facts/capability-order.ts';
import type { ScenarioScores, TodayAndPlanned } from '../finding.ts';

const LONGEST = 200;

/** In tenths, 79.46 would become 79.5, which shows as 80. */
const kept = (figure: number): number => roundHalfUp(figure, 4);

const pair = ({ today, planned }: TodayAndPlanned): ScorePair => ({ today: kept(today), planned: kept(planned) });

/** @param at when, by the clock of the host */
export function scorePoint(scores: ScenarioScores, at: Date, done: string, steps: number): ScorePoint {
  const letters = [...done];
  return {
    at: `${at.toJSON().slice(0, 19)}Z`,
    done: letters.length > LONGEST ? `${letters.slice(0, LONGEST - 1).join('')}…` : done,
    steps,
    overall: pair(scores.overall),
    pillars: byPillar((id) => pair(scores.pillars[id])),
    health: Object.fromEntries(POINT_HEALTHS.map((id) => [id, kept(scores.health[id])])) as ScorePoint['health'],
  };
}
