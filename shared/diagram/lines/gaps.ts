/**
 * Hand-offs that do not arrive, as lines that are cut: those that no path carries, as findings say, and those that are drawn
 * to or from a vacancy, or a team of which a finding says that nobody is there yet.
 */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { PillarId } from '#shared/model/capability.ts';
import { PILLAR_IDS } from '#shared/model/capability.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { whenText } from '#shared/model/date.ts';
import type { LineId } from '#shared/model/ids.ts';
import { asId } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { isFilledOn } from '#shared/model/presence.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { hiresOn } from '#shared/rules/facts/plan-on.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';

const MISSING = 'hand-off-missing';
const ONLY_PLANNED = 'pillar-only-vacant';
/** More at once would hide the plan that they are about; the findings list them all. */
const MOST = 24;

export interface Gap {
  /** As the line's id: what cuts is the same while its ends are. */
  readonly id: string;
  /** The findings that say so, one a stream; those that weigh most first. None where only the drawn line is in vain. */
  readonly findings: readonly string[];
  /** The drawn line that is cut, as nobody is at one of its ends yet. */
  readonly line: LineId | null;
  readonly type: HandOffType;
  /** A team, or a seat in no team; at least one of the two is somebody. */
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string;
}

/** What a finding's key ends with says what it is about. */
const aspectOf = <T extends string>({ key }: Finding, all: readonly T[]): T | undefined =>
  all.find((aspect) => key.endsWith(`|${aspect}`));

function labelOf(type: HandOffType, from: string | null, when: string): string {
  const what = type === 'model' ? 'it' : 'them';
  return `${HAND_OFFS[type].name}: nobody ${from === null ? `hands ${what} over` : `receives ${what}`} ${when}`;
}

/** Who gives and who takes, by the finding's subjects; where only one is there, the evidence says which one is nobody. */
function endsOf({ subjects, evidence }: Finding): readonly [string | null, string | null] {
  const [first, second] = subjects.filter(({ kind }) => kind === 'team' || kind === 'seat');
  if (first === undefined) return [null, null];
  if (second !== undefined) return [first.id, second.id];
  return evidence[0]?.value === 'nobody' ? [null, first.id] : [first.id, null];
}

/** Drawn hand-offs to or from a vacancy, or a team with one that has to be filled so that its pillar is covered at all. */
function drawnGaps(
  { lines, seats }: Scenario,
  findings: readonly Finding[],
  isFilled: (seat: Seat) => boolean,
  when: string,
): Gap[] {
  const waiting = new Map<string, readonly string[]>();
  const keysOf = (pillar: PillarId, id: string): readonly string[] => waiting.get(`${pillar} ${id}`) ?? [];
  for (const finding of findings) {
    const pillar = finding.rule === ONLY_PLANNED ? aspectOf(finding, PILLAR_IDS) : undefined;
    if (pillar === undefined) continue;
    const ends = finding.subjects.flatMap(({ kind, id }) =>
      kind === 'seat' ? [id, seats[asId('seat', id)]?.team ?? id] : [],
    );
    for (const id of new Set(ends)) waiting.set(`${pillar} ${id}`, [...keysOf(pillar, id), finding.key]);
  }
  const isVacant = (end: LineEnd): boolean => {
    const seat = end.kind === 'seat' ? seats[end.id] : undefined;
    return seat !== undefined && !isFilled(seat);
  };
  return Object.values(lines).flatMap((line): Gap[] => {
    if (line.kind !== 'hand-off') return [];
    const { id, type, from, to } = line;
    const { from: gives, to: takes, isBothWays } = HAND_OFFS[type];
    const without = (end: string, one: PillarId, other: PillarId) => [
      ...keysOf(one, end),
      ...(isBothWays ? keysOf(other, end) : []),
    ];
    const [nobodyGives, nobodyTakes] = [without(from.id, gives, takes), without(to.id, takes, gives)];
    const isTaken = nobodyTakes.length === 0 && !isVacant(to);
    if (isTaken && nobodyGives.length === 0 && !isVacant(from)) return [];
    const keys = [...new Set([...nobodyGives, ...nobodyTakes])];
    const label = labelOf(type, isTaken ? null : from.id, when);
    return [{ id: `gap:${id}`, findings: keys, line: id, type, from: from.id, to: to.id, label }];
  });
}

/**
 * One gap for each type and pair of ends, whichever streams miss it; then the lines that nobody receives or hands
 * over. @param shownDate another day than the plan's own, on which planned hires are there, and which the findings are of
 */
export function gapsOf(
  scenario: Scenario,
  { findings, today, horizon }: Pick<Evaluation, 'findings' | 'today' | 'horizon'>,
  shownDate: IsoDate | null = null,
): readonly Gap[] {
  const when = whenText(shownDate);
  const isHire = hiresOn(shownDate, horizon);
  const isFilled = (seat: Seat): boolean => isFilledOn(seat, today) || isHire(seat);
  // One that somebody accepted is no alarm.
  const open = findings.filter(
    ({ rule, accepted }) => accepted === null && (rule === MISSING || rule === ONLY_PLANNED),
  );
  const gaps = new Map<string, Gap>();
  for (const finding of open) {
    const type = finding.rule === MISSING ? aspectOf(finding, HAND_OFF_TYPES) : undefined;
    if (type === undefined) continue;
    const [from, to] = endsOf(finding);
    if (from === null && to === null) continue;
    const id = `gap:${type}:${from ?? ''}:${to ?? ''}`;
    const known = gaps.get(id);
    if (known === undefined && gaps.size === MOST) continue;
    const keys = known === undefined ? [finding.key] : [...known.findings, finding.key];
    gaps.set(id, { id, findings: keys, line: null, type, from, to, label: labelOf(type, from, when) });
  }
  return [...gaps.values(), ...drawnGaps(scenario, open, isFilled, when).slice(0, MOST)];
}
