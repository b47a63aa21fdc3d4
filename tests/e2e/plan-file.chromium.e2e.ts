/**
 * A plan knows its file after a restart, in a browser that can write files. The pickers, which nobody could answer here,
 * give files of the browser's own file system: their handles are kept and written like those of any other file.
 */

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Served } from '#main/serve.ts';
import { serve } from '#main/serve.ts';
import type { Planner } from './models/launch.ts';
import { launchChromium, ROOT } from './models/launch.ts';
import { openAndChange } from './models/plan-file.ts';
import { plannerWindow } from './models/planner-window.ts';
import { startPage } from './models/start-page.ts';
import { expect, test } from './models/test.ts';

let folder = '';
let served: Served;
test.beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-browser-file-'));
  served = await serve(join(ROOT, 'dist/renderer'), 0);
});
test.afterEach(async () => {
  await served.close();
  await rm(folder, { recursive: true, force: true });
});

interface Answers {
  /** What the file that is asked for is called. */
  readonly name: string;
  /** Whether the browser asks before a file of before the restart is written, and what it is told. */
  readonly leave?: PermissionState;
}
/** What the page asked, in order. */
type Asked = Window & { asked: string[] };

/** A browser whose questions are answered. */
async function launch({ name, leave }: Answers): Promise<Planner> {
  const planner = await launchChromium({ profile: join(folder, 'profile'), served });
  await planner.page.addInitScript(
    (answers) => {
      const asked: string[] = [];
      const pick = async (what: string) => {
        asked.push(what);
        return (await navigator.storage.getDirectory()).getFileHandle(answers.name, { create: true });
      };
      Object.defineProperty(Navigator.prototype, 'webdriver', { get: () => false });
      Object.assign(window, {
        asked,
        showSaveFilePicker: () => pick('where to save'),
        showOpenFilePicker: async () => [await pick('what to open')],
      });
      let leaveNow: PermissionState = answers.leave === undefined ? 'granted' : 'prompt';
      Object.assign(FileSystemFileHandle.prototype, {
        queryPermission: async () => leaveNow,
        requestPermission: async () => {
          asked.push('leave to write');
          leaveNow = answers.leave ?? 'granted';
          return leaveNow;
        },
      });
    },
    { name, leave },
  );
  await planner.page.reload();
  return planner;
}

const asked = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as Asked).asked);
const contentOf = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle(wanted, { create: true });
    for (;;) {
      const read = await file.getFile();
      try {
        return await read.text();
      } catch (error) {
        // Saving replaced the file between the two: there is a new one to be read.
        if (!(error instanceof DOMException && error.name === 'NotReadableError')) throw error;
      }
    }
  }, name);

async function saveAndQuit(): Promise<void> {
  const planner = await launch({ name: 'mine.fourfold' });
  await startPage(planner).openExample();
  await plannerWindow(planner).shortcut('s');
  await expect.poll(() => contentOf(planner.page, 'mine.fourfold')).toContain('XYZShopSmart');
  await expect(planner.page.getByText('mine.fourfold').first()).toBeVisible();
  await planner.page.getByRole('button', { name: 'Menu' }).click();
  await planner.page.getByRole('menuitem', { name: 'Start page' }).click();
  await expect(planner.page.getByRole('button', { name: /^XYZShopSmart/ }).first()).toBeVisible();
  await planner.close();
}

test('a plan that is opened again is saved to its file, once the browser was given leave', async () => {
  await saveAndQuit();
  const planner = await launch({ name: 'other.fourfold', leave: 'granted' });
  const before = await contentOf(planner.page, 'mine.fourfold');
  await openAndChange(planner, 'mine.fourfold');
  expect(await asked(planner.page)).toEqual([]);
  await plannerWindow(planner).shortcut('s');
  await expect.poll(() => contentOf(planner.page, 'mine.fourfold')).not.toBe(before);
  expect(await asked(planner.page)).toEqual(['leave to write']);
  expect(planner.complaints).toEqual([]);
  await planner.close();
});

test('where leave is refused the plan is saved where the person says, and the file stays', async () => {
  await saveAndQuit();
  const planner = await launch({ name: 'other.fourfold', leave: 'denied' });
  const before = await contentOf(planner.page, 'mine.fourfold');
  await openAndChange(planner, 'mine.fourfold');
  await plannerWindow(planner).shortcut('s');
  await expect.poll(() => contentOf(planner.page, 'other.fourfold')).toContain('XYZShopSmart');
  await expect(planner.page.getByText('other.fourfold').first()).toBeVisible();
  expect(await asked(planner.page)).toEqual(['leave to write', 'where to save']);
  expect(await contentOf(planner.page, 'mine.fourfold')).toBe(before);
  await planner.close();
});

test('a file that was changed meanwhile is not overwritten without asking', async () => {
  await saveAndQuit();
  const planner = await launch({ name: 'other.fourfold', leave: 'granted' });
  await planner.page.evaluate(async () => {
    const file = await (await navigator.storage.getDirectory()).getFileHandle('mine.fourfold');
    const stream = await file.createWritable();
    await stream.write('by someone else');
    await stream.close();
  });
  await openAndChange(planner, 'mine.fourfold');
  await plannerWindow(planner).shortcut('s');
  await expect(planner.page.getByRole('dialog')).toBeVisible();
  expect(await contentOf(planner.page, 'mine.fourfold')).toBe('by someone else');
  await planner.close();
});
