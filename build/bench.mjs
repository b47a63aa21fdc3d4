/** `npm run bench [NAME …]`: bundles each `bench/*.ts` and runs its `run()`, which prints ratios on the same work. */

import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureInstalled } from './install.mjs';
import { dist, root } from './paths.mjs';

await ensureInstalled(console.log);
const { build } = await import('vite');
const { buildAll } = await import('./build.mjs');

const asked = process.argv.slice(2);
const names = readdirSync(join(root, 'bench'))
  .filter(
    (name) =>
      name.endsWith('.ts') && /export (async )?function run\b/.test(readFileSync(join(root, 'bench', name), 'utf8')),
  )
  .map((name) => name.slice(0, -'.ts'.length))
  .filter((name) => asked.length === 0 || asked.includes(name.replace('.bench', '')));
if (names.length === 0) {
  console.error(`There is no benchmark ${asked.join(', ')}.`);
  process.exit(2);
}

// Some open the planner itself.
await buildAll(undefined, console.log);
const outDir = join(dist, 'bench');
rmSync(outDir, { recursive: true, force: true });
mkdirSync(outDir, { recursive: true });
for (const name of names) {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    publicDir: false,
    build: {
      ssr: join(root, 'bench', `${name}.ts`),
      target: 'node20',
      outDir,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: { output: { format: 'es', entryFileNames: `${name}.mjs` } },
    },
  });
  console.log(`\n${name.replace('.bench', '')}`);
  const { run } = await import(pathToFileURL(join(outDir, `${name}.mjs`)).href);
  await run();
}
