/** Brings what the end-to-end tests need: a Chromium, an Electron, a screen. As root on Debian by apt, else it says what to install. */

import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { findElectron } from './electron.mjs';

/** @typedef {(line: string) => void} Say */

/** @param {string} program */
function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const canInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && isOnPath('apt-get');

/** @param {readonly string[]} packages @param {Say} say */
function aptInstall(packages, say) {
  if (!canInstall()) return false;
  say(`Installing ${packages.join(', ')} with apt …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (/** @type {string[]} */ ...words) =>
    spawnSync('apt-get', words, { env, stdio: ['ignore', 'ignore', 'inherit'], timeout: 10 * 60_000 }).status === 0;
  return apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

const SYSTEM_CHROMIUM = ['/usr/bin/chromium', '/usr/bin/google-chrome'];

function hasChromium() {
  if (process.env.FOURFOLD_CHROMIUM) return existsSync(process.env.FOURFOLD_CHROMIUM);
  if (SYSTEM_CHROMIUM.some((path) => existsSync(path))) return true;
  const asked = 'import { chromium } from "@playwright/test"; process.stdout.write(chromium.executablePath())';
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', asked], { encoding: 'utf8' });
  return stdout !== '' && existsSync(stdout);
}

/** @param {Say} say @returns {string | null} why there is no Chromium; null where there is one */
export function prepareChromium(say) {
  if (hasChromium()) return null;
  if (aptInstall(['chromium'], say) && hasChromium()) return null;
  return 'there is no Chromium. Install one with `npx playwright install chromium`, or name yours in FOURFOLD_CHROMIUM';
}

/** @param {string} program */
function lacksLibraries(program) {
  if (process.platform !== 'linux') return false;
  return (spawnSync('ldd', [program], { encoding: 'utf8' }).stdout ?? '').includes('not found');
}

/** @param {Say} say @returns {Promise<{ why: string } | { needsScreen: boolean }>} */
export async function prepareElectron(say) {
  const found = await findElectron(say);
  if ('why' in found) return { why: `${found.why}; name a folder that holds one in ELECTRON_OVERRIDE_DIST_PATH` };
  const needsScreen = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;
  const lacksScreen = () => needsScreen && !(isOnPath('xvfb-run') && isOnPath('Xvfb') && isOnPath('xauth'));
  if (lacksLibraries(found.program) || lacksScreen()) {
    aptInstall(['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'xvfb', 'xauth'], say);
  }
  if (lacksLibraries(found.program)) {
    return { why: 'libraries are missing. Install libgtk-3-0, libnss3, libasound2 and libgbm1' };
  }
  if (lacksScreen()) return { why: 'there is no display and no virtual screen. Install xvfb and xauth' };
  return { needsScreen };
}
