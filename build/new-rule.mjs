/** Makes the folder of a new rule from a template and registers it: `npm run new-rule ID`, such as `team-lonely`. */

import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './paths.mjs';

const rules = join(root, 'shared/rules');

/** @param {string} id */
export const constantOf = (id) =>
  id.replace(/-(\w)/g, (/** @type {string} */ _, /** @type {string} */ letter) => letter.toUpperCase());
/** @param {string} id */
const sentence = (id) => id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');

/**
 * A rule about one team that does something already, to be changed: it reports teams without a purpose.
 * @param {string} id
 */
export const ruleText = (id) => `/** A team that does not say what it is for. */

import { defineRule, teamSubject } from '../../define-rule.ts';

export const ${constantOf(id)} = defineRule({
  id: '${id}',
  title: '${sentence(id)}',
  remedy: 'Write down in a sentence what the team is for.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'team',
  source: '000-4',
  check: ({ team, open }) =>
    open === 0 || team.focus !== ''
      ? []
      : [
          {
            title: \`\${team.name} does not say what it is for\`,
            message: \`\${team.name} has no purpose written down.\`,
            subjects: [teamSubject(team)],
            evidence: [{ text: 'Purpose', value: 'none' }],
          },
        ],
});
`;

/** @param {string} id */
export const readmeText = (id) => `# ${id}: ${sentence(id).toLowerCase()}

## What it reports

A team with open seats that has no purpose written down. One finding per team.

## Why it matters for ML teams

A team that cannot say what it is for builds models that nobody asked for.

Source: seed row 000-4.

## Example that it reports

\`\`\`failing
team Ranking, product
  Ada, data-scientist
reports: team Ranking
\`\`\`

## Example that it does not report

\`\`\`passing
team Ranking, product
no team
  Ada, data-scientist
\`\`\`
`;

/**
 * The registry's text, made anew from the folders there are.
 * @param {readonly string[]} ids
 */
export function registryText(ids) {
  const sorted = [...ids].sort();
  const imports = sorted.map((id) => `import { ${constantOf(id)} } from './catalog/${id}/rule.ts';\n`).join('');
  const entries = sorted.map((id) => `  ${constantOf(id)},\n`).join('');
  const title =
    '/** Every rule, in order of id. A rule counts when it stands here; a test compares this list with the folders. */';
  return `${title}\n\n${imports}import type { Rule } from './define-rule.ts';\n\nexport const REGISTRY: readonly Rule[] = [\n${entries}];\n`;
}

/**
 * Makes the folder under `to`; the reason why not where it cannot.
 * @param {string} id
 * @param {string} [to]
 * @returns {string | null}
 */
export function makeRule(id, to = rules) {
  if (!/^[a-z]+(-[a-z]+)*$/.test(id)) return 'An id is words in lower case joined by hyphens, such as team-lonely.';
  const folder = join(to, 'catalog', id);
  if (existsSync(folder)) return `There is a rule ${id} already.`;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'rule.ts'), ruleText(id));
  writeFileSync(join(folder, 'README.md'), readmeText(id));
  writeFileSync(join(to, 'registry.ts'), registryText(readdirSync(join(to, 'catalog'))));
  return null;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [id] = process.argv.slice(2);
  const refused = id ? makeRule(id) : 'Say the id of the rule: npm run new-rule ID';
  if (refused) {
    console.error(refused);
    process.exitCode = 1;
  } else {
    console.log(`Made shared/rules/catalog/${id} and registered it. Change rule.ts and README.md, then run
  npx vitest run tests/shared/rules/catalog.test.ts
  node build/rules-index.mjs`);
  }
}
