/** What stands under a chart: legend, pillars and matrix, side by side where the page is wide enough. In points. */

import type { ChartShapes, ChartSource } from '../items/chart-items.ts';
import type { SceneItem } from '../scene.ts';
import { legendBlock, legendWidth } from './legend-items.ts';
import { LEAST_MATRIX, matrixBlock } from './matrix-items.ts';
import type { Block } from './page-style.ts';
import { MARGIN, rule } from './page-style.ts';
import { LEAST_PILLARS, pillarBlock } from './pillar-items.ts';

const GAP = 24;
const ROW_GAP = 10;

interface Part {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly block: Block;
}

/** Three columns, or two of them over the matrix. */
export function belowBlock(source: ChartSource, looks: ChartShapes['looks'], pageWidth: number, top: number): Block {
  const inner = pageWidth - MARGIN * 2;
  const narrowest = legendWidth(source, looks);
  const rest = inner - narrowest - GAP;
  const isThree = rest - GAP >= LEAST_PILLARS + LEAST_MATRIX;
  const legend = isThree ? Math.max(narrowest, (inner - GAP * 2) / 3 - GAP) : narrowest;
  const pillars = isThree ? (inner - legend - GAP * 2) / 2 : rest;
  const second = MARGIN + legend + GAP;
  const third = second + pillars + GAP;
  const upper: Part[] = [
    { x: MARGIN, y: top, width: legend, block: legendBlock(source, looks, MARGIN, top) },
    { x: second, y: top, width: pillars, block: pillarBlock(source, second, top, pillars) },
  ];
  const under = Math.max(...upper.map(({ block }) => block.height)) + ROW_GAP;
  const matrix: Part = isThree
    ? { x: third, y: top, width: pillars, block: matrixBlock(source, third, top, pillars) }
    : { x: MARGIN, y: top + under, width: inner, block: matrixBlock(source, MARGIN, top + under, inner) };
  const parts = [...upper, matrix];
  const items: SceneItem[] = parts.flatMap(({ x, y, width, block }) => [
    rule(x, x + width, y, 'line-strong', 0.6),
    ...block.items,
  ]);
  return { items, height: Math.max(...parts.map(({ y, block }) => y - top + block.height)) };
}
