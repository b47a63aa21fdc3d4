/** What a card's tint stands for: the pillar, or another fact, of which the most frequent get a tint and a code each. */

import { locationOf } from '#renderer/state/found.ts';
import type { ColourBy } from '#renderer/state/ui-store.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import type { SeatId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Finding } from '#shared/rules/finding.ts';
import type { Badge } from './seat-view.ts';
import { badgesOf } from './seat-view.ts';

/** 1 to `TINTS`, each with a colour of its own; `OTHER` for all the rest. */
export const TINTS = 8;
export const OTHER = 0;

export interface Tint {
  readonly tint: number;
  /** One to three letters or digits on the card, so that the tint never speaks alone. */
  readonly code: string;
  readonly label: string;
  readonly seats: number;
}

export interface Tints {
  readonly of: ReadonlyMap<SeatId, Tint>;
  readonly legend: readonly Tint[];
}

const SEVERITY_NAMES = { error: 'Error', warning: 'Warning', hint: 'Hint' } as const;
const CODES: Readonly<Record<string, string>> = {
  Vacant: 'V',
  Filled: 'F',
  Error: '×',
  Warning: '!',
  Hint: 'i',
  'No finding': '✓',
};

export const COLOUR_BY_NAMES: Readonly<Record<ColourBy, string>> = {
  pillar: 'Pillar',
  role: 'Role',
  team: 'Team',
  level: 'Level',
  location: 'Location',
  vacancy: 'Vacancy',
  finding: 'Finding',
};

function labelOf(by: ColourBy, plan: Plan, scenario: Scenario, seat: Seat, badge: Badge | undefined): string {
  switch (by) {
    case 'pillar':
      return '';
    case 'role':
      return roleOf(plan, seat.role).name;
    case 'team':
      return seat.team === null ? 'No team' : (scenario.teams[seat.team]?.name ?? 'No team');
    case 'level':
      return seat.level || 'No level';
    case 'location':
      return locationOf(plan, seat) || 'No location';
    case 'vacancy':
      return seat.person === null ? 'Vacant' : 'Filled';
    case 'finding':
      return badge ? SEVERITY_NAMES[badge.severity] : 'No finding';
  }
}

/** Two letters of the words, else a third, else a number: different from all before it. */
function codeOf(label: string, taken: ReadonlySet<string>): string {
  const known = CODES[label];
  if (known !== undefined && !taken.has(known)) return known;
  const words = label.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  const [first = '', second = ''] = words;
  const wanted = second === '' ? [first.slice(0, 2), first.slice(0, 3)] : [first.slice(0, 1) + second.slice(0, 1)];
  const tries = [...wanted, first.slice(0, 1) + (words[2] ?? second).slice(0, 1), first.slice(0, 2), first.slice(0, 3)];
  const free = tries.map((code) => code.toUpperCase()).find((code) => code !== '' && !taken.has(code));
  if (free !== undefined) return free;
  let n = 1;
  while (taken.has(String(n))) n += 1;
  return String(n);
}

const NO_BADGES: ReadonlyMap<string, Badge> = new Map();

/** Null for the pillar, which cards show anyway. Ties go by name, so that the same plan has the same tints. */
export function tintsOf(by: ColourBy, plan: Plan, scenario: Scenario, findings: readonly Finding[]): Tints | null {
  if (by === 'pillar') return null;
  const badges = by === 'finding' ? badgesOf(scenario, findings) : NO_BADGES;
  const groups = new Map<string, SeatId[]>();
  for (const seat of Object.values(scenario.seats)) {
    const label = labelOf(by, plan, scenario, seat, badges.get(seat.id));
    const group = groups.get(label);
    if (group) group.push(seat.id);
    else groups.set(label, [seat.id]);
  }
  const order = [...groups].sort(([a, x], [b, y]) => y.length - x.length || (a < b ? -1 : 1));
  const of = new Map<SeatId, Tint>();
  const legend: Tint[] = [];
  const codes = new Set<string>();
  for (const [label, seats] of order.slice(0, TINTS)) {
    const tint = { tint: legend.length + 1, code: codeOf(label, codes), label, seats: seats.length };
    codes.add(tint.code);
    legend.push(tint);
    for (const id of seats) of.set(id, tint);
  }
  const rest = order.slice(TINTS).flatMap(([, seats]) => seats);
  if (rest.length > 0) {
    const other = { tint: OTHER, code: '…', label: `${order.length - TINTS} others`, seats: rest.length };
    legend.push(other);
    for (const id of rest) of.set(id, other);
  }
  return { of, legend };
}
