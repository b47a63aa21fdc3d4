/** Hand-offs that no path carries, as lines that are cut: from who gives, to who should receive where anybody does. */

import { HAND_OFFS } from '#shared/catalog/hand-offs.ts';
import type { HandOffType } from '#shared/model/line.ts';
import { HAND_OFF_TYPES } from '#shared/model/line.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';

const RULE = 'hand-off-missing';
/** More at once would hide the plan that they are about; the findings list them all. */
const MOST = 24;

export interface Gap {
  /** As the line's id: what cuts is the same while its ends are. */
  readonly id: string;
  /** The findings that say so, one a stream; those that weigh most first. */
  readonly findings: readonly [string, ...string[]];
  readonly type: HandOffType;
  /** A team, or a seat in no team; at least one of the two is somebody. */
  readonly from: string | null;
  readonly to: string | null;
  readonly label: string;
}

const typeOf = ({ key }: Finding): HandOffType | undefined => HAND_OFF_TYPES.find((type) => key.endsWith(`|${type}`));

function labelOf(type: HandOffType, from: string | null): string {
  const what = type === 'model' ? 'it' : 'them';
  return `${HAND_OFFS[type].name}: nobody ${from === null ? `hands ${what} over` : `receives ${what}`} today`;
}

/** Who gives and who takes, by the finding's subjects; where only one is there, the evidence says which one is nobody. */
function endsOf({ subjects, evidence }: Finding): readonly [string | null, string | null] {
  const [first, second] = subjects.filter(({ kind }) => kind === 'team' || kind === 'seat');
  if (first === undefined) return [null, null];
  if (second !== undefined) return [first.id, second.id];
  return evidence[0]?.value === 'nobody' ? [null, first.id] : [first.id, null];
}

/** One gap for each type and pair of ends, whichever streams miss it. */
export function gapsOf({ findings }: Pick<Evaluation, 'findings'>): readonly Gap[] {
  const gaps = new Map<string, Gap>();
  for (const finding of findings) {
    const type = finding.rule === RULE ? typeOf(finding) : undefined;
    if (type === undefined) continue;
    const [from, to] = endsOf(finding);
    if (from === null && to === null) continue;
    const id = `gap:${type}:${from ?? ''}:${to ?? ''}`;
    const known = gaps.get(id);
    if (known === undefined && gaps.size === MOST) continue;
    const keys: Gap['findings'] = known === undefined ? [finding.key] : [...known.findings, finding.key];
    gaps.set(id, { id, findings: keys, type, from, to, label: labelOf(type, from) });
  }
  return [...gaps.values()];
}
