/**
 * The table of a comparison: a row a figure, a cell a scenario, with its difference to the baseline, the first one.
 *
 * Differences are taken between the figures as they are shown, so that a reader who subtracts gets the same. A figure
 * whose facts the plan does not hold yet says so; it never shows as 0.
 */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roundHalfUp } from '#shared/lib/round.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { Evaluation, HealthId } from '#shared/rules/finding.ts';
import { HEALTH_IDS, HEALTH_NAMES } from '#shared/rules/finding.ts';
import type { Comparison } from './compare.ts';

export type RowId =
  | 'overall'
  | PillarId
  | HealthId
  | 'people'
  | 'seats'
  | 'vacancies'
  | 'fte'
  | 'cost'
  | 'teams'
  | 'layers'
  | 'widestSpan'
  | 'handOffs'
  | 'handOffsAcrossBorders'
  | 'meetingHours'
  | 'disruption';

/** Which dates a table shows; figures that know no dates are the same in all three. */
export type Dates = 'both' | 'today' | 'planned';

export type Tone = 'better' | 'worse' | 'same' | 'other';

export interface Difference {
  /** To the baseline, as shown. */
  readonly by: number;
  /** `other`: more or fewer, which is neither good nor bad. */
  readonly tone: Tone;
}

export type Cell =
  | {
      readonly kind: 'figure';
      /** What counts in this table: today, or planned where only that is asked for. Rounded as it is shown. */
      readonly value: number;
      /** Where both dates are asked for and the planned figure is another one. */
      readonly planned: number | null;
      /** Null in the baseline's column, and where one of the two has no figure. */
      readonly difference: Difference | null;
      readonly isBest: boolean;
      /** What the figure leaves out or is made of, in words; empty where there is nothing to say. */
      readonly note: string;
    }
  | { readonly kind: 'missing'; readonly words: string };

export interface Row {
  readonly id: RowId;
  readonly label: string;
  /** Scores have bars, costs a currency. */
  readonly unit: 'score' | 'count' | 'fte' | 'cost' | 'hours';
  readonly hasDates: boolean;
  readonly cells: readonly Cell[];
}

interface Measure {
  readonly id: RowId;
  readonly label: string;
  readonly unit: Row['unit'];
  readonly hasDates: boolean;
  readonly better: 'higher' | 'lower' | null;
  readonly read: (column: Column) => Read;
}
interface Column {
  readonly evaluation: Evaluation;
  /** Null in the baseline's column. */
  readonly change: Comparison['changes'][number] | null;
}
/** `lacks`: how many facts are missing; figures that lack different ones are not better or worse than one another. */
type Read =
  | { readonly today: number; readonly planned: number; readonly note?: string; readonly lacks?: number }
  | string;

const NOTHING_PLANNED = 'nothing planned yet';
const NO_COSTS = 'no costs yet';
const NO_RITUALS = 'no rituals yet';
const BASELINE = 'baseline';

const once = (value: number, note = ''): Read => ({ today: value, planned: value, note });

const score = (id: RowId, label: string, read: Measure['read'], hasDates = true): Measure => ({
  id,
  label,
  unit: 'score',
  hasDates,
  better: 'higher',
  read,
});

const figure = (
  id: RowId,
  label: string,
  better: Measure['better'],
  read: (figures: Evaluation['figures']) => Read,
  unit: Row['unit'] = 'count',
): Measure => ({
  id,
  label,
  unit,
  hasDates: unit === 'cost',
  better,
  read: ({ evaluation }) => read(evaluation.figures),
});

const MEASURES: readonly Measure[] = [
  score('overall', 'Overall', ({ evaluation: { scores } }) => scores?.overall ?? NOTHING_PLANNED),
  ...PILLAR_IDS.map((id) =>
    score(id, GROUPS[id].name, ({ evaluation: { scores } }) => scores?.pillars[id] ?? NOTHING_PLANNED),
  ),
  ...HEALTH_IDS.map((id) =>
    score(
      id,
      HEALTH_NAMES[id],
      ({ evaluation: { scores } }) => (scores ? once(scores.health[id]) : NOTHING_PLANNED),
      false,
    ),
  ),
  figure('people', 'People', null, ({ people }) => once(people)),
  figure('seats', 'Seats', null, ({ seats }) => once(seats)),
  figure('vacancies', 'Vacancies', 'lower', ({ vacancies }) => once(vacancies)),
  figure('fte', 'FTE', null, ({ fte }) => once(fte), 'fte'),
  figure(
    'cost',
    'Cost per year',
    'lower',
    ({ cost }) =>
      cost ? { ...cost, note: withoutCost(cost.seatsWithoutCost), lacks: cost.seatsWithoutCost } : NO_COSTS,
    'cost',
  ),
  figure('teams', 'Teams', null, ({ teams }) => once(teams)),
  figure('layers', 'Layers', 'lower', ({ layers }) => once(layers)),
  figure('widestSpan', 'Widest span', 'lower', ({ widestSpan }) => once(widestSpan)),
  figure('handOffs', 'Hand-offs', null, ({ handOffs, seats }) => (seats > 0 ? once(handOffs) : NOTHING_PLANNED)),
  figure('handOffsAcrossBorders', 'Hand-offs across borders', 'lower', ({ handOffs, handOffsAcrossBorders, seats }) =>
    seats > 0 ? once(handOffsAcrossBorders, `of ${handOffs}`) : NOTHING_PLANNED,
  ),
  figure(
    'meetingHours',
    'Meeting hours, seat/week',
    'lower',
    ({ meetingHoursPerSeatWeek }) => (meetingHoursPerSeatWeek === null ? NO_RITUALS : once(meetingHoursPerSeatWeek)),
    'hours',
  ),
  {
    id: 'disruption',
    label: 'Disruption',
    unit: 'count',
    hasDates: false,
    better: 'lower',
    read: ({ change }) => (change ? once(change.disruption, movesInWords(change)) : BASELINE),
  },
];

