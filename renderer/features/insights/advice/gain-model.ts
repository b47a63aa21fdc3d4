/** What a fix or a filled vacancy brings, in words: "+9 overall, MLOps +30". */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { WhichDate } from '#shared/rules/facts/coverage.ts';
import type { ScenarioScores, TodayAndPlanned } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import { shownBy, signed, whole } from '../format.ts';

export interface Gain {
  readonly text: string;
  /** Better, worse, or neither: chooses the colour; the sign says it too. */
  readonly tone: 'better' | 'worse' | 'same';
}

const shownChange = (before: TodayAndPlanned, after: TodayAndPlanned, date: WhichDate) =>
  whole(after[date]) - whole(before[date]);

const TODAY_FIRST: readonly WhichDate[] = ['today', 'planned'];

/**
 * Compares shown figures of both dates; the second is told where it says something else. At most two figures beside the
 * overall. Healths have no date: they are told with the first.
 * @param when what today is called, where another day is shown
 */
export function gainOf(
  before: ScenarioScores | null,
  after: ScenarioScores | null,
  dates: readonly WhichDate[] = TODAY_FIRST,
  when = 'today',
): Gain | null {
  if (after === null) return null;
  if (before === null) return { text: `Overall ${whole(after.overall.today)}`, tone: 'better' };
  const told = dates.flatMap((date, i) => {
    const overall = shownChange(before.overall, after.overall, date);
    const rest = changes(before, after, date, i === 0);
    const words = [
      ...(overall === 0 ? [] : [`${signed(overall)} overall`]),
      ...rest.slice(0, 2).map(({ name, by }) => `${name} ${signed(by)}`),
    ].join(', ');
    return words === '' ? [] : [{ date, words, overall, sum: rest.reduce((total, { by }) => total + by, 0) }];
  });
  const [first, second] = told;
  if (!first) return { text: 'Scores stay as they are', tone: 'same' };
  const isTwice = second !== undefined && second.words !== first.words;
  const total = (of: 'overall' | 'sum') => told.reduce((sum, each) => sum + each[of], 0);
  return {
    text: (isTwice ? told : [first])
      .map(({ date, words }) => dated(words, date === 'planned' ? date : isTwice ? when : null))
      .join('; '),
    tone: toneOf(total('overall') || total('sum')),
  };
}

/** Today goes without saying, unless both dates are told. */
const dated = (words: string, when: string | null): string => (when === null ? words : `${words}, ${when}`);

const toneOf = (sum: number): Gain['tone'] => (sum > 0 ? 'better' : sum < 0 ? 'worse' : 'same');

function changes(before: ScenarioScores, after: ScenarioScores, date: WhichDate, hasHealths: boolean) {
  const pillars = PILLAR_IDS.map((id) => ({
    name: GROUPS[id].name,
    by: shownChange(before.pillars[id], after.pillars[id], date),
  }));
  const healths = HEALTH_IDS.map((id) => ({
    name: HEALTH_NAMES[id],
    by: hasHealths ? whole(after.health[id]) - whole(before.health[id]) : 0,
  }));
  return [...pillars, ...healths].filter(({ by }) => by !== 0).sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** `before` and differences of exact figures, as shown: the difference of the rounded ones. */
export function vacancyGainText(
  scores: ScenarioScores,
  gain: { readonly overall: number; readonly pillars: Readonly<Partial<Record<(typeof PILLAR_IDS)[number], number>>> },
): Gain {
  const overall = shownBy(scores.overall.today, gain.overall);
  const pillars = PILLAR_IDS.map((id) => ({
    name: GROUPS[id].name,
    by: shownBy(scores.pillars[id].today, gain.pillars[id] ?? 0),
  }))
    .filter(({ by }) => by !== 0)
    .sort((a, b) => b.by - a.by);
  const words = [
    ...(overall === 0 ? [] : [`${signed(overall)} overall`]),
    ...pillars.slice(0, 2).map(({ name, by }) => `${name} ${signed(by)}`),
  ];
  if (words.length === 0) return { text: 'no change in the scores', tone: 'same' };
  return { text: words.join(', '), tone: toneOf(overall + pillars.reduce((sum, { by }) => sum + by, 0)) };
}
