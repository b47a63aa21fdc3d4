import { beforeEach, describe, expect, it } from 'vitest';
import { canLockSelection, toggleLock } from '#renderer/actions/selection-actions.ts';
import type { DragItem, DropTarget } from '#renderer/canvas/gestures/drag-store.ts';
import { dropOn } from '#renderer/canvas/gestures/drop.ts';
import { lockReason } from '#renderer/canvas/gestures/lock.ts';
import { tidied } from '#renderer/canvas/tidy.ts';
import { undo } from '#renderer/state/dispatch.ts';
import { activeScenario, usePlanStore } from '#renderer/state/plan-store.ts';
import { select, useUi } from '#renderer/state/ui-store.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { asId } from '#shared/model/ids.ts';
import { teamsOf } from '#shared/model/order.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { PLAN, SCENARIO } from '../fixtures.ts';

const BASE = asId('team', 'team-base');
const PODS = asId('team', 'team-pods');
const ADA = asId('seat', 'seat-ada');
const OPEN = asId('seat', 'seat-open');
const REASON = 'Base is locked: unlock it first (Ctrl+Shift+L)';
const base = SCENARIO.teams[BASE];
if (base === undefined) throw new Error('the fixture has no base');
const LOCKED: Scenario = { ...SCENARIO, teams: { ...SCENARIO.teams, [BASE]: { ...base, isLocked: true } } };
const PLAN_START = usePlanStore.getState();
const scenario = () => activeScenario(usePlanStore.getState());

beforeEach(() => {
  const plan = { ...PLAN, scenarios: { [LOCKED.id]: LOCKED } };
  usePlanStore.setState({ ...PLAN_START, plan, scenarioId: LOCKED.id }, true);
  useUi.setState({ selection: [], toasts: [], announcement: '' });
});

describe('lockReason()', () => {
  const seats = (...ids: (typeof ADA)[]): DragItem => ({ kind: 'seats', seats: ids });
  const team = (id: typeof BASE): DropTarget => ({ kind: 'team', id, before: null });
  const canvas: DropTarget = { kind: 'canvas', at: { x: 0, y: 0 } };
  it.each<[string, DragItem, DropTarget, string | null]>([
    ['a seat into it', seats(ADA), team(BASE), REASON],
    ['a seat out of it', seats(OPEN), team(PODS), REASON],
    ['a seat of it onto the canvas', seats(OPEN), canvas, REASON],
    ['a seat of it to another place in it', seats(OPEN), team(BASE), REASON],
    ['one of several out of it', seats(ADA, OPEN), team(PODS), REASON],
    ['a role into it', { kind: 'role', role: asId('role', 'data-engineer') }, team(BASE), REASON],
    [
      'a person onto its vacancy',
      { kind: 'person', person: asId('person', 'person-eve') },
      { kind: 'seat', id: OPEN },
      REASON,
    ],
    ['a seat under a manager in it', seats(ADA), { kind: 'seat', id: OPEN }, null],
    ['a seat between other teams', seats(ADA), team(PODS), null],
    ['a new team beside it', { kind: 'team', teamKind: 'pod' }, canvas, null],
  ])('%s', (_, item, target, reason) => {
    expect(lockReason(LOCKED, item, target)).toBe(reason);
  });
});

describe('a locked team', () => {
  const item: DragItem = { kind: 'seats', seats: [ADA] };
  const target: DropTarget = { kind: 'team', id: BASE, before: null };

  it('takes nothing from the mouse, and says what to do', () => {
    expect(dropOn(item, target, 'hand')).toBe(false);
    expect(useUi.getState().toasts).toMatchObject([{ tone: 'error', text: REASON }]);
    expect(scenario().seats[ADA]?.team).toBe(PODS);
  });

  it('takes what keys say', () => {
    expect(dropOn(item, target, 'keys')).toBe(true);
    expect(scenario().seats[ADA]?.team).toBe(BASE);
  });
});

describe('toggleLock()', () => {
  it('unlocks what is locked, and locks it again, a step each', () => {
    select([{ kind: 'team', id: BASE }]);
    toggleLock();
    expect(scenario().teams[BASE]?.isLocked).toBe(false);
    expect(useUi.getState().announcement).toBe('Base unlocked.');
    toggleLock();
    expect(scenario().teams[BASE]?.isLocked).toBe(true);
    undo();
    expect(scenario().teams[BASE]?.isLocked).toBe(false);
  });

  it('locks all that are selected first, also by their seats', () => {
    select([
      { kind: 'team', id: BASE },
      { kind: 'seat', id: ADA },
    ]);
    toggleLock();
    expect(teamsOf(scenario()).map(({ isLocked }) => isLocked)).toEqual([true, true]);
    toggleLock();
    expect(teamsOf(scenario()).map(({ isLocked }) => isLocked)).toEqual([false, false]);
  });

  it('needs a team', () => {
    expect(canLockSelection()).toBe(false);
    select([{ kind: 'outside', id: 'person-eve' }]);
    expect(canLockSelection()).toBe(false);
    select([{ kind: 'seat', id: OPEN }]);
    expect(canLockSelection()).toBe(true);
  });
});

describe('tidied()', () => {
  it('leaves locked teams where they are and puts none over them', () => {
    const sample = buildSample();
    const [first] = Object.values(sample.scenarios) as [Scenario];
    const [moved] = teamsOf(first);
    if (moved === undefined) throw new Error('no team');
    const position = { x: 500, y: 400 };
    const locked: Scenario = {
      ...first,
      teams: { ...first.teams, [moved.id]: { ...moved, position, isLocked: true } },
    };
    const places = tidied(sample, locked);
    const at = new Map(places.teams.map(({ id, position: to }) => [id, to]));
    expect(at.get(moved.id)).toEqual(position);
    const placed = teamsOf(locked).map((team) => ({ ...team, position: at.get(team.id) ?? null }));
    const after: Scenario = { ...locked, teams: Object.fromEntries(placed.map((team) => [team.id, team])) };
    const boxes = [...layoutTeams(sample, after).frames.values()];
    for (const [index, a] of boxes.entries())
      for (const b of boxes.slice(index + 1)) {
        const isApart = a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
        expect(isApart).toBe(true);
      }
  });
});
