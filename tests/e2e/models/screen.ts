/** A virtual screen of its own: on one that is shared, a test pastes what another has just copied. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

export interface VirtualScreen {
  /** As `DISPLAY` names it. */
  readonly display: string;
  readonly close: () => void;
}

/** Null where there is no Xvfb: on other systems, and on a desktop without it, where tests share what is there. */
export async function virtualScreen(): Promise<VirtualScreen | null> {
  if (process.platform !== 'linux') return null;
  // It takes a free number and writes it to the fourth of its files.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp', '-ac'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const written = server.stdio[3] as Readable;
  const number = await Promise.race([
    once(written, 'data').then(([data]) => String(data).trim()),
    once(server, 'error').then(() => null),
    once(server, 'exit').then(() => null),
  ]).catch(() => null);
  return number === null ? null : { display: `:${number}`, close: () => void server.kill() };
}
