/**
 * Serves the page's files as `app://bundle/…`, so that the page has an origin of its own and no file of the disk.
 *
 * The one file that knows both ways to do this: `protocol.handle` from Electron 25 on, `registerBufferProtocol` before.
 */

import { protocol } from 'electron';
import { isOwnPage, SCHEME } from '../lib/own-page.ts';
import { staticFiles } from '../lib/static-files.ts';

interface OldRequest {
  readonly url: string;
  readonly method: string;
}
interface OldAnswer {
  readonly statusCode: number;
  readonly headers: Record<string, string>;
  readonly mimeType?: string;
  readonly data: Buffer;
}
type OldProtocol = {
  registerBufferProtocol(
    scheme: string,
    handler: (request: OldRequest, answer: (a: OldAnswer) => void) => void,
  ): boolean;
};

/** Has to run before the app is ready: the scheme is standard and secure, which IndexedDB and workers need. */
export function setupAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** The raw path of an address: everything behind the host, still encoded. */
const pathOf = (url: string): string => url.slice(url.indexOf('/', `${SCHEME}://`.length));

/** @param folder holds the built page */
export function setupAppProtocol(folder: string): void {
  const answer = staticFiles(folder);
  const answerTo = (method: string, url: string) => answer(isOwnPage(url) ? method : 'refused', pathOf(url));
  if (typeof protocol.handle === 'function') {
    protocol.handle(SCHEME, async (request) => {
      const { status, headers, body } = await answerTo(request.method, request.url);
      return new Response(new Uint8Array(body), { status, headers });
    });
    return;
  }
  (protocol as unknown as OldProtocol).registerBufferProtocol(SCHEME, async (request, done) => {
    const { status, headers, body } = await answerTo(request.method, request.url);
    const mimeType = headers['Content-Type']?.split(';', 1)[0];
    done({ statusCode: status, headers: { ...headers }, data: Buffer.from(body), ...(mimeType ? { mimeType } : {}) });
  });
}
