/** Bytes of a text file → text: UTF-8 with or without a mark, UTF-16 with one, else Windows-1252. */

import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';

const NOT_TEXT = {
  code: 'import.not-text',
  message:
    'The file is not text that can be read as a table. Export the roster as CSV (UTF-8) or XLSX and import that file.',
};

/** The text without its mark. Zero bytes, which no CSV has, mean a file of another kind. */
export function decodeText(bytes: Uint8Array): Result<string> {
  const text = decode(bytes);
  return text === null || text.includes('\0') ? err(NOT_TEXT) : ok(text);
}

function decode(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs('utf-16be', bytes);
  const isMarked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return decodeAs('utf-8', bytes) ?? (isMarked ? null : decodeWindows1252(bytes));
}

/** 0x80 to 0x9f; zero where the code page has no sign. */
const SIGNS = '€\0‚ƒ„…†‡ˆ‰Š‹Œ\0Ž\0\0‘’“”•–—˜™š›œ\0žŸ';

/** Some versions of Node take the name for Latin-1, so the signs that differ are put in here. */
function decodeWindows1252(bytes: Uint8Array): string | null {
  const text = decodeAs('windows-1252', bytes);
  return (
    text?.replace(/[\x80-\x9f]/g, (code) => {
      const sign = SIGNS[code.charCodeAt(0) - 0x80];
      return sign === undefined || sign === '\0' ? code : sign;
    }) ?? null
  );
}

function decodeAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
