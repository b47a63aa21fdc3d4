/** What is tidied up after a start, when nobody waits: the unfinished files of saves that a crash cut short. */

import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { sweepTemporary } from '../lib/safe-write.ts';
import type { Profile } from './profile.ts';
import type { RecentFiles } from './recent-files.ts';

/** Every folder that the planner writes to, one after another: one that does not answer must hold up no more than this. */
export async function tidyUp(
  { folder, backups, recovery }: Pick<Profile, 'folder' | 'backups' | 'recovery'>,
  recent: Pick<RecentFiles, 'folders'>,
  now: number,
): Promise<void> {
  const plans = await readdir(recovery).catch((): string[] => []);
  const folders = [folder, backups, ...plans.map((plan) => join(recovery, plan)), ...(await recent.folders())];
  for (const each of folders) await sweepTemporary(each, now);
}
