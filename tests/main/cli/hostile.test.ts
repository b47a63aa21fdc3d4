/** Bad input through the built command line: a sentence with the place, exit 3, nothing written, nothing hangs. */

import { execFileSync } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, runCli } from './run-cli.ts';

let folder = '';
let good = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'fourfold-hostile-'));
  const { out } = await runCli(['import', '-'], { input: 'Name,Role,Team\nAda,Data Scientist,Fraud\nBob,,Fraud\n' });
  good = out;
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('plan files', () => {
  const cases: readonly (readonly [string, (plan: string) => string | Uint8Array])[] = [
    ['empty', () => ''],
    ['not JSON', () => 'hello'],
    ['a list', () => '[]'],
    ['null', () => 'null'],
    ['nested 100,000 deep', () => '['.repeat(100_000)],
    [
      'nested deep inside',
      (plan) => plan.replace('"people"', `"x":${'{"a":'.repeat(2000)}1${'}'.repeat(2000)},"people"`),
    ],
    ['duplicate keys', (plan) => plan.replace('"schemaVersion": 1', '"schemaVersion": 1,\n  "schemaVersion": 1')],
    ['an unknown key', (plan) => plan.replace('"schemaVersion": 1', '"schemaVersion": 1,\n  "extra": 1')],
    [
      '__proto__',
      (plan) => plan.replace('"schemaVersion": 1', '"schemaVersion": 1,\n  "__proto__": {"polluted": true}'),
    ],
    ['a newer version', (plan) => plan.replace('"schemaVersion": 1', '"schemaVersion": 99')],
    ['a version that is a text', (plan) => plan.replace('"schemaVersion": 1', '"schemaVersion": "1"')],
    ['a dangling person', (plan) => plan.replace(/"person": "person-[a-z0-9-]+"/, '"person": "person-nobody"')],
    ['UTF-16', (plan) => new Uint8Array(Buffer.from(`\uFEFF${plan}`, 'utf16le'))],
    ['a PNG', () => new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
    ['NUL', (plan) => plan.replace('Ada', 'A\0da')],
    ['FTE of nobody', (plan) => plan.replace(/"fte": 1/, '"fte": -1')],
    ['FTE beyond numbers', (plan) => plan.replace(/"fte": 1/, '"fte": 1e999')],
  ];

  it.each(cases)('%s', async (_name, make) => {
    const content = make(good);
    if (typeof content === 'string') expect(content).not.toBe(good);
    await writeFile(at('bad.fourfold'), content);
    for (const words of [
      ['check', at('bad.fourfold')],
      ['score', at('bad.fourfold'), '--json'],
      ['export', at('bad.fourfold'), '-o', at('never.csv')],
    ]) {
      const { code, err } = await runCli(words);
      expect([words[0], code]).toEqual([words[0], 3]);
      expect(err).toContain('bad.fourfold');
      expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
    }
    expect(await readdir(folder)).not.toContain('never.csv');
  });

  it('cut off at many bytes', async () => {
    const cuts = Array.from({ length: 12 }, (_, n) => Math.floor((good.length * n) / 12));
    const runs = await Promise.all(cuts.map((cut) => runCli(['check', '-'], { input: good.slice(0, cut) })));
    expect(runs.map(({ code }) => code)).toEqual(cuts.map(() => 3));
  });

  it('names the newer version and leaves the file', async () => {
    const newer = good.replace('"schemaVersion": 1', '"schemaVersion": 99');
    await writeFile(at('newer.fourfold'), newer);
    expect((await runCli(['check', at('newer.fourfold')])).err).toContain('99');
    await runCli(['convert', at('newer.fourfold'), '--to', 'pods', '-o', at('newer.fourfold')]);
    expect(await readFile(at('newer.fourfold'), 'utf8')).toBe(newer);
  });

  it('refuses a huge file after a look at its size', async () => {
    await writeFile(at('huge.fourfold'), '');
    await truncate(at('huge.fourfold'), 65 * 1024 * 1024);
    const from = performance.now();
    expect(await runCli(['check', at('huge.fourfold')])).toMatchObject({ code: 3 });
    expect(performance.now() - from).toBeLessThan(3000);
  });
});

describe('files that are none', () => {
  const odd: readonly (readonly [string, (path: string) => Promise<unknown> | unknown, string])[] = [
    ['a folder', (path) => mkdir(path), 'is a folder'],
    ['a FIFO', (path) => execFileSync('mkfifo', [path]), 'is not a regular file'],
    ['a link that leads nowhere', (path) => symlink(at('nowhere'), path), 'leads nowhere'],
    ['a link to itself', (path) => symlink(path, path), 'is a link'],
    ['a link to a full device', (path) => symlink('/dev/full', path), 'is not a regular file'],
  ];
  it.skipIf(process.platform === 'win32').each(odd)('%s: not read, not written', async (name, make, words) => {
    const path = at(`${name.replaceAll(' ', '-')}.csv`);
    await make(path);
    await writeFile(at('plan.fourfold'), good);
    const read = await runCli(['import', path]);
    expect([read.code, read.out]).toEqual([3, '']);
    expect(read.err).toContain(words);
    for (const command of [
      ['export', at('plan.fourfold'), '-o', path],
      ['import', '-', '-o', path],
    ]) {
      const written = await runCli(command, { input: 'Name,Role\nAda,PM\n' });
      expect([written.code, written.out]).toEqual([4, '']);
      expect(written.err).toContain(words);
    }
  });
});

describe('rosters', () => {
  const refused: readonly (readonly [string, () => string | Uint8Array])[] = [
    ['100,001 rows', () => `Name,Role\n${'A,Data Engineer\n'.repeat(100_001)}`],
    ['201 columns', () => `Name${',x'.repeat(200)}\nA${',1'.repeat(200)}\n`],
    ['a cell of a megabyte', () => `Name,Role\n${'x'.repeat(1_000_000)},Data Engineer\n`],
    ['a quoted cell of a megabyte', () => `Name,Role\n"${'x'.repeat(1_000_000)}",Data Engineer\n`],
    ['nothing but a byte order mark', () => '\ufeff'],
    ['UTF-32', () => new Uint8Array([0xff, 0xfe, 0, 0, 0x6e, 0, 0, 0])],
    ['a header alone', () => 'Name,Role\n'],
    ['a header with an open quote', () => '"Name,Role\nAda,PM\n'],
    ['every row with a bad FTE', () => 'Name,Role,FTE\nAda,PM,abc\nBob,PM,-1\n'],
    ['bytes of an executable', () => new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1])],
    ['half a zip', () => new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 0, 0])],
  ];
  it.each(refused)('refuses %s whole', async (_name, make) => {
    const { code, out, err } = await runCli(['import', '-'], { input: make() });
    expect([code, out]).toEqual([3, '']);
    expect(err).not.toMatch(/\n\s+at |Error:|undefined|\[object/);
  });

  it('takes cells that a spreadsheet or a browser would run as the texts they are', async () => {
    const input =
      'Name,Role,Team\n=cmd()|x,Data Engineer,<script>alert(1)</script>\n__proto__,Data Scientist,constructor\n';
    const { code, out } = await runCli(['import', '-'], { input });
    expect(code).toBe(0);
    await writeFile(at('odd.fourfold'), out);
    expect((await runCli(['check', at('odd.fourfold')])).code).toBe(0);
    expect((await runCli(['score', at('odd.fourfold'), '--json'])).code).toBe(0);
    expect((await runCli(['export', at('odd.fourfold'), '-o', at('odd.csv')])).code).toBe(0);
    const csv = await readFile(at('odd.csv'), 'utf8');
    expect(csv).toContain("'=cmd()|x");
    expect(csv).toContain('<script>alert(1)</script>');
  });

  it('lets no cell reach the terminal as more than text on one line', async () => {
    const input =
      'Name,Role,Team,FTE\n"A\u001b[31mda",Data Engineer,"T\u001b[2J\nX",1\nBob,"Y\nZ\u0007","T","a\nb\u001b]0;x\u0007"\n';
    const { code, out, err } = await runCli(['import', '-'], { input });
    expect(code).toBe(0);
    expect(err).toContain('FTE "a b ]0;x " cannot be used');
    const texts = [err];
    for (const words of [
      ['score', '-'],
      ['check', '-'],
    ])
      texts.push((await runCli(words, { input: out })).out);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    for (const text of texts) expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
  });

  it('imports a cycle of managers for the rules to find', async () => {
    const input = 'Name,Role,Team,Manager\nA,Data Engineer,T,B\nB,Data Engineer,T,A\n';
    const { code, out } = await runCli(['import', '-'], { input });
    expect(code).toBe(0);
    const scored = await runCli(['score', '-', '--json'], { input: out });
    expect(scored.out).toContain('"reporting-cycle"');
  });
});
