/** What a cell's list offers: roles, people, teams, managers, kinds and leads, and what of them fits the typed words. */

import { ROLES, roleOf } from '#shared/catalog/roles.ts';
import { TEAM_KIND_NAMES } from '#shared/catalog/team-kinds.ts';
import { benchOf, seatsOf, teamsOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import { TEAM_KINDS } from '#shared/model/team.ts';
import type { Column } from './outline-cells.ts';
import { teamWords } from './outline-cells.ts';
import type { OutlineRow } from './outline-model.ts';
import { isHit, plainText, wordsOf } from './outline-model.ts';

/** What a choice does to the cell: an id of what is there, or a wish for something new of the typed name. */
export interface Choice {
  readonly kind: 'role' | 'person' | 'team' | 'seat' | 'outside' | 'team-kind' | 'none' | 'new' | 'rename';
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  /** Other names that find it, such as a role's aliases. */
  readonly words?: string;
}

/** Rows of a list that are drawn; more typed words find the rest. */
const SHOWN = 50;

const byLabel = (a: Choice, b: Choice) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0);
const NONE = (label: string): Choice => ({ kind: 'none', id: '', label, detail: '' });

function roleChoices(plan: Plan): Choice[] {
  const own = Object.values(plan.roles).map(
    ({ id, name }): Choice => ({ kind: 'role', id, label: name, detail: 'role of this plan' }),
  );
  const builtIn = ROLES.map(
    ({ id, name, aliases }): Choice => ({ kind: 'role', id, label: name, detail: '', words: aliases.join(' ') }),
  );
  return [...builtIn, ...own.sort(byLabel)];
}

function personChoices(plan: Plan, scenario: Scenario): Choice[] {
  const bench = benchOf(plan, scenario);
  const isFree = new Set<string>(bench.map(({ id }) => id));
  const where = new Map<string, string>();
  for (const seat of seatsOf(scenario)) {
    if (seat.person !== null && !where.has(seat.person))
      where.set(seat.person, `${roleOf(plan, seat.role).name}, ${teamWords({ scenario }, seat.team)}`);
  }
  const seated = Object.values(plan.people)
    .filter(({ id, isOutside }) => !isOutside && !isFree.has(id))
    .map(({ id, name }): Choice => ({ kind: 'person', id, label: name, detail: where.get(id) ?? '' }));
  return [
    NONE('Vacant'),
    ...bench.map(({ id, name }): Choice => ({ kind: 'person', id, label: name, detail: 'on the bench' })),
    ...seated.sort(byLabel),
  ];
}

const seatChoice = (plan: Plan, scenario: Scenario, seat: Seat): Choice => {
  const role = roleOf(plan, seat.role).name;
  const person = seat.person === null ? undefined : plan.people[seat.person]?.name;
  const team = teamWords({ scenario }, seat.team);
  return {
    kind: 'seat',
    id: seat.id,
    label: person ?? role,
    detail: person === undefined ? `vacant, ${team}` : `${role}, ${team}`,
  };
};

function managerChoices(plan: Plan, scenario: Scenario, self: Seat): Choice[] {
  const seats = seatsOf(scenario).filter(({ id }) => id !== self.id);
  // Whoever is close is likely meant: the own team first, then the others.
  const near = seats.filter(({ team }) => team === self.team && team !== null);
  const far = seats.filter((seat) => !near.includes(seat));
  const outside = Object.values(plan.people)
    .filter(({ isOutside }) => isOutside)
    .map(({ id, name }): Choice => ({ kind: 'outside', id, label: name, detail: 'outside the plan' }));
  const seatChoices = [...near, ...far].map((seat) => seatChoice(plan, scenario, seat));
  return [NONE('Nobody'), ...seatChoices, ...outside.sort(byLabel)];
}

/** All that the list of a cell can offer; null where the cell has no list. */
export function choicesOf(plan: Plan, scenario: Scenario, row: OutlineRow, column: Column): readonly Choice[] | null {
  const teams = (): Choice[] =>
    teamsOf(scenario).map(({ id, name, kind }) => ({ kind: 'team', id, label: name, detail: TEAM_KIND_NAMES[kind] }));
  switch (row.kind) {
    case 'seat':
      if (column === 'role') return roleChoices(plan);
      if (column === 'person') return personChoices(plan, scenario);
      if (column === 'team') return [NONE('No team'), ...teams()];
      return column === 'manager' ? managerChoices(plan, scenario, row.seat) : null;
    case 'team':
      if (column === 'person') return [NONE('Nobody'), ...row.seats.map((seat) => seatChoice(plan, scenario, seat))];
      return column === 'team'
        ? TEAM_KINDS.map((kind) => ({ kind: 'team-kind', id: kind, label: TEAM_KIND_NAMES[kind], detail: '' }))
        : null;
    case 'person':
      if (column === 'role') return roleChoices(plan);
      return column === 'team' ? teams() : null;
    case 'draft':
      return column === 'role' && row.place !== 'team' ? roleChoices(plan) : null;
    default:
      return null;
  }
}

/** What can be made of typed words that name nothing there is. */
function wishes(row: OutlineRow, column: Column, text: string, isFilled: boolean): Choice[] {
  const wish = (kind: 'new' | 'rename', label: string): Choice => ({ kind, id: text, label, detail: '' });
  if (column === 'role' && row.kind !== 'team') return [wish('new', `New role “${text}”`)];
  if (row.kind !== 'seat') return [];
  if (column === 'team') return [wish('new', `New team “${text}”`)];
  if (column === 'manager') return [wish('new', `“${text}” from outside the plan`)];
  if (column !== 'person') return [];
  return [wish('new', `Add “${text}” to the roster`), ...(isFilled ? [wish('rename', `Rename to “${text}”`)] : [])];
}

/** The choices that the typed words find, the best first; at their end what could be made of words that name nothing. */
export function matchChoices(
  choices: readonly Choice[],
  row: OutlineRow,
  column: Column,
  typed: string,
): { readonly shown: readonly Choice[]; readonly total: number } {
  const text = typed.trim();
  const words = wordsOf(text);
  if (words.length === 0) return { shown: choices.slice(0, SHOWN), total: choices.length };
  const plain = plainText(text);
  const grade = ({ label, words: more = '' }: Choice): number => {
    const name = plainText(label);
    if (name === plain) return 0;
    if (name.startsWith(plain)) return 1;
    if (words.every((word) => ` ${name}`.includes(` ${word}`))) return 2;
    if (isHit(words, label)) return 3;
    return isHit(words, more) ? 4 : 5;
  };
  const graded = choices
    .map((choice, index) => ({ choice, index, grade: grade(choice) }))
    .filter((one) => one.grade < 5)
    .sort((a, b) => a.grade - b.grade || a.index - b.index);
  const isThere = graded.some((one) => one.grade === 0);
  const isFilled = row.kind === 'seat' && row.seat.person !== null;
  const made = isThere ? [] : wishes(row, column, text, isFilled);
  const found = graded.map(({ choice }) => choice);
  return { shown: [...found.slice(0, SHOWN), ...made], total: found.length + made.length };
}

/** The one choice that the typed words name, letter for letter but for case and accents. */
export function namedChoice(choices: readonly Choice[], typed: string): Choice | 'several' | null {
  const plain = plainText(typed.trim());
  const named = choices.filter(({ label }) => plainText(label) === plain);
  return named.length > 1 ? 'several' : (named[0] ?? null);
}
