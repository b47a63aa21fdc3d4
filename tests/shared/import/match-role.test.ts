/** Titles as HR systems write them → roles; what is not the same title is not guessed. */

import { describe, expect, it } from 'vitest';
import { ROLES } from '#shared/catalog/roles.ts';
import { matchTitle } from '#shared/import/match-role.ts';
import { importLines, seatsIn } from '#tests/helpers/rosters.ts';

describe('matchTitle', () => {
  it.each(ROLES.map((role) => [role.name, role.id]))('knows %s by its name', (name, id) => {
    expect(matchTitle(name.toUpperCase())).toEqual({ title: name.toUpperCase(), role: id, how: 'exact' });
  });

  it.each([
    ['Sr. ML Engineer', 'senior-ml-engineer'],
    ['ML Ops Engineer', 'mlops-engineer'],
    ['DevOps/Infrastructure Engineer', 'devops-engineer'],
    ['machine learning engineer', 'ml-engineer'],
  ])('knows %s by an alias', (title, role) => {
    expect(matchTitle(title)).toEqual({ title, role, how: 'alias' });
  });

  it.each([
    ['Machine Learning Engineer II', 'ml-engineer'],
    ['Snr. Data Engineer', 'data-engineer'],
    ['Data Engineer III (m/w/d)', 'data-engineer'],
    ['Engineer, Data', 'data-engineer'],
    ['Data Engineers', 'data-engineer'],
    ['Data Enginer', 'data-engineer'],
    ['Data Sceintist', 'data-scientist'],
    ['Principal Platform Engineer', 'platform-engineer'],
    ['Senior ML Engineer II', 'senior-ml-engineer'],
    ['Associate Product Manager', 'product-manager'],
    ['Mid-Level Backend Engineer', 'backend-engineer'],
    ['Entry-Level Data Engineer', 'data-engineer'],
  ])('sees the likeness of %s', (title, role) => {
    expect(matchTitle(title)).toEqual({ title, role, how: 'similar' });
  });

  it.each([
    'Hardware Engineer',
    'Project Manager',
    'Data Center Engineer',
    'Engineer',
    'Manager',
    'Senior',
    'Lead',
    'II',
    'Data Entry Clerk',
    'Data Entry Engineer',
    'Product Marketing Manager',
    'Sales Engineer',
    'Data Engineering Intern',
    'Chemical Engineer',
    'Scientist',
    'Property Owner',
    '=cmd()',
    '__proto__',
    'constructor',
    '数据工程师',
    '???',
  ])('does not guess at %s', (title) => {
    expect(matchTitle(title)).toEqual({ title, role: null, how: 'custom' });
  });
});

describe('roles of an import', () => {
  it('makes one custom role of one title, whatever its case, and lists every title once', async () => {
    const done = await importLines([
      'role',
      'Hardware Engineer',
      'hardware engineer',
      'Data Engineer',
      'Data Engineer',
    ]);
    expect(Object.values(done.plan.roles)).toMatchObject([{ name: 'Hardware Engineer', owns: [], supports: [] }]);
    expect(done.report.roles).toEqual([
      { title: 'Hardware Engineer', role: null, how: 'custom' },
      { title: 'hardware engineer', role: null, how: 'custom' },
      { title: 'Data Engineer', role: 'data-engineer', how: 'exact' },
    ]);
  });

  it('obeys a chosen role', async () => {
    const roles = [{ title: 'Hardware Engineer', role: ROLES[0]?.id ?? null, how: 'similar' as const }];
    const done = await importLines(['role', 'Hardware Engineer'], { roles });
    expect(seatsIn(done)[0]?.role).toBe(ROLES[0]?.id);
    expect(done.plan.roles).toEqual({});
  });

  it('uses a custom role that the plan has already', async () => {
    const own = { ...(await importLines(['role', 'Hardware Engineer'])).plan.roles };
    const customRoles = Object.values(own);
    const done = await importLines(['role', 'HARDWARE engineer'], { customRoles });
    expect(done.plan.roles).toEqual(own);
    expect(done.report.roles[0]?.how).toBe('exact');
  });
});
