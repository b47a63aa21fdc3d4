import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staticFiles } from '#main/lib/static-files.ts';
import { serve } from '#main/serve.ts';

let outer = '';
let folder = '';
beforeAll(async () => {
  outer = await mkdtemp(join(tmpdir(), 'static-'));
  folder = join(outer, 'page');
  await mkdir(join(folder, 'assets'), { recursive: true });
  await writeFile(join(folder, 'index.html'), '<p>page');
  await writeFile(join(folder, 'assets', 'a.js'), '1');
  await writeFile(join(folder, 'assets', 'notes.txt'), 'not for the page');
  await writeFile(join(outer, 'secret.json'), '{}');
  await symlink(join(outer, 'secret.json'), join(folder, 'link.json'));
});
afterAll(() => rm(outer, { recursive: true, force: true }));

describe('staticFiles', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/index.html?x=1#y', 'text/html; charset=utf-8'],
    ['/assets/a.js', 'text/javascript; charset=utf-8'],
  ])('serves %s with its type and the policy', async (path, type) => {
    const { status, headers } = await staticFiles(folder)('GET', path);
    expect(status).toBe(200);
    expect(headers['Content-Type']).toBe(type);
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'");
    expect(headers['Content-Security-Policy']).not.toMatch(/unsafe|https?:|\*/);
    expect(headers['X-Content-Type-Options']).toBe('nosniff');
  });

  it.each([
    '/../secret.json',
    '/%2e%2e/secret.json',
    '/%2E%2E%2Fsecret.json',
    '/assets/..%2f..%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '/%252e%252e/secret.json',
    '/a%00.js',
    '/C:/secret.json',
    '/%',
    'index.html',
    '/link.json',
    '/assets/notes.txt',
    '/assets',
    '/nothing.js',
  ])('refuses %s without its bytes, under the same policy', async (path) => {
    const { status, headers, body } = await staticFiles(folder)('GET', path);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(500);
    expect(headers['Content-Security-Policy']).toBeDefined();
    expect(new TextDecoder().decode(body)).not.toContain('{}');
  });

  it.each(['POST', 'HEAD', 'PUT', 'OPTIONS', 'DELETE'])('answers no %s', async (method) => {
    expect((await staticFiles(folder)(method, '/')).status).toBe(405);
  });
});

describe('serve', () => {
  it('answers on 127.0.0.1 under its own name only', async () => {
    const { url, port, close } = await serve(folder, 0);
    try {
      expect(url).toBe(`http://127.0.0.1:${port}/`);
      expect(await (await fetch(url)).text()).toBe('<p>page');
      expect((await fetch(url, { method: 'POST' })).status).toBe(405);
      const foreign = await rawRequest(port, 'evil.example');
      expect(foreign).toMatch(/^HTTP\/1\.1 405/);
      expect(foreign).not.toContain('<p>page');
    } finally {
      await close();
    }
  });

  it('takes a free port where the usual one is taken', async () => {
    const first = await serve(folder, 0);
    const second = await serve(folder, first.port);
    expect(second.port).not.toBe(first.port);
    await Promise.all([first.close(), second.close()]);
  });
});

async function rawRequest(port: number, host: string): Promise<string> {
  const { connect } = await import('node:net');
  return new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () =>
      socket.end(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`),
    );
    let answer = '';
    socket.on('data', (data: Buffer) => {
      answer += data.toString();
    });
    socket.on('end', () => resolve(answer));
    socket.on('error', reject);
  });
}
