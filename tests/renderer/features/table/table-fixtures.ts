/** A small plan as a table: two teams, a vacancy, somebody on the bench; and running what cells ask for. */

import { columnsOf } from '#renderer/features/table/columns.ts';
import type { EditPlan, RowEdit } from '#renderer/features/table/row-edits.ts';
import { planEdits } from '#renderer/features/table/row-edits.ts';
import type { TableLine } from '#renderer/features/table/table-model.ts';
import { linesOf } from '#renderer/features/table/table-model.ts';
import type { TableContext } from '#renderer/features/table/table-rows.ts';
import { rowsOf, tableContext } from '#renderer/features/table/table-rows.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import { createPerson, createPlan, createScenario, createSeat, createTeam } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '#shared/rules/index.ts';
import { DAY, SCENARIO } from '#tests/helpers/generate-plan.ts';

const person = (id: string, name: string, rest = {}) => createPerson(asId('person', `person-${id}`), name, rest);
const seat = (id: string, role: string, rest = {}) => createSeat(asId('seat', `seat-${id}`), role, rest);
const team = (id: string, name: string, rest = {}) => createTeam(asId('team', `team-${id}`), name, rest);
const record = <T extends { readonly id: string }>(items: readonly T[]) =>
  Object.fromEntries(items.map((item) => [item.id, item]));

/** Rows 1 Ana and 2 Ben in Search, 3 a vacancy in Growth, 4 Cy on the bench. */
export const smallPlan = (): Plan => {
  const people = [
    person('ana', 'Ana', { location: 'Berlin', email: 'ana@example.com' }),
    person('ben', 'Ben', { location: 'Oslo', years: 4, skills: [{ name: 'Python', level: 3 }] }),
    person('cy', 'Cy', { notes: 'back in May' }),
  ];
  const [search, growth] = [asId('team', 'team-search'), asId('team', 'team-growth')];
  const seats = [
    seat('1', 'ml-engineer', { team: search, person: people[0]?.id, rank: 'a0', custom: { Badge: 'B7' } }),
    seat('2', 'data-scientist', {
      team: search,
      person: people[1]?.id,
      rank: 'a1',
      fte: 0.5,
      start: '2026-01-01',
      end: '2026-12-31',
      level: 'L5',
      cost: 90_000,
      solid: { kind: 'seat', id: 'seat-1' },
    }),
    seat('3', 'data-engineer', { team: growth, rank: 'a2', start: '2027-02-01' }),
  ];
  return createPlan(asId('plan', 'plan-small'), 'Small', {
    date: DAY,
    people: record(people),
    scenarios: {
      [SCENARIO]: createScenario(SCENARIO, 'A', {
        teams: record([team('search', 'Search', { rank: 'a0' }), team('growth', 'Growth', { rank: 'a1' })]),
        seats: record(seats),
      }),
    },
  });
};

export interface Sheet {
  readonly context: TableContext;
  readonly columns: ReturnType<typeof columnsOf>;
  readonly lines: readonly TableLine[];
}

export function sheetOf(plan: Plan): Sheet {
  const scenario = plan.scenarios[SCENARIO];
  if (scenario === undefined) throw new Error('the plan has no scenario');
  const context = tableContext(plan, scenario, evaluate(plan, SCENARIO, DAY));
  const lines = linesOf(context, rowsOf(plan, scenario), null, new Set(), true);
  return { context, columns: columnsOf(plan, scenario), lines };
}

/** One row's cells by number, as an edit. */
export function edit({ lines }: Sheet, number: number, cells: Readonly<Record<string, string>>): RowEdit {
  const line = lines.find((one) => one.kind === 'row' && one.number === number);
  return {
    number,
    row: line?.kind === 'row' ? line.row : null,
    cells: new Map(Object.entries(cells)) as RowEdit['cells'],
  };
}

export function run(sheet: Sheet, edits: readonly RowEdit[]) {
  const planned: EditPlan = planEdits(sheet.context, edits);
  const done = runCommands(
    sheet.context.plan,
    planned.units.flatMap(({ calls }) => calls),
    'Edit',
  );
  if (!done.ok) throw new Error(done.error.message);
  const problems = planned.problems.map(({ column, number, what }) => `${column} ${number}: ${what}`);
  return { ...planned, problems, plan: done.value.plan, step: done.value };
}
