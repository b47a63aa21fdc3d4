import { describe, expect, it } from 'vitest';
import type { Column } from '#renderer/features/outline/outline-cells.ts';
import { choicesOf, matchChoices, namedChoice } from '#renderer/features/outline/outline-choices.ts';
import type { Edited } from '#renderer/features/outline/outline-edits.ts';
import { editChoice, editorOf, editText, startText } from '#renderer/features/outline/outline-edits.ts';
import type { OutlineRow } from '#renderer/features/outline/outline-model.ts';
import { asId } from '#shared/model/ids.ts';
import type { Seat } from '#shared/model/seat.ts';
import { IDS, PLAN, picture, planAfter, rowOf, rowsOf, SCENARIO, scenarioOf } from './org.ts';

const ADA = 'seat-ada-data-scientist';
const BO = 'seat-bo-ml-engineer';
const OPEN = 'seat-vacant-data-engineer';

/** Types words into a cell and takes the first thing that its list finds, as Enter does. */
function enter(row: OutlineRow, column: Column, typed: string, wish?: 'new' | 'rename'): Edited {
  const choices = choicesOf(PLAN, SCENARIO, row, column);
  if (choices === null) return editText(PLAN, SCENARIO, row, column, typed, IDS);
  const { shown } = matchChoices(choices, row, column, typed);
  const choice = wish === undefined ? shown[0] : shown.find(({ kind }) => kind === wish);
  if (choice === undefined) throw new Error(`nothing found for ${typed}`);
  return editChoice(PLAN, SCENARIO, row, column, choice, IDS);
}
const done = (edited: Edited) => {
  if (edited === null || 'problem' in edited) throw new Error(edited?.problem ?? 'nothing changes');
  return planAfter(edited.calls);
};
const seatAfter = (edited: Edited, id = BO): Seat => {
  const seat = scenarioOf(done(edited)).seats[asId('seat', id)];
  if (seat === undefined) throw new Error('the seat is gone');
  return seat;
};

