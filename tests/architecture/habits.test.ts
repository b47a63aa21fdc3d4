import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANNELS } from '#shared/ipc/channels.ts';
import { REQUEST_SCHEMAS } from '#shared/ipc/schemas.ts';
import { ROOT, sourceFiles } from './source-files.ts';

const files = sourceFiles();
/** Files that say something which only the named places may say. */
const saying = (pattern: RegExp, rooms: RegExp, except: RegExp): string[] =>
  files
    .filter(({ path, text }) => rooms.test(path) && !except.test(path) && pattern.test(text))
    .map(({ path }) => path);

describe('habits of the house', () => {
  it('keeps every file under 400 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 400);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it.each([
    ['answers calls of the window', /\bipcMain\b/, /^main\/ipc\/requests\.ts$/],
    ['sends to the window', /\.send\(/, /^main\/(ipc|cli)\//],
    ['opens something outside', /\bshell\.(openExternal|openPath)/, /^$/],
    ['passes --no-sandbox', /['"`]--no-sandbox/, /^$/],
    ['turns a lock off', /(webSecurity|contextIsolation|sandbox): false|nodeIntegration: true|webviewTag: true/, /^$/],
  ])('lets only the one place: %s', (_what, pattern, except) => {
    expect(saying(pattern, /^(main|build)\//, except)).toEqual([]);
  });

  it('writes no HTML from text, opens no connection and reads no clock in the wrong place', () => {
    expect(
      saying(/\.(innerHTML|outerHTML)\s*=|insertAdjacentHTML|document\.write\(/, /^(renderer|shared)\//, /^$/),
    ).toEqual([]);
    expect(
      saying(
        /\b(fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon)\s*\(/,
        /^(renderer|shared|main)\//,
        /^renderer\/platform\/export-env\.ts$/,
      ),
    ).toEqual([]);
    expect(saying(/\bDate\.now\(|new Date\(\)/, /^shared\//, /^$/)).toEqual([]);
  });

  it('names a place on the web only as a namespace', () => {
    const named = files
      .filter(({ path }) => /^(main|renderer|shared)\//.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(/https?:\/\/[^\s'"`)]+/g)].map(([address]) => `${path}: ${address}`),
      )
      .filter(
        (found) =>
          !/: https?:\/\/(www\.w3\.org\/|schemas\.openxmlformats\.org\/|json-schema\.org\/|127\.0\.0\.1|localhost)/.test(
            found,
          ),
      );
    expect(named).toEqual([]);
  });

  it('has a schema for every channel of the contract', () => {
    expect(Object.keys(REQUEST_SCHEMAS).sort()).toEqual([...CHANNELS].sort());
  });

  it('ships a current Electron', () => {
    const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      devDependencies: Record<string, string>;
    };
    expect(Number.parseInt(devDependencies.electron ?? '0', 10)).toBeGreaterThanOrEqual(45);
  });

  it('names no folder of somebody’s machine', () => {
    const listed = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    const texts = listed
      .split('\n')
      .filter((path) => /\.(ts|tsx|mjs|md|json|yml|css|html)$/.test(path) && !path.startsWith('tests/fixtures/'));
    const folders = /(?:^|[\s'"`(])\/(?:home|Users|root|work)\/[\w.-]+/m;
    const named = texts.filter((path) => {
      try {
        return folders.test(readFileSync(join(ROOT, path), 'utf8'));
      } catch {
        return false;
      }
    });
    expect(named).toEqual([]);
  });
});
