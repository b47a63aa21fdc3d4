/** What a cell holds as text: for copying, filtering and editing; and, where that differs, as it is shown. */

import { GROUPS } from '#shared/catalog/capabilities.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { fteText } from '#shared/diagram/items/seat-words.ts';
import { formatDate } from '#shared/model/date.ts';
import type { Person, PersonFacts, Skill } from '#shared/model/person.ts';
import { NO_FACTS } from '#shared/model/person.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { pillarOfSeat } from '#shared/rules/index.ts';
import type { ColumnId } from './columns.ts';
import { customKey } from './columns.ts';
import type { TableContext, TableRow } from './table-rows.ts';

/** A colon in a skill's own name is told from the one before its level by a colon at the end, as rosters have it. */
function skillText({ name, level }: Skill): string {
  const plain = name.replaceAll(';', ',');
  return level === null ? `${plain}${plain.includes(':') ? ':' : ''}` : `${plain}:${level}`;
}

export const vacantName = (role: string): string => `${role} (vacant)`;

function managerText({ plan, scenario }: TableContext, manager: ManagerRef | null): string {
  if (manager === null) return '';
  if (manager.kind === 'outside') return plan.people[manager.id]?.name ?? '';
  const seat = scenario.seats[manager.id];
  if (seat === undefined) return '';
  const person = seat.person === null ? undefined : plan.people[seat.person]?.name;
  return person ?? vacantName(roleOf(plan, seat.role).name);
}

const factsOf = (row: TableRow): PersonFacts =>
  row.kind === 'bench' ? row.person : (row.person ?? row.seat.wanted ?? NO_FACTS);

const STATUS_TEXT = { open: 'Open', planned: 'Planned', leaving: 'Leaving' } as const;

function kindText(seat: Seat): string {
  const kind = seat.person === null ? 'Vacant' : 'Filled';
  return seat.status === null ? kind : `${kind}, ${STATUS_TEXT[seat.status].toLowerCase()}`;
}

/** A custom field as rosters have it: the seat's own goes before the person's. */
function customText(key: string, seat: Seat | null, person: Person | null): string {
  if (seat && Object.hasOwn(seat.custom, key)) return seat.custom[key] ?? '';
  return person && Object.hasOwn(person.custom, key) ? (person.custom[key] ?? '') : '';
}

/** The text of a cell that, read back, gives the same value. */
export function cellText(context: TableContext, row: TableRow, column: ColumnId): string {
  const seat = row.kind === 'seat' ? row.seat : null;
  const { plan, scenario } = context;
  switch (column) {
    case 'role':
      return seat === null ? '' : roleOf(plan, seat.role).name;
    case 'person':
      return row.person?.name ?? '';
    case 'team':
      return seat === null || seat.team === null ? '' : (scenario.teams[seat.team]?.name ?? '');
    case 'kind':
      return seat === null ? 'Bench' : kindText(seat);
    case 'fte':
      return seat === null ? '' : String(Number(seat.fte.toFixed(6)));
    case 'start':
      return seat?.start ?? '';
    case 'end':
      return seat?.end ?? '';
    case 'level':
      return seat?.level ?? '';
    case 'cost':
      return seat === null || seat.cost === null ? '' : String(Math.round(seat.cost * 100) / 100);
    case 'location':
      return factsOf(row).location;
    case 'timeZone':
      return factsOf(row).timeZone;
    case 'years':
      return String(factsOf(row).years ?? '');
    case 'skills':
      return factsOf(row).skills.map(skillText).join('; ');
    case 'manager':
      return seat === null ? '' : managerText(context, seat.solid);
    case 'pillar': {
      if (seat === null) return '';
      const pillar = pillarOfSeat(context.evaluation, seat.id);
      return pillar === 'cross-cutting' ? 'Cross-cutting' : GROUPS[pillar].name;
    }
    case 'findings':
      return (context.findings.get(row.key) ?? []).map(findingText).join('; ');
    case 'notes':
      return seat?.notes ?? row.person?.notes ?? '';
    default:
      return customText(customKey(column) ?? '', seat, row.person);
  }
}

/** The cell as people read it: days with the month's name, sums in groups of three. */
export function shownText(context: TableContext, row: TableRow, column: ColumnId): string {
  const seat = row.kind === 'seat' ? row.seat : null;
  if (column === 'fte') return seat === null ? '' : fteText(seat.fte);
  if (column === 'start') return seat?.start ? formatDate(seat.start) : '';
  if (column === 'end') return seat?.end ? formatDate(seat.end) : '';
  if (column === 'cost') return seat === null || seat.cost === null ? '' : seat.cost.toLocaleString('en-US');
  return cellText(context, row, column);
}

/** A finding's title, and that it is accepted where it is. */
export const findingText = ({ title, accepted }: Pick<Finding, 'title' | 'accepted'>): string =>
  accepted === null ? title : `${title} (accepted)`;
