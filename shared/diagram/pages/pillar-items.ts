/** The four pillars as bars: solid today, hatched where filling the vacancies would take them. */

import { roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { ChartSource } from '../items/chart-items.ts';
import { PILLAR_TOKENS, pillarGlyph } from '../items/glyphs.ts';
import { textItem, wrapText } from '../items/text.ts';
import type { SceneItem } from '../scene.ts';
import type { Block } from './page-style.ts';
import { FIRST_ROW, HEADING, LINE, ROW, STRONG, TEXT, todayToPlanned } from './page-style.ts';

const BAR_LEFT = 92;
const BAR_HEIGHT = 6;
export const LEAST_PILLARS = 190;

export function pillarBlock(
  { evaluation, measure, scoresBy }: ChartSource,
  x: number,
  y: number,
  width: number,
): Block {
  const items: SceneItem[] = [textItem('Pillars, today → planned', x, y + 14, HEADING, measure)];
  const { scores } = evaluation;
  if (!scores) {
    items.push(textItem('Nothing planned yet', x, y + FIRST_ROW, TEXT, measure));
    return { items, height: FIRST_ROW + 4 };
  }
  const figure = (pillar: PillarId): string => {
    const { today, planned } = scores.pillars[pillar];
    return todayToPlanned(String(roundHalfUp(today)), String(roundHalfUp(planned)));
  };
  const widest = Math.max(...PILLAR_IDS.map((id) => measure.width(figure(id), STRONG.size, STRONG.weight)));
  const barWidth = Math.max(20, width - BAR_LEFT - widest - 12);
  for (const [index, pillar] of PILLAR_IDS.entries()) {
    const at = y + FIRST_ROW + index * ROW;
    const { today, planned } = scores.pillars[pillar];
    const { token, name } = PILLAR_TOKENS[pillar];
    const part = (from: number, to: number) =>
      ({
        kind: 'box',
        x: x + BAR_LEFT + (barWidth * from) / 100,
        y: at - BAR_HEIGHT,
        width: (barWidth * (to - from)) / 100,
        height: BAR_HEIGHT,
      }) as const;
    items.push(pillarGlyph(pillar, x, at - 7, 8), textItem(name, x + 14, at, TEXT, measure));
    items.push({ ...part(0, 100), fill: 'well' });
    if (planned > today) items.push({ ...part(today, planned), hatch: token, stroke: { colour: token, width: 0.5 } });
    if (today > 0) items.push({ ...part(0, today), fill: token });
    if (planned < today) items.push({ ...part(planned, today), fill: 'well', hatch: token });
    items.push(textItem(figure(pillar), x + width, at, STRONG, measure, 'end'));
  }
  const bottom = FIRST_ROW + (PILLAR_IDS.length - 1) * ROW;
  const lines = scoresBy === '' ? [] : wrapText(scoresBy, width, TEXT, measure);
  for (const [index, line] of lines.entries())
    items.push(textItem(line, x, y + bottom + ROW + 2 + index * LINE, TEXT, measure));
  return { items, height: bottom + 4 + (lines.length > 0 ? ROW + 2 + (lines.length - 1) * LINE : 0) };
}
