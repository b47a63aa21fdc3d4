/** Why an open finding offers no fix, and what to do next. */

import type { Finding } from '#shared/rules/finding.ts';
import { RULE_FAILED } from '#shared/rules/finding.ts';
import type { FixSearch } from '#shared/rules/index.ts';
import { remedyOf } from '#shared/rules/index.ts';

export interface NoFix {
  readonly finding: Pick<Finding, 'rule' | 'accepted'>;
  /** Whether the time bar shows another day than the plan's. */
  readonly isOtherDay: boolean;
  /** Null while it is worked out. */
  readonly found: FixSearch | null;
}

/** One or two sentences; null where there are fixes. */
export function noFixWords({ finding, isOtherDay, found }: NoFix): string | null {
  if (finding.rule === RULE_FAILED) return 'The rule failed, not your plan: there is nothing to fix here.';
  if (finding.accepted !== null) return 'Accepted findings get no fixes. Take it back to look for some.';
  if (isOtherDay) return 'Fixes are for the plan’s own date only. Close the time bar to see them.';
  if (found === null) return 'Looking for fixes…';
  if (found.fixes.length > 0) return null;
  if (found.failed) return found.failed.message;
  return [triedWords(found.tried), remedyOf(finding)].filter((words) => words !== null).join(' ');
}

function triedWords(tried: number): string {
  if (tried === 0) return 'No fix is on offer.';
  return tried === 1
    ? 'The one suggested fix was tried and does not clear this.'
    : `All ${tried} suggested fixes were tried; none clears this alone.`;
}
