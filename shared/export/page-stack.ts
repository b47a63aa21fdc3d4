/** Pages of a scene one under another, for formats that know a single picture. */

import type { Scene, ScenePage } from '#shared/diagram/scene.ts';

const GAP = 24;

export interface PlacedPage {
  readonly page: ScenePage;
  readonly x: number;
  readonly y: number;
}

export interface PageStack {
  readonly width: number;
  readonly height: number;
  readonly pages: readonly PlacedPage[];
}

export function stackPages({ pages }: Scene): PageStack {
  const placed: PlacedPage[] = [];
  let y = 0;
  let width = 0;
  for (const page of pages) {
    if (placed.length > 0) y += GAP;
    placed.push({ page, x: 0, y });
    y += page.height;
    width = Math.max(width, page.width);
  }
  return { width, height: y, pages: placed };
}

/** Decimals enough for paper, few enough for small files; never `-0`. */
export const short = (value: number): string => String(Math.round(value * 100) / 100 + 0);
