/** A hand-off between two pillars of a stream that no path carries. */

import type { LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { ValueStream } from '#shared/model/value-stream.ts';
import type { Org, Report, StreamIndex, SuggestedFix } from '../../define-rule.ts';
import {
  addHandOff,
  defineRule,
  flat,
  groupName,
  handOffFacts,
  inStream,
  isTeam,
  keptReports,
  leastBy,
  longWays,
  MASK_OF,
  mapThere,
  remember,
  seatSubject,
  serversOf,
  streamSubject,
  teamSubject,
  UNNAMED,
  unnamed,
  whoHolds,
  whoSits,
} from '../../define-rule.ts';

type HandOffType = (typeof HAND_OFF_TYPES)[number];

export const handOffMissing = defineRule({
  id: 'hand-off-missing',
  title: 'Hand-offs that no path carries',
  remedy: 'Draw a hand-off line between teams that hold both ends, or first staff the end that nobody holds.',
  severity: 'warning',
  dimension: 'communication',
  scope: 'scenario',
  source: '002-3',
  check: (facts) => {
    const all = facts.each(facts.streamIndexes, missingIn);
    const long = longWays(facts);
    if (long.size === 0) return reportsOf(all);
    // A way over too many teams is a way: its own rule names it.
    return mapThere(flat(all), ({ index, type, report }) => (long.get(index)?.has(type) ? null : report));
  },
});

interface Missing {
  readonly index: StreamIndex;
  readonly type: HandOffType;
  readonly report: Report;
}
const NONE: readonly Missing[] = [];

const reportsOf = remember((all: readonly (readonly Missing[])[]): readonly Report[] =>
  flat(all).map(({ report }) => report),
);

const missingIn = (index: StreamIndex): readonly Missing[] =>
  index.handOffs.includes('missing')
    ? HAND_OFF_TYPES.filter((_, i) => index.handOffs[i] === 'missing').map((type) => ({
        index,
        type,
        report: missing(index, type),
      }))
    : NONE;

interface Holder {
  readonly name: string;
  readonly unnamed: string;
  readonly end: LineEnd;
  readonly subject: ReturnType<typeof teamSubject>;
}

const kept = keptReports<ValueStream>();

function missing(index: StreamIndex, type: HandOffType): Report {
  const { from, to } = handOffFacts(type);
  const [gives, takes] = [holder(index, MASK_OF[from]), holder(index, MASK_OF[to])];
  const restsOn = [
    gives?.name,
    gives?.unnamed,
    gives?.subject.id,
    gives?.subject.name,
    takes?.name,
    takes?.unnamed,
    takes?.subject.id,
    takes?.subject.name,
  ];
  return kept(index.stream, type, restsOn, () => reportOf(index.stream, type, gives, takes));
}

function reportOf(stream: ValueStream, type: HandOffType, from: Holder | null, to: Holder | null): Report {
  const handOff = handOffFacts(type);
  const [giving, taking] = [groupName(handOff.from), groupName(handOff.to)];
  const there = inStream(stream) === '' ? '' : ' there';
  const arrow = handOff.isBothWays ? '↔' : '→';
  const why =
    from && to
      ? `${giving} is held by ${from.name} and ${taking} by ${to.name}, but no line joins them and neither serves the other.`
      : [from ? '' : `Nobody${there} owns ${giving}`, to ? '' : `nobody${there} owns ${taking}`]
          .filter(Boolean)
          .join(' and ')
          .replace(/^n/, 'N') + '.';
  return {
    title: `${handOff.name} hand-off has no path${inStream(stream)}`,
    message: `Nothing carries the ${handOff.name.toLowerCase()} (${giving} ${arrow} ${taking})${inStream(stream)}. ${why}`,
    subjects: [streamSubject(stream), ...[from, to].flatMap((end) => end?.subject ?? [])],
    aspect: type,
    evidence: [heldBy(giving, from), heldBy(taking, to)],
    suggest: (org) => (from && to ? [drawLine(org, type, from, to)] : []),
  };
}

/** Who it is, the subjects tell. */
const heldBy = (pillar: string, holder: Holder | null): Report['evidence'][number] => {
  const text = `${pillar} is held by`;
  return holder ? { text, value: holder.name, fact: { text, value: holder.unnamed } } : { text, value: 'nobody' };
};

const drawLine = (org: Org, type: HandOffType, from: Holder, to: Holder): SuggestedFix =>
  addHandOff(
    org,
    type,
    from.end,
    to.end,
    `Draw a ${handOffFacts(type).name} line from ${nameOf(org, from)} to ${nameOf(org, to)}`,
  );

/** A seat told apart from the other seats of its person. */
function nameOf(org: Org, { name, end }: Holder): string {
  const seat = end.kind === 'seat' ? org.seatOf(end.id) : null;
  return seat ? whoSits(org, seat) : name;
}

/** The team closest to the stream that holds the pillar, else a seat in no team that does; of equals the least id. */
function holder(index: StreamIndex, pillar: number): Holder | null {
  const servers = serversOf(index);
  const able = servers.filter(isTeam).filter(({ owned }) => (owned & pillar) !== 0);
  const fewest = able[0]?.serving.streams.length;
  const closest = able.filter(({ serving }) => serving.streams.length === fewest);
  const team = leastBy(closest, (unit) => unit.team.id)?.team;
  if (team)
    return { name: team.name, unnamed: UNNAMED, end: { kind: 'team', id: team.id }, subject: teamSubject(team) };
  const loose = servers.find((unit) => unit.team === null);
  const seats = loose?.seats.filter(({ isOpen, time }) => isOpen && (time.owned & pillar) !== 0) ?? [];
  const seat = leastBy(seats, (one) => one.seat.id);
  if (!seat) return null;
  return {
    name: whoHolds(seat),
    unnamed: unnamed(seat),
    end: { kind: 'seat', id: seat.seat.id },
    subject: seatSubject(seat),
  };
}
