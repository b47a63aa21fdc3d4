/** The skills that a vacancy asks for, and how far somebody has them. */

import { CATALOG_ROLE_BY_ID } from '#shared/catalog/roles.ts';
import type { Person, Skill } from '#shared/model/person.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { FitPart, FitReason } from './fit.ts';

export interface SkillsAsked {
  readonly skills: readonly Skill[];
  /** Whether the vacancy says them itself; otherwise they are what its role usually needs, and weigh less. */
  readonly isOwn: boolean;
}

const WEIGHT = { own: 20, usual: 10 } as const;
/** More than this is counted, not listed. */
const MOST_LISTED = 3;

const key = (name: string): string => name.trim().toLowerCase();

export function skillsAskedBy(seat: Seat): SkillsAsked {
  const own = seat.wanted?.skills ?? [];
  if (own.length > 0) return { skills: own, isOwn: true };
  const role = CATALOG_ROLE_BY_ID.get(seat.role);
  const names = new Map([...(role?.skills ?? []), ...(role?.tools ?? [])].map((name) => [key(name), name]));
  return { skills: [...names.values()].map((name) => ({ name, level: null })), isOwn: false };
}

/** A level that the roster does not name counts as enough: it says that the skill is there. */
export function skillsPart({ skills, isOwn }: SkillsAsked, person: Person): FitPart | null {
  if (skills.length === 0) return null;
  const known = new Map<string, Skill>();
  for (const skill of person.skills) {
    const before = known.get(key(skill.name));
    if (!before || (skill.level ?? 4) > (before.level ?? 4)) known.set(key(skill.name), skill);
  }
  const have: FitReason[] = [];
  const lack: string[] = [];
  let value = 0;
  for (const asked of skills) {
    const skill = known.get(key(asked.name));
    if (!skill || skill.level === 0) {
      lack.push(asked.name);
      continue;
    }
    const reached = asked.level && skill.level !== null ? Math.min(1, skill.level / asked.level) : 1;
    value += reached;
    const level = asked.level && skill.level !== null ? ` ${skill.level} of ${asked.level}` : '';
    have.push({ text: `${asked.name}${level}`, isFor: reached >= 1 });
  }
  const share = value / skills.length;
  if (!isOwn) {
    // Without a word of the vacancy's own, only what is there is a reason: nobody has every tool of a role.
    if (have.length === 0) return { weight: WEIGHT.usual, value: share, reasons: [] };
    const names = have.slice(0, MOST_LISTED).map(({ text }) => text);
    const rest = have.length > MOST_LISTED ? ` and ${have.length - MOST_LISTED} more` : '';
    return { weight: WEIGHT.usual, value: share, reasons: [{ text: `knows ${names.join(', ')}${rest}`, isFor: true }] };
  }
  const missing = lack.length === 0 ? [] : [{ text: `${lack.slice(0, MOST_LISTED).join(', ')} missing`, isFor: false }];
  return { weight: WEIGHT.own, value: share, reasons: [...have, ...missing] };
}
