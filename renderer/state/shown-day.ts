/** What the first of the two dates is called: today, or the day that the time bar shows. */

import { formatDate, whenText } from '#shared/model/date.ts';
import { useUi } from './ui-store.ts';

export interface ShownDay {
  /** As a word: `today`, `1 Feb 2027`. */
  readonly name: string;
  /** As a heading: `Today`, `1 Feb 2027`. */
  readonly title: string;
  /** In a sentence: `today`, `on 1 Feb 2027`. */
  readonly when: string;
  /** Whether it is another day than the plan's own. */
  readonly isOther: boolean;
}

export function useShownDay(): ShownDay {
  const day = useUi((ui) => ui.shownDate);
  const when = whenText(day);
  if (day === null) return { name: 'today', title: 'Today', when, isOther: false };
  return { name: formatDate(day), title: formatDate(day), when, isOther: true };
}
