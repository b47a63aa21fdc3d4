/**
 * `npm test`: types, lint, unit, property and architecture tests, then the planner itself in Chromium and in Electron.
 *
 * Every part runs, whatever the part before it said. What cannot run here is said loudly with its reason and counted
 * as skipped, never as passed. What failed is named again at the end; the last line is `N passed, N failed, N skipped`.
 */

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureInstalled } from './install.mjs';
import { dist, root } from './paths.mjs';
import { endToEndFailures, unitFailures } from './test-failures.mjs';

const total = { passed: 0, failed: 0, skipped: 0 };
/** @type {string[]} */
const remarks = [];

/** @param {string} title */
const heading = (title) => console.log(`\n=== ${title} ===`);

/** @param {string} part @param {string} reason */
function skip(part, reason) {
  total.skipped += 1;
  remarks.push(`SKIPPED: ${part}: ${reason}`);
  console.log(`\n!!! SKIPPED: ${part}: ${reason} !!!`);
}

/** @param {string} part @param {boolean} isFine */
function count(part, isFine) {
  total[isFine ? 'passed' : 'failed'] += 1;
  if (!isFine) remarks.push(`FAILED: ${part}`);
}

/** @param {string} command @param {readonly string[]} words */
function run(command, words) {
  const env = { ...process.env };
  delete env.ELECTRON_RUN_AS_NODE;
  // The bundler says "production" to this process; the tests need React's development build.
  delete env.NODE_ENV;
  const { status } = spawnSync(command, words, {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return status === 0;
}

/** @param {string} path @returns {any} a report that a runner wrote, or null where it died before */
function report(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

async function buildEverything() {
  heading('Build');
  const { buildAll } = await import('./build.mjs');
  try {
    await buildAll(undefined, console.log);
    count('build', true);
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    count('build', false);
    return false;
  }
}

function unitTests() {
  heading('Unit, property and architecture tests');
  const file = join(dist, 'unit-report.json');
  rmSync(file, { force: true });
  const isFine = run('npx', [
    '--no-install',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const seen = report(file);
  if (seen === null) return count('unit tests did not finish', false);
  total.passed += seen.numPassedTests;
  total.failed += seen.numFailedTests;
  total.skipped += seen.numPendingTests + seen.numTodoTests;
  remarks.push(...unitFailures(seen, root));
  // A file that does not load, or an error outside of any test, fails the run without failing a test.
  if (!isFine && seen.numFailedTests === 0) count('unit tests: an error outside of a test', false);
}

async function endToEndTests() {
  heading('End-to-end tests');
  const { prepareChromium, prepareElectron } = await import('./test-machine.mjs');
  const chromium = prepareChromium(console.log);
  const electron = await prepareElectron(console.log);
  const projects = [];
  if (chromium === null) projects.push('chromium');
  else skip('end-to-end tests in Chromium', chromium);
  if ('why' in electron) skip('end-to-end tests in Electron', electron.why);
  else projects.push('electron');
  if (projects.length === 0) return;

  const file = join(root, 'test-results/end-to-end.json');
  rmSync(file, { force: true });
  const words = ['--no-install', 'playwright', 'test', ...projects.map((project) => `--project=${project}`)];
  const isUnderScreen = 'needsScreen' in electron && electron.needsScreen;
  const isFine = isUnderScreen ? run('xvfb-run', ['-a', 'npx', ...words]) : run('npx', words);
  const seen = report(file);
  if (seen === null) return count('end-to-end tests did not finish', false);
  const { stats } = seen;
  total.passed += stats.expected + stats.flaky;
  total.failed += stats.unexpected;
  total.skipped += stats.skipped;
  remarks.push(...endToEndFailures(seen));
  if (!isFine && stats.unexpected === 0) count('end-to-end tests: an error outside of a test', false);
}

async function main() {
  await ensureInstalled(console.log);
  mkdirSync(dist, { recursive: true });
  heading('Types');
  count('types', run(process.execPath, ['build/types.mjs']));
  heading('Lint');
  count('lint', run('npx', ['--no-install', 'biome', 'check', '--error-on-warnings']));
  const isBuilt = await buildEverything();
  unitTests();
  if (isBuilt) await endToEndTests();
  else skip('end-to-end tests', 'the build failed');
  console.log('');
  for (const remark of remarks) console.log(remark);
  console.log(`${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  console.log(`${total.passed} passed, ${total.failed + 1} failed, ${total.skipped} skipped`);
  process.exitCode = 1;
});
