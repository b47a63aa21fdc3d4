/** A file system whose k-th call fails, for the sweep over every call that `safeWrite` makes. */

import type { FileHandle } from 'node:fs/promises';
import { access, chmod, lstat, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import type { SafeWriteFs } from '#main/lib/safe-write.ts';

export type Failure = 'ENOSPC' | 'EIO' | 'EACCES' | 'EPERM' | 'EBUSY' | 'EDQUOT' | 'short write';
export const FAILURES: readonly Failure[] = ['ENOSPC', 'EIO', 'EACCES', 'EPERM', 'EBUSY', 'EDQUOT', 'short write'];

export interface FailingFs {
  readonly fs: SafeWriteFs;
  /** Names of the calls that were made, in order. */
  readonly calls: readonly string[];
}

/** @param failAt number of the call that fails, from 0; -1 for none */
export function failingFs(failAt: number, failure: Failure): FailingFs {
  const calls: string[] = [];
  const gate = <Args extends unknown[], Out>(name: string, call: (...args: Args) => Promise<Out>) => {
    return async (...args: Args): Promise<Out> => {
      calls.push(name);
      if (calls.length - 1 !== failAt || failure === 'short write') return call(...args);
      throw Object.assign(new Error(`${failure}: injected`), { code: failure });
    };
  };
  const wrapHandle = (handle: FileHandle): FileHandle =>
    new Proxy(handle, {
      get(target, key) {
        const member = Reflect.get(target, key) as unknown;
        if (typeof member !== 'function') return member;
        const call = member.bind(target) as (...args: unknown[]) => Promise<unknown>;
        if (key === 'writeFile') {
          return async (bytes: Uint8Array) => {
            calls.push('writeFile');
            if (calls.length - 1 !== failAt) return call(bytes);
            await call(bytes.subarray(0, Math.floor(bytes.length / 2)));
            if (failure !== 'short write') throw Object.assign(new Error(`${failure}: injected`), { code: failure });
          };
        }
        if (key === 'close') {
          return async () => {
            calls.push('close');
            await call();
            if (calls.length - 1 === failAt && failure !== 'short write') {
              throw Object.assign(new Error(`${failure}: injected`), { code: failure });
            }
          };
        }
        return gate(String(key), call);
      },
    });
  return {
    calls,
    fs: {
      access: gate('access', access),
      chmod: gate('chmod', chmod),
      lstat: gate('lstat', lstat) as typeof lstat,
      open: async (path, flags, mode) => wrapHandle(await gate('open', open)(path, flags, mode)),
      readFile: gate('readFile', (path: string): Promise<Uint8Array> => readFile(path)),
      realpath: gate('realpath', (path: string) => realpath(path)),
      rename: gate('rename', rename),
      stat: gate('stat', stat) as typeof stat,
      unlink: gate('unlink', unlink),
    },
  };
}