describe('cells of a seat', () => {
  const texts: readonly [Column, string, Partial<Seat> | string | null][] = [
    ['fte', '0.5', { fte: 0.5 }],
    ['fte', '0,5', { fte: 0.5 }],
    ['fte', ' 50 % ', { fte: 0.5 }],
    ['fte', '0', { fte: 0 }],
    ['fte', '1', null],
    ['fte', '1.6', 'A share can be 1.5 at most.'],
    ['fte', 'half', 'Write a share such as 1, 0.5 or 50%.'],
    ['fte', '', 'Write a share such as 1, 0.5 or 50%.'],
    ['start', '2027-02-01', { start: '2027-02-01' as Seat['start'] }],
    ['start', '1 Feb 2027', { start: '2027-02-01' as Seat['start'] }],
    ['start', '1. February 2027', { start: '2027-02-01' as Seat['start'] }],
    ['start', '', null],
    ['start', '2027-02-30', 'Write a day such as 2027-02-01 or 1 Feb 2027.'],
    ['start', 'soon', 'Write a day such as 2027-02-01 or 1 Feb 2027.'],
  ];
  it.each(texts)('%s takes “%s”', (column, typed, expected) => {
    const edited = enter(rowOf(BO), column, typed);
    if (expected === null) expect(edited).toBeNull();
    else if (typeof expected === 'string') expect(edited).toEqual({ problem: expected });
    else expect(seatAfter(edited)).toMatchObject(expected);
  });

  it('role: by name, by alias, by beginnings, or a new one', () => {
    expect(seatAfter(enter(rowOf(BO), 'role', 'data eng')).role).toBe('data-engineer');
    expect(enter(rowOf(BO), 'role', 'ml engineer')).toBeNull();
    const added = enter(rowOf(BO), 'role', 'Prompt Wrangler');
    expect(seatAfter(added).role).toBe('role-new');
    expect(done(added).roles[asId('role', 'role-new')]?.name).toBe('Prompt Wrangler');
  });

  it('person: from the bench, from another seat, a new one, nobody, or another name for the same', () => {
    expect(seatAfter(enter(rowOf(OPEN), 'person', 'ev'), OPEN).person).toBe('person-eve');
    expect(seatAfter(enter(rowOf(OPEN), 'person', 'Ada'), OPEN).person).toBe(
      PLAN.scenarios[SCENARIO.id]?.seats[asId('seat', ADA)]?.person,
    );
    const hired = enter(rowOf(OPEN), 'person', 'Nora Feld');
    expect(seatAfter(hired, OPEN).person).toBe('person-new');
    expect(done(hired).people[asId('person', 'person-new')]?.name).toBe('Nora Feld');
    expect(seatAfter(enter(rowOf(BO), 'person', 'vacant')).person).toBeNull();
    const renamed = enter(rowOf(BO), 'person', 'Bob', 'rename');
    expect(done(renamed).people[asId('person', 'person-bo')]?.name).toBe('Bob');
    expect(enter(rowOf(BO), 'person', 'Bo')).toBeNull();
  });

  it('team: another one, none, or a new one', () => {
    expect(picture(done(enter(rowOf(BO), 'team', 'plat')))).toBe('Search: ada vacant | Platform: cy bo | none: di');
    expect(picture(done(enter(rowOf(BO), 'team', 'no team')))).toBe('Search: ada vacant | Platform: cy | none: di bo');
    expect(picture(done(enter(rowOf(BO), 'team', 'Growth')))).toBe(
      'Search: ada vacant | Platform: cy | Growth: bo | none: di',
    );
    expect(enter(rowOf(BO), 'team', 'search')).toBeNull();
  });

  it('manager: a seat, somebody outside, a new one outside, or nobody', () => {
    expect(seatAfter(enter(rowOf(BO), 'manager', 'Di')).solid).toEqual({ kind: 'seat', id: 'seat-di-architect' });
    expect(seatAfter(enter(rowOf(BO), 'manager', 'Zoe')).solid).toEqual({ kind: 'outside', id: 'person-zoe' });
    const added = enter(rowOf(BO), 'manager', 'The Board');
    expect(seatAfter(added).solid).toEqual({ kind: 'outside', id: 'person-new' });
    expect(done(added).people[asId('person', 'person-new')]?.isOutside).toBe(true);
    expect(seatAfter(enter(rowOf(BO), 'manager', 'nobody')).solid).toBeNull();
    expect(enter(rowOf(BO), 'manager', 'Ada')).toBeNull();
  });

  it('never offers a seat as its own manager', () => {
    const offered = choicesOf(PLAN, SCENARIO, rowOf(BO), 'manager')?.map(({ id }) => id) ?? [];
    expect(offered).not.toContain(BO);
    expect(offered).toContain(ADA);
  });
});

describe('cells of a team', () => {
  const row = rowOf('team-search');
  const teamAfter = (edited: Edited) => scenarioOf(done(edited)).teams[asId('team', 'team-search')];
  it('name, kind and lead', () => {
    expect(teamAfter(enter(row, 'role', ' Discovery '))?.name).toBe('Discovery');
    expect(enter(row, 'role', '  ')).toEqual({ problem: 'Give it a name.' });
    expect(enter(row, 'role', 'Search')).toBeNull();
    expect(enter(row, 'role', 'x'.repeat(201))).toEqual({ problem: 'Shorten it to 200 characters.' });
    expect(teamAfter(enter(row, 'team', 'pod'))?.kind).toBe('pod');
    expect(teamAfter(enter(row, 'person', 'Bo'))?.lead).toBe(BO);
    expect(teamAfter(enter(row, 'person', 'nobody'))?.lead).toBeNull();
  });
});

describe('somebody on the bench', () => {
  const row = rowOf('person-eve');
  it('gets a seat by a role or a team, and another name', () => {
    const byRole = enter(row, 'role', 'qa engineer');
    expect(seatAfter(byRole, 'seat-new')).toMatchObject({ person: 'person-eve', role: 'qa-engineer', team: null });
    const byTeam = enter(row, 'team', 'search');
    expect(seatAfter(byTeam, 'seat-new')).toMatchObject({ person: 'person-eve', team: 'team-search' });
    expect(done(enter(row, 'person', 'Eva')).people[asId('person', 'person-eve')]?.name).toBe('Eva');
  });
});

