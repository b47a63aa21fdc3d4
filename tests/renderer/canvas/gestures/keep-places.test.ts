import { describe, expect, it } from 'vitest';
import type { DragItem } from '#renderer/canvas/gestures/drag-store.ts';
import { makeIds } from '#renderer/canvas/gestures/drop.ts';
import { meaningOfDrop } from '#renderer/canvas/gestures/from-changes.ts';
import { keptPlaces } from '#renderer/canvas/gestures/keep-places.ts';
import { runCommands } from '#shared/commands/run-commands.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { asId } from '#shared/model/ids.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Point } from '#shared/model/point.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';

const plan = buildSample();
const first = (one: Plan): Scenario => scenariosOf(one)[0] as Scenario;
const role: DragItem = { kind: 'role', role: asId('role', 'software-engineer') };

function drop(item: DragItem, at: Point | null) {
  const meaning = meaningOfDrop(plan, first(plan), item, { kind: 'canvas', at }, makeIds());
  if (meaning === null || 'reason' in meaning) throw new Error('the drop means nothing');
  const kept = keptPlaces(plan, first(plan), meaning.calls);
  const run = runCommands(plan, [...meaning.calls, ...kept], '');
  if (!run.ok) throw new Error(run.error.message);
  return { kept, after: run.value.plan };
}

describe('a team that is dropped on the empty canvas', () => {
  it.each([
    ['right of the others', { x: 1200, y: 40 }],
    ['beside the platform', { x: 900, y: 640 }],
    ['left of the others', { x: -400, y: 200 }],
  ])('%s stands there, and none of them moves', (_where, at) => {
    const { after } = drop(role, at);
    const [was, is] = [layoutTeams(plan, first(plan)), layoutTeams(after, first(after))];
    for (const [id, frame] of was.frames) expect([id, is.frames.get(id)]).toEqual([id, frame]);
    for (const [id, card] of was.cards) expect([id, is.cards.get(id)]).toEqual([id, card]);
    const added = [...is.frames].find(([id]) => !was.frames.has(id));
    expect(added?.[1]).toMatchObject(
      Object.values(first(after).teams).find(({ id }) => id === added?.[0])?.position ?? {},
    );
  });

  it('places nobody where the others are arranged as before, and none for a team that goes nowhere', () => {
    const { kept } = drop(role, null);
    expect(kept).toEqual([]);
  });

  it('gives way itself where it would stand over another, by no more than it must', () => {
    const { after } = drop(role, { x: 820, y: 540 });
    const [was, is] = [layoutTeams(plan, first(plan)), layoutTeams(after, first(after))];
    for (const [id, frame] of was.frames) expect([id, is.frames.get(id)]).toEqual([id, frame]);
    const added = [...is.frames].find(([id]) => !was.frames.has(id));
    expect(added?.[1]).toMatchObject({ x: 744, y: 458 });
    expect(first(after).teams[asId('team', added?.[0] ?? '')]?.position).toEqual({ x: 744, y: 458 });
  });
});
