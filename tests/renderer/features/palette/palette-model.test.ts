import { describe, expect, it } from 'vitest';
import { countText, peopleRows, pillarOfRole, roleGroups } from '#renderer/features/palette/palette-model.ts';
import { PLAN, SCENARIO } from '#tests/renderer/canvas/fixtures.ts';

const nobody = () => false;
const names = (search: string) =>
  roleGroups(PLAN, SCENARIO, search, nobody).flatMap(({ rows }) => rows.map(({ name }) => name));

describe('the roles of the palette', () => {
  it('stand under their pillar, in the order of the pillars', () => {
    const groups = roleGroups(PLAN, SCENARIO, '', nobody);
    expect(groups.map(({ pillar }) => pillar)).toEqual([
      'product',
      'data-science',
      'data-engineering',
      'mlops',
      'cross-cutting',
    ]);
  });
  it('are found by every word, by alias too, and groups without any are left out', () => {
    expect(names('mlops')).toContain('MLOps Engineer');
    expect(names('ml ops eng')).toContain('MLOps Engineer');
    expect(names('no such role')).toEqual([]);
  });
  it.each([
    [{ seats: 0, vacancies: 0 }, '–'],
    [{ seats: 2, vacancies: 0 }, '2'],
    [{ seats: 1, vacancies: 1 }, '1 vacancy'],
    [{ seats: 2, vacancies: 2 }, '2 vacancies'],
    [{ seats: 3, vacancies: 1 }, '2 + 1 vacant'],
  ])('%j are counted as %s', (row, text) => {
    expect(countText(row)).toBe(text);
  });
  it.each([
    [nobody, '1 vacancy'],
    [() => true, '1'],
  ])('count as seated whom the shown day counts as hired', (isHire, text) => {
    const row = roleGroups(PLAN, SCENARIO, 'mlops engineer', isHire)[0]?.rows[0];
    expect(row && countText(row)).toBe(text);
  });
  it('of the plan stand where they own most', () => {
    expect(pillarOfRole({ owns: [] })).toBe('cross-cutting');
    expect(pillarOfRole({ owns: ['deploy-models', 'gather-data', 'monitor-and-maintain'] })).toBe('mlops');
  });
});

describe('the people of the palette', () => {
  it('are the bench first, then everyone with their teams', () => {
    const { bench, seated } = peopleRows(PLAN, SCENARIO, '');
    expect(bench).toEqual([{ id: 'person-eve', name: 'eve', teams: '' }]);
    expect(seated.map(({ name, teams }) => [name, teams])).toEqual([
      ['ada', 'Pods'],
      ['bob', 'Pods'],
    ]);
  });
  it('are found by team', () => {
    expect(peopleRows(PLAN, SCENARIO, 'pods').seated).toHaveLength(2);
    expect(peopleRows(PLAN, SCENARIO, 'pods').bench).toHaveLength(0);
  });
});
