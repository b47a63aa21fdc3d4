/** What a selection means for the command that removes it. */

import { describe, expect, it } from 'vitest';
import { removalOf } from '#renderer/actions/selection-actions.ts';

describe('removalOf', () => {
  it('sorts what is selected; reporting lines go by their seat and manager', () => {
    const selection = [
      { kind: 'seat', id: 'seat-a' },
      { kind: 'team', id: 'team-a' },
      { kind: 'line', id: 'line-a' },
      { kind: 'line', id: 'solid:seat-b' },
      { kind: 'line', id: 'dotted:seat-b:seat-c' },
      { kind: 'line', id: 'dotted:seat-b:person-x' },
      { kind: 'outside', id: 'person-x' },
    ] as const;
    expect(removalOf(selection, (id) => id === 'seat-c')).toEqual({
      seats: ['seat-a'],
      teams: ['team-a'],
      lines: ['line-a'],
      notes: [],
      reports: [
        { seat: 'seat-b', kind: 'solid' },
        { seat: 'seat-b', kind: 'dotted', manager: { kind: 'seat', id: 'seat-c' } },
        { seat: 'seat-b', kind: 'dotted', manager: { kind: 'outside', id: 'person-x' } },
      ],
    });
  });
});
