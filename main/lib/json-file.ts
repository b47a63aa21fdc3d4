/** Small files of the planner's own, such as the window's place. A damaged one counts as none. */

import type { z } from 'zod';
import { readLimited } from './read-limited.ts';
import { safeWrite } from './safe-write.ts';

const MAX_BYTES = 1024 * 1024;

export async function readJson<T>(path: string, schema: z.ZodType<T>): Promise<T | null> {
  const bytes = await readLimited(path, MAX_BYTES);
  if (!bytes.ok) return null;
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder().decode(bytes.value)));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/** Losing one of these costs nothing, so a failure is not told. */
export async function writeJson(path: string, value: unknown): Promise<void> {
  await safeWrite(path, new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`));
}
