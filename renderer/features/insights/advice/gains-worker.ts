/** Works out what filling each vacancy brings, off the window's thread. */

import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { vacancyGains } from '#shared/rules/index.ts';

export interface GainsAsk {
  readonly turn: number;
  readonly plan: Plan;
  readonly scenario: ScenarioId;
  readonly today: IsoDate;
}

addEventListener('message', ({ data }: MessageEvent<GainsAsk>) => {
  postMessage({ turn: data.turn, gains: vacancyGains(data.plan, data.scenario, data.today) });
});
