/** Answers the platform's file dialogs: Electron's by a stand-in in its main process, a browser's by its own events. */

import { copyFile } from 'node:fs/promises';
import type { Planner } from './launch.ts';

/** Does what opens a file, and answers with the file at `path`. */
export async function chooseFile({ page, app }: Planner, path: string, act: () => Promise<unknown>): Promise<void> {
  if (app !== null) {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] });
    }, path);
    await act();
    return;
  }
  const asked = page.waitForEvent('filechooser');
  await act();
  await (await asked).setFiles(path);
}

/** Does what saves a file, and has it written to `path`; resolves once it is there. */
export async function saveFileTo({ page, app }: Planner, path: string, act: () => Promise<unknown>): Promise<void> {
  if (app !== null) {
    await app.evaluate(({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen });
    }, path);
    await act();
    return;
  }
  const downloaded = page.waitForEvent('download');
  await act();
  await copyFile(await (await downloaded).path(), path);
}

/** Drops a file on the window as the system's file manager does. Its path stays unknown: a script made this drop. */
export async function dropFile({ page }: Planner, name: string, text: string): Promise<void> {
  // A page that is loaded has not drawn anything yet, and hears no drop.
  await page.locator('#root > *').first().waitFor();
  const transfer = await page.evaluateHandle(
    ({ name: fileName, text: content }) => {
      const data = new DataTransfer();
      data.items.add(new File([content], fileName));
      return data;
    },
    { name, text },
  );
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('body', event, { dataTransfer: transfer });
  }
}
