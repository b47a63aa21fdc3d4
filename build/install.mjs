/**
 * Installs the packages of the lock file where they are missing or stale. Plain Node: it runs before anything is there.
 *
 * npm's own record of what it installed (`node_modules/.package-lock.json`) is compared with the lock, so that neither
 * a fresh clone nor a pulled update needs a word from the person, and an unchanged one costs some milliseconds.
 */

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { root } from './paths.mjs';

/** @typedef {{ version?: string, optional?: boolean, link?: boolean }} Entry */

/** @param {string} path @returns {Record<string, Entry> | null} */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).packages;
  } catch {
    return null;
  }
}

/**
 * @param {Record<string, Entry>} wanted
 * @param {Record<string, Entry> | null} installed
 */
export function isInstalled(wanted, installed) {
  if (installed === null) return false;
  return (
    Object.entries(wanted).every(([name, { version, optional }]) =>
      name === '' || (optional === true && installed[name] === undefined) ? true : installed[name]?.version === version,
    ) && Object.keys(installed).every((name) => wanted[name] !== undefined)
  );
}

/** @param {(line: string) => void} say gets what happens, one line at a time; nothing where all is there */
export async function ensureInstalled(say) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`Fourfold needs Node 20.19 or newer; this is ${process.versions.node}.`);
  }
  const wanted = packagesOf(join(root, 'package-lock.json'));
  if (wanted === null) throw new Error('package-lock.json is missing or damaged; fetch the repository again.');
  const isThere = () => isInstalled(wanted, packagesOf(join(root, 'node_modules/.package-lock.json')));
  if (!isThere()) await withLock('install', async () => (isThere() ? undefined : install(say)));
}

/** @param {(line: string) => void} say */
async function install(say) {
  say('Installing packages with npm ci (once, about half a minute) …');
  const code = await new Promise((resolve) => {
    const run = spawn('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 2, 2],
      shell: process.platform === 'win32',
    });
    run.on('error', () => resolve(1));
    run.on('exit', resolve);
  });
  if (code !== 0) throw new Error('npm ci failed; its message is above. Mend that and start again.');
}
