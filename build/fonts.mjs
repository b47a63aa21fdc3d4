/**
 * The bundled fonts under the names that the writers use, and the one PDF library that every host runs.
 *
 * PDFKit's build for Node deflates with Node's zlib, which gives other bytes than the browser's: all take the browser's.
 */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

const fonts = {
  'inter-400': 'inter/400Regular/Inter_400Regular.ttf',
  'inter-500': 'inter/500Medium/Inter_500Medium.ttf',
  'inter-600': 'inter/600SemiBold/Inter_600SemiBold.ttf',
  han: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  hangul: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
};

export const pdfkitAlias = {
  find: /^pdfkit$/,
  replacement: join(root, 'node_modules/pdfkit/js/pdfkit.browser.mjs'),
};

/** Puts the fonts beside a bundle, as `fonts/NAME.ttf`. @returns {import('vite').Plugin} */
export function bundleFonts() {
  return {
    name: 'bundle-fonts',
    generateBundle() {
      for (const [name, path] of Object.entries(fonts)) {
        const source = readFileSync(join(root, 'node_modules/@expo-google-fonts', path));
        this.emitFile({ type: 'asset', fileName: `fonts/${name}.ttf`, source });
      }
    },
  };
}
