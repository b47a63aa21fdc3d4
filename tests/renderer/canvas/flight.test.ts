/** What is in flight: where it is drawn, and which lines follow it. */

import { describe, expect, it } from 'vitest';
import { inFlight, isFlying } from '#renderer/canvas/flight.ts';
import { flownWays } from '#renderer/canvas/gestures/flown-lines.tsx';
import { layoutOf } from '#renderer/canvas/layout.ts';
import { routesOf } from '#shared/diagram/lines/routes.ts';
import { asId } from '#shared/model/ids.ts';
import { PLAN, SCENARIO, id as team } from './fixtures.ts';

const ada = asId('seat', 'seat-ada');
const bob = asId('seat', 'seat-bob');
const layout = layoutOf(PLAN, SCENARIO, 'teams');
const boxOf = (seat: typeof ada) => {
  const box = layout.cards.get(seat);
  if (!box) throw new Error(seat);
  return box;
};
const frame = layout.frames.get(team.pods) ?? { x: 0, y: 0, width: 0, height: 0 };

describe('inFlight()', () => {
  it('is the layout itself while nothing flies', () => {
    expect(inFlight(SCENARIO, layout, new Map())).toBe(layout);
  });

  it('takes the cards of a team along', () => {
    const moved = inFlight(SCENARIO, layout, new Map([[team.pods, { x: frame.x + 30, y: frame.y - 7 }]]));
    expect(moved.frames.get(team.pods)).toEqual({ ...frame, x: frame.x + 30, y: frame.y - 7 });
    expect(moved.cards.get(bob)).toEqual({ ...boxOf(bob), x: boxOf(bob).x + 30, y: boxOf(bob).y - 7 });
    expect(moved.cards.get(asId('seat', 'seat-open'))).toBe(layout.cards.get(asId('seat', 'seat-open')));
  });

  it("reads a card's place within its frame", () => {
    const moved = inFlight(SCENARIO, layout, new Map([[bob, { x: 500, y: 5 }]]));
    expect(moved.cards.get(bob)).toMatchObject({ x: frame.x + 500, y: frame.y + 5 });
  });
});

describe('isFlying()', () => {
  it.each([
    ['the card itself', bob, [bob], true],
    ['a card of a team in flight', bob, [team.pods], true],
    ['the card beside it', ada, [bob], false],
    ['a team of which a card flies', team.pods, [bob], false],
    ['no card of this scenario', 'person-eve', [bob], false],
  ])('%s', (_, asked, flying, is) => {
    expect(isFlying(SCENARIO, new Set<string>(flying), asked)).toBe(is);
  });
});

describe('flownWays()', () => {
  it('has a new way for the lines of what flies and for no other', () => {
    const ways = flownWays(SCENARIO, layout, 'teams', new Map([[bob, { x: 700, y: 300 }]]));
    expect([...ways.keys()]).toEqual([`solid:${bob}`]);
    const resting = routesOf(SCENARIO, layout, 'teams').find(({ id }) => id === `solid:${bob}`);
    expect(ways.get(`solid:${bob}`)?.points).not.toEqual(resting?.points);
    expect(flownWays(SCENARIO, layout, 'teams', new Map([[asId('seat', 'seat-open'), { x: 9, y: 9 }]])).size).toBe(0);
  });

  it('is where the line comes to rest when the card is let go there', () => {
    const at = { x: boxOf(bob).x - frame.x, y: boxOf(bob).y - frame.y };
    const way = flownWays(SCENARIO, layout, 'teams', new Map([[bob, at]])).get(`solid:${bob}`);
    expect(way).toEqual(routesOf(SCENARIO, layout, 'teams').find(({ id }) => id === `solid:${bob}`));
  });
});
