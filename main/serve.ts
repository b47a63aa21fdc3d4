/**
 * Serves the planner's page on 127.0.0.1, for where there is no Electron: the same files and headers as the window's.
 *
 * The port is the same each time where it is free: to a browser another port is another place, with an empty database.
 * Only requests that name this very address are answered, so no foreign page can reach it under a name of its own.
 */

import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { staticFiles } from './lib/static-files.ts';

export const USUAL_PORT = 41_744;

export interface Served {
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: '127.0.0.1', exclusive: true }, () => {
      server.removeListener('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** @param folder holds the built page @param port 0 takes any free one; a taken one is replaced by a free one */
export async function serve(folder: string, port: number = USUAL_PORT): Promise<Served> {
  const answer = staticFiles(folder);
  let hosts: ReadonlySet<string> = new Set();
  const server = createServer(async (request, response) => {
    const isForUs = hosts.has(request.headers.host ?? '');
    const { status, headers, body } = await answer(isForUs ? (request.method ?? '') : 'refused', request.url ?? '/');
    response.writeHead(status, headers);
    response.end(body);
  });
  const taken = await listen(server, port).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EADDRINUSE' && error.code !== 'EACCES') throw error;
    return listen(server, 0);
  });
  hosts = new Set([`127.0.0.1:${taken}`, `localhost:${taken}`]);
  return {
    url: `http://127.0.0.1:${taken}/`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
