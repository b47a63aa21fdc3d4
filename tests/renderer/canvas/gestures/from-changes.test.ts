import { describe, expect, it } from 'vitest';
import type { DragItem, DropTarget } from '#renderer/canvas/gestures/drag-store.ts';
import type { NewIds } from '#renderer/canvas/gestures/from-changes.ts';
import { callForLine, defaultHandOff, meaningOfDrop } from '#renderer/canvas/gestures/from-changes.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import type { SeatPillar } from '#shared/model/capability.ts';
import { asId } from '#shared/model/ids.ts';
import type { HandOffType } from '#shared/model/line.ts';
import { seatsByTeam } from '#shared/model/order.ts';
import { NO_ROLE_YET } from '#shared/model/role.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { PLAN, SCENARIO } from '../fixtures.ts';

const IDS: NewIds = {
  seat: asId('seat', 'seat-new'),
  team: asId('team', 'team-new'),
  role: asId('role', 'role-new'),
  seats: (index) => asId('seat', `seat-new-${index}`),
};
const seatId = (name: string) => asId('seat', `seat-${name}`);
const team = (name: string, before: string | null = null): DropTarget => ({
  kind: 'team',
  id: asId('team', `team-${name}`),
  before: before === null ? null : seatId(before),
});
const canvas: DropTarget = { kind: 'canvas', at: { x: 500, y: 400 } };
const vacancy: DropTarget = { kind: 'seat', id: seatId('open') };
const role: DragItem = { kind: 'role', role: asId('role', 'data-engineer') };
const person = (name: string): DragItem => ({ kind: 'person', person: asId('person', `person-${name}`) });
const seats = (...names: string[]): DragItem => ({ kind: 'seats', seats: names.map(seatId) });

/** Runs what a drop means; gives the scenario afterwards, or why it does not run. */
function drop(item: DragItem, target: DropTarget): { title: string; after: Scenario; roles: object } | string | null {
  const meaning = meaningOfDrop(PLAN, SCENARIO, item, target, IDS);
  if (meaning === null) return null;
  if ('reason' in meaning) return meaning.reason;
  const run = runCommands(PLAN, meaning.calls, meaning.title);
  if (!run.ok) return run.error.message;
  const after = run.value.plan.scenarios[SCENARIO.id];
  if (after === undefined) throw new Error('the scenario is gone');
  return { title: meaning.title, after, roles: run.value.plan.roles };
}
const teamOrder = (after: Scenario, name: string) =>
  seatsByTeam(after)
    .get(asId('team', `team-${name}`))
    ?.map(({ id }) => id);

