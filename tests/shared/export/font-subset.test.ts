import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import * as fc from 'fast-check';
import { create } from 'fontkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FontName } from '#shared/export/env.ts';
import { subsetFont } from '#shared/export/font-subset.ts';
import { readTables, viewOf, writeTables } from '#shared/export/sfnt.ts';
import { loadFont } from '#tests/helpers/export-env.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourfold-fonts-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const PLAIN = ['Ada', 'Bo'];
/** Kerning, arrows, forms for capitals and numbers, accents that are put together, three scripts. */
const WORDS = [
  'Machine Learning Engineer',
  'XYZShopSmart · Recommendations',
  'Tomás Rivera (0.5 FTE)',
  '10:30 A-B, A:B (AB) -> => 2x3 "AVATAR" To. WA, W A T o',
  'Łukasz Østergaard, Tuğba Yılmaz, Zoë Ångström',
  'Ελένη Παπά',
  'Пётр Щукин',
  'Today → planned 59',
  'A — B – C, To Vo Yo',
  '11.0 / 12.0',
];
const CASES: readonly (readonly [FontName, string, readonly string[], number])[] = [
  ['inter-400', 'Inter', WORDS, 90_000],
  ['inter-600', 'Inter', WORDS, 90_000],
  ['inter-400', 'Inter', PLAIN, 12_000],
  ['inter-400', 'Inter', ['e\u0301 x\u0323\u0301 q\u030a'], 190_000],
  ['han', 'Noto Sans SC', ['王小明', '山田太郎', 'カタカナ、ひらがな。「」', '𠮷'], 30_000],
  ['hangul', 'Noto Sans KR', ['김철수', '한국어'], 20_000],
];

/** The words as pixels, by a font in a file. */
function drawn(font: Uint8Array, family: string, words: readonly string[], file: string): Buffer {
  const path = join(folder, file);
  writeFileSync(path, font);
  const weight = file.includes('600') ? 600 : 400;
  const lines = words.map(
    (text, at) =>
      `<text x="10" y="${30 + at * 30}" font-size="22" font-weight="${weight}">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="700" height="${40 + words.length * 30}" font-family="${family}">${lines.join('')}</svg>`;
  const font_ = { loadSystemFonts: false, fontFiles: [path], defaultFontFamily: family };
  return Buffer.from(new Resvg(svg, { font: font_ }).render().pixels);
}

describe('subsetFont()', () => {
  it.each(CASES)('%s: draws %s texts as the whole font does, in a small file', async (name, family, words, atMost) => {
    const whole = await loadFont(name);
    const small = subsetFont(whole, create(whole), words);
    expect(small.length).toBeLessThan(atMost);
    const [before, after] = [
      drawn(whole, family, words, `${name}.ttf`),
      drawn(small, family, words, `${name}-small.ttf`),
    ];
    // Something is drawn, and the same.
    expect(before.some((value) => value > 0)).toBe(true);
    expect(before.equals(after)).toBe(true);
  });

  it.each(CASES)('%s: lays %s texts out as the whole font does', async (name, _, words) => {
    const whole = await loadFont(name);
    const [before, after] = [create(whole), create(subsetFont(whole, create(whole), words))];
    // Fontkit applies the kerning of texts without letters twice, which no other program does.
    for (const text of words.filter((each) => /\p{L}/u.test(each))) {
      const [a, b] = [before.layout(text), after.layout(text)];
      expect(b.positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset])).toEqual(
        a.positions.map(({ xAdvance, xOffset, yOffset }) => [xAdvance, xOffset, yOffset]),
      );
      for (const character of text) {
        const code = character.codePointAt(0) ?? 0;
        expect(after.hasGlyphForCodePoint(code)).toBe(before.hasGlyphForCodePoint(code));
      }
    }
    expect(after.hasGlyphForCodePoint(0x7a)).toBe(words.join('').includes('z'));
  });

  it('draws any words as the whole font does', async () => {
    const whole = await loadFont('inter-400');
    const face = create(whole);
    const letters = [...'AVTWoeay.,:;-–—()[]→"’/0123456789×x+&·ŁØğàΑΩώЩйf ->=|'];
    const words = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 24 }).map((all) => all.join(''));
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 8 }), (lines) => {
        const small = subsetFont(whole, face, lines);
        expect(drawn(small, 'Inter', lines, 'any.ttf').equals(drawn(whole, 'Inter', lines, 'whole.ttf'))).toBe(true);
      }),
      { numRuns: 25 },
    );
  });

  it('gives the same bytes for the same texts, and sums that hold', async () => {
    const whole = await loadFont('inter-400');
    const [one, two] = [WORDS, WORDS].map((words) => subsetFont(whole, create(whole), words));
    expect(one).toEqual(two);
    const view = viewOf(one ?? whole);
    let sum = 0;
    for (let at = 0; at < view.byteLength; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
    expect(sum).toBe(0xb1b0afba);
  });

  it('leaves alone what is no TrueType file', async () => {
    const face = create(await loadFont('inter-400'));
    for (const bytes of [new Uint8Array(0), new TextEncoder().encode('OTTO is another kind of font')]) {
      expect(subsetFont(bytes, face, ['a'])).toBe(bytes);
    }
  });
});

it('writes the tables that it reads', async () => {
  const whole = await loadFont('inter-400');
  const tables = readTables(whole);
  if (!tables) throw new Error('no tables');
  const again = readTables(writeTables(tables));
  expect([...(again?.keys() ?? [])]).toEqual([...tables.keys()].sort());
  for (const [tag, bytes] of tables) {
    if (tag !== 'head')
      expect([tag, Buffer.from(again?.get(tag) ?? []).equals(Buffer.from(bytes))]).toEqual([tag, true]);
  }
});
