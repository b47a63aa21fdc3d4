/** The window's answer to `ExportEnv`: fonts from the bundle, PNG on a canvas. Runs in a worker as well as in the page. */

import inter400 from '@expo-google-fonts/inter/400Regular/Inter_400Regular.ttf?url';
import inter500 from '@expo-google-fonts/inter/500Medium/Inter_500Medium.ttf?url';
import inter600 from '@expo-google-fonts/inter/600SemiBold/Inter_600SemiBold.ttf?url';
import hangul from '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf?url';
import han from '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf?url';
import type { ExportEnv, FontName } from '#shared/export/env.ts';
import { drawPng } from './draw-png.ts';

const URLS: Readonly<Record<FontName, string>> = {
  'inter-400': inter400,
  'inter-500': inter500,
  'inter-600': inter600,
  han,
  hangul,
};
const loaded = new Map<FontName, Promise<Uint8Array>>();

async function fetchFont(name: FontName): Promise<Uint8Array> {
  const answer = await fetch(new URL(URLS[name], self.location.href));
  if (!answer.ok) throw new Error(`The font ${name} is missing from the program.`);
  return new Uint8Array(await answer.arrayBuffer());
}

export const exportEnv: ExportEnv = {
  loadFont: (name) => {
    const font = loaded.get(name) ?? fetchFont(name);
    loaded.set(name, font);
    return font;
  },
  drawPng,
};
