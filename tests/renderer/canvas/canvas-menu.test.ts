/** The canvas's menu offers actions of the one table, each once, and those that make sense. */

import { beforeEach, describe, expect, it } from 'vitest';
import { ACTION_IDS } from '#renderer/actions/actions.ts';
import type { MenuSubject } from '#renderer/canvas/canvas-menu.ts';
import { menuGroups } from '#renderer/canvas/canvas-menu.ts';
import { showPlan } from '#renderer/state/plan-store.ts';
import { select, setUi } from '#renderer/state/ui-store.ts';
import { PLAN } from './fixtures.ts';

const offered = (subject: MenuSubject) => menuGroups(subject).flat();

beforeEach(() => {
  showPlan(PLAN);
  setUi({ screen: 'planner' });
  select([]);
});

describe('menuGroups()', () => {
  it.each(['seat', 'team', 'line', 'outside', 'note', null] as const)(
    'has no group or action twice for %s',
    (subject) => {
      const ids = offered(subject);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids.every((id) => ACTION_IDS.includes(id))).toBe(true);
      expect(menuGroups(subject).every((group) => group.length > 0)).toBe(true);
    },
  );

  it('asks who fits a vacancy alone, and makes vacant what is held', () => {
    select([{ kind: 'seat', id: 'seat-open' }]);
    expect(offered('seat')).toContain('seat.fill');
    expect(offered('seat')).not.toContain('seat.vacate');
    select([{ kind: 'seat', id: 'seat-ada' }]);
    expect(offered('seat')).not.toContain('seat.fill');
    expect(offered('seat')).toContain('seat.vacate');
  });
});
