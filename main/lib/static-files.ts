/**
 * Answers requests for the page's own files: GET only, from one folder, nothing outside of it.
 *
 * The window's protocol and the server on 127.0.0.1 share it, so that both give the same files with the same headers
 * and refuse the same tricks: `..`, encoded dots, back-slashes, NUL, links that lead out.
 */

import { readFile, realpath } from 'node:fs/promises';
import { extname, isAbsolute, join, relative, sep } from 'node:path';
import { SECURITY_HEADERS } from './content-security-policy.ts';

export interface StaticAnswer {
  readonly status: 200 | 400 | 403 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.otf': 'font/otf',
  '.wasm': 'application/wasm',
};

function refuse(status: 400 | 403 | 404 | 405, text: string): StaticAnswer {
  return {
    status,
    headers: { ...SECURITY_HEADERS, 'Content-Type': 'text/plain; charset=utf-8' },
    body: new TextEncoder().encode(`${text}\n`),
  };
}

/** The path inside the folder that a request names, or null for one that no honest page sends. */
function safePath(rawPath: string): string | null {
  let path: string;
  try {
    path = decodeURIComponent(rawPath.split(/[?#]/, 1)[0] ?? '');
  } catch {
    return null;
  }
  if (!path.startsWith('/') || path.includes('\0') || path.includes('\\') || path.includes(':')) return null;
  const parts = path.slice(1).split('/');
  if (parts.some((part) => part === '..' || part === '.' || /%(2e|2f|5c|00)/i.test(part))) return null;
  return path === '/' ? 'index.html' : parts.join('/');
}

const isInside = (folder: string, file: string): boolean => {
  const way = relative(folder, file);
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..' && !isAbsolute(way);
};

/** @param folder holds the page; its files are read anew at each request */
export function staticFiles(folder: string): (method: string, rawPath: string) => Promise<StaticAnswer> {
  return async (method, rawPath) => {
    if (method !== 'GET') return refuse(405, 'Only GET is answered here.');
    const path = safePath(rawPath);
    if (path === null) return refuse(400, 'That path is not allowed.');
    const type = TYPES[extname(path).toLowerCase()];
    if (type === undefined) return refuse(404, 'There is no such file.');
    try {
      const root = await realpath(folder);
      const file = await realpath(join(root, path));
      if (!isInside(root, file)) return refuse(403, 'That file is outside of the planner.');
      const body = await readFile(file);
      return {
        status: 200,
        headers: { ...SECURITY_HEADERS, 'Content-Type': type, 'Cache-Control': 'no-cache' },
        body,
      };
    } catch {
      return refuse(404, 'There is no such file.');
    }
  };
}
