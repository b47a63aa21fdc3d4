/** Writes the README's table of keys from the table of actions; `--check` only says whether they agree. */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';
import { root } from './paths.mjs';

const MARKED = /(<!-- keys: [^\n]* -->\n)[\s\S]*?(<!-- \/keys -->)/;
const readme = join(root, 'README.md');

const { module } = await runnerImport(join(root, 'renderer/actions/key-groups.ts'), { configFile: false, root });
const text = readFileSync(readme, 'utf8');
if (!MARKED.test(text)) throw new Error('README.md has no markers for the table of keys.');
const written = text.replace(MARKED, (_, start, end) => `${start}\n${module.keysMarkdown()}\n\n${end}`);
if (written === text) console.log('README.md has the keys of today.');
else if (process.argv.includes('--check')) {
  console.error('README.md has other keys than the table of actions. Run: node build/keys-table.mjs');
  process.exitCode = 1;
} else {
  writeFileSync(readme, written);
  console.log('README.md has the keys of today now.');
}
