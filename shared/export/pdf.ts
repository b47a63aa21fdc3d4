/**
 * PDF by PDFKit, which draws the scene directly: vectors, embedded fonts, one bookmark a page, the same bytes each time.
 *
 * Every host uses PDFKit's browser build (an alias in the bundler's settings): Node's zlib gives other bytes.
 */

import PDFDocument from 'pdfkit';
import type { BoxItem, PathItem, Scene, SceneItem, Stroke, TextItem } from '#shared/diagram/scene.ts';
import { colourOf } from './colours.ts';
import type { Coverage } from './font-coverage.ts';
import { runsOf } from './font-coverage.ts';

type Doc = PDFDocument;
const HATCH_STEP = 4;
const HATCH_WIDTH = 1.6;

function outlineBox(doc: Doc, { x, y, width, height, radius }: BoxItem): Doc {
  return radius
    ? doc.roundedRect(x, y, width, height, Math.min(radius, width / 2, height / 2))
    : doc.rect(x, y, width, height);
}

function setStroke(doc: Doc, { colour, width, dash, cap = 'butt' }: Stroke): void {
  doc.lineWidth(width).lineCap(cap).strokeColor(colourOf(colour));
  if (dash && dash.length > 0) doc.dash(dash.map((length) => Math.max(length, 0.01)));
  else doc.undash();
}

function drawHatch(doc: Doc, item: BoxItem, token: string): void {
  doc.save();
  outlineBox(doc, item).clip();
  doc.undash().lineCap('butt').lineWidth(HATCH_WIDTH).strokeColor(colourOf(token));
  const step = HATCH_STEP * Math.SQRT2;
  for (let x = item.x - item.height; x < item.x + item.width; x += step)
    doc.moveTo(x, item.y + item.height).lineTo(x + item.height, item.y);
  doc.stroke();
  doc.restore();
}

function drawBox(doc: Doc, item: BoxItem): void {
  if (item.fill !== undefined) outlineBox(doc, item).fill(colourOf(item.fill));
  if (item.hatch !== undefined) drawHatch(doc, item, item.hatch);
  if (item.stroke) {
    setStroke(doc, item.stroke);
    outlineBox(doc, item).stroke();
  }
}

function drawPath(doc: Doc, item: PathItem): void {
  if (item.fill !== undefined) doc.path(item.d).fill(colourOf(item.fill));
  if (item.stroke) {
    setStroke(doc, item.stroke);
    doc.path(item.d).stroke();
  }
}

function drawText(doc: Doc, item: TextItem, coverage: Coverage): void {
  const runs = runsOf(item.text, item.weight, coverage);
  doc.fillColor(colourOf(item.colour));
  const [only, second] = runs;
  if (only && !second && (item.anchor ?? 'start') === 'start') {
    doc
      .font(only.font)
      .fontSize(item.size)
      .text(only.text, item.x, item.y, { lineBreak: false, baseline: 'alphabetic' });
    return;
  }
  const widths = runs.map((run) => doc.font(run.font).fontSize(item.size).widthOfString(run.text));
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const shift = item.anchor === 'end' ? whole : item.anchor === 'middle' ? whole / 2 : 0;
  let x = item.x - shift;
  for (const [index, run] of runs.entries()) {
    doc.font(run.font).fontSize(item.size).text(run.text, x, item.y, { lineBreak: false, baseline: 'alphabetic' });
    x += widths[index] ?? 0;
  }
}

function draw(doc: Doc, item: SceneItem, coverage: Coverage): void {
  switch (item.kind) {
    case 'box':
      drawBox(doc, item);
      return;
    case 'path':
      drawPath(doc, item);
      return;
    case 'text':
      drawText(doc, item, coverage);
      return;
    case 'group':
      for (const each of item.items) draw(doc, each, coverage);
  }
}

/** The day of the scene at midnight UTC: the file's dates, so that no clock gets into its bytes. */
function dateOf(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date));
}

/** Writes every page of a scene. Sizes are points, as the scene has them. */
export function writePdf(scene: Scene, coverage: Coverage): Promise<Uint8Array> {
  const created = dateOf(scene.date);
  const doc = new PDFDocument({
    autoFirstPage: false,
    font: null,
    compress: true,
    displayTitle: true,
    lang: 'en',
    info: { Title: scene.title, Creator: 'Fourfold', Producer: 'Fourfold', CreationDate: created, ModDate: created },
  });
  const chunks: Uint8Array[] = [];
  const done = new Promise<Uint8Array>((resolve, reject) => {
    doc.on('data', (chunk) => chunks.push(chunk));
    doc.on('error', reject);
    doc.on('end', () => resolve(joined(chunks)));
  });
  for (const [name, bytes] of coverage.fonts) doc.registerFont(name, bytes);
  for (const page of scene.pages) {
    doc.addPage({ size: [page.width, page.height], margin: 0 });
    doc.outline.addItem(page.title);
    for (const item of page.items) draw(doc, item, coverage);
  }
  doc.end();
  return done;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
