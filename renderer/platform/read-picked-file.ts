/** Reads a file that a person picked or dropped, with the same limit and the same words as the main process. */

import type { FileHandle, OpenedFile } from '#shared/ipc/contract.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';

const MAX_FILE_BYTES = 64 * 1024 * 1024;

export async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new Uint8Array(bytes));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @param file a `File`, or a folder that the browser gives as one: reading that fails */
export async function readPickedFile(file: File, handle: FileHandle): Promise<Result<OpenedFile>> {
  if (file.size > MAX_FILE_BYTES) {
    return err({
      code: 'file.too-large',
      message: `${file.name} is larger than 64 MB, the most that is read. Split it or leave columns out.`,
    });
  }
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    return ok({ handle, name: file.name, bytes, sha256: await sha256(bytes) });
  } catch {
    return err({
      code: 'file.failed',
      message: `${file.name} could not be read. A folder cannot be opened; choose a file.`,
    });
  }
}
