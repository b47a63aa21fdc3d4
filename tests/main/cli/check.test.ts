/** `check` says each problem once to somebody at a terminal, and to programs on both outputs; reads an input once. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { runCheck } from '#main/cli/check.ts';
import { serializePlan } from '#shared/document/index.ts';
import type { Profile } from '#shared/model/profile.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';

const terminal = { out: process.stdout.isTTY, err: process.stderr.isTTY };
afterEach(() => {
  process.stdout.isTTY = terminal.out;
  process.stderr.isTTY = terminal.err;
});

it.each([
  ['a terminal', true, true, false, [1, 0]],
  ['two files', false, false, false, [1, 1]],
  ['a program, errors on the terminal', false, true, false, [1, 1]],
  ['a terminal, as JSON', true, true, true, [0, 1]],
])('tells %s', async (_, out, err, json, expected) => {
  const said: [string[], string[]] = [[], []];
  const spies = [process.stdout, process.stderr].map((stream, index) => {
    stream.isTTY = [out, err][index] ?? false;
    return vi.spyOn(stream, 'write').mockImplementation((text) => {
      said[index]?.push(String(text));
      return true;
    });
  });
  const code = await runCheck(['not-there.fourfold'], { json });
  for (const spy of spies) spy.mockRestore();
  expect(code).toBe(3);
  expect(said.map((texts) => texts.filter((text) => text.startsWith('not-there.fourfold: ')).length)).toEqual(expected);
});

it('names a threshold that is too low, and calls the plan valid', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'fourfold-check-'));
  const path = join(folder, 'old.fourfold');
  const profile: Profile = { ...plainProfile('scale-up'), thresholds: { 'most-managers': 0 } };
  writeFileSync(path, serializePlan({ ...buildSample(), profile }));
  const said: string[] = [];
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await runCheck([path], { json: true });
  spy.mockRestore();
  rmSync(folder, { recursive: true });
  const place = '/profile/thresholds/most-managers';
  expect(JSON.parse(said.join('')).files).toEqual([
    expect.objectContaining({ valid: true, problems: [expect.objectContaining({ place })] }),
  ]);
  expect(code).toBe(0);
});

it('says that standard input cannot be read twice, and reads nothing', async () => {
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const code = await runCheck(['-', 'plan.fourfold', '-'], {});
  spy.mockRestore();
  expect([code, said]).toEqual([2, ['Standard input (-) can be read once only. Give the other plans as files.\n']]);
});
