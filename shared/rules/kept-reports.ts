/** Reports of the run before, for as long as all that they rest on is the same: their findings then are as well. */

import { isSameList } from '#shared/lib/remember.ts';
import type { Report } from './define-rule.ts';

interface Kept {
  readonly aspect: string;
  restsOn: readonly unknown[];
  report: Report;
}

/**
 * One of its own for each rule.
 * @returns gives the report about a thing and an aspect of it: the last one where it rests on the same, else a new one.
 * What a report says and suggests may depend on nothing but the thing, the aspect and `restsOn`.
 */
export function keptReports<About extends object>() {
  const known = new WeakMap<About, Kept[]>();
  return (about: About, aspect: string, restsOn: readonly unknown[], make: () => Report): Report => {
    const ofThing = known.get(about);
    let before: Kept | undefined;
    if (ofThing) for (const one of ofThing) if (one.aspect === aspect) before = one;
    if (before && isSameList(before.restsOn, restsOn)) return before.report;
    const report = make();
    if (before) Object.assign(before, { restsOn, report });
    // Lists, as there are few aspects and many things.
    else if (ofThing) ofThing.push({ aspect, restsOn, report });
    else known.set(about, [{ aspect, restsOn, report }]);
    return report;
  };
}
