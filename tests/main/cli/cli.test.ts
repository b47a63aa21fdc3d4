import { execFileSync, spawn } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { version } from '../../../package.json';
import { buildCli, runCli } from './run-cli.ts';

const ROSTER = [
  'Name,Role,Team,Manager,FTE',
  'Ada Lovelace,Data Scientist,Fraud,Grace Hopper,1',
  'Grace Hopper,Engineering Manager,Fraud,,1',
  'Vacant,MLOps Engineer,Fraud,Grace Hopper,1',
  'Bad Row,Data Engineer,Fraud,,abc',
].join('\n');

let folder = '';
const at = (name: string) => join(folder, name);

beforeAll(async () => {
  buildCli();
  folder = await mkdtemp(join(tmpdir(), 'fourfold-cli-'));
  await writeFile(at('roster.csv'), ROSTER);
  await runCli(['import', at('roster.csv'), '-o', at('plan.fourfold')]);
}, 60_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Whatever goes wrong, a person reads one sentence and no stack. */
const noStack = (text: string) => expect(text).not.toMatch(/\n\s+at |node:internal|Error:/);

describe('usage', () => {
  it('prints help and version, on the program and on a command', async () => {
    for (const words of [['--help'], ['import', '--help'], ['score', '--help']]) {
      const { code, out, err } = await runCli(words);
      expect([words, code, err]).toEqual([words, 0, '']);
      expect(out).toContain('Usage:');
    }
    for (const words of [['--version'], ['score', '--version']]) {
      expect(await runCli(words)).toEqual({ code: 0, out: `${version}\n`, err: '' });
    }
  });

  it.each([
    [[]],
    [['nonsense']],
    [['score']],
    [['score', 'a', 'b']],
    [['score', 'plan.fourfold', '--nonsense']],
    [['score', 'plan.fourfold', '--fail-on', 'worry']],
    [['score', 'plan.fourfold', '--format', 'xlsx']],
    [['score', 'plan.fourfold', '--scenario', 'No such']],
    [['score', 'plan.fourfold', '--date', '2027-02-30']],
    [['export', 'plan.fourfold']],
    [['export', 'plan.fourfold', '-o', 'x.docx']],
    [['export', 'plan.fourfold', '-o', 'x.svg', '--paper', 'a9']],
    [['export', 'plan.fourfold', '-o', 'x.svg', '--landscape', '--portrait']],
    [['export', 'plan.fourfold', '-o', 'x.png', '--scale', '-1']],
    [['import', 'roster.csv', '--as', 'matrix']],
    [['convert', 'plan.fourfold', '--to', 'embedded']],
  ])('%j is wrong usage', async (words) => {
    const { code, out, err } = await runCli(words, { cwd: folder });
    expect([code, out]).toEqual([2, '']);
    expect(err.length).toBeGreaterThan(10);
    noStack(err);
  });
});

describe('import', () => {
  it('prints the plan without -o, the report with --json, and says what it did with every row', async () => {
    const plain = await runCli(['import', at('roster.csv')]);
    expect(plain.code).toBe(0);
    expect(plain.out).toBe(await readFile(at('plan.fourfold'), 'utf8'));
    expect(JSON.parse(plain.out)).toMatchObject({ schemaVersion: 1 });
    expect(plain.err).toContain('roster.csv: error: Row 5');
    const report = await runCli(['import', at('roster.csv'), '--json']);
    expect(JSON.parse(report.out)).toMatchObject({
      people: 2,
      seats: 3,
      vacancies: 1,
      teams: 1,
      rows: { read: 4, used: 3, setAside: 1 },
      problems: [{ row: 5, column: 'FTE', severity: 'error' }],
    });
  });

  it('reads standard input and gives the same bytes each time', async () => {
    const [first, second] = [
      await runCli(['import', '-'], { input: ROSTER }),
      await runCli(['import', '-'], { input: ROSTER }),
    ];
    expect(first.code).toBe(0);
    expect(first.out).toBe(second.out);
  });

  it('tells some rows of a file that is no roster, not all', async () => {
    const { code, err } = await runCli(['import', '-'], { input: `foo\n${'bar\n'.repeat(50)}` });
    expect(code).toBe(3);
    expect(err.match(/: error: Row/g)).toHaveLength(20);
    expect(err).toContain('standard input: and 30 more; `import --json` lists all.\n');
    expect(err).toContain('No column is called name or role');
  });

  it('writes no plan that is too large to be opened again', async () => {
    const notes = '\\'.repeat(9000);
    const rows = Array.from({ length: 4000 }, (_, n) => `Person ${n},Data Engineer,Team ${n % 300},${notes}`);
    await writeFile(at('large.csv'), ['Name,Role,Team,Notes', ...rows].join('\n'));
    const { code, out, err } = await runCli(['import', at('large.csv'), '-o', at('large.fourfold')]);
    expect([code, out]).toEqual([4, '']);
    expect(err).toMatch(
      /large\.csv: the plan would have \d+ MB, and a plan file has 64 MB at most\. Nothing was written\./,
    );
    expect(await readdir(folder)).not.toContain('large.fourfold');
  });

  it('arranges the people into a topology', async () => {
    const { code, out } = await runCli(['import', at('roster.csv'), '--as', 'centralized']);
    expect(code).toBe(0);
    const [scenario] = Object.values(
      (JSON.parse(out) as { scenarios: Record<string, { topology: string }> }).scenarios,
    );
    expect(scenario?.topology).toBe('centralized');
  });

  it.each([
    ['without one usable row', 'Name,FTE\nA,abc\n'],
    ['empty', ''],
    ['with a header only', 'Name,Role\n'],
  ])('refuses a roster %s', async (_name, input) => {
    const { code, out, err } = await runCli(['import', '-'], { input });
    expect([code, out]).toEqual([3, '']);
    expect(err).toContain('standard input');
    noStack(err);
  });

  it('reports with --json why no row can be used', async () => {
    const { code, out } = await runCli(['import', '-', '--json'], { input: 'Name,FTE\nA,abc\n' });
    expect(code).toBe(3);
    expect(JSON.parse(out)).toMatchObject({
      rows: { read: 1, used: 0, setAside: 1 },
      problems: [{ row: 2, column: 'FTE', severity: 'error' }],
    });
  });
});

describe('check', () => {
  it('counts people as import does, without managers from outside', async () => {
    const plan = await runCli(['import', '-'], { input: 'Name,Role,Manager\nAda,Data Engineer,Bob\n' });
    expect(plan.err).toContain('1 person, 1 seat (0 vacancies), 0 teams, 1 outside manager');
    expect((await runCli(['check', '-'], { input: plan.out })).out).toBe(
      'standard input: valid, 1 person, 1 scenario\n',
    );
  });

  it('says yes to a plan, and lists what is wrong with others', async () => {
    const good = await readFile(at('plan.fourfold'), 'utf8');
    expect((await runCli(['check', at('plan.fourfold')])).code).toBe(0);
    await writeFile(at('cut.fourfold'), good.slice(0, good.length / 2));
    await writeFile(at('newer.fourfold'), good.replace('"schemaVersion": 1', '"schemaVersion": 7'));
    const run = await runCli(['check', at('plan.fourfold'), at('cut.fourfold'), at('newer.fourfold'), '--json']);
    expect(run.code).toBe(3);
    const { files } = JSON.parse(run.out) as { files: { valid: boolean; problems: { message: string }[] }[] };
    expect(files.map(({ valid }) => valid)).toEqual([true, false, false]);
    expect(files[2]?.problems[0]?.message).toContain('7');
    noStack(run.err);
  });

  it.each([
    ['a folder', async (path: string) => mkdir(path)],
    ['a FIFO', async (path: string) => execFileSync('mkfifo', [path])],
    ['a broken link', async (path: string) => symlink('/nowhere/at/all', path)],
    ['nothing', async () => {}],
  ])('names %s and does not hang', async (_name, make) => {
    const path = at(`thing-${Math.random()}`);
    await make(path);
    for (const command of ['check', 'score', 'import']) {
      const { code, err } = await runCli([command, path]);
      expect(code).toBe(3);
      expect(err).toContain('thing-');
      noStack(err);
    }
  });
});

describe('score', () => {
  it('prints one JSON document with every key, at the date asked for', async () => {
    const { code, out } = await runCli(['score', at('plan.fourfold'), '--json', '--date', '2027-01-02']);
    expect(code).toBe(0);
    const scored = JSON.parse(out) as Record<string, unknown> & { scenarios: Record<string, unknown>[] };
    expect(scored).toMatchObject({ schemaVersion: 1, date: '2027-01-02' });
    expect(Object.keys(scored.scenarios[0] ?? {})).toEqual([
      'id',
      'name',
      'topology',
      'overall',
      'pillars',
      'health',
      'capabilities',
      'streams',
      'teams',
      'figures',
      'findings',
      'unchecked',
    ]);
  });

  it('fails on findings at or above what is asked', async () => {
    const none = await runCli(['score', at('plan.fourfold')]);
    expect(none.code).toBe(0);
    expect(none.out).toContain('Overall');
    const reached = await runCli(['score', at('plan.fourfold'), '--fail-on', 'hint', '--json']);
    expect(reached.code).toBe(1);
    expect(() => JSON.parse(reached.out)).not.toThrow();
  });

  it('takes a plan from standard input', async () => {
    const input = await readFile(at('plan.fourfold'));
    expect((await runCli(['score', '-'], { input })).code).toBe(0);
  });
});

describe('roles and schema', () => {
  it('lists the roles with what they own', async () => {
    const { code, out } = await runCli(['roles', '--json']);
    expect(code).toBe(0);
    const { roles } = JSON.parse(out) as { roles: { id: string; aliases: string[]; owns: string[] }[] };
    expect(roles.find(({ id }) => id === 'mlops-engineer')?.owns.length).toBeGreaterThan(0);
    expect((await runCli(['roles'])).out).toContain('MLOps Engineer (mlops-engineer)');
  });

  it('prints the JSON Schema of plans', async () => {
    expect(JSON.parse((await runCli(['schema'])).out)).toMatchObject({ type: 'object' });
  });
});

describe('output that cannot be written', () => {
  it.each([
    ['a folder that is not there', () => at('no/such/plan.fourfold')],
    ['a folder', () => folder],
    ['a full disk', () => '/dev/full'],
  ])('%s: exit 4, nothing left behind', async (_name, path) => {
    const before = await readdir(folder);
    const { code, err } = await runCli(['import', at('roster.csv'), '-o', path()]);
    expect(code).toBe(4);
    noStack(err);
    expect(await readdir(folder)).toEqual(before);
  });

  it('leaves a write-protected file as it was', async () => {
    await writeFile(at('kept.fourfold'), 'mine');
    await chmod(at('kept.fourfold'), 0o444);
    expect((await runCli(['import', at('roster.csv'), '-o', at('kept.fourfold')])).code).toBe(4);
    expect(await readFile(at('kept.fourfold'), 'utf8')).toBe('mine');
  });

  it('ends quietly where nobody reads on', async () => {
    const cli = join(import.meta.dirname, '../../../dist/cli/fourfold.mjs');
    const run = spawn('sh', ['-c', `"${process.execPath}" "${cli}" roles --json | head -c 10`]);
    let err = '';
    run.stderr.on('data', (data: Buffer) => {
      err += data.toString();
    });
    expect(await new Promise((resolve) => run.on('close', resolve))).toBe(0);
    expect(err).toBe('');
  });
});

describe('convert and compare', () => {
  it('adds a scenario and sets it beside the first', async () => {
    const moves = await runCli([
      'convert',
      at('plan.fourfold'),
      '--to',
      'embedded',
      '-o',
      at('two.fourfold'),
      '--json',
    ]);
    expect(moves.code).toBe(0);
    expect(Object.keys(JSON.parse(moves.out) as object)).toEqual(['scenario', 'moves', 'missing']);
    const compared = await runCli(['compare', at('two.fourfold'), '--json']);
    expect(compared.code).toBe(0);
    expect(JSON.parse(compared.out)).toMatchObject({
      scenarios: [{ name: 'Current' }, {}],
      changes: [{ from: 'Current' }],
    });
    const byLetters = await runCli(['compare', at('two.fourfold'), '--scenarios', 'A,B', '--json']);
    expect(byLetters.out).toBe(compared.out);
    const unknown = await runCli(['compare', at('two.fourfold'), '--scenarios', 'A,Nowhere']);
    expect(unknown.code).toBe(2);
    expect(unknown.err).toContain('There is no scenario "Nowhere". The plan has A "Current", B "');
    const table = (await runCli(['compare', at('two.fourfold')])).out;
    for (const words of ['today → planned', 'Overall', 'MLOps', 'Ownership', 'no rituals yet', 'Disruption'])
      expect(table).toContain(words);
  });
});
