/** What a target asks for and how far changes lead, in words. No React, so that tables can test it. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roundApart } from '#shared/lib/round.ts';
import { HEALTH_NAMES } from '#shared/rules/finding.ts';
import type { Cap, Reach, Target, TargetFigure } from '#shared/rules/index.ts';
import { count, whole } from '../format.ts';

export const nameOf = (figure: TargetFigure): string => (figure === 'overall' ? 'Overall' : GROUPS[figure].name);

/** Whole, with as many digits as tell it from a target that it misses: nothing out of reach "gets to" it. */
export const told = (value: number, { score }: Pick<Target, 'score'>): number => roundApart(value, score);

/** Where the figure is shown as the target already: by how little it misses it. */
export const startWords = ({ start, target }: Pick<Reach, 'start' | 'target'>): string =>
  whole(start) === target.score
    ? `${nameOf(target.figure)} is planned at ${told(start, target)}, not quite ${target.score}.`
    : '';

export function proofWords({ sets, tried }: Pick<Reach, 'sets' | 'tried'>): string {
  const [first] = sets;
  const size = first?.steps.length ?? 0;
  const tests = `of ${count(tried, 'change')} tried`;
  if (size === 1) return `One change is enough, ${tests}.`;
  if (!first?.isSmallest) return `${count(size, 'change')}, the best after the best; a smaller set may do it too.`;
  return `It takes ${count(size, 'change')}: no ${size === 2 ? 'single one' : 'two'} ${tests} ${size === 2 ? 'is' : 'are'} enough.`;
}

export function capWords(cap: Cap | null): string {
  if (cap === null) return 'No change that was tried lifts it any further.';
  switch (cap.kind) {
    case 'pillar':
      return `${GROUPS[cap.pillar].name} caps it there.`;
    case 'mean':
      return `The mean of all seven figures caps it there, lowest ${HEALTH_NAMES[cap.lowest]} at ${whole(cap.health)}: look at its findings.`;
    case 'changes':
      return `Sets of more than ${cap.count} changes are not tried.`;
  }
}
