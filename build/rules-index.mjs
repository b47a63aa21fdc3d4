/** Writes `docs/rules/README.md`, the list of rules made from their READMEs: `node build/rules-index.mjs [--check]`. */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const catalog = join(root, 'shared/rules/catalog');
const target = join(root, 'docs/rules/README.md');

/** The list as Markdown: each rule with the first sentence of its README. */
export function rulesIndex() {
  const rows = readdirSync(catalog)
    .sort()
    .map((id) => {
      const paragraphs = readFileSync(join(catalog, id, 'README.md'), 'utf8').split(/\n\s*\n/);
      const first = (paragraphs.find((text) => !/^[#>`|]/.test(text.trim())) ?? '').trim().replace(/\s+/g, ' ');
      return `- [\`${id}\`](../../shared/rules/catalog/${id}/README.md): ${first}`;
    });
  return `# Rules\n\nMade from the rules' own READMEs by \`node build/rules-index.mjs\`.\n\n${rows.join('\n')}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (!process.argv.includes('--check')) writeFileSync(target, rulesIndex());
  else if (readFileSync(target, 'utf8') !== rulesIndex()) {
    console.error('docs/rules/README.md is not up to date: run node build/rules-index.mjs');
    process.exitCode = 1;
  }
}
