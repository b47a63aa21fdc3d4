/** Draws the program's icons from one SVG: `node build/icons.mjs` writes the sizes that packagers and windows take. */

import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { root } from './paths.mjs';

const folder = join(root, 'build/icons');
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
mkdirSync(folder, { recursive: true });
for (const size of [16, 32, 48, 64, 128, 256, 512, 1024]) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: size }, font: { loadSystemFonts: false } })
    .render()
    .asPng();
  writeFileSync(join(folder, `${size}x${size}.png`), png);
}
