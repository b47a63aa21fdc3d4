/** A lead follows the best next step until nothing more helps: each can be taken back, and the figures are the file's. */

import { execFile } from 'node:child_process';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { saveFileTo } from './models/files.ts';
import { ROOT } from './models/launch.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-next-step-'));
});
test.afterEach(() => rm(folder, { recursive: true, force: true }));

interface Scored {
  readonly scenarios: readonly { readonly overall: { readonly today: number; readonly planned: number } }[];
}

async function scoreOf(file: string): Promise<Scored> {
  const cli = join(ROOT, 'dist/cli/fourfold.mjs');
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'score', file, '--json']);
  return JSON.parse(stdout) as Scored;
}

async function expectClean(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual(
    [],
  );
}

for (const scheme of ['light', 'dark'] as const) {
  test(`the best next steps lead above 80, in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await startPage(planner).openExample();
    const { insights, shortcut } = plannerWindow(planner);
    const panel = insights.getByTestId('next-step');
    const button = panel.getByRole('button');
    const planned = async () => Number(await insights.getByTestId('overall-planned').locator('b').innerText());
    await expect(button).toBeVisible();
    const start = await planned();

    await button.focus();
    await expect(insights.getByTestId('overall-would-be')).toContainText(/Would be \d+ today, \d+ planned/);
    await expectClean(page);

    let steps = 0;
    while (steps < 20 && (await planned()) <= 80) {
      await expect(panel).toBeVisible();
      if ((await button.count()) === 0) break;
      const label = await button.innerText();
      const promised = /(\d+) today, (\d+) planned/.exec(await panel.innerText());
      await button.click();
      steps += 1;
      await expect(insights.getByTestId('overall-planned').locator('b')).toHaveText(promised?.[2] ?? '');
      await expect(panel).toBeVisible();
      await page.getByRole('tab', { name: 'History' }).click();
      await expect(insights).toContainText(label);
      await page.getByRole('tab', { name: 'Insights' }).click();
    }
    await expect(panel).toBeVisible();
    const reached = await planned();
    expect(reached > 80 || (await panel.innerText()).includes('Nothing more helps')).toBe(true);

    const file = join(folder, 'plan.fourfold.json');
    await saveFileTo(planner, file, () => shortcut('s'));
    await expect
      .poll(() =>
        stat(file).then(
          ({ size }) => size,
          () => 0,
        ),
      )
      .toBeGreaterThan(1000);
    const [scenario] = (await scoreOf(file)).scenarios;
    expect(Math.abs((scenario?.overall.planned ?? 0) - reached)).toBeLessThanOrEqual(0.55);

    for (let n = 0; n < steps; n++) await shortcut('z');
    await expect(insights.getByTestId('overall-planned').locator('b')).toHaveText(String(start));
  });
}

for (const scheme of ['light', 'dark'] as const) {
  test(`a target and the loss of each person are explained, in ${scheme}`, async ({ planner }) => {
    const { page } = planner;
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await startPage(planner).openExample();
    const { insights, shortcut } = plannerWindow(planner);
    await insights.getByTestId('pillar-mlops').click();
    const reach = insights.getByTestId('reach');
    await reach.getByRole('spinbutton').fill('95');
    await expect(reach).toContainText('One change is enough');
    await expectClean(page);
    await reach.getByTestId('reach-set').first().getByRole('button').click();
    await expect(reach).toContainText('it is there already');
    await shortcut('z');
    await expect(reach).toContainText('One change is enough');

    await insights.getByRole('button', { name: 'All scores' }).click();
    await insights.getByRole('button', { name: 'If someone leaves' }).click();
    await expect(insights.getByTestId('owners')).toBeVisible();
    await expectClean(page);
    const first = insights.getByTestId('leaving').getByRole('row').nth(1);
    await expect(first).toContainText('Karim Haddad');
    await first.getByRole('button').click();
    await expect(page.locator('.react-flow__node.selected')).toHaveCount(2);
  });
}
