/** What the writers need from their host: the bytes of the bundled fonts, and something that draws a PNG. */

import type { Scene } from '#shared/diagram/scene.ts';
import type { Result } from '#shared/lib/result.ts';
import type { Coverage } from './font-coverage.ts';

/** Inter in three weights; Han and kana; Hangul. */
export type FontName = 'inter-400' | 'inter-500' | 'inter-600' | 'han' | 'hangul';

/** The fonts that a scene needs, by name; the three weights of Inter are always there. */
export type Fonts = ReadonlyMap<FontName, Uint8Array>;

export interface PngRequest {
  readonly scene: Scene;
  readonly coverage: Coverage;
  /** Pixels a point, already such that the picture can be drawn. */
  readonly scale: number;
}

export interface ExportEnv {
  /** A font's TTF file. The two for East Asia are large: they are asked for only where a text needs them. */
  readonly loadFont: (name: FontName) => Promise<Uint8Array>;
  readonly drawPng: (request: PngRequest) => Promise<Result<Uint8Array>>;
}
