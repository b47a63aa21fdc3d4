/** Hand-offs that do not arrive, as lines that are cut: those that no path carries, and those to or from a vacancy. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { whenText } from '#shared/model/date.ts';
import type { LineId } from '#shared/model/ids.ts';
import type { HandOffType, LineEnd } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import { isFilledOn } from '#shared/model/presence.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { hiresOn } from '#shared/rules/plan-on.ts';

const RULE = 'hand-off-missing';
/** More at once would hide the plan that they are about; the findings list them all. */
const MOST = 24;

export interface Gap {
  /** As the line's id: what cuts is the same while its ends are. */
  readonly id: string;
  /** The findings that say so, one a stream; those that weigh most first. None for a line that is drawn. */
  readonly findings: readonly string[];
  /** The drawn line that is cut, as nobody sits at one of its ends. */
  readonly line: LineId | null;
  readonly type: HandOffType;
  /** A team, or a seat in no team; at least one of the two is somebody. */
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string;
}

const typeOf = ({ key }: Finding): HandOffType | undefined => HAND_OFF_TYPES.find((type) => key.endsWith(`|${type}`));

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

/** Drawn hand-offs with a seat at one end that nobody holds. */
function unheldGaps({ lines, seats }: Scenario, isFilled: (seat: Seat) => boolean, when: string): Gap[] {
  const isHeld = (end: LineEnd): boolean => {
    const seat = end.kind === 'seat' ? seats[end.id] : undefined;
    return seat === undefined || isFilled(seat);
  };
  return Object.values(lines).flatMap((line): Gap[] => {
    if (line.kind !== 'hand-off' || (isHeld(line.from) && isHeld(line.to))) return [];
    const { id, type, from, to } = line;
    const label = labelOf(type, isHeld(to) ? null : from.id, when);
    return [{ id: `gap:${id}`, findings: [], line: id, type, from: from.id, to: to.id, label }];
  });
}

/**
 * One gap for each type and pair of ends, whichever streams miss it; then the lines that nobody receives or hands
 * over. @param shownDate another day than the plan's own, on which planned hires are there
 */
export function gapsOf(
  scenario: Scenario,
  { findings, today, horizon }: Pick<Evaluation, 'findings' | 'today' | 'horizon'>,
  shownDate: IsoDate | null = null,
): readonly Gap[] {
  const when = whenText(shownDate);
  const isHire = hiresOn(shownDate, horizon);
  const isFilled = (seat: Seat): boolean => isFilledOn(seat, today) || isHire(seat);
  const gaps = new Map<string, Gap>();
  for (const finding of findings) {
    // One that somebody accepted is no alarm.
    const type = finding.rule === RULE && finding.accepted === null ? typeOf(finding) : undefined;
    if (type === undefined) continue;
    const [from, to] = endsOf(finding);
    if (from === null && to === null) continue;
    const id = `gap:${type}:${from ?? ''}:${to ?? ''}`;
    const known = gaps.get(id);
    if (known === undefined && gaps.size === MOST) continue;
    const keys = known === undefined ? [finding.key] : [...known.findings, finding.key];
    gaps.set(id, { id, findings: keys, line: null, type, from, to, label: labelOf(type, from, when) });
  }
  return [...gaps.values(), ...unheldGaps(scenario, isFilled, when).slice(0, MOST)];
}
