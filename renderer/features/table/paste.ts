/** Text of a spreadsheet's clipboard ↔ cells, and where a block of cells lands. */

import { guardCell, unguardCell } from '#shared/lib/spreadsheet-text.ts';

export type Block = readonly (readonly string[])[];

const MAX_CELLS = 200_000;

/**
 * Cells of tab-separated text as Excel, Sheets and Numbers copy it: a cell with a tab, a line break or a quote at its
 * start stands in quotes, which are doubled inside. A quote that is never closed is part of its text. The line end
 * after the last row makes no row.
 */
export function readTsv(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let position = 0;
  for (let count = 0; count < MAX_CELLS; count++) {
    const { cell, end } = text[position] === '"' ? quotedCell(text, position) : plainCell(text, position);
    row.push(unguardCell(cell));
    if (text[end] === '\t') {
      position = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    position = end + (text.startsWith('\r\n', end) ? 2 : 1);
    if (position >= text.length) break;
  }
  return rows;
}

function plainCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let end = start;
  while (end < text.length && text[end] !== '\t' && text[end] !== '\n' && text[end] !== '\r') end++;
  return { cell: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): { readonly cell: string; readonly end: number } {
  let cell = '';
  let position = start + 1;
  for (;;) {
    const quote = text.indexOf('"', position);
    if (quote === -1) return plainCell(text, start);
    cell += text.slice(position, quote);
    if (text[quote + 1] !== '"') {
      const end = quote + 1;
      const isClosed = end >= text.length || text[end] === '\t' || text[end] === '\n' || text[end] === '\r';
      return isClosed ? { cell, end } : plainCell(text, start);
    }
    cell += '"';
    position = quote + 2;
  }
}

/**
 * The text that a spreadsheet takes as these cells; what it would run as a formula is kept from running. Each row has a
 * line end, as Excel writes it, so that an empty last row is one; a single cell has none.
 */
export function writeTsv(block: Block): string {
  const rows = block.map((row) => row.map(tsvCell).join('\t'));
  return rows.length === 1 ? (rows[0] ?? '') : rows.map((row) => `${row}\r\n`).join('');
}

function tsvCell(text: string): string {
  const guarded = guardCell(text);
  return /[\t\r\n]|^"/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Rows and columns, both ends included. */
export interface Area {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Asked for every cell, found once. */
const widths = new WeakMap<Block, number>();
function widthOf(block: Block): number {
  const known = widths.get(block);
  if (known !== undefined) return known;
  const width = block.reduce((widest, { length }) => Math.max(widest, length), 0);
  widths.set(block, width);
  return width;
}

/** The cells that a block fills from an area's corner: a selection of several blocks' size is filled with as many of them. */
export function laidArea(block: Block, selected: Area): Area {
  const height = block.length;
  const width = widthOf(block);
  const [rows, columns] = [selected.bottom - selected.top + 1, selected.right - selected.left + 1];
  const isTiled = rows % height === 0 && columns % width === 0;
  return {
    top: selected.top,
    left: selected.left,
    bottom: selected.top + (isTiled ? rows : height) - 1,
    right: selected.left + (isTiled ? columns : width) - 1,
  };
}

/** What a block says for the cell that far from its corner; undefined where a ragged row says nothing. */
export function blockCell(block: Block, down: number, across: number): string | undefined {
  const width = widthOf(block);
  return block[down % block.length]?.[across % width];
}
