/** Who moves, a row a person: what is other for them in each scenario against the baseline. */

import type { Comparison, FromTo, PersonMove } from '#shared/compare/compare.ts';
import { fteText } from '#shared/compare/figure-text.ts';
import type { PersonId } from '#shared/model/ids.ts';

export interface MoveRow {
  readonly person: PersonId;
  readonly name: string;
  /** What they do in the baseline, in short: their teams. */
  readonly before: string;
  /** One for each scenario but the baseline; null where nothing differs. */
  readonly moves: readonly (PersonMove | null)[];
}

const byName = new Intl.Collator('en');

/** Everyone for whom any scenario differs from the baseline, by name. */
export function moveRows({ changes }: Comparison): readonly MoveRow[] {
  const rows = new Map<PersonId, { name: string; before: string; moves: (PersonMove | null)[] }>();
  for (const [index, { people }] of changes.entries()) {
    for (const move of people) {
      const row = rows.get(move.person) ?? {
        name: move.name,
        before: move.fte.from === null ? 'No seat' : teamWords(move.teams.from),
        moves: changes.map(() => null),
      };
      row.moves[index] = move;
      rows.set(move.person, row);
    }
  }
  return [...rows]
    .map(([person, row]) => ({ person, ...row }))
    .sort((a, b) => byName.compare(a.name, b.name) || (a.person < b.person ? -1 : 1));
}

const teamWords = (teams: readonly string[] | null): string =>
  teams === null ? 'no seat' : teams.length === 0 ? 'No team' : teams.join(', ');

/** A person's change in a word or two: where to, or what else is other. */
export function shortWords(move: PersonMove | null): string {
  if (!move) return 'stays';
  const { change, teams } = move;
  if (!change) return teams.to === null ? 'no seat' : teamWords(teams.to);
  if (change.team > 0) return teamWords(teams.to);
  if (change.isManagerOther) return 'new manager';
  return change.isRoleOther ? 'new role' : move.fte.from === move.fte.to ? 'dotted lines' : 'other FTE';
}

export interface FieldChange {
  readonly field: 'team' | 'manager' | 'role' | 'fte';
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** What is other, field by field; dotted lines are said to be other under FTE only where that is the same. */
export function fieldChanges({ change, teams, manager, role, fte }: PersonMove): readonly FieldChange[] {
  const field = (name: FieldChange['field'], label: string, isOther: boolean, { from, to }: FromTo<string>) =>
    isOther ? [{ field: name, label, from: from ?? 'none', to: to ?? 'none' }] : [];
  const words = { from: teamWords(teams.from), to: teamWords(teams.to) };
  const share = { from: fte.from === null ? null : fteText(fte.from), to: fte.to === null ? null : fteText(fte.to) };
  return [
    ...field('team', 'Team', !change || change.team > 0, words),
    ...field('manager', 'Manager', change?.isManagerOther ?? false, manager),
    ...field('role', 'Role', change?.isRoleOther ?? false, role),
    ...field('fte', 'FTE', change !== null && fte.from !== fte.to, share),
  ];
}
