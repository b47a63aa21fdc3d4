/** A manager with fewer or more direct reports than the profile allows. */

import type { SeatId } from '#shared/model/ids.ts';
import type { Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import {
  capital,
  countWords,
  defineRule,
  inRank,
  isSamePerson,
  keptReports,
  mapThere,
  rangeWords,
  seatSubject,
  whoIs,
  whoSits,
} from '../../define-rule.ts';

export const spanOfControl = defineRule({
  id: 'span-of-control',
  title: 'Managers with too few or too many reports',
  remedy: 'Let other managers take reports over, or give some, until the number is within the limits.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) => (reporting.hasSolidLines ? null : 'the scenario has no solid reporting lines'),
  check: (facts) =>
    mapThere(outsideSpan(facts), ([id, count]) => {
      const seat = facts.seatOf(id);
      return seat && reportOf(facts, seat, count);
    }),
});

type Counted = readonly (readonly [SeatId, number])[];
interface Known extends Pick<Facts, 'thresholds'> {
  readonly counted: Counted;
}
const known = new WeakMap<Facts['reporting']['solidReports'], Known>();

/** Managers with reports, but too few or too many of them; the same list for the same lines. */
function outsideSpan({ reporting: { solidReports }, thresholds }: Facts): Counted {
  const before = known.get(solidReports);
  if (before?.thresholds === thresholds) return before.counted;
  const { least, most } = thresholds.span;
  const counted = [...solidReports].filter(([, count]) => count < least || count > most);
  known.set(solidReports, { thresholds, counted });
  return counted;
}

/** In order of rank, as the order of a file is nobody's choice. */
const reportsOf = (org: Org, { seat }: SeatIndex): readonly SeatIndex[] =>
  inRank(
    org.stored
      .filter(({ solid }) => solid?.kind === 'seat' && solid.id === seat.id)
      .flatMap(({ id }) => org.seatOf(id) ?? [])
      .filter(({ isOpen }) => isOpen),
  );

const setManager = (org: Org, seat: SeatIndex, manager: SeatIndex): SuggestedFix => ({
  label: `Let ${whoSits(org, seat)} report to ${whoSits(org, manager)}`,
  command: {
    id: 'report.set-solid',
    payload: { scenario: org.scenario.id, seat: seat.seat.id, manager: { kind: 'seat', id: manager.seat.id } },
  },
});

/** One report fewer: to another report, one who leads already if there is one. */
function moveToSibling(org: Org, seat: SeatIndex): SuggestedFix[] {
  const reports = reportsOf(org, seat);
  const spans = new Map(reports.map((report) => [report, reportsOf(org, report).length]));
  const [manager, ...others] = [...reports].sort((a, b) => (spans.get(b) ?? 0) - (spans.get(a) ?? 0));
  return manager
    ? others
        .filter((report) => !isSamePerson(report, manager))
        .slice(-3)
        .map((report) => setManager(org, report, manager))
    : [];
}

/** Its only report goes to the manager above. */
function liftReports(org: Org, seat: SeatIndex): SuggestedFix[] {
  const { solid } = seat.seat;
  const above = solid?.kind === 'seat' ? org.seatOf(solid.id) : null;
  return above?.isOpen
    ? reportsOf(org, seat)
        .slice(0, 1)
        .filter((report) => !isSamePerson(report, above))
        .map((report) => setManager(org, report, above))
    : [];
}

const kept = keptReports<SeatIndex>();

function reportOf(facts: Facts, seat: SeatIndex, count: number): Report {
  const { least, most } = facts.thresholds.span;
  const { who, where } = whoIs(facts, seat);
  return kept(seat, '', [least, most, count, who, where], () => outside(seat, count, { least, most }, who, where));
}

function outside(
  seat: SeatIndex,
  count: number,
  { least, most }: Facts['thresholds']['span'],
  who: string,
  where: string,
): Report {
  const range = rangeWords(least, most);
  const reports = countWords(count, 'direct report');
  const why =
    count > most ? 'too many to know what each of them works on' : 'which makes a layer that mostly passes messages on';
  return {
    title: `${capital(who)} has ${reports}`,
    message: `${where} has ${reports}, ${why}; ${range} is usual.`,
    subjects: [seatSubject(seat)],
    evidence: [
      { text: 'Direct reports by solid lines', value: count },
      { text: 'Fewest', value: least },
      { text: 'Most', value: most },
    ],
    suggest: (org) => (count > most ? moveToSibling(org, seat) : liftReports(org, seat)),
  };
}
