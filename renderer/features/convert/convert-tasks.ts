/** Works out what a topology would lead to: the conversion, and the scores after it. */

import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import { evaluate } from '#shared/rules/index.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import type { Preview } from './convert-model.ts';
import { changesOf } from './convert-model.ts';

export interface PreviewAsk {
  readonly plan: Plan;
  readonly scenario: ScenarioId;
  /** The first is answered first. */
  readonly topologies: readonly TopologyId[];
  readonly dayOfUse: IsoDate;
}

export type PreviewAnswer = { readonly preview: Preview } | { readonly topology: TopologyId; readonly failed: string };

/** Of the scenario that is only looked at; the one that is made gets its own. */
const SHOWN_ONLY: ScenarioId = asId('scenario', 'scenario-preview');

export function previewOf(
  { plan, scenario: id, dayOfUse }: Pick<PreviewAsk, 'plan' | 'scenario' | 'dayOfUse'>,
  topology: TopologyId,
): Preview | null {
  const source = plan.scenarios[id];
  if (!source) return null;
  const conversion = convertScenario(plan, source, topology, SHOWN_ONLY);
  const changes = changesOf(plan, source, conversion);
  const scenarios = { ...plan.scenarios, [SHOWN_ONLY]: conversion.scenario };
  const { scores } = evaluate({ ...plan, scenarios }, SHOWN_ONLY, dayOfUse);
  if (!scores) return { topology, conversion, changes, scores: null };
  const { overall, pillars, health } = scores;
  return { topology, conversion, changes, scores: { overall, pillars, health } };
}

/** Answers one topology after the other, so that the first is seen before the last is known. */
export function answer(ask: PreviewAsk, send: (answer: PreviewAnswer) => void): void {
  for (const topology of ask.topologies) {
    try {
      const preview = previewOf(ask, topology);
      if (preview) send({ preview });
    } catch (thrown) {
      send({ topology, failed: thrown instanceof Error ? thrown.message : String(thrown) });
    }
  }
}
