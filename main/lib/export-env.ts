/** The command line's answer to `ExportEnv`: fonts from the program's own folder, PNG by resvg. */

import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { ExportEnv, FontName } from '#shared/export/env.ts';
import { writeSvg } from '#shared/export/svg.ts';
import { err, ok } from '#shared/lib/result.ts';

/** The build puts the fonts beside the bundle, under their names. */
const fontPath = (name: FontName): string => fileURLToPath(new URL(`./fonts/${name}.ttf`, import.meta.url));

export const exportEnv: ExportEnv = {
  loadFont: async (name) => new Uint8Array(await readFile(fontPath(name))),
  drawPng: async ({ scene, coverage, scale }) => {
    try {
      const { Resvg } = await import('@resvg/resvg-js');
      const drawn = new Resvg(writeSvg(scene, coverage, false), {
        fitTo: { mode: 'zoom', value: scale },
        font: {
          loadSystemFonts: false,
          fontFiles: [...coverage.fonts.keys()].map(fontPath),
          defaultFontFamily: 'Inter',
        },
      }).render();
      return ok(new Uint8Array(drawn.asPng()));
    } catch {
      return err({
        code: 'export.drawing-failed',
        message: 'The picture could not be drawn. Export SVG or PDF instead.',
      });
    }
  },
};
