import { expect, it } from 'vitest';
import { findingChanges } from '#shared/compare/finding-changes.ts';
import type { Evaluation } from '#shared/rules/finding.ts';
import { comparedOf, scenariosFrom } from './two-scenarios.ts';

const evaluations = (...texts: readonly string[]): readonly [Evaluation, Evaluation] => {
  const [a, b] = comparedOf(scenariosFrom(...texts), 'AB').map(({ evaluation }) => evaluation);
  return [a as Evaluation, b as Evaluation];
};

it('finds what appears and what disappears', () => {
  const [from, to] = evaluations(
    'stream Search\nteam Ranking, product, serves Search\n  Ada, data-scientist\n',
    'stream Search\nteam Ranking, product, serves Search\n  Ada, data-scientist, lead\n  Bo, data-engineer, 0.1 FTE\n',
  );
  const { appear, disappear } = findingChanges(from, to);
  const missing = (title: string) => title.includes('Data Engineering');
  expect(disappear.some(({ rule, title }) => rule === 'pillar-missing' && missing(title))).toBe(true);
  expect(appear.some(({ rule, title }) => rule === 'pillar-thin' && missing(title))).toBe(true);
  // MLOps is missing in both: nothing changes about it.
  expect(
    [...appear, ...disappear].some(({ rule, title }) => rule === 'pillar-missing' && title.includes('MLOps')),
  ).toBe(false);
});

it('is the other way round from the other side, and empty for the same', () => {
  const [from, to] = evaluations(
    'team Ranking, product\n  Ada, data-scientist\n',
    'team Ranking, product\n  Ada, mlops-engineer\n',
  );
  expect(findingChanges(to, from)).toEqual({
    appear: findingChanges(from, to).disappear,
    disappear: findingChanges(from, to).appear,
  });
  expect(findingChanges(from, from)).toEqual({ appear: [], disappear: [] });
});

it('takes a finding about a team of the same name for the same', () => {
  const [from] = evaluations('team Ranking, product\n  Ada, data-scientist\n', '');
  const renamed = {
    ...from,
    findings: from.findings.map((finding) => ({ ...finding, key: `${finding.key} elsewhere` })),
  };
  expect(findingChanges(from, renamed)).toEqual({ appear: [], disappear: [] });
});
