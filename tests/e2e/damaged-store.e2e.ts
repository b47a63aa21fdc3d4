/** A database that was damaged: its plans come back from the second copy, or the person is told which are lost. */

import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Served } from '#main/serve.ts';
import { serve } from '#main/serve.ts';
import { report, times } from '#tests/helpers/endure.ts';
import type { Planner } from './models/launch.ts';
import { launchChromium, launchElectron, ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { DAMAGES, damage, storeOf } from './models/store.ts';
import { expect, test } from './models/test.ts';

let folder = '';
let profile = '';
let served: Served;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-damaged-'));
  profile = join(folder, 'profile');
  served = await serve(join(ROOT, 'dist/renderer'), 0);
});
test.afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

const isElectron = () => test.info().project.name === 'electron';
const launch = () => (isElectron() ? launchElectron({ profile }) : launchChromium({ profile, served }));

const EXAMPLE = 'XYZShopSmart · Recommendations';

async function leavePlan({ page }: Planner): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('menuitem', { name: 'Start page' }).click();
}

/** Two plans, and no window that has one of them open. */
async function storeTwoPlans(): Promise<void> {
  const planner = await launch();
  const { page } = planner;
  const { addScenario, status } = plannerWindow(planner);
  const leave = async (): Promise<void> => {
    await expect(status).toContainText(/Saved \d/);
    await leavePlan(planner);
  };
  await startPage(planner).openExample();
  await addScenario();
  await page.keyboard.press('Escape');
  await leave();
  await page.getByRole('button', { name: /^New empty plan/ }).click();
  await leave();
  await expect(page.getByRole('button', { name: EXAMPLE })).toBeVisible();
  await planner.close();
}

const NAMES = (Object.keys(DAMAGES) as (keyof typeof DAMAGES)[]).slice(0, times(3, 10));
/** Chromium mends the one, and of the other loses what happened to be in its second half. */
const MENDED = ['no CURRENT', 'a halved log'];

for (const name of NAMES) {
  test(`a database with ${name}: nothing is lost, or nothing without a word`, async () => {
    await storeTwoPlans();
    const store = await storeOf(profile);
    await damage(store, name);
    const found = await readdir(store);

    const planner = await launch();
    const { page } = planner;
    const plans = page.getByRole('button', { name: /^(XYZShopSmart · Recommendations|New plan)/ });
    const message = page.getByRole('region', { name: 'Message' });
    await expect(message.or(plans).first()).toBeVisible({ timeout: 20_000 });
    const said = (await message.allInnerTexts()).join(' ');
    // That it was closed may be among what was lost.
    if (said.startsWith('Brought back')) await leavePlan(planner);
    if (isElectron()) {
      // Both are there, whole, and are stored again in both copies.
      await expect(plans).toHaveCount(2, { timeout: 20_000 });
      const kept = (await readdir(profile)).filter((each) => each.startsWith('damaged-store-'));
      if (!MENDED.includes(name)) {
        await expect(message).toContainText(`is kept in ${join(profile, kept[0] ?? 'no folder')}`);
        // As it was found, not as Chromium left it.
        expect(await readdir(join(profile, kept[0] ?? '', basename(store)))).toEqual(found);
      }
      await page.getByRole('button', { name: EXAMPLE }).click();
      const { tabs, status, addScenario } = plannerWindow(planner);
      await expect(tabs).toHaveCount(2);
      await addScenario();
      await page.keyboard.press('Escape');
      await expect(status).toContainText(/Saved [\d:]+ to this computer(?!, in one copy only)/);
    } else if (!MENDED.includes(name)) {
      await expect(message).toContainText(/(has lost|It held) “XYZShopSmart · Recommendations”, “New plan”/);
    } else if ((await plans.count()) < 2) {
      await expect(message).toContainText(/has lost “/);
    }
    report(`${name}: ${said || 'both plans are there'}`);
    await planner.close();
  });
}
