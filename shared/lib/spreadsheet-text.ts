/**
 * Text that spreadsheets take for formulas, kept from running.
 *
 * A spreadsheet runs what starts with one of the signs that OWASP lists, also behind blanks, in full width, on a
 * later line or behind a separator that its locale splits at. Such a cell goes out behind one `'`, and import takes
 * it off again; text that already looks guarded gets one more, so that every text comes back as it was.
 */

const RUNS = /(?:^\s*|[\r\n;,\t][ \u00a0\u3000]*)[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/u;

const needsGuard = (text: string): boolean => RUNS.test(text.replace(/^'+/, ''));

/** The text as it may stand in a spreadsheet's cell. */
export function guardCell(text: string): string {
  return needsGuard(text) ? `'${text}` : text;
}

/** The text that `guardCell` was given. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && needsGuard(text) ? text.slice(1) : text;
}

/** One row of RFC 4180: cells guarded, quoted where they must be. Costs one pass over the text. */
export function csvRow(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const guarded = guardCell(text);
  return /[",;\t\r\n]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

/** Tells spreadsheets that what follows is UTF-8. */
export const UTF8_MARK = '\ufeff';
