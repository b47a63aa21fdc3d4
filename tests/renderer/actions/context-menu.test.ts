/** What all menus at the pointer share: names that fit what is selected, and lines between groups. */

import { beforeEach, expect, it } from 'vitest';
import { ACTION_IDS, actionOf } from '#renderer/actions/actions.ts';
import { CLIPBOARD, contextEntries, separated } from '#renderer/actions/context-menu.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { select, setUi } from '#renderer/state/ui-store.ts';
import { PLAN } from '#tests/renderer/canvas/fixtures.ts';

const HOST = { kind: 'browser', platform: 'linux' } as const;

const told = (ids: Parameters<typeof contextEntries>[0]) =>
  contextEntries(ids, HOST).map((entry) =>
    entry.kind === 'item' ? [entry.label, entry.shortcut, entry.isDisabled === true] : entry.kind,
  );

beforeEach(() => {
  showPlan(PLAN);
  setUi({ screen: 'planner' });
  select([{ kind: 'seat', id: 'seat-ada' }]);
});

it('calls duplicating what it does to the selection, and offers it for a selection alone', () => {
  expect(told(CLIPBOARD)).toEqual([
    ['Cut', 'Ctrl X', false],
    ['Copy', 'Ctrl C', false],
    ['Paste', 'Ctrl V', true],
    ['Duplicate', 'Ctrl D', false],
  ]);
  select([]);
  expect(told(['edit.duplicate'])).toEqual([['Duplicate', 'Ctrl D', true]]);
  expect(actionOf('edit.duplicate').label).toContain('scenario');
});

it('has no two actions of one name in a menu', () => {
  const labels = ACTION_IDS.map((id) => actionOf(id).context?.label ?? actionOf(id).label);
  expect(new Set(labels).size).toBe(labels.length);
});

it('leaves out what makes no sense for these seats, and draws lines between groups alone', () => {
  expect(told(['seat.fill', 'seat.vacate']).map(([label]) => label)).toEqual(['Make the seat vacant']);
  const entries = separated([[], contextEntries(['edit.copy'], HOST), [], contextEntries(['edit.delete'], HOST)]);
  expect(entries.map((entry) => (entry.kind === 'item' ? [entry.label, entry.isDanger === true] : entry.kind))).toEqual(
    [['Copy', false], 'separator', ['Delete', true]],
  );
});
