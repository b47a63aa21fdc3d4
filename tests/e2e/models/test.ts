/** The `test` of all end-to-end files: gives each a running planner in the host of its project. */

import { test as base } from '@playwright/test';
import type { Planner } from './launch.ts';
import { launchChromium, launchElectron } from './launch.ts';
import type { VirtualScreen } from './screen.ts';
import { virtualScreen } from './screen.ts';

export const test = base.extend<{ planner: Planner }, { ownScreen: VirtualScreen | null }>({
  ownScreen: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
    async ({}, use, info) => {
      const screen = info.project.name === 'electron' ? await virtualScreen() : null;
      if (screen) process.env.DISPLAY = screen.display;
      await use(screen);
      screen?.close();
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures that are wanted from this pattern
  planner: async ({}, use, info) => {
    const planner = await (info.project.name === 'electron' ? launchElectron() : launchChromium());
    await use(planner);
    if (info.status !== info.expectedStatus) {
      await info.attach('page', { body: await planner.page.screenshot(), contentType: 'image/png' }).catch(() => {});
      await info.attach('complaints', { body: planner.complaints.join('\n'), contentType: 'text/plain' });
    }
    await planner.close();
  },
});

export { expect } from '@playwright/test';
