/** The bundled fonts from the packages they come from, for tests that write charts. */

import { readFileSync } from 'node:fs';
import type { ExportEnv, FontName } from '#shared/export/env.ts';

const FILES: Readonly<Record<FontName, string>> = {
  'inter-400': 'inter/400Regular/Inter_400Regular.ttf',
  'inter-500': 'inter/500Medium/Inter_500Medium.ttf',
  'inter-600': 'inter/600SemiBold/Inter_600SemiBold.ttf',
  han: 'noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  hangul: 'noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
};

export const loadFont: ExportEnv['loadFont'] = async (name) =>
  new Uint8Array(readFileSync(new URL(`../../node_modules/@expo-google-fonts/${FILES[name]}`, import.meta.url)));
