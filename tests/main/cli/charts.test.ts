import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { readPdf } from '#tests/helpers/pdf-text.ts';
import { buildCli, runCli } from './run-cli.ts';

let folder = '';
const at = (name: string) => join(folder, name);
const NAMES = Object.values(buildSample().people).map((person) => person.name);

const run = (...words: string[]) => runCli(words);

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fourfold-charts-'));
  buildCli();
  writeFileSync(at('plan.fourfold'), serializePlan(buildSample()));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('fourfold export of a chart', () => {
  it('writes a PDF with every name as text, on the paper that was asked for, the same bytes twice', async () => {
    for (const name of ['a.pdf', 'b.pdf']) {
      const { code, err } = await run('export', at('plan.fourfold'), '-o', at(name), '--paper', 'a4', '--landscape');
      expect([code, err]).toEqual([0, '']);
    }
    expect(readFileSync(at('a.pdf')).equals(readFileSync(at('b.pdf')))).toBe(true);
    const pdf = await readPdf(readFileSync(at('a.pdf')));
    const text = pdf.pages
      .map((page) => page.text)
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const name of NAMES) expect(text).toContain(name);
    expect(pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])[0]).toEqual([842, 595]);
    expect(text).toContain(`Page 1 of ${pdf.pages.length}`);
  });

  it('writes an SVG with every name, of the reporting lines too', async () => {
    for (const view of ['teams', 'reporting']) {
      expect((await run('export', at('plan.fourfold'), '-o', at(`${view}.svg`), '--view', view)).code).toBe(0);
      const svg = readFileSync(at(`${view}.svg`), 'utf8');
      for (const name of NAMES) expect(svg).toContain(`>${name}<`);
    }
    expect(readFileSync(at('teams.svg'), 'utf8')).not.toBe(readFileSync(at('reporting.svg'), 'utf8'));
  });

  it('writes a PNG as large as its scale says, with colours in it', async () => {
    const draw = async (scale: string) => {
      expect((await run('export', at('plan.fourfold'), '-o', at(`${scale}.png`), '--scale', scale)).code).toBe(0);
      return PNG.sync.read(readFileSync(at(`${scale}.png`)));
    };
    const [small, large] = [await draw('1'), await draw('2')];
    expect(Math.abs(large.width - 2 * small.width)).toBeLessThanOrEqual(1);
    const colours = new Set<number>();
    for (let i = 0; i < small.data.length; i += 4) colours.add(small.data.readUInt32BE(i));
    expect(colours.size).toBeGreaterThan(50);
  });

  it('writes nothing and exits with 4 where the folder is not there', async () => {
    const { code, err } = await run('export', at('plan.fourfold'), '-o', at('gone/chart.pdf'));
    expect(code).toBe(4);
    expect(err).toContain('chart.pdf');
  });

  it('names characters that no font draws', async () => {
    const sample = buildSample();
    writeFileSync(at('strange.fourfold'), serializePlan({ ...sample, name: 'Plan 𓀀' }));
    mkdirSync(at('out'), { recursive: true });
    const { code, err } = await run('export', at('strange.fourfold'), '-o', at('out/strange.svg'));
    expect(code).toBe(0);
    expect(err).toContain('U+13000');
  });
});
