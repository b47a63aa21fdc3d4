/** One process at a time does a thing; the others wait for it. Plain Node. */

import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dist } from './paths.mjs';

/** Whoever took the lock writes its process id a moment later. */
const GRACE = 2_000;

/** @param {string} folder whether whoever took the lock is gone */
function isLeftBehind(folder) {
  try {
    process.kill(Number(readFileSync(join(folder, 'pid'), 'utf8')), 0);
    return false;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM') return false;
    const age = Date.now() - (statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    return age > GRACE;
  }
}

/**
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} run
 */
export async function withLock(name, run) {
  const folder = join(dist, `.lock-${name}`);
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch {
      if (isLeftBehind(folder)) rmSync(folder, { recursive: true, force: true });
      else await sleep(100);
    }
  }
  try {
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return await run();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
