/** A changed profile on the command line: scores and comparisons name what it changes. */

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { CAPABILITIES_OF } from '#shared/model/capability.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { DAY } from '#tests/helpers/generate-plan.ts';
import { buildCli, runCli } from './run-cli.ts';

let folder = '';
const at = (name: string) => join(folder, name);

/** The example twice, side by side. */
function plans(): Readonly<Record<'plain' | 'own' | 'none', Plan>> {
  const sample: Plan = { ...buildSample(), date: DAY };
  const [one] = Object.values(sample.scenarios);
  if (!one) throw new Error('the example has no scenario');
  const id = asId('scenario', 'scenario-b');
  const plain = { ...sample, scenarios: { ...sample.scenarios, [id]: { ...one, id, name: 'B', rank: 'a9' } } };
  const none = Object.fromEntries(CAPABILITIES_OF.mlops.map((capability) => [capability, 0]));
  return {
    plain,
    own: { ...plain, profile: { ...plain.profile, costs: { hint: 6 } } },
    none: { ...plain, profile: { ...plain.profile, demand: none } },
  };
}

beforeAll(() => {
  buildCli();
  folder = mkdtempSync(join(tmpdir(), 'fourfold-profile-'));
  for (const [name, plan] of Object.entries(plans())) writeFileSync(at(`${name}.fourfold`), serializePlan(plan));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(['score', 'compare'])('%s', (command) => {
  it('says what the profile changes, in words and as JSON', async () => {
    const { code, out } = await runCli([command, at('own.fourfold')]);
    expect(code).toBe(0);
    expect(out).toContain('Profile: Scale-up, 1 value changed\n  Cost of a hint: 6 points instead of 3 points\n');
    const json = JSON.parse((await runCli([command, at('own.fourfold'), '--json'])).out);
    expect(json.profile).toEqual({
      id: 'scale-up',
      changes: [{ what: 'Cost of a hint', value: '6 points', usual: '3 points', rule: '' }],
    });
  });

  it('says nothing of a profile that changes nothing', async () => {
    expect((await runCli([command, at('plain.fourfold')])).out).not.toContain('Profile');
    expect(JSON.parse((await runCli([command, at('plain.fourfold'), '--json'])).out)).not.toHaveProperty('profile');
  });
});

describe('scores', () => {
  it('follow the costs of the plan', async () => {
    const health = async (name: string) =>
      JSON.parse((await runCli(['score', at(`${name}.fourfold`), '--json'])).out).scenarios[0].health;
    expect((await health('own')).communication).toBeLessThan((await health('plain')).communication);
  });
});

it('says of a pillar that the profile asks for none of it', async () => {
  const { out } = await runCli(['score', at('none.fourfold')]);
  const said = out.split('\n').filter((line) => line.includes('asks for none of it'));
  expect(said).toEqual(
    Array(2).fill('  MLOps                  100  This profile asks for none of it, so it counts as covered.'),
  );
});
