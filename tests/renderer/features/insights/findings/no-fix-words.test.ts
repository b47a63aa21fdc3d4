/** Why a finding offers no fix: one answer for each case, and none where there are fixes. */

import { describe, expect, it } from 'vitest';
import type { NoFix } from '#renderer/features/insights/findings/no-fix-words.ts';
import { noFixWords } from '#renderer/features/insights/findings/no-fix-words.ts';
import type { RankedFix } from '#shared/rules/index.ts';
import { finding, scoresWith } from '../insights-fixtures.ts';

const none = (tried: number): NoFix['found'] => ({ fixes: [], tried, failed: null });
const fix: RankedFix = {
  label: 'Add a seat',
  command: { id: 'seat.add', payload: {} },
  planned: 80,
  after: scoresWith({}),
};
const accepted = { reason: 'Until spring', by: 'Ada' };

const SIZE =
  'Add seats or move some to another team until the size is within the limits, or merge two teams; vacancies count.';

const CASES: readonly (readonly [string, Partial<NoFix>, string | null])[] = [
  ['offers some', { found: { fixes: [fix], tried: 2, failed: null } }, null],
  ['is worked out', { found: null }, 'Looking for fixes…'],
  ['suggests nothing', { found: none(0) }, `No fix is on offer. ${SIZE}`],
  [
    'is about the topology',
    { finding: finding({ rule: 'topology-fit' }), found: none(0) },
    'No fix is on offer. To see who would move, and why, choose “Convert to another topology” in the menu.',
  ],
  ['tried one', { found: none(1) }, `The one suggested fix was tried and does not clear this. ${SIZE}`],
  ['tried three', { found: none(3) }, `All 3 suggested fixes were tried; none clears this alone. ${SIZE}`],
  [
    'is accepted',
    { finding: finding({ accepted }), found: none(0) },
    'Accepted findings get no fixes. Take it back to look for some.',
  ],
  [
    'is shown on another day',
    { isOtherDay: true, found: null },
    'Fixes are for the plan’s own date only. Close the time bar to see them.',
  ],
  [
    'stands for a rule that stopped',
    { finding: finding({ rule: 'rule-failed' }), found: none(0) },
    'The rule failed, not your plan: there is nothing to fix here.',
  ],
];

describe('the words of a finding that', () => {
  it.each(CASES)('%s', (_, changed, expected) => {
    const words = noFixWords({ finding: finding({ rule: 'team-size' }), isOtherDay: false, found: null, ...changed });
    expect(words).toBe(expected);
  });
});
