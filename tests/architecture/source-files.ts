/** All source files of the house, and what each imports: by types too, as a type also ties two rooms together. */

import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');
const ROOMS = ['shared', 'main', 'renderer', 'build', 'bench', 'tests'] as const;

export interface SourceFile {
  /** Relative to the checkout, with slashes. */
  readonly path: string;
  readonly text: string;
}

function walk(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'fixtures' ? [] : walk(path);
    return /\.(ts|tsx|mjs|css|html)$/.test(entry.name) ? [path] : [];
  });
}

export const sourceFiles = (rooms: readonly string[] = ROOMS): readonly SourceFile[] =>
  rooms.flatMap(walk).map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

const STATEMENT = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"\n]+)['"]/g;
const CALL = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g;

/** What a file imports: paths inside the checkout where it is one of ours, else the name as written. */
export function importsOf({ path, text }: SourceFile): readonly string[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, '');
  const names = [...code.matchAll(STATEMENT), ...code.matchAll(CALL)].map((match) => match[1] ?? '');
  return names.map((name) => {
    if (name.startsWith('#')) return name.slice(1).split('?', 1)[0] ?? '';
    if (name.startsWith('.')) return posix.normalize(posix.join(dirname(path), name.split('?', 1)[0] ?? ''));
    return name;
  });
}