describe('what a drop does', () => {
  it('puts a vacancy of the role at the end of the team', () => {
    const done = drop(role, team('pods'));
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.title).toBe('Add Data Engineer to Pods');
    expect(teamOrder(done.after, 'pods')).toEqual(['seat-ada', 'seat-bob', 'seat-new']);
    expect(done.after.seats[seatId('new')]).toMatchObject({ role: 'data-engineer', person: null, fte: 1 });
    expect(done.after.seats[seatId('new')]?.solid).toEqual({ kind: 'seat', id: seatId('ada') });
  });
  it('makes a team with the seat on the empty canvas, its card under the pointer', () => {
    const done = drop(role, canvas);
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.teams[IDS.team]).toMatchObject({ name: 'Data Engineer team', position: { x: 380, y: 318 } });
    expect(done.after.seats[seatId('new')]?.team).toBe('team-new');
  });
  it('fills a vacancy with the person', () => {
    const done = drop(person('eve'), vacancy);
    expect(done).toMatchObject({ title: 'Fill MLOps Engineer with eve' });
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.seats[seatId('open')]?.person).toBe('person-eve');
  });
  it('seats a person without a role as "No role yet"', () => {
    const done = drop(person('eve'), team('base'));
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.seats[seatId('new')]).toMatchObject({ role: 'role-new', person: 'person-eve', fte: 1 });
    expect(done.roles).toMatchObject({ 'role-new': { name: NO_ROLE_YET } });
  });
  it('seats a person with the role that they have elsewhere', () => {
    const done = drop(person('ada'), team('base'));
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.seats[seatId('new')]?.role).toBe('data-scientist');
  });
  it('says why a person cannot join a team twice', () => {
    expect(drop(person('ada'), team('pods'))).toMatch(/already in this team/);
  });
  it('moves seats to another team, together and in order', () => {
    const done = drop(seats('ada', 'bob'), team('base', 'open'));
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.title).toBe('Move 2 seats to Base');
    expect(teamOrder(done.after, 'base')).toEqual(['seat-ada', 'seat-bob', 'seat-open']);
  });
  it('reorders within a team, and does nothing in the same place', () => {
    const done = drop(seats('bob'), team('pods', 'ada'));
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.title).toBe('Reorder Pods');
    expect(teamOrder(done.after, 'pods')).toEqual(['seat-bob', 'seat-ada']);
    expect(drop(seats('bob'), team('pods'))).toBeNull();
  });
  it('takes a seat out of its team on the canvas', () => {
    const done = drop(seats('bob'), canvas);
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.seats[seatId('bob')]).toMatchObject({ team: null, position: { x: 500, y: 400 } });
  });
  it('sets the manager when dropped on a seat, but never in a circle', () => {
    const done = drop(seats('open'), { kind: 'seat', id: seatId('ada') });
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.seats[seatId('open')]?.solid).toEqual({ kind: 'seat', id: 'seat-ada' });
    expect(drop(seats('ada'), { kind: 'seat', id: seatId('bob') })).toMatch(/circle/);
  });
  it('adds a ready-made team with its vacancies, the first of which leads', () => {
    const done = drop({ kind: 'preset', preset: 'monitoring-and-retraining' }, canvas);
    if (done === null || typeof done === 'string') throw new Error(String(done));
    expect(done.after.teams[IDS.team]).toMatchObject({ kind: 'platform', lead: 'seat-new-0' });
    expect(teamOrder(done.after, 'new')).toEqual(['seat-new-0', 'seat-new-1']);
  });
});

describe('the hand-off between two pillars', () => {
  it.each<[SeatPillar, SeatPillar, HandOffType]>([
    ['product', 'data-science', 'requirements'],
    ['data-science', 'data-engineering', 'data-needs'],
    ['data-engineering', 'data-science', 'data-needs'],
    ['data-science', 'mlops', 'model'],
    ['data-engineering', 'mlops', 'pipelines'],
    ['cross-cutting', 'cross-cutting', 'requirements'],
  ])('%s to %s: %s', (from, to, type) => {
    expect(defaultHandOff(from, to)).toBe(type);
  });
});

describe('what a drawn line stands for', () => {
  const line = asId('line', 'line-1');
  const [ada, open] = [{ kind: 'seat', id: 'seat-ada' } as const, { kind: 'seat', id: 'seat-open' } as const];
  it('lets the first seat report to the second', () => {
    expect(callForLine(SCENARIO, 'solid', 'model', open, ada, line)).toEqual({
      id: 'report.set-solid',
      payload: { scenario: SCENARIO.id, seat: 'seat-open', manager: { kind: 'seat', id: 'seat-ada' } },
    });
  });
  it('goes from team to team for serves, by the seats that it was drawn between', () => {
    expect(callForLine(SCENARIO, 'serves', 'model', open, ada, line)).toMatchObject({
      payload: { line: { kind: 'serves', from: 'team-base', to: 'team-pods' } },
    });
  });
  it('refuses a team that reports', () => {
    const base = { kind: 'team', id: 'team-base' } as const;
    expect(callForLine(SCENARIO, 'dotted', 'model', base, ada, line)).toEqual({
      reason: 'A reporting line goes from a seat to a seat.',
    });
  });
});
