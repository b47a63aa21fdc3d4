/** Reads a PDF as a reader program does: its pages, their sizes, their text, its title and bookmarks. */

import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export interface PdfContent {
  readonly title: string;
  readonly bookmarks: readonly string[];
  readonly pages: readonly PdfPage[];
}

const folder = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));

export async function readPdf(bytes: Uint8Array): Promise<PdfContent> {
  const task = getDocument({
    data: new Uint8Array(bytes),
    verbosity: VerbosityLevel.ERRORS,
    standardFontDataUrl: `${folder}/standard_fonts/`,
    cMapUrl: `${folder}/cmaps/`,
  });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const content = await page.getTextContent();
    const text = content.items.map((item) => ('str' in item ? item.str : '')).join(' ');
    pages.push({ width, height, text });
  }
  const info = (await document.getMetadata()).info as { readonly Title?: string };
  const outline = await document.getOutline();
  await task.destroy();
  return { title: info.Title ?? '', bookmarks: (outline ?? []).map((item) => item.title), pages };
}
