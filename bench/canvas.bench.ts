/** First picture and panning of 1,000 people in teams, against bare React Flow with the same nodes, sizes and lines. */

import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { chromium } from '@playwright/test';
import react from '@vitejs/plugin-react';
import { build } from 'vite';
import type { Timing } from './canvas-page/main.tsx';

const PEOPLE = 1000;
const ROUNDS = 3;
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.ttf': 'font/ttf',
};
const SYSTEM_CHROMIUM = '/usr/bin/chromium';

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

async function servePage(): Promise<{ address: string; stop: () => Promise<void> }> {
  const outDir = await mkdtemp(join(tmpdir(), 'fourfold-bench-'));
  await build({
    configFile: false,
    root: join(process.cwd(), 'bench', 'canvas-page'),
    base: './',
    logLevel: 'error',
    plugins: [react()],
    build: { outDir, emptyOutDir: true, target: 'chrome108' },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(outDir, path === '/' ? 'index.html' : path);
    readFile(file).then(
      (bytes) => response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream').end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const stop = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await rm(outDir, { recursive: true, force: true });
  };
  return { address: `http://127.0.0.1:${port}/`, stop };
}

export async function run(): Promise<void> {
  const { address, stop } = await servePage();
  const executablePath = process.env.FOURFOLD_CHROMIUM ?? (existsSync(SYSTEM_CHROMIUM) ? SYSTEM_CHROMIUM : undefined);
  const browser = await chromium.launch({ ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox'] });
  const found: Record<'ours' | 'bare', Timing[]> = { ours: [], bare: [] };
  try {
    for (let round = 0; round < ROUNDS; round++) {
      for (const kind of ['bare', 'ours'] as const) {
        const page = await browser.newPage({ viewport: { width: 1240, height: 840 } });
        await page.goto(address);
        await page.waitForFunction(() => 'measure' in window);
        found[kind].push(await page.evaluate(([what, count]) => window.measure(what, count), [kind, PEOPLE] as const));
        await page.close();
      }
    }
  } finally {
    await browser.close();
    await stop();
  }
  const line = (name: string, pick: (timing: Timing) => number): void => {
    const [ours, bare] = [median(found.ours.map(pick)), median(found.bare.map(pick))];
    console.log(
      `${name.padEnd(28)} planner ${ours.toFixed(1)} ms, bare React Flow ${bare.toFixed(1)} ms: ${(ours / bare).toFixed(2)}x (at most 1.25x)`,
    );
  };
  console.log(`${PEOPLE} people in teams, ${found.ours[0]?.nodes} nodes, median of ${ROUNDS} runs in one Chromium`);
  line('first picture', ({ first }) => first);
  line('panning, all in view', ({ panFit }) => panFit);
  line('panning at 100 %', ({ panNear }) => panNear);
}
