/** The database of a profile on the disk, and the ways in which disks and crashes damage one. */

import { readdir, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** @param profile of Electron, or of a browser, which has a folder of its own for each person */
export async function storeOf(profile: string): Promise<string> {
  for (const folder of [join(profile, 'IndexedDB'), join(profile, 'Default', 'IndexedDB')]) {
    const name = (await readdir(folder).catch(() => [])).find((each) => each.endsWith('.leveldb'));
    if (name !== undefined) return join(folder, name);
  }
  throw new Error('There is no database in this profile.');
}

type Damage = (path: string, bytes: Buffer) => Promise<void>;

const zeros: Damage = (path, bytes) => writeFile(path, Buffer.alloc(bytes.length));
const scratched: Damage = (path, bytes) => writeFile(path, bytes.fill(0xa5, bytes.length >> 2, bytes.length >> 1));
const halved: Damage = (path, bytes) => truncate(path, bytes.length >> 1);
const emptied: Damage = (path) => truncate(path);
const removed: Damage = (path) => rm(path);

const LOG = /\.log$/;
const MANIFEST = /^MANIFEST/;

/** Which files are damaged, and how; the first three stand for the others: emptied, unreadable, and cut off. */
export const DAMAGES = {
  'a log of zeros': [LOG, zeros],
  'a CURRENT of zeros': [/^CURRENT$/, zeros],
  'a halved log': [LOG, halved],
  'a scratched log': [LOG, scratched],
  'an empty manifest': [MANIFEST, emptied],
  'no manifest': [MANIFEST, removed],
  'a manifest of zeros': [MANIFEST, zeros],
  'no CURRENT': [/^CURRENT$/, removed],
  'zeros everywhere': [/./, zeros],
  'no files': [/./, removed],
} as const satisfies Record<string, readonly [RegExp, Damage]>;

export async function damage(store: string, name: keyof typeof DAMAGES): Promise<void> {
  const [files, hurt] = DAMAGES[name];
  for (const file of await readdir(store)) {
    const path = join(store, file);
    if (files.test(file) && (await stat(path)).isFile()) await hurt(path, await readFile(path));
  }
}
