/** Reports of the run before, for as long as all that they rest on is the same: their findings then are as well. */

import { isSameList } from '#shared/lib/remember.ts';
import type { Report } from './define-rule.ts';

interface Kept {
  readonly restsOn: readonly unknown[];
  readonly report: Report;
}

/**
 * One of its own for each rule.
 * @returns gives the report about a thing and an aspect of it: the last one where it rests on the same, else a new one.
 * What a report says and suggests may depend on nothing but the thing, the aspect and `restsOn`.
 */
export function keptReports<About extends object>() {
  const known = new WeakMap<About, Map<string, Kept>>();
  return (about: About, aspect: string, restsOn: readonly unknown[], make: () => Report): Report => {
    const ofThing = known.get(about) ?? new Map<string, Kept>();
    const before = ofThing.get(aspect);
    if (before && isSameList(before.restsOn, restsOn)) return before.report;
    const report = make();
    known.set(about, ofThing.set(aspect, { restsOn, report }));
    return report;
  };
}
