/** First picture and panning of 1,000 people in teams, against bare React Flow with the same nodes, sizes and lines. */

import type { Timing } from './canvas-page/main.tsx';
import { launchChromium, servePage } from './page.ts';
import { median } from './quantile.ts';

const PEOPLE = 1000;
const ROUNDS = 3;

export async function run(): Promise<void> {
  const { address, stop } = await servePage('canvas-page');
  const browser = await launchChromium();
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
