/**
 * Start to an interactive canvas with a 1,000-person plan in Electron, against an empty Electron window.
 *
 * Both are launched by the same driver with a fresh profile each time; the planner opens the plan as a file that it was
 * started with, and counts as ready when frames and the first cards are there; the other cards follow in batches. The page
 * itself looks for them at each frame: the driver's own waiting looks twice a second in the end. Needs a display, or runs
 * on a virtual screen of its own.
 */

import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron } from '@playwright/test';
import { serializePlan } from '#shared/document/index.ts';
import { bigPlan } from '#tests/helpers/generate-plan.ts';
import { median } from './quantile.ts';

const PEOPLE = 1000;
const ROUNDS = 5;
const EMPTY_MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1440, height: 900 }).loadURL('data:text/html,<p id="ready">ready</p>'));`;

/** A virtual screen where there is no display; the returned function takes it down. */
async function withScreen(): Promise<() => void> {
  if (process.platform !== 'linux' || process.env.DISPLAY) return () => {};
  const screen = spawn('Xvfb', [':97', '-screen', '0', '1600x1000x24'], { stdio: 'ignore' });
  process.env.DISPLAY = ':97';
  await new Promise((resolve) => setTimeout(resolve, 800));
  return () => {
    screen.kill();
  };
}

interface Start {
  /** Until the first thing on the page can be used, ms. */
  readonly ready: number;
  /** Until `count` of them are drawn, ms. */
  readonly whole: number;
}

/** Runs in the page: whether there are so many of them, and the last one is drawn. */
function isSeen([what, count]: readonly [string, number]): boolean {
  const found = document.querySelectorAll(what);
  const last = found[found.length - 1];
  if (last === undefined || found.length < count) return false;
  return last.getBoundingClientRect().width > 0 && getComputedStyle(last).visibility === 'visible';
}

async function timeStart(electron: string, words: readonly string[], ready: string, count: number): Promise<Start> {
  const profile = await mkdtemp(join(tmpdir(), 'fourfold-start-'));
  const flags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const from = performance.now();
  const app = await _electron.launch({
    executablePath: electron,
    args: [...flags, `--user-data-dir=${profile}`, ...words],
  });
  const page = await app.firstWindow();
  await page.waitForFunction(isSeen, [ready, 1] as const, { polling: 'raf' });
  const took = performance.now() - from;
  await page.waitForFunction(isSeen, [ready, count] as const, { polling: 'raf' });
  const whole = performance.now() - from;
  await app.close();
  await rm(profile, { recursive: true, force: true });
  return { ready: took, whole };
}

export async function run(): Promise<void> {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH ?? join(process.cwd(), 'node_modules/electron/dist');
  const electron = join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron');
  if (!existsSync(electron)) {
    console.log('Skipped: no Electron. Set ELECTRON_OVERRIDE_DIST_PATH, or run npx install-electron.');
    return;
  }
  const takeDown = await withScreen();
  const work = await mkdtemp(join(tmpdir(), 'fourfold-start-bench-'));
  try {
    const plan = join(work, 'large.fourfold');
    await writeFile(plan, serializePlan(bigPlan(PEOPLE)));
    const empty = join(work, 'empty');
    await mkdir(empty);
    await writeFile(join(empty, 'package.json'), '{"name":"empty","main":"main.js"}');
    await writeFile(join(empty, 'main.js'), EMPTY_MAIN);
    const found: Record<'planner' | 'whole' | 'empty', number[]> = { planner: [], whole: [], empty: [] };
    for (let round = 0; round < ROUNDS; round++) {
      found.empty.push((await timeStart(electron, [empty], '#ready', 1)).ready);
      const start = await timeStart(electron, [process.cwd(), plan], '.react-flow__node-seat', PEOPLE);
      found.planner.push(start.ready);
      found.whole.push(start.whole);
    }
    const [planner, bare] = [median(found.planner), median(found.empty)];
    console.log(
      `Start with ${PEOPLE} people to a canvas: ${planner.toFixed(0)} ms; empty Electron window: ${bare.toFixed(0)} ms`,
    );
    console.log(`  ${(planner / bare).toFixed(2)}× (goal: at most 3×)`);
    const whole = median(found.whole);
    console.log(
      `  all ${PEOPLE} cards, which come in while it is used: ${whole.toFixed(0)} ms, ${(whole / bare).toFixed(2)}×`,
    );
  } finally {
    takeDown();
    await rm(work, { recursive: true, force: true });
  }
}
