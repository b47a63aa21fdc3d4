/**
 * PNG and PDF of 1,000 people, against html-to-image on the same cards and against Chromium's own print of the same SVG.
 *
 * Both pictures have about the same number of pixels (our scene is 0.75 points a pixel, drawn at scale 2).
 */

import { bigPlan } from '#tests/helpers/generate-plan.ts';
import type { ExportBench } from './export-page/main.ts';
import { launchChromium, servePage } from './page.ts';
import { median } from './quantile.ts';

const PEOPLE = 1000;
const ROUNDS = 3;

declare global {
  interface Window {
    readonly exportBench: ExportBench;
  }
}

export async function run(): Promise<void> {
  const plan = bigPlan(PEOPLE);
  const { address, stop } = await servePage('export-page');
  const browser = await launchChromium();
  const found: Record<'png' | 'photo' | 'pdf' | 'print', number[]> = { png: [], photo: [], pdf: [], print: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const page = await browser.newPage();
      await page.goto(address);
      await page.waitForFunction(() => 'exportBench' in window);
      found.png.push((await page.evaluate((each) => window.exportBench.png(each), plan)).ms);
      found.pdf.push((await page.evaluate((each) => window.exportBench.pdf(each), plan)).ms);
      const svg = await page.evaluate((each) => window.exportBench.svg(each), plan);
      found.photo.push((await page.evaluate((each) => window.exportBench.htmlToImage(each), plan)).ms);
      await page.close();
      const print = await browser.newPage();
      await print.setContent(`<style>@page{margin:0}body{margin:0}</style>${svg}`);
      const [, width = '1000', height = '1000'] = /width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
      const from = performance.now();
      await print.pdf({ width: `${width}px`, height: `${height}px`, printBackground: true });
      found.print.push(performance.now() - from);
      await print.close();
    }
  } finally {
    await browser.close();
    await stop();
  }
  const of = (key: keyof typeof found) => median(found[key]);
  console.log(
    `PNG of ${PEOPLE} people: ${of('png').toFixed(0)} ms; html-to-image of the same cards: ${of('photo').toFixed(0)} ms`,
  );
  console.log(`  ${(of('photo') / of('png')).toFixed(1)}× faster (goal: at least 10×)`);
  console.log(
    `PDF of ${PEOPLE} people: ${of('pdf').toFixed(0)} ms; Chromium's print of the same SVG: ${of('print').toFixed(0)} ms`,
  );
  console.log(`  ${(of('print') / of('pdf')).toFixed(1)}× faster (goal: at least 1.5×)`);
}
