/** What somebody's leaving does to the scores, in words: "MLOps −26, Expertise −3". */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { ScenarioScores } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import type { Leaving } from '#shared/rules/index.ts';
import { shownBy, signed } from '../format.ts';

/** The two largest losses, of pillars and healths alike, as either lowers the overall; what gets better where nothing is lost. */
export function hitWords(
  scores: Pick<ScenarioScores, 'pillars' | 'health'>,
  { pillars, health }: Pick<Leaving, 'pillars' | 'health'>,
): string {
  const hits = [
    ...PILLAR_IDS.map((id) => ({ name: GROUPS[id].name, by: shownBy(scores.pillars[id].today, pillars[id]) })),
    ...HEALTH_IDS.map((id) => ({ name: HEALTH_NAMES[id], by: shownBy(scores.health[id], health[id]) })),
  ]
    .filter(({ by }) => by !== 0)
    .sort((a, b) => a.by - b.by);
  const losses = hits.filter(({ by }) => by < 0);
  const told = (losses.length > 0 ? losses : hits).slice(0, 2);
  return told.length === 0 ? 'nothing' : told.map(({ name, by }) => `${name} ${signed(by)}`).join(', ');
}
