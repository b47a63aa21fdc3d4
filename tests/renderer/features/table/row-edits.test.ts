import { describe, expect, it } from 'vitest';
import { columnsOf } from '#renderer/features/table/columns.ts';
import type { Seat } from '#shared/model/seat.ts';
import { SCENARIO } from '#tests/helpers/generate-plan.ts';
import { edit, run, sheetOf, smallPlan } from './table-fixtures.ts';

const sheet = sheetOf(smallPlan());
const write = (number: number, cells: Readonly<Record<string, string>>) => run(sheet, [edit(sheet, number, cells)]);
const seatsIn = (plan: ReturnType<typeof smallPlan>) => plan.scenarios[SCENARIO]?.seats as Record<string, Seat>;
const teamNamed = (plan: ReturnType<typeof smallPlan>, name: string) =>
  Object.values(plan.scenarios[SCENARIO]?.teams ?? {}).find((team) => team.name === name);

describe('a seat', () => {
  it.each([
    ['fte', '0,8', { fte: 0.8 }],
    ['start', '1 Mar 2026', { start: '2026-03-01' }],
    ['end', '', { end: null }],
    ['level', 'L6', { level: 'L6' }],
    ['cost', '95,000', { cost: 95_000 }],
    ['role', 'data engineer', { role: 'data-engineer' }],
    ['role', 'MLE', { role: 'ml-engineer' }],
    ['team', 'growth', { team: 'team-growth' }],
    ['team', '', { team: null }],
    ['manager', '', { solid: null }],
    ['notes', 'two\nlines', { notes: 'two\nlines' }],
    ['custom:Badge', 'B9', { custom: { Badge: 'B9' } }],
    ['kind', 'leaving', { status: 'leaving' }],
    ['kind', 'Vacant', { person: null }],
    ['kind', 'planned', { person: null, status: 'planned' }],
    ['person', '', { person: null }],
    ['person', 'Cy', { person: 'person-cy' }],
    ['person', 'ana@example.com', { person: 'person-ana' }],
  ])('takes %s %j', (column, text, changes) => {
    const { plan, problems, done } = write(2, { [column]: text });
    expect(problems).toEqual([]);
    expect(done).toBe(1);
    expect(seatsIn(plan)['seat-2']).toMatchObject(changes);
  });

  it.each([
    ['fte', 'abc', '"abc" is no share'],
    ['fte', '', 'it cannot be empty'],
    ['role', '', 'it cannot be empty'],
    ['role', '0.5', '"0.5" is no role'],
    ['team', '0.5', '"0.5" is no name of a team'],
    ['start', '2027-01-01', '"2027-01-01" is after the end'],
    ['end', '2025-12-31', '"2025-12-31" is before the start'],
    ['manager', 'Nobody Known', '"Nobody Known" is nobody of this plan'],
    ['manager', 'Ben', '"Ben" would report to themselves'],
    ['manager', 'Cy', '"Cy" has no seat'],
    ['pillar', 'MLOps', 'it follows from the role'],
    ['findings', '', 'findings follow from the plan'],
    ['kind', 'taken', '"taken" is no kind of seat'],
  ])('refuses %s %j and stays as it is', (column, text, what) => {
    const { plan, problems, done, total } = write(2, { [column]: text });
    expect(problems).toEqual([`${column} 2: ${what}`]);
    expect([done, total]).toEqual([0, 1]);
    expect(plan).toEqual(sheet.context.plan);
  });

  it('takes what can be taken of a row', () => {
    const { plan, problems, done, total } = write(2, { fte: 'abc', level: 'L6', years: '7' });
    expect(problems).toEqual(['fte 2: "abc" is no share']);
    expect([done, total]).toEqual([2, 3]);
    expect(seatsIn(plan)['seat-2']).toMatchObject({ fte: 0.5, level: 'L6' });
    expect(plan.people['person-ben' as never]).toMatchObject({ years: 7 });
  });

  it('moves a span as a whole, and refuses its end where the two days do not go together', () => {
    expect(seatsIn(write(2, { start: '2027-01-01', end: '2027-06-30' }).plan)['seat-2']).toMatchObject({
      start: '2027-01-01',
      end: '2027-06-30',
    });
    const { plan, problems } = write(2, { start: '2026-05-01', end: '2026-04-01' });
    expect(problems).toEqual(['end 2: "2026-04-01" is before the start']);
    expect(seatsIn(plan)['seat-2']).toMatchObject({ start: '2026-05-01', end: '2026-12-31' });
  });

  it('says facts of who holds it, and of a vacancy what it asks for', () => {
    const held = write(1, { location: 'Rome', skills: 'SQL:2' });
    expect(held.plan.people['person-ana' as never]).toMatchObject({
      location: 'Rome',
      skills: [{ name: 'SQL', level: 2 }],
    });
    const vacant = write(3, { location: 'Rome' });
    expect(seatsIn(vacant.plan)['seat-3']?.wanted).toMatchObject({ location: 'Rome', years: null });
    const filled = write(3, { person: 'Cy', location: 'Rome' });
    expect(filled.plan.people['person-cy' as never]).toMatchObject({ location: 'Rome' });
    expect(seatsIn(filled.plan)['seat-3']).toMatchObject({ person: 'person-cy', wanted: null });
  });

  it('makes the team, the role and the person that it names, once', () => {
    const { plan, created } = run(sheet, [
      edit(sheet, 1, { team: 'Ads', role: 'Prompt Whisperer', person: 'Zoe' }),
      edit(sheet, 2, { team: 'ads', role: 'prompt whisperer' }),
    ]);
    expect(created).toEqual({ teams: ['Ads'], roles: ['Prompt Whisperer'], people: ['Zoe'] });
    const ads = teamNamed(plan, 'Ads');
    expect(Object.values(seatsIn(plan)).filter(({ team }) => team === ads?.id)).toHaveLength(2);
    expect(plan.people['person-ana' as never]).toMatchObject({ name: 'Ana' });
  });

  it('does not guess between namesakes', () => {
    const plan = smallPlan();
    const twin = { ...plan.people['person-cy' as never], id: 'person-cy2', name: 'Ana' } as never;
    const twins = sheetOf({ ...plan, people: { ...plan.people, ['person-cy2' as never]: twin } });
    expect(run(twins, [edit(twins, 2, { person: 'Ana' })]).problems).toEqual(['person 2: "Ana" can mean 2 people']);
  });

  it('reports to somebody who comes by the same paste', () => {
    const { plan, problems } = run(sheet, [
      edit(sheet, 1, { manager: 'Zoe' }),
      edit(sheet, 5, { role: 'Engineering Manager', person: 'Zoe' }),
    ]);
    expect(problems).toEqual([]);
    const who = Object.values(plan.people).find(({ name }) => name === 'Zoe');
    const zoe = Object.values(seatsIn(plan)).find(({ person }) => person === who?.id);
    expect(zoe).toBeDefined();
    expect(seatsIn(plan)['seat-1']?.solid).toEqual({ kind: 'seat', id: zoe?.id });
  });
});

