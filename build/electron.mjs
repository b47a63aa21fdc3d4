/** Finds an Electron to start, and says in one sentence why there is none. Nothing here waits longer than a minute. */

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist, root } from './paths.mjs';

const MINUTE = 60_000;
/** Marks a download that failed, so that the next start does not wait for it again. */
const FAILED = join(dist, '.electron-failed');
const RETRY_AFTER = 60 * MINUTE;
const folder = join(root, 'node_modules/electron');

/** @returns {string} where the program lies in a folder of Electron, on this system */
function programIn() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** The program that is there already, from the given folder or from npm's own download; null where there is none. */
export function installedElectron() {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const program = join(given || join(folder, 'dist'), programIn());
  return existsSync(program) ? program : null;
}

/** Why a window cannot open here, whatever Electron there is; null where one can. */
export function whyNoWindow() {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    return 'there is no display';
  }
  if (process.platform === 'linux' && process.getuid?.() === 0) {
    return 'Electron does not run as root with its sandbox on, and Fourfold never turns that off';
  }
  return null;
}

/** @param {(line: string) => void} say @returns {Promise<boolean>} whether it is there now */
function download(say) {
  const version = createRequire(import.meta.url)(join(folder, 'package.json')).version;
  say(`Downloading Electron ${version} (about 120 MB, once) …`);
  return new Promise((resolve) => {
    const from = Date.now();
    const run = spawn(process.execPath, [join(folder, 'install.js')], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const ticking = setInterval(() => say(`  … ${Math.round((Date.now() - from) / 1000)} s`), 5_000);
    const limit = setTimeout(() => run.kill('SIGKILL'), MINUTE);
    run.stderr.resume();
    const finish = (/** @type {boolean} */ isThere) => {
      clearInterval(ticking);
      clearTimeout(limit);
      resolve(isThere);
    };
    run.on('error', () => finish(false));
    run.on('exit', (code) => finish(code === 0));
  });
}

/**
 * @param {(line: string) => void} say
 * @returns {Promise<{ program: string } | { why: string }>}
 */
export async function findElectron(say) {
  const there = installedElectron();
  if (there !== null) return { program: there };
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (given) return { why: `ELECTRON_OVERRIDE_DIST_PATH names ${given}, which holds no Electron` };
  const failed = statSync(FAILED, { throwIfNoEntry: false });
  if (failed && Date.now() - failed.mtimeMs < RETRY_AFTER) {
    const when = readFileSync(FAILED, 'utf8').trim();
    return { why: `Electron could not be downloaded at ${when} (the next start after an hour tries again)` };
  }
  if ((await download(say)) && installedElectron() !== null) {
    rmSync(FAILED, { force: true });
    return { program: /** @type {string} */ (installedElectron()) };
  }
  writeFileSync(FAILED, new Date().toTimeString().slice(0, 5));
  return { why: 'Electron could not be downloaded' };
}