const withoutCost = (seats: number): string =>
  seats === 0 ? '' : `${seats} ${seats === 1 ? 'seat has' : 'seats have'} no cost`;

/** How many people change team and manager, of those who have a seat in both. */
export function moveCounts({ people }: Pick<Comparison['changes'][number], 'people'>) {
  const counts = { team: 0, manager: 0, role: 0, share: 0, joins: 0, leaves: 0 };
  for (const { change, fte } of people) {
    if (!change) counts[fte.from === null ? 'joins' : 'leaves'] += 1;
    else {
      if (change.team > 0) counts.team += 1;
      if (change.isManagerOther) counts.manager += 1;
      if (change.isRoleOther) counts.role += 1;
      if (change.isShareOrDottedOther) counts.share += 1;
    }
  }
  return counts;
}

function movesInWords(change: Comparison['changes'][number]): string {
  const { team, manager, joins, leaves } = moveCounts(change);
  const parts = [
    team > 0 ? `${team} move${team === 1 ? 's' : ''}` : '',
    manager > 0 ? `${manager} new manager${manager === 1 ? '' : 's'}` : '',
    joins > 0 ? `${joins} join${joins === 1 ? 's' : ''}` : '',
    leaves > 0 ? `${leaves} leave${leaves === 1 ? 's' : ''}` : '',
  ].filter((part) => part !== '');
  return parts.length > 0 ? parts.join(', ') : change.people.length > 0 ? '' : 'nobody moves';
}

const DIGITS: Readonly<Record<Row['unit'], number>> = { score: 0, count: 0, fte: 2, cost: 0, hours: 1 };

/** The rows of a comparison. Costs one reading of each evaluation. */
export function figureRows({ scenarios, changes }: Comparison, dates: Dates = 'both'): readonly Row[] {
  const columns = scenarios.map(
    ({ evaluation }, index): Column => ({ evaluation, change: index === 0 ? null : (changes[index - 1] ?? null) }),
  );
  return MEASURES.map((measure) => {
    const { id, label, unit, hasDates } = measure;
    const round = (value: number) => roundHalfUp(value, DIGITS[unit]);
    const reads = columns.map(measure.read);
    const values = reads.map((read) =>
      typeof read === 'string' ? null : round(dates === 'planned' ? read.planned : read.today),
    );
    const lacks = reads.map((read) => (typeof read === 'string' ? null : (read.lacks ?? 0)));
    const isAlike = new Set(lacks.filter((count) => count !== null)).size < 2;
    const best = bestOf(values, isAlike ? measure.better : null);
    const cells = reads.map((read, index): Cell => {
      const value = values[index] ?? null;
      if (typeof read === 'string' || value === null)
        return { kind: 'missing', words: typeof read === 'string' ? read : '' };
      const planned = round(read.planned);
      const from = values[0] ?? null;
      const better = lacks[index] === lacks[0] ? measure.better : null;
      return {
        kind: 'figure',
        value,
        planned: dates === 'both' && planned !== value ? planned : null,
        difference: index === 0 || from === null ? null : differenceOf(round(value - from), better),
        isBest: best !== null && value === best,
        note: read.note ?? '',
      };
    });
    return { id, label, unit, hasDates, cells };
  });
}

function differenceOf(by: number, better: Measure['better']): Difference {
  if (by === 0) return { by, tone: 'same' };
  if (better === null) return { by, tone: 'other' };
  return { by, tone: by > 0 === (better === 'higher') ? 'better' : 'worse' };
}

/** The best of two or more figures that are not all the same; null where there is none. */
function bestOf(values: readonly (number | null)[], better: Measure['better']): number | null {
  const known = values.filter((value) => value !== null);
  if (better === null || known.length < 2) return null;
  const [least, most] = [Math.min(...known), Math.max(...known)];
  if (least === most) return null;
  return better === 'higher' ? most : least;
}
