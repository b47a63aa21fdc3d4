import { describe, expect, it } from 'vitest';
import type { DragItem, DropTarget } from '#renderer/canvas/gestures/drag-store.ts';
import { placeOfWords, scaleOfWords, sideOfTag } from '#renderer/canvas/gestures/drop-slot.ts';
import { isSameTarget, targetAt } from '#renderer/canvas/gestures/drop-target.ts';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { asId } from '#shared/model/ids.ts';
import type { Point } from '#shared/model/point.ts';
import { PLAN, SCENARIO } from '../fixtures.ts';

const teams = layoutOf(PLAN, SCENARIO, 'teams');
const tree = layoutOf(PLAN, SCENARIO, 'reporting');
const seatId = (name: string) => asId('seat', `seat-${name}`);
const role: DragItem = { kind: 'role', role: asId('role', 'data-engineer') };
const person: DragItem = { kind: 'person', person: asId('person', 'person-eve') };
const seats = (...names: string[]): DragItem => ({ kind: 'seats', seats: names.map(seatId) });

/** A point in a card, as shares of its width and height. */
const inCard = (layout: typeof teams, name: string, x = 0.5, y = 0.5): Point => {
  const card = layout.cards.get(seatId(name));
  if (card === undefined) throw new Error(`no card ${name}`);
  return { x: card.x + card.width * x, y: card.y + card.height * y };
};

describe('what a drag is over', () => {
  it('is a vacancy for a person', () => {
    expect(targetAt(SCENARIO, teams, person, inCard(teams, 'open'))).toEqual({ kind: 'seat', id: 'seat-open' });
  });
  it('is the team of a filled seat for a person', () => {
    const over = targetAt(SCENARIO, teams, person, inCard(teams, 'ada'));
    expect(over).toEqual({ kind: 'team', id: 'team-pods', before: null });
  });
  it('is the team, not the vacancy, for a role', () => {
    const over = targetAt(SCENARIO, teams, role, inCard(teams, 'open'));
    expect(over).toEqual({ kind: 'team', id: 'team-base', before: null });
  });
  it('is a place among the seats of a team for a seat', () => {
    expect(targetAt(SCENARIO, teams, seats('open'), inCard(teams, 'bob', 0.5, 0.2))).toEqual({
      kind: 'team',
      id: 'team-pods',
      before: 'seat-bob',
    });
    expect(targetAt(SCENARIO, teams, seats('open'), inCard(teams, 'bob', 0.5, 0.8))).toMatchObject({ before: null });
  });
  it('leaves the dragged seats out of the places', () => {
    const over = targetAt(SCENARIO, teams, seats('ada'), inCard(teams, 'ada', 0.5, 0.1));
    expect(over).toEqual({ kind: 'team', id: 'team-pods', before: 'seat-bob' });
  });
  it('is the canvas beside everything, and for whole teams everywhere', () => {
    const away = { x: -900, y: -900 };
    expect(targetAt(SCENARIO, teams, role, away)).toEqual({ kind: 'canvas', at: away });
    const team: DragItem = { kind: 'team', teamKind: 'pod' };
    expect(targetAt(SCENARIO, teams, team, inCard(teams, 'ada')).kind).toBe('canvas');
  });
  it('is the manager to be in the reporting view', () => {
    const over = targetAt(SCENARIO, tree, seats('open'), inCard(tree, 'ada'));
    expect(over).toEqual({ kind: 'seat', id: 'seat-ada' });
  });
});

describe('whether a target is another one', () => {
  const team = (before: string | null) => ({
    kind: 'team' as const,
    id: asId('team', 'team-pods'),
    before: before === null ? null : seatId(before),
  });
  it.each([
    [team(null), team(null), true],
    [team(null), team('ada'), false],
    [{ kind: 'canvas', at: { x: 0, y: 0 } } as const, { kind: 'canvas', at: { x: 9, y: 9 } } as const, true],
    [{ kind: 'seat', id: seatId('ada') } as const, team(null), false],
    [null, null, true],
    [null, team(null), false],
  ])('%j and %j: %s', (a, b, same) => {
    expect(isSameTarget(a, b)).toBe(same);
  });
});

describe('where the words of a drop stand', () => {
  const lit = { x: 40, y: 300, width: 200, height: 72 };
  const slot = { x: 40, y: 380, width: 200, height: 72 };
  const seat: DropTarget = { kind: 'seat', id: seatId('open') };
  const team: DropTarget = { kind: 'team', id: asId('team', 'team-pods'), before: null };
  const beside: DropTarget = { ...team, before: seatId('bob') };
  const canvas: DropTarget = { kind: 'canvas', at: { x: 140, y: 416 } };
  it.each<[string, DropTarget, number, number, number, boolean]>([
    ['below a card', seat, 0, 480, 380, false],
    ['above a card that has no room below', seat, 0, 479, 292, true],
    ['above a team that has no room below', team, 0, 479, 292, true],
    ['as low as can be seen where there is no room above either', team, 193, 479, 479, true],
    ['as low as can be seen beside a team', beside, 0, 479, 479, true],
    ['not below what is seen, even of a card that is not', seat, 0, 200, 200, true],
    ['where it will stand on the plain canvas', canvas, 0, 400, 380, false],
  ])('%s', (_, target, top, bottom, y, isAbove) => {
    expect(placeOfWords(target, slot, lit, { top, bottom, left: 0, right: 900, scale: 1 })).toEqual({
      x: 40,
      y,
      isAbove,
    });
  });
  it.each([
    ['below, where larger words have room', 580, 900, { x: 40, y: 380, isAbove: false }],
    ['above, where they have none', 579, 900, { x: 40, y: 292, isAbove: true }],
    ['within the right edge', 900, 430, { x: 30, y: 380, isAbove: false }],
  ])('as large as at 100 %% from far away: %s', (_, bottom, right, place) => {
    expect(placeOfWords(seat, slot, lit, { top: 0, bottom, left: 0, right, scale: scaleOfWords(0.5) })).toEqual(place);
  });
  it('around the pointer on the plain canvas, from far away too', () => {
    const seen = { top: 0, bottom: 900, left: -60, right: 900, scale: 2 };
    expect(placeOfWords(canvas, slot, null, seen)).toEqual({ x: -60, y: 344, isAbove: false });
  });
  it('within the left edge, beside the palette', () => {
    const seen = { top: 0, bottom: 900, left: 60, right: 900, scale: 1 };
    expect([canvas, seat].map((target) => placeOfWords(target, slot, null, seen).x)).toEqual([60, 60]);
  });
  it.each([
    ['to the right and below', { x: 606, y: 300 }, 1, { isLeft: false, isAbove: false }],
    ['to the left near the right edge', { x: 607, y: 300 }, 1, { isLeft: true, isAbove: false }],
    ['above near the lower edge', { x: 400, y: 850 }, 1, { isLeft: false, isAbove: true }],
    ['with room for larger words', { x: 460, y: 750 }, 2, { isLeft: true, isAbove: true }],
    ['where there is more room, with little on both sides', { x: 440, y: 300 }, 2, { isLeft: false, isAbove: false }],
  ])('of a line stand %s', (_, end, scale, side) => {
    expect(sideOfTag(end, { top: 0, bottom: 900, left: 0, right: 900, scale })).toEqual(side);
  });
  it('as large as the plan near by', () => {
    expect([1, 2].map(scaleOfWords)).toEqual([1, 1]);
  });
});
