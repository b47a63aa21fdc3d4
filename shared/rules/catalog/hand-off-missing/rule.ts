/** A hand-off between two pillars of a stream that no path carries. */

import type { LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Facts, Org, Report, SuggestedFix } from '../../define-rule.ts';
import {
  addHandOff,
  defineRule,
  groupName,
  handOffFacts,
  MASK_OF,
  streamSubject,
  teamSubject,
  teamsServing,
} from '../../define-rule.ts';

type HandOffType = (typeof HAND_OFF_TYPES)[number];

export const handOffMissing = defineRule({
  id: 'hand-off-missing',
  title: 'Hand-offs that no path carries',
  severity: 'warning',
  dimension: 'communication',
  scope: 'scenario',
  source: '002-3',
  check: (facts) =>
    facts.handOffs.flatMap((paths, stream) =>
      HAND_OFF_TYPES.filter((_, i) => paths[i] === 'missing').flatMap((type) => missing(facts, stream, type)),
    ),
});

interface Holder {
  readonly name: string;
  readonly end: LineEnd;
}

function missing(facts: Facts, place: number, type: HandOffType): Report[] {
  const stream = facts.streams[place];
  if (!stream) return [];
  const handOff = handOffFacts(type);
  const [giving, taking] = [groupName(handOff.from), groupName(handOff.to)];
  const from = holder(facts, place, MASK_OF[handOff.from]);
  const to = holder(facts, place, MASK_OF[handOff.to]);
  const arrow = handOff.isBothWays ? '↔' : '→';
  const why =
    from && to
      ? `${giving} is in ${from.name} and ${taking} in ${to.name}, but no line joins them and neither serves the other.`
      : [from ? '' : `Nobody owns ${giving} there`, to ? '' : `nobody owns ${taking} there`]
          .filter(Boolean)
          .join(' and ')
          .replace(/^n/, 'N') + '.';
  return [
    {
      title: `${handOff.name} hand-off has no path in ${stream.name}`,
      message: `${handOff.name} (${giving} ${arrow} ${taking}) has no path in ${stream.name}. ${why}`,
      subjects: [streamSubject(stream), ...[from, to].flatMap((end) => teamOf(facts, end))],
      aspect: type,
      evidence: [
        { text: `${giving} is held by`, value: from?.name ?? 'nobody' },
        { text: `${taking} is held by`, value: to?.name ?? 'nobody' },
      ],
      suggest: (org) => (from && to ? [drawLine(org, type, from, to)] : []),
    },
  ];
}

const drawLine = (org: Org, type: HandOffType, from: Holder, to: Holder): SuggestedFix =>
  addHandOff(org, type, from.end, to.end, `Draw a ${handOffFacts(type).name} line from ${from.name} to ${to.name}`);

/** The team closest to the stream that holds the pillar, else a seat in no team that does. */
function holder(org: Org, stream: number, pillar: number): Holder | null {
  const team = teamsServing(org, stream).find(({ owned }) => (owned & pillar) !== 0)?.team;
  if (team) return { name: team.name, end: { kind: 'team', id: team.id } };
  const loose = org.units.find((unit) => unit.team === null);
  const seat = loose?.seats.find(({ isOpen, time }) => isOpen && (time.owned & pillar) !== 0);
  return seat
    ? { name: seat.person?.name ?? `a vacant ${seat.role.name}`, end: { kind: 'seat', id: seat.seat.id } }
    : null;
}

const teamOf = (org: Org, held: Holder | null) => {
  const team = held?.end.kind === 'team' ? org.teamOf(held.end.id)?.team : null;
  return team ? [teamSubject(team)] : [];
};
