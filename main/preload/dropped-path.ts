/**
 * Finds the path of a file that was dropped on the window; the one file that knows both ways to ask.
 *
 * `webUtils.getPathForFile` does it from Electron 32 on. Before, a `File` has a `path`, but only as it was dropped: on
 * its way from the page it is copied without it. So the last drop is watched here, where the page cannot reach, and
 * the file is found again by name, size and date.
 */

import * as electron from 'electron';

type OldFile = File & { readonly path?: string };

let lastDrop: readonly OldFile[] = [];

/** Watches drops from this side of the isolation. A drop that a script made up has files without a path. */
export function watchDrops(): void {
  window.addEventListener(
    'drop',
    (event) => {
      lastDrop = event.isTrusted ? [...(event.dataTransfer?.files ?? [])] : [];
    },
    true,
  );
}

/** The path, or an empty text for a file that is not on the disk. */
export function pathOfDropped(file: File): string {
  const utils: typeof electron.webUtils | undefined = electron.webUtils;
  if (utils !== undefined) {
    try {
      return utils.getPathForFile(file);
    } catch {
      return '';
    }
  }
  const same = lastDrop.find(
    (dropped) => dropped.name === file.name && dropped.size === file.size && dropped.lastModified === file.lastModified,
  );
  return same?.path ?? '';
}
