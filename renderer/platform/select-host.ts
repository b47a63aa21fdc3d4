/** Tells which host the page runs in: the Electron window has put its bridge on it, a browser has not. */

import type { Bridge } from '#shared/ipc/contract.ts';
import { browserHost } from './browser-host.ts';
import { electronHost } from './electron-host.ts';
import type { Host } from './host.ts';
import type { FileMemory } from './picked-files.ts';

/** @param memoryOf makes what keeps a browser's files over restarts; not asked in Electron */
export function selectHost(
  view: Window & { readonly fourfold?: Bridge } = window,
  memoryOf: () => FileMemory | null = () => null,
): Host {
  return view.fourfold ? electronHost(view.fourfold) : browserHost(view, memoryOf());
}