describe('new rows', () => {
  const draftRow = (draft: Parameters<typeof rowsOf>[0]): OutlineRow => {
    const row = rowsOf(draft).find(({ kind }) => kind === 'draft');
    if (row === undefined) throw new Error('no draft');
    return row;
  };
  it('a seat stands where it was asked for and reports to the lead', () => {
    const row = draftRow({ draft: { team: asId('team', 'team-search'), before: asId('seat', BO) } });
    const added = enter(row, 'role', 'QA Engineer');
    expect(picture(done(added))).toBe('Search: ada new bo vacant | Platform: cy | none: di');
    expect(seatAfter(added, 'seat-new').solid).toEqual({ kind: 'seat', id: ADA });
    expect(added).toMatchObject({ label: 'Add QA Engineer to Search', row: 'seat-new' });
  });
  it('a seat in no team, with a role of its own', () => {
    const added = enter(draftRow({ draft: { team: null, before: null } }), 'role', 'Oracle');
    expect(picture(done(added))).toBe('Search: ada bo vacant | Platform: cy | none: di new');
    expect(done(added).roles[asId('role', 'role-new')]?.name).toBe('Oracle');
  });
  it('a team with its name, or with one that is free', () => {
    const row = draftRow({ draft: 'team' });
    expect(picture(done(enter(row, 'role', 'Growth')))).toContain('Platform: cy | Growth:  | none');
    expect(picture(done(enter(row, 'role', ' ')))).toContain('New team: ');
  });
});

describe('which cells can be edited', () => {
  const cases: readonly [string, Column, 'text' | 'choice' | 'no'][] = [
    [BO, 'role', 'choice'],
    [BO, 'manager', 'choice'],
    [BO, 'fte', 'text'],
    [BO, 'pillar', 'no'],
    [BO, 'findings', 'no'],
    ['team-search', 'role', 'text'],
    ['team-search', 'person', 'choice'],
    ['team-search', 'fte', 'no'],
    ['person-eve', 'person', 'text'],
    ['person-eve', 'start', 'no'],
    ['bench', 'role', 'no'],
    ['add:team', 'role', 'no'],
  ];
  it.each(cases)('%s %s: %s', (key, column, expected) => {
    const editor = editorOf(rowOf(key), column);
    expect(typeof editor === 'string' ? editor : 'no').toBe(expected);
    if (typeof editor === 'object') expect(editor.reason).toMatch(/\.$/);
  });
});

describe('lists', () => {
  const list = (key: string, column: Column, typed: string) => {
    const row = rowOf(key);
    return matchChoices(choicesOf(PLAN, SCENARIO, row, column) ?? [], row, column, typed).shown.map(
      ({ label }) => label,
    );
  };
  it('puts what starts with the words first, and offers to make what is not there', () => {
    expect(list(BO, 'role', 'data')[0]).toMatch(/^Data/);
    expect(list(BO, 'role', 'data').at(-1)).toBe('New role “data”');
    expect(list(BO, 'role', 'Data Engineer')).not.toContain('New role “Data Engineer”');
    expect(list(OPEN, 'person', 'Nora')).toEqual(['Add “Nora” to the roster']);
    expect(list(BO, 'person', '')).toEqual(['Vacant', 'Eve', 'Ada', 'Bo', 'Cy', 'Di']);
  });
  it('tells namesakes apart', () => {
    const choice = { kind: 'person', detail: '' } as const;
    const two = [
      { ...choice, id: 'person-1', label: 'Ada' },
      { ...choice, id: 'person-2', label: 'ada' },
    ];
    expect(namedChoice(two, 'ADA')).toBe('several');
    expect(namedChoice(two.slice(1), 'ADA')?.valueOf()).toMatchObject({ id: 'person-2' });
    expect(namedChoice(two, 'Ad')).toBeNull();
  });
});

it('starts a field with what is typed into it, not with what the cell shows', () => {
  expect(startText(PLAN, rowOf('seat-cy-mlops-engineer'), 'fte', '0.5')).toBe('0.5');
  expect(startText(PLAN, rowOf(OPEN), 'person', 'Vacant')).toBe('');
  expect(startText(PLAN, rowOf('person-eve'), 'role', 'No seat')).toBe('');
  expect(startText(PLAN, rowOf(BO), 'role', 'ML Engineer')).toBe('ML Engineer');
});
