/** `npm run --silent fourfold -- …`: makes sure that the command line is built, without a word on standard output, and runs it. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { dist } from './paths.mjs';

try {
  await ensureInstalled(console.error);
  const { buildAll } = await import('./build.mjs');
  await buildAll(['cli']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(4);
}
// Paths are those of the person's own folder: npm runs scripts in the checkout.
if (process.env.npm_lifecycle_event === 'fourfold' && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(dist, 'cli/fourfold.mjs')).href);
