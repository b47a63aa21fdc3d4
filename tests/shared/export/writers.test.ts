import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { Scene, SceneItem, TextItem } from '#shared/diagram/scene.ts';
import { LIGHT } from '#shared/export/colours.ts';
import { coverageOf, measurerOf, runsOf } from '#shared/export/font-coverage.ts';
import { stackPages } from '#shared/export/page-stack.ts';
import { writePdf } from '#shared/export/pdf.ts';
import { possibleScale } from '#shared/export/picture-size.ts';
import { escapeXml, writeSvg } from '#shared/export/svg.ts';
import { loadFont } from '#tests/helpers/export-env.ts';
import { readPdf } from '#tests/helpers/pdf-text.ts';

const text = (words: string, y = 40, rest: Partial<TextItem> = {}): TextItem => ({
  kind: 'text',
  x: 20,
  y,
  text: words,
  size: 12,
  weight: 400,
  colour: 'text',
  width: 100,
  ...rest,
});
const scene = (items: readonly SceneItem[], pages = 1): Scene => ({
  title: 'Plan · A',
  date: '2026-11-23',
  smallestText: 7,
  uncovered: [],
  pages: Array.from({ length: pages }, (_, n) => ({ title: `Page ${n + 1}`, width: 400, height: 300, items })),
});
const NAMES = ['Łukasz Østergaard', 'Tuğba Yılmaz', 'Ελένη Παπά', 'Пётр Щукин', '王小明', '山田 太郎', '김철수'];
const items: SceneItem[] = [
  {
    kind: 'box',
    x: 10,
    y: 10,
    width: 100,
    height: 40,
    radius: 5,
    fill: 'surface',
    stroke: { colour: 'line', width: 1, dash: [3, 2] },
  },
  { kind: 'box', x: 10, y: 60, width: 100, height: 10, hatch: 'p-ml' },
  { kind: 'path', d: 'M 10 10 L 50 50', stroke: { colour: 'line-dotted', width: 1.8, dash: [0, 4.5], cap: 'round' } },
  { kind: 'group', label: 'Card <1>', items: NAMES.map((name, index) => text(name, 100 + index * 16)) },
  text('right', 280, { x: 380, anchor: 'end', weight: 600 }),
];
const coverage = () => coverageOf([...NAMES, 'right'], { loadFont });

describe('coverageOf()', () => {
  it('loads the large fonts only for texts that need them', async () => {
    const asked: string[] = [];
    const spy = {
      loadFont: (name: Parameters<typeof loadFont>[0]) => {
        asked.push(name);
        return loadFont(name);
      },
    };
    await coverageOf(['Łukasz Щ Ω'], spy);
    expect(asked).toEqual(['inter-400', 'inter-500', 'inter-600']);
    await coverageOf(['王'], spy);
    expect(asked.slice(3)).toEqual(['inter-400', 'inter-500', 'inter-600', 'han']);
  });

  it('names what no font draws, and keeps it readable', async () => {
    const found = await coverageOf(['Ada 𓀀 \u200bB'], { loadFont });
    expect(found.uncovered).toEqual(['𓀀']);
    expect(runsOf('A𓀀', 400, found)).toEqual([{ text: 'A[U+13000]', font: 'inter-400' }]);
  });

  it.each([
    ['a joiner', '\u200d'],
    ['a mark of direction', '\u202e'],
    ['a selector of emoji', '\ufe0f'],
    ['a selector of Han', '\u{e0100}'],
    ['a soft hyphen', '\u00ad'],
    ['a control sign', '\u0001'],
  ])('draws nothing for %s, which fonts have a box for', async (_, sign) => {
    const found = await coverageOf([`a${sign}b`], { loadFont });
    expect(found.uncovered).toEqual([]);
    expect(runsOf(`a${sign}b`, 400, found)).toEqual([{ text: 'ab', font: 'inter-400' }]);
  });

  it.each(['Nguyễn', 'Zoë', '김민준'])('draws %s the same however its accents are written', async (name) => {
    const parts = name.normalize('NFD');
    const found = await coverageOf([parts], { loadFont });
    expect(runsOf(parts, 400, found)).toEqual(runsOf(name, 400, await coverageOf([name], { loadFont })));
    expect(runsOf(parts, 400, found).map(({ text }) => text)).toEqual([name.normalize('NFC')]);
  });

  it('cuts a text where the font changes', async () => {
    expect(runsOf('Ada 王 김', 600, await coverage())).toEqual([
      { text: 'Ada ', font: 'inter-600' },
      { text: '王', font: 'han' },
      { text: ' ', font: 'inter-600' },
      { text: '김', font: 'hangul' },
    ]);
  });

  it('measures as the font says', async () => {
    const { width } = measurerOf(await coverage());
    expect(width('王王', 10, 400)).toBeCloseTo(20, 5);
    expect(width('ii', 10, 400)).toBeLessThan(width('WW', 10, 400) / 2);
  });
});

