/** The same plan gives the same bytes of `score --json` in a browser's worker and in Node, whatever is in it. */

import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { build } from 'vite';
import { serializePlan } from '#shared/document/index.ts';
import { isoDateOf } from '#shared/model/date.ts';
import type { Plan } from '#shared/model/plan.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { bigPlan, SCENARIO } from '#tests/helpers/generate-plan.ts';
import { ROOT } from './models/launch.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-bytes-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

/** The worker as one script. */
async function workerScript(): Promise<string> {
  await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    publicDir: false,
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'chrome108',
      outDir: folder,
      minify: false,
      lib: {
        entry: join(ROOT, 'tests/helpers/score-worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'worker.js',
      },
    },
  });
  return readFile(join(folder, 'worker.js'), 'utf8');
}

const inWorker = (page: Page, script: string, file: string, day: string): Promise<string> =>
  page.evaluate(
    ([code, text, today]) =>
      new Promise<string>((done, fail) => {
        const worker = new Worker(URL.createObjectURL(new Blob([code ?? ''], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => done(data as string);
        worker.onerror = ({ message }) => fail(new Error(message));
        worker.postMessage({ file: text, day: today });
      }),
    [script, file, day] as const,
  );

async function inNode(file: string): Promise<string> {
  const cli = join(ROOT, 'dist/cli/fourfold.mjs');
  const run = promisify(execFile);
  return (await run(process.execPath, [cli, 'score', file, '--json'], { maxBuffer: 1e8 })).stdout;
}

/** People of many time zones, years and levels: what a browser could see otherwise. */
function scattered(): Plan {
  const plan = bigPlan(120);
  const zones = ['Europe/Paris', 'America/Los_Angeles', 'Asia/Kolkata', 'UTC+2', 'Australia/Lord_Howe', '', 'Nowhere'];
  const people = Object.values(plan.people).map((person, i) => ({
    ...person,
    name: ['Åsa', '李', 'Ωmega', 'ada'][i % 4] ?? '',
    years: [1, 3, null, 9][i % 4] ?? null,
    timeZone: zones[i % zones.length] ?? '',
  }));
  const scenario = plan.scenarios[SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const seats = Object.values(scenario.seats).map((seat, i) => ({
    ...seat,
    level: ['', 'Junior', 'Senior'][i % 3] ?? '',
  }));
  return {
    ...plan,
    people: Object.fromEntries(people.map((person) => [person.id, person])) as Plan['people'],
    scenarios: {
      [SCENARIO]: {
        ...scenario,
        seats: Object.fromEntries(seats.map((seat) => [seat.id, seat])) as typeof scenario.seats,
      },
    },
  };
}

test('score --json has the same bytes in a worker of the browser and in Node', async ({ planner }) => {
  const script = await workerScript();
  // A page of its own: the planner's allows no script but its own.
  const page = await planner.page.context().newPage();
  const day = isoDateOf(new Date());
  for (const [name, plan] of [
    ['example', buildSample()],
    ['scattered', scattered()],
    ['large', bigPlan(300)],
  ] as const) {
    const text = serializePlan(plan);
    const file = join(folder, `${name}.fourfold`);
    await writeFile(file, text);
    const [there, here] = [await inWorker(page, script, text, day), await inNode(file)];
    expect(there.length, name).toBeGreaterThan(10_000);
    expect(there === here, `${name}: the bytes differ`).toBe(true);
  }
  await page.close();
});
