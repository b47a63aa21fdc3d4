/** Managers as rows name them (id, email or exact name) → solid and dotted lines, and managers from outside. */

import { createPerson } from '#shared/model/create.ts';
import type { PersonId, SeatId, TeamId } from '#shared/model/ids.ts';
import type { Person } from '#shared/model/person.ts';
import type { ManagerRef, Seat } from '#shared/model/seat.ts';
import { isVacancyName, shorten } from './cell-values.ts';
import type { FieldId } from './columns.ts';
import type { IdMaker } from './content-ids.ts';
import { emailKey, nameKey } from './identify-people.ts';
import type { Warn } from './problems.ts';
import type { RowDraft } from './read-rows.ts';

export interface ReportingContext {
  readonly columnOf: (field: FieldId) => string | null;
  readonly people: Readonly<Record<PersonId, Person>>;
  /** In the order of the file. */
  readonly teamIds: readonly TeamId[];
  readonly seats: readonly Seat[];
  readonly seatOfRow: ReadonlyMap<number, Seat>;
  readonly ids: IdMaker;
  readonly warn: Warn;
}

export interface ReportingBuilt {
  readonly seats: readonly Seat[];
  readonly outside: readonly Person[];
}

/** Whom a text may mean: the first person or vacancy, and how many there are. */
interface Candidates {
  readonly person: PersonId | null;
  readonly vacancy: SeatId | null;
  count: number;
}

export function buildReporting(drafts: readonly RowDraft[], context: ReportingContext): ReportingBuilt {
  const find = managerFinder(context);
  const lines = new Map<SeatId, { solid: ManagerRef | null; dotted: ManagerRef[] }>();
  for (const draft of drafts) {
    const seat = context.seatOfRow.get(draft.row);
    if (!seat) continue;
    const solid = find.manager(draft, seat, draft.manager, 'manager');
    const dotted: ManagerRef[] = [];
    for (const text of draft.dotted) {
      const manager = find.manager(draft, seat, text, 'dotted');
      if (manager === null || dotted.some((known) => known.id === manager.id)) continue;
      if (solid?.id === manager.id) {
        context.warn(
          draft.row,
          context.columnOf('dotted'),
          `"${shorten(text)}" is the manager already, so there is no dotted line too.`,
        );
      } else dotted.push(manager);
    }
    if (solid !== null || dotted.length > 0) lines.set(seat.id, { solid, dotted });
  }
  const outside = find.outside();
  const names = new Map(
    outside.length === 0 ? [] : Object.values(context.people).map(({ name }) => [anyOrder(name), name] as const),
  );
  for (const { draft, text, field, rows } of outside) {
    const name = names.get(anyOrder(text));
    if (!isNumbered(text) && name === undefined) continue;
    const [why, what] =
      name === undefined
        ? ['is no id, email or name of a row that is used', 'Correct it, add a row for them, or write their name.']
        : [`is not written as "${shorten(name)}" is`, 'Write both alike, or give an id or email.'];
    const others = rowWords(rows.filter((row) => row !== draft.row));
    context.warn(
      draft.row,
      context.columnOf(field),
      `"${shorten(text)}" ${why}, so it became a manager from outside${others}. ${what}`,
    );
  }
  return {
    seats: context.seats.map((seat) => ({ ...seat, ...lines.get(seat.id) })),
    outside: outside.map(({ person }) => person),
  };
}

/** "E4711" is meant to be somebody's id: names and addresses tell who is meant, wherever they are. */
const isNumbered = (text: string): boolean => /\d/.test(text) && !isEmail(text);
/** A name without case, signs and the order of its words: "Kim, Alex" is "Alex Kim". */
const anyOrder = (name: string): string =>
  (
    name
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  )
    .sort()
    .join(' ');
const isEmail = (text: string): boolean => /^\S+@\S+$/.test(text);

/** A manager whom no row is about, with the rows that name them; `draft` is the first. */
interface Outside {
  readonly person: Person;
  readonly draft: RowDraft;
  readonly text: string;
  readonly field: 'manager' | 'dotted';
  readonly rows: number[];
}

/** "", " for rows 3 and 4 too", " for rows 3, 4, 5 and 12 more too". */
function rowWords(rows: readonly number[]): string {
  const named = [...new Set(rows)];
  if (named.length === 0) return '';
  const told = named.slice(0, 3).map(String);
  const last = named.length > 3 ? `${named.length - 3} more` : told.pop();
  const all = told.length === 0 ? last : `${told.join(', ')} and ${last}`;
  return `, for row${named.length === 1 ? '' : 's'} ${all} too`;
}

