/** A team's frame as shapes: name, kind and focus above its cards, capacity and pillars below. */

import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { filledTime } from '#shared/model/presence.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Team } from '#shared/model/team.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import type { Box } from '../metrics.ts';
import { FRAME } from '../metrics.ts';
import type { GroupItem, SceneItem } from '../scene.ts';
import { PILLAR_TOKENS, pillarGlyph } from './glyphs.ts';
import type { PillarShare } from './pillar-shares.ts';
import { pillarShares } from './pillar-shares.ts';
import { fteText } from './seat-words.ts';
import type { Style, TextMeasurer } from './text.ts';
import { textItem, wrapText } from './text.ts';

const NAME: Style = { size: 12.5, weight: 600, colour: 'text' };
const KIND: Style = { size: 11, weight: 400, colour: 'text-2' };
const LINE = 15;
const STRIP = 78;

function headLines(team: Team, width: number, measure: TextMeasurer): { name: string[]; kind: string[] } {
  const inner = width - FRAME.left - FRAME.right;
  const kind = TEAM_KIND_NAMES[team.kind];
  return {
    name: wrapText(team.name, inner, NAME, measure),
    kind: wrapText(team.focus === '' ? kind : `${kind} · ${team.focus}`, inner, KIND, measure),
  };
}

/** How high a frame's head has to be for its words; at least the canvas's 46. */
export function headerHeight(team: Team, width: number, measure: TextMeasurer): number {
  const { name, kind } = headLines(team, width, measure);
  return Math.max(FRAME.top, FRAME.top + (name.length + kind.length - 2) * LINE);
}

function strip(parts: readonly PillarShare[], left: number, right: number, y: number): SceneItem[] {
  const whole = parts.reduce((sum, part) => sum + part.filled + part.vacant, 0);
  const glyphs = parts.length * 11;
  const items: SceneItem[] = [];
  const width = Math.min(STRIP, right - glyphs - 6 - left);
  let x = right - glyphs - 6 - width;
  for (const { pillar, filled, vacant } of parts) {
    const { token } = PILLAR_TOKENS[pillar];
    for (const [amount, isVacant] of [
      [filled, false],
      [vacant, true],
    ] as const) {
      const share = (width * amount) / whole;
      if (share <= 0) continue;
      const box = { kind: 'box', x, y, width: Math.max(1, share - 1), height: 6 } as const;
      items.push(isVacant ? { ...box, hatch: token, stroke: { colour: token, width: 0.5 } } : { ...box, fill: token });
      x += share;
    }
  }
  for (const [index, { pillar, filled }] of parts.entries())
    items.push(pillarGlyph(pillar, right - glyphs + index * 11 + 2, y - 1, 8, filled === 0));
  return items;
}

export function frameItems(
  team: Team,
  seats: readonly Seat[],
  box: Box,
  evaluation: Evaluation,
  measure: TextMeasurer,
): GroupItem {
  const { x, y, width, height } = box;
  const isProduct = team.kind === 'product';
  const dash = team.kind === 'enabling' ? { dash: [5, 4] } : {};
  const items: SceneItem[] = [];
  if (team.kind === 'platform')
    items.push({
      kind: 'box',
      x: x + 4,
      y: y + 4,
      width: width - 8,
      height,
      radius: 6,
      fill: 'frame',
      stroke: { colour: 'line-control', width: 1 },
    });
  items.push({
    kind: 'box',
    x,
    y,
    width,
    height,
    radius: 6,
    fill: isProduct ? 'line-control' : 'frame',
    stroke: { colour: 'line-control', width: 1, ...dash },
  });
  // What is left over it is its thick top edge, which is round at the corners as the frame is.
  if (isProduct)
    items.push({
      kind: 'box',
      x: x + 0.5,
      y: y + 3,
      width: width - 1,
      height: height - 3.5,
      radius: 5.5,
      fill: 'frame',
    });
  const lines = headLines(team, width, measure);
  let baseline = y + 21;
  for (const line of lines.name) {
    items.push(textItem(line, x + FRAME.left, baseline, NAME, measure));
    baseline += LINE;
  }
  for (const line of lines.kind) {
    items.push(textItem(line, x + FRAME.left, baseline, KIND, measure));
    baseline += LINE;
  }
  const { filled, whole } = filledTime(seats, evaluation.today);
  const foot = y + height - 11;
  const capacity = textItem(`${fteText(filled)} of ${fteText(whole)} FTE`, x + FRAME.left, foot, KIND, measure);
  items.push(capacity);
  const parts = pillarShares(seats, evaluation);
  if (parts.length > 0)
    items.push(...strip(parts, capacity.x + capacity.width + 10, x + width - FRAME.right, foot - 7));
  return { kind: 'group', label: `Team ${team.name}`, items };
}
