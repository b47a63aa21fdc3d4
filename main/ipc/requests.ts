/**
 * Answers the window's calls. With `events.ts` the only place that touches `ipcMain` and `webContents.send`.
 *
 * A call counts only from the main frame of our own page; its payload is parsed before anything sees it; what comes
 * back is always a value: a defect in a handler becomes an error that the window can show.
 */

import type { IpcMainInvokeEvent } from 'electron';
import { BrowserWindow, ipcMain } from 'electron';
import { OPEN_DROPPED } from '#shared/ipc/channels.ts';
import type { Channel, OpenedFile, Requests } from '#shared/ipc/contract.ts';
import { OPEN_DROPPED_SCHEMA, REQUEST_SCHEMAS } from '#shared/ipc/schemas.ts';
import type { Problem, Result } from '#shared/lib/result.ts';
import { err } from '#shared/lib/result.ts';
import { isOwnPage } from '../lib/own-page.ts';

type Out<C extends Channel> = Requests[C]['out'];
export type Handlers = {
  readonly [C in Channel]: (input: Requests[C]['in'], window: BrowserWindow) => Promise<Out<C>> | Out<C>;
};

/** What a channel answers where its handler could not. */
const REFUSALS: { readonly [C in Channel]: (problem: Problem) => Out<C> } = {
  'files.open': err,
  'files.open-recent': err,
  'files.save': err,
  'files.versions': () => [],
  'files.read-version': err,
  'files.recent': () => [],
  'files.take-pending': (problem) => [err(problem)],
  'files.bind': () => null,
  'files.of-plan': () => null,
  'recovery.write': err,
  'recovery.list': () => [],
  'recovery.read': err,
  'recovery.set-store-aside': err,
  'window.set-state': () => null,
  'window.close-now': () => null,
  'window.stay': () => null,
};

const BAD_PAYLOAD: Problem = {
  code: 'ipc.bad-payload',
  message: 'The window asked for something that it may not. Nothing was done.',
};
const DEFECT: Problem = {
  code: 'ipc.failed',
  message: 'Something went wrong inside Fourfold. Your plan is as it was; try again.',
};

/** The window that calls, or null where the call is not from the main frame of our own page. */
function windowOf(event: IpcMainInvokeEvent): BrowserWindow | null {
  const frame = event.senderFrame;
  const main = event.sender.mainFrame;
  if (!frame || frame.processId !== main.processId || frame.routingId !== main.routingId) return null;
  return isOwnPage(frame.url) ? BrowserWindow.fromWebContents(event.sender) : null;
}

function handle<C extends Channel>(channel: C, handlers: Handlers): void {
  ipcMain.handle(channel, async (event, payload: unknown): Promise<Out<C>> => {
    const window = windowOf(event);
    const input = REQUEST_SCHEMAS[channel].safeParse(payload);
    if (window === null || !input.success) return REFUSALS[channel](BAD_PAYLOAD);
    try {
      return await handlers[channel](input.data, window);
    } catch {
      return REFUSALS[channel](DEFECT);
    }
  });
}

/** @param openDropped opens the file at a path that the preload script read off a file dropped on the window */
export function setupRequests(handlers: Handlers, openDropped: (path: string) => Promise<Result<OpenedFile>>): void {
  for (const channel of Object.keys(handlers) as Channel[]) handle(channel, handlers);
  ipcMain.handle(OPEN_DROPPED, async (event, payload: unknown): Promise<Result<OpenedFile>> => {
    const input = OPEN_DROPPED_SCHEMA.safeParse(payload);
    if (windowOf(event) === null || !input.success) return err(BAD_PAYLOAD);
    try {
      return await openDropped(input.data.path);
    } catch {
      return err(DEFECT);
    }
  });
}
