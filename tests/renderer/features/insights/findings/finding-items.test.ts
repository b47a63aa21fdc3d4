import { describe, expect, it } from 'vitest';
import type { Item } from '#renderer/features/insights/findings/finding-items.ts';
import {
  ACCEPTED_GROUP,
  drawnWith,
  firstOf,
  itemsOf,
  sectionsOf,
  walk,
  withGroup,
} from '#renderer/features/insights/findings/finding-items.ts';
import type { ListedFindings } from '#renderer/state/finding-list.ts';
import type { Finding } from '#shared/rules/finding.ts';

const finding = (key: string, severity: Finding['severity'] = 'hint') => ({ key, severity }) as Finding;
const NO_COUNTS = { error: 0, warning: 0, hint: 0 };
const GROUPED: ListedFindings = {
  counts: NO_COUNTS,
  groups: [
    { id: 'team a', name: 'A', findings: [finding('1', 'warning'), finding('2')] },
    { id: 'team b', name: 'B', findings: [finding('2'), finding('3')] },
  ],
  accepted: [finding('4', 'error')],
};
const FLAT: ListedFindings = { ...GROUPED, groups: [{ id: '', name: '', findings: [finding('1'), finding('2')] }] };

const idsOf = (items: readonly Item[]) => items.map(({ id }) => id);
const rows = (listed: ListedFindings, toggled: ReadonlySet<string> = new Set()) => itemsOf(sectionsOf(listed, toggled));

describe('the rows of the list', () => {
  it('are all open at first but the accepted, and one finding in two groups has two rows', () => {
    expect(idsOf(rows(GROUPED))).toEqual([
      'team a',
      'team a 1',
      'team a 2',
      'team b',
      'team b 2',
      'team b 3',
      'accepted',
    ]);
    expect(idsOf(rows(FLAT))).toEqual([' 1', ' 2', 'accepted']);
  });

  it('open and close by their groups', () => {
    const toggled = withGroup(withGroup(new Set(), 'team a', false), ACCEPTED_GROUP, true);
    expect(idsOf(rows(GROUPED, toggled))).toEqual([
      'team a',
      'team b',
      'team b 2',
      'team b 3',
      'accepted',
      'accepted 4',
    ]);
    const back = withGroup(withGroup(toggled, 'team a', true), ACCEPTED_GROUP, false);
    expect(rows(GROUPED, back)).toEqual(rows(GROUPED));
  });

  it('mark a group by its gravest finding, the accepted as accepted', () => {
    const marks = rows(GROUPED).flatMap((item) => (item.kind === 'group' ? [[item.name, item.mark, item.count]] : []));
    expect(marks).toEqual([
      ['A', 'warning', 2],
      ['B', 'hint', 2],
      ['Accepted', 'accepted', 1],
    ]);
  });

  it('are drawn up to so many findings', () => {
    expect(idsOf(itemsOf(firstOf(sectionsOf(GROUPED, new Set()), 3)))).toEqual([
      'team a',
      'team a 1',
      'team a 2',
      'team b',
      'team b 2',
      'accepted',
    ]);
  });
});

describe('what is drawn for the keyboard', () => {
  it.each([GROUPED, FLAT])('has the row that it is on, whether a finding or the heading of a group', (listed) => {
    const sections = sectionsOf(listed, new Set([ACCEPTED_GROUP]));
    const all = itemsOf(sections);
    for (const { id } of all) expect(idsOf(itemsOf(firstOf(sections, drawnWith(all, id))))).toContain(id);
    expect(drawnWith(all, undefined)).toBe(0);
  });
});

describe('walk()', () => {
  const all = rows(GROUPED);
  const closed = rows(GROUPED, withGroup(new Set(), 'team a', false));
  it.each<[string, readonly Item[], string, ReturnType<typeof walk>]>([
    ['team a', all, 'ArrowDown', { to: 'team a 1' }],
    ['team a 2', all, 'ArrowDown', { to: 'team b' }],
    ['team a', all, 'ArrowUp', { to: 'team a' }],
    ['accepted', all, 'ArrowDown', { to: 'accepted' }],
    ['team b 3', all, 'Home', { to: 'team a' }],
    ['team a', all, 'End', { to: 'accepted' }],
    ['team b 3', all, 'ArrowLeft', { to: 'team b' }],
    ['team b', all, 'ArrowLeft', { toggle: 'team b' }],
    ['team a', closed, 'ArrowLeft', null],
    ['team a', closed, 'ArrowRight', { toggle: 'team a' }],
    ['team a', closed, 'ArrowDown', { to: 'team b' }],
    ['team a', all, 'ArrowRight', { to: 'team a 1' }],
    ['team a 1', all, 'ArrowRight', null],
    [' 1', rows(FLAT), 'ArrowLeft', null],
    ['team a 1', all, 'Enter', null],
  ])('at %s of %# by %s', (id, items, key, expected) => expect(walk(items, id, key)).toEqual(expected));

  it('goes nowhere in an empty list', () => {
    expect(walk([], undefined, 'ArrowDown')).toBeNull();
  });
});
