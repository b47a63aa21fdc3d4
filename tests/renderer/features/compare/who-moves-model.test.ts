import { expect, it } from 'vitest';
import { fieldChanges, moveRows, shortWords } from '#renderer/features/compare/who-moves-model.ts';
import { compareScenarios } from '#shared/compare/compare.ts';
import { comparedOf, scenariosFrom } from '#tests/shared/compare/two-scenarios.ts';

const BASE = 'team R, product\n  Ada, data-scientist\n  Bo, ml-engineer\n  Cy, architect\n';

function bo(text: string) {
  const plan = scenariosFrom(BASE, text, BASE);
  return moveRows(compareScenarios(plan, comparedOf(plan, 'ABC'))).find(({ name }) => name === 'Bo');
}

it.each<[string, string, string, readonly string[]]>([
  [
    'team',
    BASE.replace('  Bo, ml-engineer\n', '').concat('team P, platform\n  Bo, ml-engineer\n'),
    'P',
    ['Team: R → P'],
  ],
  [
    'no team',
    BASE.replace('  Bo, ml-engineer\n', '').concat('no team\n  Bo, ml-engineer\n'),
    'No team',
    ['Team: R → No team'],
  ],
  [
    'manager',
    BASE.replace('Bo, ml-engineer', 'Bo, ml-engineer, reports to Ada'),
    'new manager',
    ['Manager: none → Ada'],
  ],
  ['role', BASE.replace('Bo, ml-engineer', 'Bo, data-engineer'), 'new role', ['Role: ML Engineer → Data Engineer']],
  ['share', BASE.replace('Bo, ml-engineer', 'Bo, ml-engineer, 0.6 FTE'), 'other FTE', ['FTE: 1.0 → 0.6']],
  ['dotted lines', BASE.replace('Bo, ml-engineer', 'Bo, ml-engineer, dotted to Cy'), 'dotted lines', []],
  ['leaving', BASE.replace('  Bo, ml-engineer\n', ''), 'no seat', ['Team: R → no seat']],
])('tells another %s in a word, and field by field', (_, text, short, fields) => {
  const row = bo(text);
  const move = row?.moves[0];
  expect(row?.before).toBe('R');
  expect(row?.moves[1]).toBeNull();
  expect(shortWords(move ?? null)).toBe(short);
  expect(move && fieldChanges(move).map(({ label, from, to }) => `${label}: ${from} → ${to}`)).toEqual(fields);
});

it('tells who is new, and who stays', () => {
  const plan = scenariosFrom(BASE, BASE.concat('  Di, qa-engineer\n'));
  const [row, ...rest] = moveRows(compareScenarios(plan, comparedOf(plan, 'AB')));
  expect(rest).toEqual([]);
  expect(row).toMatchObject({ name: 'Di', before: 'No seat' });
  expect(shortWords(row?.moves[0] ?? null)).toBe('R');
  expect(shortWords(null)).toBe('stays');
});
