/**
 * SVG straight from the scene: text is text, fonts are in the file, no foreignObject, nothing from outside.
 */

import type { BoxItem, PathItem, Scene, SceneItem, Stroke, TextItem } from '#shared/diagram/scene.ts';
import { toBase64 } from '#shared/lib/base64.ts';
import { colourOf } from './colours.ts';
import type { FontName } from './env.ts';
import type { Coverage } from './font-coverage.ts';
import { faceOf, runsOf } from './font-coverage.ts';
import { subsetFont } from './font-subset.ts';
import { short, stackPages } from './page-stack.ts';

const FACES: Readonly<Record<FontName, { readonly family: string; readonly weight: string }>> = {
  'inter-400': { family: 'Inter', weight: '400' },
  'inter-500': { family: 'Inter', weight: '500' },
  'inter-600': { family: 'Inter', weight: '600' },
  han: { family: 'Noto Sans SC', weight: '400 600' },
  hangul: { family: 'Noto Sans KR', weight: '400 600' },
};
const FAMILIES = "Inter, 'Noto Sans SC', 'Noto Sans KR', sans-serif";

/** Text as XML: the five characters that mean something there, and none that XML forbids. */
export function escapeXml(text: string): string {
  let out = '';
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    const isForbidden =
      (code < 0x20 && code !== 9 && code !== 10 && code !== 13) ||
      (code >= 0xd800 && code <= 0xdfff) ||
      code === 0xfffe ||
      code === 0xffff;
    if (isForbidden) out += '\ufffd';
    else if (character === '&') out += '&amp;';
    else if (character === '<') out += '&lt;';
    else if (character === '>') out += '&gt;';
    else if (character === '"') out += '&quot;';
    else if (character === "'") out += '&#39;';
    else out += character;
  }
  return out;
}

function strokeOf(stroke: Stroke | undefined): string {
  if (!stroke) return '';
  const dash = stroke.dash ? ` stroke-dasharray="${stroke.dash.map(short).join(' ')}"` : '';
  const cap = stroke.cap === 'round' ? ' stroke-linecap="round"' : '';
  return ` stroke="${colourOf(stroke.colour)}" stroke-width="${short(stroke.width)}"${dash}${cap}`;
}

const fillOf = (token: string | undefined): string => ` fill="${token === undefined ? 'none' : colourOf(token)}"`;

function box(item: BoxItem): string {
  const radius = item.radius ? ` rx="${short(item.radius)}"` : '';
  const rect = (fill: string, stroke: string) =>
    `<rect x="${short(item.x)}" y="${short(item.y)}" width="${short(item.width)}" height="${short(item.height)}"${radius}${fill}${stroke}/>`;
  if (item.hatch === undefined) return rect(fillOf(item.fill), strokeOf(item.stroke));
  const base = item.fill === undefined ? '' : rect(fillOf(item.fill), '');
  return `${base}${rect(` fill="url(#hatch-${item.hatch})"`, strokeOf(item.stroke))}`;
}

const path = (item: PathItem): string => `<path d="${item.d}"${fillOf(item.fill)}${strokeOf(item.stroke)}/>`;

function text(item: TextItem, coverage: Coverage): string {
  const anchor = item.anchor && item.anchor !== 'start' ? ` text-anchor="${item.anchor}"` : '';
  const words = runsOf(item.text, item.weight, coverage)
    .map((run) => run.text)
    .join('');
  return `<text x="${short(item.x)}" y="${short(item.y)}" font-size="${short(item.size)}" font-weight="${item.weight}"${anchor}${fillOf(item.colour)}>${escapeXml(words)}</text>`;
}

function draw(item: SceneItem, coverage: Coverage): string {
  switch (item.kind) {
    case 'box':
      return box(item);
    case 'path':
      return path(item);
    case 'text':
      return text(item, coverage);
    case 'group':
      return `<g><title>${escapeXml(item.label)}</title>${item.items.map((each) => draw(each, coverage)).join('')}</g>`;
  }
}

function hatches(items: readonly SceneItem[], found: Set<string>): Set<string> {
  for (const item of items) {
    if (item.kind === 'group') hatches(item.items, found);
    else if (item.kind === 'box' && item.hatch !== undefined) found.add(item.hatch);
  }
  return found;
}

const pattern = (token: string): string =>
  `<pattern id="hatch-${token}" width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="1.6" height="4" fill="${colourOf(token)}"/></pattern>`;

/** The texts that each font draws. */
function textsOf(items: readonly SceneItem[], coverage: Coverage, found: Map<FontName, Set<string>>): void {
  for (const item of items) {
    if (item.kind === 'group') textsOf(item.items, coverage, found);
    if (item.kind !== 'text') continue;
    for (const run of runsOf(item.text, item.weight, coverage)) {
      const texts = found.get(run.font) ?? new Set<string>();
      found.set(run.font, texts.add(run.text));
    }
  }
}

/** Of each font only what the texts of this scene need. */
function fontFaces(scene: Scene, coverage: Coverage): string {
  const texts = new Map<FontName, Set<string>>();
  for (const page of scene.pages) textsOf(page.items, coverage, texts);
  const faces = [...coverage.fonts].flatMap(([name, bytes]) => {
    const drawn = texts.get(name);
    if (!drawn) return [];
    const { family, weight } = FACES[name];
    const file = toBase64(subsetFont(bytes, faceOf(bytes), drawn));
    return [
      `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/ttf;base64,${file}) format('truetype')}`,
    ];
  });
  return `<style>${faces.join('')}</style>`;
}

/**
 * The whole scene as one SVG; several pages stand one under another.
 * @param isSelfContained whether the fonts are put into the file; without, a viewer needs them installed
 */
export function writeSvg(scene: Scene, coverage: Coverage, isSelfContained = true): string {
  const { width, height, pages } = stackPages(scene);
  const tokens = new Set<string>();
  for (const { page } of pages) hatches(page.items, tokens);
  const defs = [...tokens].sort().map(pattern).join('');
  const drawn = pages.map(
    ({ page, x, y }) =>
      `<g transform="translate(${short(x)} ${short(y)})"><title>${escapeXml(page.title)}</title>` +
      `<rect width="${short(page.width)}" height="${short(page.height)}" fill="#FFFFFF"/>\n` +
      `${page.items.map((item) => draw(item, coverage)).join('\n')}\n</g>`,
  );
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" font-family="${FAMILIES}">\n` +
    `<title>${escapeXml(scene.title)}</title>${isSelfContained ? fontFaces(scene, coverage) : ''}<defs>${defs}</defs>\n${drawn.join('\n')}\n</svg>\n`
  );
}
