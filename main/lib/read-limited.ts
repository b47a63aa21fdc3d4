/**
 * Reads a whole file behind gates: regular files only, at most 64 MB, judged before the first byte is read.
 *
 * A FIFO would wait for ever, a device never ends, and a file that grows while it is read would pass a check of its
 * first size: so the kind is looked at before opening, again on the open file, and the reading stops at the limit.
 */

import { constants } from 'node:fs';
import { lstat, open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import { fileProblem } from './file-problem.ts';

export const MAX_FILE_BYTES = 64 * 1024 * 1024;

const tooLarge = (name: string): Problem => ({
  code: 'file.too-large',
  message: `${name} is larger than 64 MB, the most that is read. Split it or leave columns out.`,
});
const notRegular = (name: string): Problem => ({
  code: 'file.not-regular',
  message: `${name} is not a regular file (a device, a pipe or a socket). Choose a file.`,
});

/** @param limit in bytes; a file of exactly that size is read */
export async function readLimited(path: string, limit: number = MAX_FILE_BYTES): Promise<Result<Uint8Array>> {
  const name = basename(path) || path;
  try {
    const stats = await stat(path);
    if (stats.isDirectory()) {
      return err({ code: 'file.is-folder', message: `${name} is a folder. Choose a file inside of it.` });
    }
    if (!stats.isFile()) return err(notRegular(name));
    if (stats.size > limit) return err(tooLarge(name));
  } catch (error) {
    const isLink = await lstat(path).then(
      (stats) => stats.isSymbolicLink(),
      () => false,
    );
    if (isLink) {
      return err({ code: 'file.broken-link', message: `${name} is a link that leads nowhere. Choose another file.` });
    }
    return err(fileProblem(error, path, 'read'));
  }
  return readChunks(path, name, limit);
}

async function readChunks(path: string, name: string, limit: number): Promise<Result<Uint8Array>> {
  try {
    // Without waiting for a writer, should a FIFO have taken the file's place just now.
    const handle = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      if (!(await handle.stat()).isFile()) return err(notRegular(name));
      const chunks: Uint8Array[] = [];
      let total = 0;
      for (;;) {
        const chunk = Buffer.allocUnsafe(1024 * 1024);
        const { bytesRead } = await handle.read(chunk, 0, chunk.length, null);
        if (bytesRead === 0) return ok(new Uint8Array(Buffer.concat(chunks, total)));
        total += bytesRead;
        if (total > limit) return err(tooLarge(name));
        chunks.push(chunk.subarray(0, bytesRead));
      }
    } finally {
      await handle.close();
    }
  } catch (error) {
    return err(fileProblem(error, path, 'read'));
  }
}
