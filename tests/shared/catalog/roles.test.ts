import { describe, expect, it } from 'vitest';
import { CAPABILITIES, GROUPS } from '#shared/catalog/capabilities.ts';
import { ROLES, roleOf } from '#shared/catalog/roles.ts';
import { CAPABILITIES_OF, CAPABILITY_IDS, groupOfCapability, isPillar, PILLAR_IDS } from '#shared/model/capability.ts';
import { asId } from '#shared/model/ids.ts';

const plain = (title: string) => title.toLowerCase().replace(/[^a-z0-9]/g, '');

describe('ROLES', () => {
  it('holds the twenty roles of the sources', () => {
    expect(ROLES.map((role) => role.id).sort()).toEqual(
      [
        'architect',
        'backend-engineer',
        'business-stakeholder',
        'compliance-engineer',
        'data-engineer',
        'data-science-manager',
        'data-scientist',
        'devops-engineer',
        'documentation-lead',
        'ml-engineer',
        'ml-engineering-manager',
        'mlops-engineer',
        'platform-engineer',
        'product-manager',
        'product-owner',
        'qa-engineer',
        'qa-manager',
        'senior-ml-engineer',
        'software-engineer',
        'technical-writer',
      ].sort(),
    );
  });

  it('gives every title to one role', () => {
    const owners = new Map<string, Set<string>>();
    for (const role of ROLES) {
      for (const title of [role.name, ...role.aliases]) {
        owners.set(plain(title), (owners.get(plain(title)) ?? new Set()).add(role.id));
      }
    }
    expect([...owners].filter(([, roles]) => roles.size > 1)).toEqual([]);
  });

  it.each(ROLES.map((role) => [role.name, role] as const))('%s says what it does and where that is from', (_, role) => {
    expect(role.responsibilities.length).toBeGreaterThan(0);
    expect(role.summary).not.toBe('');
    expect(role.operationalResponsibility).not.toBe('');
    expect(role.sources.every((source) => /^00[0-3]-\d+$/.test(source))).toBe(true);
    expect(role.owns.filter((capability) => role.supports.includes(capability))).toEqual([]);
  });

  it.each(ROLES.map((role) => [role.name, role] as const))(
    '%s is listed under the pillar that its time goes to',
    (_, role) => {
      const time = new Map<string, number>();
      const add = (capability: (typeof CAPABILITY_IDS)[number], strength: number) => {
        const group = groupOfCapability(capability);
        const key = isPillar(group) ? group : 'cross-cutting';
        time.set(key, (time.get(key) ?? 0) + CAPABILITIES[capability].demand * strength);
      };
      for (const capability of role.owns) add(capability, 1);
      for (const capability of role.supports) add(capability, 0.5);
      const most = [...time].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'cross-cutting';
      expect(role.pillar).toBe(most);
    },
  );

  it('leaves no capability without an owner', () => {
    const owned = new Set(ROLES.flatMap((role) => role.owns));
    expect(CAPABILITY_IDS.filter((capability) => !owned.has(capability))).toEqual([]);
  });
});

describe('CAPABILITIES', () => {
  it('counts 3, 3, 4 and 4 per pillar and a question each', () => {
    expect(PILLAR_IDS.map((pillar) => CAPABILITIES_OF[pillar].length)).toEqual([3, 3, 4, 4]);
    expect(PILLAR_IDS.every((pillar) => GROUPS[pillar].question?.endsWith('?'))).toBe(true);
  });
});

describe('roleOf()', () => {
  it('finds built-in and custom roles and never fails', () => {
    const custom = { id: asId('role', 'role-x'), name: 'Ontologist', owns: [], supports: [], notes: '' };
    const plan = { roles: { [custom.id]: custom } };
    expect(roleOf(plan, asId('role', 'data-engineer')).name).toBe('Data Engineer');
    expect(roleOf(plan, custom.id)).toBe(custom);
    expect(roleOf(plan, asId('role', 'constructor')).owns).toEqual([]);
  });
});
