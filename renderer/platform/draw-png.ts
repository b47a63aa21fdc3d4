/** A scene on a canvas, as PNG: about ten times faster than drawing the page's elements. */

import type { BoxItem, SceneItem, Stroke, TextItem } from '#shared/diagram/scene.ts';
import { colourOf } from '#shared/export/colours.ts';
import type { FontName, PngRequest } from '#shared/export/env.ts';
import type { Coverage } from '#shared/export/font-coverage.ts';
import { runsOf } from '#shared/export/font-coverage.ts';
import { stackPages } from '#shared/export/page-stack.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';

type Context = OffscreenCanvasRenderingContext2D;

const HATCH_STEP = 4 * Math.SQRT2;
const HATCH_WIDTH = 1.6;
/** Faces are named after the font, so that the page's own Inter never stands in for one that failed to load. */
const familyOf = (name: FontName): string => `fourfold-${name}`;
const added = new Set<FontName>();

/** Makes the fonts known to the canvas; once a page or worker. */
async function addFonts({ fonts }: Coverage): Promise<void> {
  const set = (self as unknown as { readonly fonts: FontFaceSet }).fonts ?? document.fonts;
  for (const [name, bytes] of fonts) {
    if (added.has(name)) continue;
    const face = new FontFace(familyOf(name), new Uint8Array(bytes).buffer);
    set.add(await face.load());
    added.add(name);
  }
}

function outline(context: Context, { x, y, width, height, radius = 0 }: BoxItem): void {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
}

function stroke(context: Context, { colour, width, dash, cap = 'butt' }: Stroke, draw: () => void): void {
  context.strokeStyle = colourOf(colour);
  context.lineWidth = width;
  context.lineCap = cap;
  context.setLineDash([...(dash ?? [])]);
  draw();
}

function hatch(context: Context, item: BoxItem, token: string): void {
  context.save();
  outline(context, item);
  context.clip();
  context.beginPath();
  for (let x = item.x - item.height; x < item.x + item.width; x += HATCH_STEP) {
    context.moveTo(x, item.y + item.height);
    context.lineTo(x + item.height, item.y);
  }
  stroke(context, { colour: token, width: HATCH_WIDTH }, () => context.stroke());
  context.restore();
}

/** Setting a font makes the canvas parse it, so it is set only where it changes; same for measuring. */
function text(context: Context, item: TextItem, coverage: Coverage): void {
  const runs = runsOf(item.text, item.weight, coverage);
  context.fillStyle = colourOf(item.colour);
  const use = (name: FontName) => {
    const font = `${item.size}px ${familyOf(name)}`;
    if (context.font !== font) context.font = font;
  };
  const [only, second] = runs;
  if (only && !second) {
    use(only.font);
    context.textAlign = item.anchor === 'end' ? 'right' : item.anchor === 'middle' ? 'center' : 'left';
    context.fillText(only.text, item.x, item.y);
    return;
  }
  context.textAlign = 'left';
  const widths = runs.map((run) => {
    use(run.font);
    return context.measureText(run.text).width;
  });
  const whole = widths.reduce((sum, width) => sum + width, 0);
  let x = item.x - (item.anchor === 'end' ? whole : item.anchor === 'middle' ? whole / 2 : 0);
  for (const [index, run] of runs.entries()) {
    use(run.font);
    context.fillText(run.text, x, item.y);
    x += widths[index] ?? 0;
  }
}

function draw(context: Context, item: SceneItem, coverage: Coverage): void {
  switch (item.kind) {
    case 'box':
      if (item.fill !== undefined) {
        outline(context, item);
        context.fillStyle = colourOf(item.fill);
        context.fill();
      }
      if (item.hatch !== undefined) hatch(context, item, item.hatch);
      if (item.stroke) {
        outline(context, item);
        stroke(context, item.stroke, () => context.stroke());
      }
      return;
    case 'path': {
      const path = new Path2D(item.d);
      if (item.fill !== undefined) {
        context.fillStyle = colourOf(item.fill);
        context.fill(path);
      }
      if (item.stroke) stroke(context, item.stroke, () => context.stroke(path));
      return;
    }
    case 'text':
      text(context, item, coverage);
      return;
    case 'group':
      for (const each of item.items) draw(context, each, coverage);
  }
}

export async function drawPng({ scene, coverage, scale }: PngRequest): Promise<Result<Uint8Array>> {
  const failed = err({
    code: 'export.drawing-failed',
    message: 'The picture could not be drawn. Choose a smaller scale, or export PDF or SVG.',
  });
  const { width, height, pages } = stackPages(scene);
  await addFonts(coverage);
  const canvas = new OffscreenCanvas(Math.max(1, Math.floor(width * scale)), Math.max(1, Math.floor(height * scale)));
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return failed;
  context.scale(scale, scale);
  context.fillStyle = '#FFFFFF';
  context.fillRect(0, 0, width, height);
  for (const { page, x, y } of pages) {
    context.save();
    context.translate(x, y);
    for (const item of page.items) draw(context, item, coverage);
    context.restore();
  }
  try {
    return ok(new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer()));
  } catch {
    return failed;
  }
}
