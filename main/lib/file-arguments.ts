/** Finds the files among the words that the program was started with. */

import { extname, resolve } from 'node:path';

const OPENABLE = new Set(['.fourfold', '.csv', '.tsv', '.xlsx']);

/**
 * @param words `process.argv` or a second start's; switches, the program and the app's own folder fall out by their look
 * @param folder what relative paths are relative to
 */
export function fileArguments(words: readonly string[], folder: string): readonly string[] {
  return words
    .filter((word) => !word.startsWith('-') && OPENABLE.has(extname(word).toLowerCase()))
    .map((word) => resolve(folder, word));
}
