/** Saves ever newer revisions of a 3 MB file until it is killed; prints each one that was acknowledged. */

import { writeSync } from 'node:fs';
import { safeWrite } from '#main/lib/safe-write.ts';

const path = process.argv[2] ?? '';
const filler = 'x'.repeat(3_000_000);
for (let revision = 0; ; revision++) {
  const saved = await safeWrite(path, new TextEncoder().encode(JSON.stringify({ revision, filler })));
  if (!saved.ok) throw new Error(saved.error.message);
  writeSync(1, `${revision}\n`);
}
