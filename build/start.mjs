/**
 * `npm start`: installs what is missing, builds what has changed, and opens the planner.
 *
 * In Electron where that can be had, else in the browser, and then it says why. Plain Node: on a fresh clone nothing
 * else is there yet, so everything with packages is imported after the installation.
 */

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { dist, root } from './paths.mjs';

/** An Electron that ends sooner than this with an error has not started at all. */
const STARTED_AFTER = 8_000;

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

/** @param {string} url */
function openBrowser(url) {
  if (process.env.BROWSER === 'none' || process.env.CI) return;
  const hasDisplay = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
  /** @type {[string, string[]] | null} */
  let command = null;
  if (process.platform === 'darwin') command = ['open', [url]];
  else if (process.platform === 'win32') command = ['cmd', ['/c', 'start', '', url]];
  else if (hasDisplay && isOnPath('xdg-open')) command = ['xdg-open', [url]];
  if (command === null) return;
  const run = spawn(command[0], command[1], { stdio: 'ignore', detached: true });
  run.on('error', () => {});
  run.unref();
}

/** @param {string} why */
async function serveInBrowser(why) {
  console.log(`No Electron window: ${why}. The same planner runs in your browser instead.`);
  const { serve, USUAL_PORT } = await import(pathToFileURL(join(dist, 'server/serve.mjs')).href);
  const { url, port } = await serve(join(dist, 'renderer'));
  if (port !== USUAL_PORT) {
    console.log(
      `Port ${USUAL_PORT} is taken, perhaps by another Fourfold: plans kept there do not show at this address.`,
    );
  }
  console.log(`Fourfold is at ${url} (Ctrl+C ends it).`);
  openBrowser(url);
}

/**
 * Runs Electron until it ends.
 * @param {string} program @param {string[]} words
 * @returns {Promise<{ code: number, hasStarted: boolean }>}
 */
function runElectron(program, words) {
  return new Promise((resolve) => {
    const from = Date.now();
    const env = { ...process.env };
    // Set by editors that are Electron programs themselves; it would make ours a plain Node.
    delete env.ELECTRON_RUN_AS_NODE;
    const run = spawn(program, [root, ...words], { cwd: process.env.INIT_CWD ?? root, env, stdio: 'inherit' });
    run.on('error', () => resolve({ code: 1, hasStarted: false }));
    run.on('exit', (code) => resolve({ code: code ?? 1, hasStarted: code === 0 || Date.now() - from > STARTED_AFTER }));
  });
}

async function start() {
  await ensureInstalled(console.log);
  const { buildAll } = await import('./build.mjs');
  await buildAll(undefined, console.log);
  const { findElectron, whyNoWindow } = await import('./electron.mjs');
  const noWindow = whyNoWindow();
  const found = noWindow === null ? await findElectron(console.log) : { why: noWindow };
  if ('why' in found) return serveInBrowser(found.why);
  console.log('Starting Fourfold …');
  const { code, hasStarted } = await runElectron(found.program, process.argv.slice(2));
  if (!hasStarted) return serveInBrowser('Electron did not start on this system (its message is above)');
  process.exitCode = code;
}

start().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
