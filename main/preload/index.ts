/** Puts the one bridge object on the page: the contract's channels and nothing else. Bundled to one file; no logic. */

import { contextBridge, ipcRenderer } from 'electron';
import { CHANNELS, EVENT_CHANNELS, OPEN_DROPPED } from '#shared/ipc/channels.ts';
import type { Bridge } from '#shared/ipc/contract.ts';
import { pathOfDropped, watchDrops } from './dropped-path.ts';

const bridge: Bridge = {
  invoke: (channel, input) =>
    CHANNELS.has(channel) ? ipcRenderer.invoke(channel, input) : Promise.reject(new Error('No such channel.')),
  on: (event, listener) => {
    if (!EVENT_CHANNELS.has(event)) return () => {};
    // The event object stays here: it would hand the page a way to the sender.
    const relay = (_event: unknown, data: Parameters<typeof listener>[0]): void => listener(data);
    ipcRenderer.on(event, relay);
    return () => {
      ipcRenderer.removeListener(event, relay);
    };
  },
  openDropped: (file) => {
    const path = file instanceof File ? pathOfDropped(file) : '';
    return path === ''
      ? Promise.resolve({
          ok: false,
          error: { code: 'file.no-path', message: 'That file is not on this computer. Save it there first.' },
        } as const)
      : ipcRenderer.invoke(OPEN_DROPPED, { path });
  },
  platform: process.platform === 'darwin' || process.platform === 'win32' ? process.platform : 'linux',
};

watchDrops();
contextBridge.exposeInMainWorld('fourfold', bridge);
