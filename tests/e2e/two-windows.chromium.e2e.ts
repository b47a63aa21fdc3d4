/** The same plan in two windows that are both edited: one writes it, the other says that it does not. Electron has one window. */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { serve } from '#main/serve.ts';
import { report, times } from '#tests/helpers/endure.ts';
import type { Planner } from './models/launch.ts';
import { launchChromium, ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

const EDITS = times(20, 1000);

async function rename(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tablist', { name: 'Scenarios' }).getByRole('tab').first();
  await tab.focus();
  await page.keyboard.press('F2');
  await page.getByLabel(/^Name of scenario/).fill(name);
  await page.keyboard.press('Enter');
  await expect(tab).toContainText(name);
}

test('edits in two windows by turns: those of the window that writes are all kept', async () => {
  test.setTimeout(60_000 + EDITS * 2000);
  const folder = await mkdtemp(join(tmpdir(), 'fourfold-two-windows-'));
  const served = await serve(join(ROOT, 'dist/renderer'), 0);
  const launch = () => launchChromium({ profile: join(folder, 'profile'), served });
  const first = await launch();
  await startPage(first).openExample();
  await expect(plannerWindow(first).status).toContainText(/Saved \d/);
  const page = await first.page.context().newPage();
  await page.goto(served.url);
  const second: Planner = { ...first, page };
  await page.getByRole('button', { name: /^XYZShopSmart · Recommendations/ }).click();
  await expect(plannerWindow(second).status).toContainText('open in another window');
  for (let n = 1; n <= EDITS / 2; n++) {
    await rename(first.page, `First ${n}`);
    await rename(page, `Second ${n}`);
  }
  await expect(plannerWindow(first).status).toContainText(/Saved \d/);
  await expect(plannerWindow(second).status).toContainText('open in another window');
  await first.kill();
  const again = await launch();
  await expect(plannerWindow(again).tabs.first()).toContainText(`First ${EDITS / 2}`);
  report(`${EDITS} edits in two windows by turns: the last one of the window that writes is there`);
  await again.close();
  await served.close();
  await rm(folder, { recursive: true, force: true });
});