describe('somebody on the bench', () => {
  it('gets a seat by a role or a team, with what else the row says', () => {
    const { plan, newSeats } = write(4, { role: 'MLOps Engineer', team: 'Growth', fte: '50%' });
    expect(newSeats).toHaveLength(1);
    expect(seatsIn(plan)[newSeats[0] ?? '']).toMatchObject({
      role: 'mlops-engineer',
      team: 'team-growth',
      fte: 0.5,
      person: 'person-cy',
    });
  });
  it('is renamed, and has facts and notes of their own', () => {
    const { plan } = write(4, { person: 'Cyd', notes: 'back in June', location: 'Rome' });
    expect(plan.people['person-cy' as never]).toMatchObject({
      name: 'Cyd',
      notes: 'back in June',
      location: 'Rome',
    });
    expect(write(4, { person: '' }).problems).toEqual(['person 4: a person needs a name']);
  });
  it('has no share without a seat', () => {
    expect(write(4, { fte: '0.5' }).problems).toEqual(['fte 4: Cy has no seat']);
  });
});

describe('a new row', () => {
  it('becomes a seat, with a role that can be chosen later where none is named', () => {
    const { plan, newSeats } = run(sheet, [
      edit(sheet, 5, { role: 'Data Scientist', person: 'Zoe', team: 'Search', fte: '0.5', pillar: 'MLOps' }),
      edit(sheet, 6, { person: 'Vacant', team: 'Search', location: 'Rome' }),
      edit(sheet, 7, { role: '', person: '' }),
    ]);
    expect(newSeats).toHaveLength(2);
    const [first, second] = newSeats.map((id) => seatsIn(plan)[id]);
    expect(first).toMatchObject({ role: 'data-scientist', team: 'team-search', fte: 0.5 });
    expect(second).toMatchObject({ person: null, wanted: { location: 'Rome' } });
    expect((second?.rank ?? '') > (first?.rank ?? '')).toBe(true);
    expect(Object.values(plan.roles).map(({ name }) => name)).toEqual(['No role yet']);
  });
});

it('has a column for each custom field', () => {
  const { plan, scenario } = sheet.context;
  expect(columnsOf(plan, scenario).at(-1)).toMatchObject({ id: 'custom:Badge', label: 'Badge' });
});
