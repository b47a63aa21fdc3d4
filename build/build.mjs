/**
 * Builds what has changed, and only that: `node build/build.mjs [renderer|main|preload|cli|server …]`.
 *
 * A target's sources are hashed; where hash and output are there already, nothing is done. A build goes to a folder
 * beside and is moved in place whole, so that a failed or interrupted one never leaves half a planner. Two builds at
 * the same time wait for each other.
 */

import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fingerprint } from './fingerprint.mjs';
import { withLock } from './lock.mjs';
import { dist } from './paths.mjs';
import { targets } from './targets.mjs';

/** @typedef {import('./targets.mjs').TargetName} TargetName */

const names = /** @type {TargetName[]} */ (Object.keys(targets));

/** @param {TargetName} name */
const stampOf = (name) => join(dist, `.${name}.sha256`);

/** @param {TargetName} name @param {string} hash */
function isFresh(name, hash) {
  try {
    return existsSync(join(dist, targets[name].output)) && readFileSync(stampOf(name), 'utf8') === hash;
  } catch {
    return false;
  }
}

/** @param {TargetName} name @param {string} hash */
async function buildOne(name, hash) {
  const { build } = await import('vite');
  const { config, output } = targets[name];
  const folder = join(dist, dirname(output));
  const fresh = join(dist, `.new-${name}`);
  await build(config(fresh));
  rmSync(stampOf(name), { force: true });
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
  writeFileSync(stampOf(name), hash);
}

/**
 * @param {readonly TargetName[]} wanted
 * @param {(line: string) => void} say
 */
export async function buildAll(wanted = names, say = () => {}) {
  const hashes = new Map(wanted.map((name) => [name, fingerprint(targets[name].sources)]));
  const isStale = (/** @type {TargetName} */ name) => !isFresh(name, hashes.get(name) ?? '');
  if (!wanted.some(isStale)) return;
  say('Building …');
  await withLock('build', async () => {
    for (const name of wanted.filter(isStale)) {
      const from = Date.now();
      await buildOne(name, hashes.get(name) ?? '');
      say(`Built ${name} in ${((Date.now() - from) / 1000).toFixed(1)} s`);
    }
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const asked = /** @type {TargetName[]} */ (process.argv.slice(2));
  const unknown = asked.filter((name) => !names.includes(name));
  if (unknown.length > 0) {
    console.error(`Unknown target ${unknown.join(', ')}; there are ${names.join(', ')}.`);
    process.exit(2);
  }
  try {
    await buildAll(asked.length > 0 ? asked : names, console.log);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
