/** More layers of reporting than the profile allows. */

import type { Seat } from '#shared/model/seat.ts';
import type { Facts, Org, Report, SeatIndex, SuggestedFix } from '../../define-rule.ts';
import {
  countWords,
  defineRule,
  isSamePerson,
  listWords,
  seatSubject,
  unnamed,
  whoHolds,
  whoSits,
} from '../../define-rule.ts';

const LONGEST = 'Longest line, from below';

export const layers = defineRule({
  id: 'layers',
  title: 'Too many layers of reporting',
  remedy: 'Let the seats at the end of the line report higher up, so that a layer falls away.',
  severity: 'hint',
  dimension: 'communication',
  scope: 'scenario',
  source: '000-3',
  lacks: ({ reporting }: Facts) => (reporting.hasSolidLines ? null : 'the scenario has no solid reporting lines'),
  check: (facts): Report[] => {
    const most = facts.thresholds.mostLayers;
    const { reporting } = facts;
    // A circle has no top, and a rule of its own.
    if (reporting.layers <= most || reporting.loops.length > 0) return [];
    const chain = longestChain(facts);
    if (chain.length <= most) return [];
    return [
      {
        title: `${countWords(chain.length, 'layer')} of reporting`,
        message: `The longest reporting line has ${countWords(chain.length, 'layer')}: ${chain.map((seat) => whoSits(facts, seat)).join(' → ')}. ${most} ${most === 1 ? 'is' : 'are'} enough for most organisations of this size.`,
        subjects: [...chain].reverse().map(seatSubject),
        evidence: [
          { text: 'Layers', value: chain.length },
          { text: 'Most layers', value: most },
          {
            text: LONGEST,
            value: listWords(chain.map(whoHolds), chain.length),
            fact: { text: LONGEST, value: listWords(chain.map(unnamed), chain.length) },
          },
        ],
        suggest: (org) => shorten(org, chain),
      },
    ];
  },
});

/** The lowest, or the one above, reports to the manager's manager. */
const shorten = (org: Org, chain: readonly SeatIndex[]): SuggestedFix[] =>
  [0, 1].flatMap((i) => {
    const [seat, above] = [chain[i], chain[i + 2]];
    if (!seat || !above || isSamePerson(seat, above)) return [];
    const manager = { kind: 'seat', id: above.seat.id };
    return [
      {
        label: `Let ${whoSits(org, seat)} report to ${whoSits(org, above)}`,
        command: { id: 'report.set-solid', payload: { scenario: org.scenario.id, seat: seat.seat.id, manager } },
      },
    ];
  });

/**
 * From the lowest seat upwards, without seats that were over before today; among lines of the same length the one whose
 * lowest seat has the first id.
 */
function longestChain({ stored, scenario, seatOf, today }: Facts): SeatIndex[] {
  const isOpen = ({ end }: Seat): boolean => end === null || end >= today;
  let longest: Seat[] = [];
  for (const start of stored) {
    if (!isOpen(start)) continue;
    const chain = [start];
    for (let { solid } = start; solid?.kind === 'seat'; ) {
      const above = scenario.seats[solid.id];
      if (!above) break;
      if (isOpen(above)) chain.push(above);
      solid = above.solid;
    }
    const isFirst = chain.length === longest.length && start.id < (longest[0]?.id ?? '');
    if (chain.length > longest.length || isFirst) longest = chain;
  }
  return longest.flatMap(({ id }) => seatOf(id) ?? []);
}
