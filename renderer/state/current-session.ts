/** The window's host and storage, once it has started. */

import type { Host } from '#renderer/platform/host.ts';
import type { Storage } from './storage.ts';
import { toast } from './ui-store.ts';

interface Session {
  readonly host: Host;
  readonly storage: Storage;
}

let session: Session | null = null;

export function setCurrent(started: Session): void {
  session = started;
}

export function current(): Session {
  if (session === null) throw new Error('The session has not started.');
  return session;
}

export const host = (): Host => current().host;

/** Says what went wrong. */
export const tell = (message: string): void => toast(message, { tone: 'error' });
