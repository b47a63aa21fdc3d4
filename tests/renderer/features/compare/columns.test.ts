import { expect, it } from 'vitest';
import { columnsOf } from '#renderer/features/compare/columns.ts';
import { createPlan, createScenario } from '#shared/model/create.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';

const id = (letter: string): ScenarioId => asId('scenario', `scenario-${letter}`);
const plan = (letters: string, baseline: string | null = null) =>
  createPlan(asId('plan', 'plan-1'), 'Plan', {
    baseline: baseline === null ? null : id(baseline),
    scenarios: Object.fromEntries(
      [...letters].map((letter, index) => [id(letter), createScenario(id(letter), letter, { rank: `a${index}` })]),
    ),
  });

it.each<[what: string, letters: string, baseline: string | null, asked: string, active: string, expected: string]>([
  ['all of a small plan', 'ab', null, '', 'a', 'ab'],
  ['the first tab first, whichever is open', 'abc', null, '', 'c', 'abc'],
  ['four at most', 'abcde', null, '', 'a', 'abcd'],
  ['the open one too, where there are more than four', 'abcdef', null, '', 'f', 'abcf'],
  ['the pinned baseline first', 'abc', 'c', '', 'a', 'cab'],
  ['those that were chosen, in their order', 'abcde', null, 'db', 'a', 'db'],
  ['the baseline first of those that were chosen', 'abc', 'b', 'ab', 'a', 'ba'],
  ['a baseline only where it was chosen', 'abc', 'c', 'ab', 'a', 'ab'],
  ['no more than four that were chosen', 'abcde', null, 'edcba', 'a', 'edcb'],
  ['what is left of those that were chosen', 'abc', null, 'cxa', 'b', 'ca'],
  ['the default where only one is left', 'abc', null, 'cx', 'b', 'abc'],
  ['none twice', 'abc', null, 'aac', 'b', 'ac'],
  ['one scenario alone', 'a', null, '', 'a', 'a'],
])('shows %s', (_, letters, baseline, asked, active, expected) => {
  expect(columnsOf(plan(letters, baseline), [...asked].map(id), id(active))).toEqual([...expected].map(id));
});