function managerFinder({ columnOf, people, teamIds, seats, ids, warn }: ReportingContext) {
  const { byId, byEmail, byName } = indexPeople(people, seats);
  const seatsOfPerson = new Map<PersonId, Seat[]>();
  // A manager's seats count in the order of the teams, which an export keeps; those in no team come last.
  const orderOfTeams = new Map(teamIds.map((id, at) => [id, at] as const));
  const teamOrder = (team: TeamId | null) => (team === null ? teamIds.length : (orderOfTeams.get(team) ?? 0));
  for (const seat of seats) {
    if (seat.person === null) continue;
    const known = seatsOfPerson.get(seat.person);
    if (known) known.push(seat);
    else seatsOfPerson.set(seat.person, [seat]);
  }
  for (const held of seatsOfPerson.values()) held.sort((a, b) => teamOrder(a.team) - teamOrder(b.team));
  const outside = new Map<string, Outside>();

  const fromOutside = (draft: RowDraft, text: string, field: 'manager' | 'dotted'): ManagerRef => {
    const email = isEmail(text) ? text : '';
    const key = email ? emailKey(text) : nameKey(text);
    const known = outside.get(key);
    if (known) {
      known.rows.push(draft.row);
      return { kind: 'outside', id: known.person.id };
    }
    const person = createPerson(ids('person', text), text, { isOutside: true, email });
    outside.set(key, { person, draft, text, field, rows: [draft.row] });
    return { kind: 'outside', id: person.id };
  };

  const manager = (draft: RowDraft, seat: Seat, text: string, field: 'manager' | 'dotted'): ManagerRef | null => {
    if (text === '' || /^(?:n\s*\/\s*a|none|[\p{P}\s]+)$/iu.test(text)) return null;
    const say = (message: string) => warn(draft.row, columnOf(field), message);
    const found = byId.get(text) ?? byEmail.get(emailKey(text)) ?? byName.get(nameKey(text));
    if (!found) {
      if (!isVacancyName(text)) return fromOutside(draft, text, field);
      say(
        `the manager is "${shorten(text)}", which names no seat, so no line is drawn. Give the vacancy’s position id.`,
      );
      return null;
    }
    if (found.count > 1) {
      say(`"${shorten(text)}" can mean ${found.count} people, so no line is drawn. Give the manager’s id or email.`);
      return null;
    }
    if (found.vacancy === seat.id) {
      say(`"${shorten(text)}" is this vacancy itself, so no line is drawn. Leave the manager empty at the top.`);
      return null;
    }
    if (found.vacancy !== null) return { kind: 'seat', id: found.vacancy };
    const held = found.person === null ? [] : (seatsOfPerson.get(found.person) ?? []);
    const chosen = held.find((other) => other.team === seat.team && other.id !== seat.id) ?? held[0];
    if (chosen && chosen.id === seat.id) {
      say(`"${shorten(text)}" would report to themselves, so no line is drawn. Leave the manager empty at the top.`);
      return null;
    }
    if (chosen) return { kind: 'seat', id: chosen.id };
    say(`"${shorten(text)}" is on the bench and has no seat, so no line is drawn. Give the manager a role.`);
    return null;
  };
  return { manager, outside: () => [...outside.values()] };
}

function indexPeople(people: Readonly<Record<PersonId, Person>>, seats: readonly Seat[]) {
  const byId = new Map<string, Candidates>();
  const byEmail = new Map<string, Candidates>();
  const byName = new Map<string, Candidates>();
  const count = (map: Map<string, Candidates>, key: string, person: PersonId | null, vacancy: SeatId | null) => {
    const known = map.get(key);
    if (known) known.count++;
    else map.set(key, { person, vacancy, count: 1 });
  };
  for (const person of Object.values(people)) {
    if (person.rosterId !== '') count(byId, person.rosterId, person.id, null);
    if (person.email !== '') count(byEmail, emailKey(person.email), person.id, null);
    count(byName, nameKey(person.name), person.id, null);
  }
  for (const seat of seats) {
    if (seat.person === null && seat.rosterId !== '') count(byId, seat.rosterId, null, seat.id);
  }
  return { byId, byEmail, byName };
}