describe('writeSvg()', () => {
  it('is XML that holds every text and loads nothing', async () => {
    const svg = writeSvg(scene(items), await coverage());
    const { document } = new JSDOM(svg, { contentType: 'image/svg+xml' }).window;
    expect([...document.querySelectorAll('text')].map((node) => node.textContent)).toEqual([...NAMES, 'right']);
    expect(document.querySelector('foreignObject, image, use, script, a')).toBeNull();
    expect(svg.replace(/http:\/\/www\.w3\.org\/2000\/svg/, '')).not.toMatch(/https?:|file:|url\((?!data:|#)/);
    expect([...document.querySelectorAll('title')].map((node) => node.textContent)).toContain('Card <1>');
  });

  it('carries of each font what its texts need, and no font that draws none of them', async () => {
    const all = await coverage();
    const svg = writeSvg(scene(items), all);
    expect(all.fonts.size).toBe(5);
    expect(
      [...svg.matchAll(/@font-face\{font-family:'([^']+)';font-weight:([^;]+)/g)].map(([, ...face]) => face),
    ).toEqual([
      ['Inter', '400'],
      ['Inter', '600'],
      ['Noto Sans SC', '400 600'],
      ['Noto Sans KR', '400 600'],
    ]);
    expect(svg.length).toBeLessThan(200_000);
    expect(svg).toBe(writeSvg(scene(items), all));
  });

  it('escapes what XML would read', () => {
    expect(escapeXml(`<img src=x onerror='a'> & "b" \u0000 \ud800`)).toBe(
      '&lt;img src=x onerror=&#39;a&#39;&gt; &amp; &quot;b&quot; \ufffd \ufffd',
    );
  });

  it('stacks pages and gives the same text twice', async () => {
    const fonts = await coverage();
    const svg = writeSvg(scene(items, 2), fonts, false);
    expect(svg).toBe(writeSvg(scene(items, 2), fonts, false));
    expect(svg).toContain('height="624"');
    expect(stackPages(scene(items, 2)).pages.map((page) => page.y)).toEqual([0, 324]);
  });
});

describe('writePdf()', () => {
  it('holds every name in every script as text, with title, bookmarks and page sizes', async () => {
    const pdf = await readPdf(await writePdf(scene(items, 2), await coverage()));
    expect(pdf.title).toBe('Plan · A');
    expect(pdf.bookmarks).toEqual(['Page 1', 'Page 2']);
    expect(pdf.pages.map(({ width, height }) => [width, height])).toEqual([
      [400, 300],
      [400, 300],
    ]);
    for (const name of [...NAMES, 'right']) expect(pdf.pages[0]?.text.replace(/\s+/g, ' ')).toContain(name);
  });

  it('gives the same bytes for the same scene', async () => {
    const fonts = await coverage();
    const first = await writePdf(scene(items), fonts);
    expect(Buffer.from(await writePdf(scene(items), fonts)).equals(Buffer.from(first))).toBe(true);
  });
});

describe('possibleScale()', () => {
  it.each([
    [100, 100, 2, 2],
    [40_000, 100, 2, 0.81],
    [16_384, 16_384, 2, 1],
    [20_000, 20_000, 1, 0.81],
  ])('%i × %i at %f gives %f', (width, height, wanted, expected) => {
    expect(possibleScale(width, height, wanted)).toBe(expected);
  });
});

describe('LIGHT', () => {
  it('has the colours of the window’s light tokens', () => {
    const css =
      readFileSync(new URL('../../../renderer/ui/tokens.css', import.meta.url), 'utf8').split('[data-theme')[0] ?? '';
    const tokens = new Map(
      [...css.matchAll(/--([a-z0-9-]+):\s*(#[0-9A-Fa-f]{6})/g)].map((match) => [match[1], match[2]?.toUpperCase()]),
    );
    for (const [name, colour] of Object.entries(LIGHT)) expect([name, tokens.get(name)]).toEqual([name, colour]);
  });
});
