/** `fourfold diff` as other programs meet it: two files in, words or one JSON document out. */

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildCli, runCli } from './run-cli.ts';

let folder: string;
const at = (name: string): string => join(folder, name);

const ROSTER = `Name,Role,Team,Manager,FTE
Ann,Data Engineer,Left,,1
Bea,Data Scientist,Left,Ann,1
Cid,MLOps Engineer,Right,Ann,0.5
`;

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'fourfold-diff-'));
  await writeFile(at('roster.csv'), ROSTER);
  await writeFile(at('later.csv'), ROSTER.replace('Bea,Data Scientist,Left,Ann,1', 'Bea,Data Scientist,Right,Cid,0.8'));
  for (const name of ['roster', 'later']) {
    const { code, err } = await runCli(['import', at(`${name}.csv`), '-o', at(`${name}.fourfold`)]);
    expect([code, err]).toEqual([0, expect.any(String)]);
  }
  await writeFile(at('broken.fourfold'), '{"schemaVersion": 1');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('diff', () => {
  it('says that a plan does not differ from itself', async () => {
    expect(await runCli(['diff', at('roster.fourfold'), at('roster.fourfold')])).toEqual({
      code: 0,
      out: 'No differences.\n',
      err: '',
    });
    const { out } = await runCli(['diff', at('roster.fourfold'), at('roster.fourfold'), '--json']);
    expect(JSON.parse(out)).toEqual({ same: true, differences: [] });
  });

  it('says in words what changed, and exits with 0', async () => {
    const { code, out, err } = await runCli(['diff', at('roster.fourfold'), at('later.fourfold')]);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('~ Data Scientist, Bea: team "Left" → "Right"; FTE 1 → 0.8');
    expect(out).toContain('~ Data Scientist, Bea: reports to MLOps Engineer, Cid instead of Data Engineer, Ann');
  });

  it('prints the same as one JSON document', async () => {
    const { out } = await runCli(['diff', at('roster.fourfold'), at('later.fourfold'), '--json']);
    const { same, differences } = JSON.parse(out);
    expect(same).toBe(false);
    const seat = differences.find(({ kind }: { kind: string }) => kind === 'seat');
    expect(seat).toMatchObject({ change: 'changed', name: 'Data Scientist, Bea' });
    expect(seat.fields).toContainEqual({ field: 'fte', from: 1, to: 0.8 });
  });

  it('finds the scenario that convert added', async () => {
    await runCli(['convert', at('roster.fourfold'), '--to', 'full-stack', '-o', at('both.fourfold')]);
    const { out } = await runCli(['diff', at('roster.fourfold'), at('both.fourfold')]);
    expect(out).toMatch(
      /^Scenarios\n {2}\+ Full-stack ML teams \(topology "Full-stack ML teams", teams 1, seats 3\)\n$/,
    );
  });

  it('reads one of the two from standard input', async () => {
    const input = await readFile(at('later.fourfold'));
    const files = await runCli(['diff', at('roster.fourfold'), at('later.fourfold')]);
    expect(await runCli(['diff', at('roster.fourfold'), '-'], { input })).toEqual(files);
    const { code, err } = await runCli(['diff', '-', '-'], { input });
    expect(code).toBe(2);
    expect(err).toContain('once only');
  });

  it.each([
    [['diff'], 2],
    [['diff', 'roster.fourfold'], 2],
    [['diff', 'roster.fourfold', 'later.fourfold', 'more'], 2],
    [['diff', 'roster.fourfold', 'gone.fourfold'], 3],
    [['diff', 'broken.fourfold', 'roster.fourfold'], 3],
    [['diff', 'roster.fourfold', 'broken.fourfold', '--json'], 3],
  ])('%j exits with %d, prints nothing and says why', async (words, expected) => {
    const { code, out, err } = await runCli(words, { cwd: folder });
    expect([code, out]).toEqual([expected, '']);
    expect(err.length).toBeGreaterThan(10);
    expect(err).not.toMatch(/\bat .+:\d+:\d+/);
  });
});
