import { expect, it } from 'vitest';
import { findingChanges } from '#shared/compare/finding-changes.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { comparedOf, scenariosFrom } from './two-scenarios.ts';

const NONE = { appear: [], disappear: [], accepted: [], countAgain: [] };

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
    ...NONE,
    appear: findingChanges(from, to).disappear,
    disappear: findingChanges(from, to).appear,
  });
  expect(findingChanges(from, from)).toEqual(NONE);
});

it('takes a finding about a team of the same name for the same', () => {
  const [from] = evaluations('team Ranking, product\n  Ada, data-scientist\n', '');
  const renamed = {
    ...from,
    findings: from.findings.map((finding) => ({ ...finding, key: `${finding.key} elsewhere` })),
  };
  expect(findingChanges(from, renamed)).toEqual(NONE);
});

it('tells what only one of the two accepts apart from what comes and goes', () => {
  const [from] = evaluations('team Ranking, product\n  Ada, data-scientist\n', '');
  const accept = ({ findings: [first, ...rest], ...evaluation }: Evaluation): Evaluation => ({
    ...evaluation,
    findings: [{ ...(first as Finding), accepted: { reason: 'Until spring', by: 'Ada' } }, ...rest],
  });
  const [open, accepted] = [from.findings.slice(0, 1), accept(from).findings.slice(0, 1)];
  expect(findingChanges(from, accept(from))).toEqual({ ...NONE, accepted });
  expect(findingChanges(accept(from), from)).toEqual({ ...NONE, countAgain: open });
  expect(findingChanges(accept(from), accept(from))).toEqual(NONE);
});
