/** The rows: one a seat, teams in their order, then the seats in no team, then the bench. */

import type { InFocus } from '#renderer/state/shown-teams.ts';
import { benchOf, seatsByTeam, teamsOf } from '#shared/model/order.ts';
import type { Person } from '#shared/model/person.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Seat } from '#shared/model/seat.ts';
import type { Evaluation, Finding } from '#shared/rules/finding.ts';
import { isOpen } from '#shared/rules/findings/open-findings.ts';

export type SeatRow = {
  readonly kind: 'seat';
  readonly key: string;
  readonly seat: Seat;
  readonly person: Person | null;
};
export type BenchRow = { readonly kind: 'bench'; readonly key: string; readonly person: Person };
export type TableRow = SeatRow | BenchRow;

/** What cells are read from. */
export interface TableContext {
  readonly plan: Plan;
  readonly scenario: Scenario;
  readonly evaluation: Evaluation;
  /** Findings by the row that they are about, the gravest first, those that are accepted last. */
  readonly findings: ReadonlyMap<string, readonly Finding[]>;
}

export const tableContext = (plan: Plan, scenario: Scenario, evaluation: Evaluation): TableContext => ({
  plan,
  scenario,
  evaluation,
  findings: findingsByRow(scenario, evaluation.findings),
});

/** A person's findings stand on every seat of theirs, and on their row of the bench. */
function findingsByRow(scenario: Scenario, findings: readonly Finding[]): ReadonlyMap<string, readonly Finding[]> {
  const seatsOfPerson = new Map<string, string[]>();
  for (const { id, person } of Object.values(scenario.seats)) {
    if (person === null) continue;
    const seats = seatsOfPerson.get(person);
    if (seats) seats.push(id);
    else seatsOfPerson.set(person, [id]);
  }
  const byRow = new Map<string, Finding[]>();
  for (const finding of [...findings].sort((a, b) => Number(isOpen(b)) - Number(isOpen(a)))) {
    const keys = new Set(
      finding.subjects.flatMap(({ kind, id }) =>
        kind === 'person' ? (seatsOfPerson.get(id) ?? [id]) : kind === 'seat' ? [id] : [],
      ),
    );
    for (const key of keys) {
      const list = byRow.get(key);
      if (list) list.push(finding);
      else byRow.set(key, [finding]);
    }
  }
  return byRow;
}

const own = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

/** Costs one pass over the seats and people, and a sort. */
export function rowsOf(plan: Plan, scenario: Scenario): readonly TableRow[] {
  const byTeam = seatsByTeam(scenario);
  const seatRow = (seat: Seat): SeatRow => ({
    kind: 'seat',
    key: seat.id,
    seat,
    person: seat.person === null ? null : (own(plan.people, seat.person) ?? null),
  });
  return [
    ...teamsOf(scenario).flatMap((team) => (byTeam.get(team.id) ?? []).map(seatRow)),
    ...(byTeam.get(null) ?? []).map(seatRow),
    ...benchOf(plan, scenario).map((person): BenchRow => ({ kind: 'bench', key: person.id, person })),
  ];
}

/** The rows of the seats in focus; those just added stay, wherever they belong. */
export function rowsInFocus(
  rows: readonly TableRow[],
  focus: InFocus | null,
  added: readonly string[],
): readonly TableRow[] {
  if (focus === null) return rows;
  const isNew = new Set(added);
  return rows.filter((row) => (row.kind === 'seat' && focus.seats.has(row.seat.id)) || isNew.has(row.key));
}
