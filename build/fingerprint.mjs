/** One hash over the contents of files and folders, to tell whether a build is still of today. */

import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** @param {string} path relative to the checkout @returns {string[]} */
function filesUnder(path) {
  const stats = statSync(join(root, path), { throwIfNoEntry: false });
  if (stats === undefined) return [];
  if (stats.isFile()) return [path];
  if (!stats.isDirectory()) return [];
  return readdirSync(join(root, path))
    .sort()
    .flatMap((name) => (name.startsWith('.') || name === 'tsconfig.json' ? [] : filesUnder(`${path}/${name}`)));
}

/** @param {readonly string[]} sources files and folders relative to the checkout */
export function fingerprint(sources) {
  const hash = createHash('sha256').update(process.versions.node.split('.')[0] ?? '');
  for (const file of sources.flatMap(filesUnder)) {
    const bytes = readFileSync(join(root, file));
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.digest('hex');
}
