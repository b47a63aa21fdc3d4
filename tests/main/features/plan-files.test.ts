import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { setupPlanFiles } from '#main/features/plan-files.ts';
import { fileHandles } from '#main/lib/file-handles.ts';
import { sha256 } from '#main/lib/safe-write.ts';
import type { FileHandle } from '#shared/ipc/contract.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fourfold-plan-files-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const hashOf = (text: string): string => sha256(new TextEncoder().encode(text));

/** Another start of the program over the same list. */
function start() {
  const handles = fileHandles();
  return { handles, files: setupPlanFiles(join(folder, 'plan-files.json'), handles) };
}

async function bound(text = 'as saved'): Promise<string> {
  const path = join(folder, 'a.fourfold');
  await writeFile(path, text);
  const { handles, files } = start();
  await files.bind('plan-a', handles.handleOf(path), hashOf(text));
  return path;
}

describe('the file of a plan', () => {
  it('is known after a restart, by a handle of the new run', async () => {
    const path = await bound();
    const { handles, files } = start();
    const known = await files.find('plan-a');
    expect(known).toMatchObject({ name: 'a.fourfold', sha256: hashOf('as saved'), isChanged: false });
    expect(handles.pathOf(known?.handle as FileHandle)).toBe(path);
    expect(JSON.stringify(known)).not.toContain(folder);
    expect(await files.find('plan-b')).toBeNull();
  });

  it('is told to be changed where it holds other bytes', async () => {
    const path = await bound();
    await writeFile(path, 'by someone else');
    expect(await start().files.find('plan-a')).toMatchObject({ sha256: hashOf('as saved'), isChanged: true });
  });

  it('is none where the file is gone, the list is damaged, or the handle was never given out', async () => {
    const path = await bound();
    const { files } = start();
    await files.bind('plan-b', 'made-up' as FileHandle, hashOf(''));
    expect(await files.find('plan-b')).toBeNull();
    await rm(path);
    expect(await files.find('plan-a')).toBeNull();
    await writeFile(join(folder, 'plan-files.json'), '[{"plan":1');
    expect(await start().files.find('plan-a')).toBeNull();
  });

  it('is the last one it was saved to', async () => {
    await bound();
    const other = join(folder, 'b.fourfold');
    await writeFile(other, 'b');
    const { handles, files } = start();
    await files.bind('plan-a', handles.handleOf(other), hashOf('b'));
    expect(await start().files.find('plan-a')).toMatchObject({ name: 'b.fourfold', isChanged: false });
    expect(JSON.parse(await readFile(join(folder, 'plan-files.json'), 'utf8'))).toHaveLength(1);
  });

  it('is kept for a hundred plans', async () => {
    await bound();
    const { handles, files } = start();
    const handle = handles.handleOf(join(folder, 'a.fourfold'));
    for (let n = 0; n < 100; n++) await files.bind(`plan-${n}`, handle, hashOf('as saved'));
    expect(await files.find('plan-a')).toBeNull();
    expect(await files.find('plan-0')).not.toBeNull();
  });
});
