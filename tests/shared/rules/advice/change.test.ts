/** What a change asks of people: whether somebody has to be found for a seat. */

import { expect, it } from 'vitest';
import { isHire } from '#shared/rules/advice/change.ts';

it.each([
  ['seat.add', true],
  ['team.add-with-seat', true],
  ['seat.vacate', true],
  ['seat.fill', false],
  ['seat.update', false],
])('%s needs a hire: %s', (id, expected) => {
  expect(isHire({ label: '', commands: [{ id, payload: {} }] })).toBe(expected);
});
