import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { tidyUp } from '#main/features/housekeeping.ts';

it('removes what killed saves left, from every folder that is written to', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'housekeeping-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const [backups, recovery, plans] = [join(folder, 'backups'), join(folder, 'recovery'), join(folder, 'plans')];
  const now = Date.now();
  const written = [folder, backups, join(recovery, 'plan-a'), join(recovery, 'plan-b'), plans];
  for (const each of written) {
    await mkdir(each, { recursive: true });
    await writeFile(join(each, 'kept.json'), 'x');
    const stray = join(each, '.fourfold-0123456789abcdef.tmp');
    await writeFile(stray, 'x');
    await utimes(stray, now / 1000 - 4000, now / 1000 - 4000);
  }
  const recent = { folders: async () => [join(folder, 'gone'), plans] };
  await tidyUp({ folder, backups, recovery }, recent, now);
  for (const each of written) expect(await readdir(each)).not.toContain('.fourfold-0123456789abcdef.tmp');
  for (const each of written) expect(await readdir(each)).toContain('kept.json');
});
