/** Which bundled font draws which character, and which characters none draws. */

import type { Face } from 'fontkit';
import { create } from 'fontkit';
import type { FontWeight } from '#shared/diagram/scene.ts';
import type { ExportEnv, FontName, Fonts } from './env.ts';

const INTER: Readonly<Record<FontWeight, FontName>> = { 400: 'inter-400', 500: 'inter-500', 600: 'inter-600' };
const FALLBACKS = ['han', 'hangul'] as const;

/** Characters that are there without being drawn: joiners, marks of direction, variation selectors, control signs. */
const isInvisible = (character: string): boolean => /^[\p{Default_Ignorable_Code_Point}\p{Cc}]$/u.test(character);

export interface Coverage {
  readonly fonts: Fonts;
  /** The font that draws a character in a weight; null where none does. */
  readonly fontOf: (character: string, weight: FontWeight) => FontName | null;
  /** Characters that none draws, each once, by code point. */
  readonly uncovered: readonly string[];
}

const faces = new WeakMap<Uint8Array, Face>();

export function faceOf(bytes: Uint8Array): Face {
  const known = faces.get(bytes);
  if (known) return known;
  const face = create(bytes);
  faces.set(bytes, face);
  return face;
}

const has = (bytes: Uint8Array | undefined, code: number): boolean =>
  bytes !== undefined && faceOf(bytes).hasGlyphForCodePoint(code);

/** Loads what the texts need: Inter, and the large fonts only for characters that Inter lacks. */
export async function coverageOf(texts: Iterable<string>, env: Pick<ExportEnv, 'loadFont'>): Promise<Coverage> {
  const fonts = new Map<FontName, Uint8Array>();
  for (const name of Object.values(INTER)) fonts.set(name, await env.loadFont(name));
  const characters = new Set<string>();
  for (const text of texts) for (const character of text.normalize()) characters.add(character);
  const known = new Map<string, (typeof FALLBACKS)[number] | 'inter' | null>();
  let open = [...characters].filter((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isInter = isInvisible(character) || has(fonts.get('inter-400'), code);
    known.set(character, isInter ? 'inter' : null);
    return !isInter;
  });
  for (const name of FALLBACKS) {
    if (open.length === 0) break;
    const bytes = await env.loadFont(name);
    const found = open.filter((character) => has(bytes, character.codePointAt(0) ?? 0));
    if (found.length > 0) fonts.set(name, bytes);
    for (const character of found) known.set(character, name);
    open = open.filter((character) => !found.includes(character));
  }
  return {
    fonts,
    fontOf: (character, weight) => {
      const code = character.codePointAt(0) ?? 0;
      const name = known.get(character) ?? (has(fonts.get('inter-400'), code) ? 'inter' : null);
      return name === 'inter' ? INTER[weight] : name;
    },
    uncovered: open.sort((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0)),
  };
}

export interface Run {
  readonly text: string;
  readonly font: FontName;
}

/**
 * A text cut where the font changes. What no font draws becomes its code point, so that nothing is lost silently. What is
 * not drawn at all is left out: fonts have a box for it. A letter and its accent are one character, which can be searched.
 */
export function runsOf(text: string, weight: FontWeight, coverage: Pick<Coverage, 'fontOf'>): Run[] {
  const runs: { text: string; font: FontName }[] = [];
  for (const character of text.normalize()) {
    if (isInvisible(character)) continue;
    const font = coverage.fontOf(character, weight);
    const drawn = font === null ? `[${codePointName(character)}]` : character;
    const last = runs.at(-1);
    if (last && last.font === (font ?? INTER[weight])) last.text += drawn;
    else runs.push({ text: drawn, font: font ?? INTER[weight] });
  }
  return runs;
}

export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Widths of texts as the writers will draw them: each run by its own font. */
export function measurerOf(coverage: Coverage): {
  readonly width: (text: string, size: number, weight: FontWeight) => number;
} {
  const advances = new Map<string, number>();
  const advanceOf = (character: string, font: FontName): number => {
    const key = `${font} ${character}`;
    const known = advances.get(key);
    if (known !== undefined) return known;
    const bytes = coverage.fonts.get(font);
    const face = bytes ? faceOf(bytes) : null;
    const advance = face ? face.glyphForCodePoint(character.codePointAt(0) ?? 0).advanceWidth / face.unitsPerEm : 1;
    advances.set(key, advance);
    return advance;
  };
  return {
    width: (text, size, weight) => {
      let sum = 0;
      for (const run of runsOf(text, weight, coverage))
        for (const character of run.text) sum += advanceOf(character, run.font);
      return sum * size;
    },
  };
}
