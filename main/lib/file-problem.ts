/** Says what went wrong with a file: what, where, what to do. No codes of the system, no stack. */

import { basename } from 'node:path';
import type { Problem } from '#shared/lib/result.ts';

type Doing = 'read' | 'write' | 'write-folder';

interface Words {
  readonly code: string;
  readonly read: string;
  readonly write: string;
}

const BY_ERRNO: Readonly<Record<string, Words>> = {
  ENOENT: {
    code: 'file.not-found',
    read: 'does not exist. Check the name, or whether it was moved.',
    write: 'could not be written: its folder does not exist. Choose another folder.',
  },
  ENOTDIR: {
    code: 'file.not-found',
    read: 'does not exist: a part of its path is a file, not a folder.',
    write: 'could not be written: a part of its path is a file, not a folder. Choose another folder.',
  },
  EISDIR: {
    code: 'file.is-folder',
    read: 'is a folder. Choose a file.',
    write: 'is a folder. Choose a file name inside of it.',
  },
  EACCES: {
    code: 'file.no-permission',
    read: 'may not be read by you. Ask for permission, or choose another file.',
    write: 'could not be written: no permission. Save to another folder.',
  },
  EPERM: {
    code: 'file.no-permission',
    read: 'may not be read by you. Ask for permission, or choose another file.',
    write: 'could not be written: no permission. Save to another folder.',
  },
  EROFS: {
    code: 'file.no-permission',
    read: 'could not be read.',
    write: 'could not be written: that disk is read-only. Save to another folder.',
  },
  ENOSPC: {
    code: 'file.no-space',
    read: 'could not be read.',
    write: 'could not be written: the disk is full. Free some space, or save to another disk.',
  },
  EDQUOT: {
    code: 'file.no-space',
    read: 'could not be read.',
    write: 'could not be written: your share of the disk is used up. Free some space, or save to another disk.',
  },
  EBUSY: {
    code: 'file.busy',
    read: 'is in use by another program. Close it there and try again.',
    write: 'could not be written: another program holds it. Close it there and save again.',
  },
  ELOOP: {
    code: 'file.broken-link',
    read: 'is a link that leads to itself.',
    write: 'is a link that leads to itself. Save under another name.',
  },
  ENAMETOOLONG: {
    code: 'file.name',
    read: 'does not exist: the name is too long.',
    write: 'could not be written: the name is too long. Choose a shorter one.',
  },
};

const OTHER: Words = {
  code: 'file.failed',
  read: 'could not be read: the disk reported an error. Try again, or open a copy.',
  write: 'could not be written: the disk reported an error. Save to another disk.',
};

/** @param error what a call of the file system threw */
export function fileProblem(error: unknown, path: string, doing: Doing): Problem {
  const words = BY_ERRNO[(error as NodeJS.ErrnoException | null)?.code ?? ''] ?? OTHER;
  if (doing === 'write-folder' && words.code === 'file.not-found') {
    return { code: 'file.no-folder', message: `The folder ${path} does not exist. Choose another one.` };
  }
  return { code: words.code, message: `${basename(path) || path} ${doing === 'read' ? words.read : words.write}` };
}
