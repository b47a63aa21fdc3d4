import { afterEach, expect, it, onTestFinished, vi } from 'vitest';
import { knownPlans, notePlan } from '#renderer/persistence/known-plans.ts';

afterEach(() => localStorage.clear());

const ada = { id: 'plan-a', name: 'Ada', revision: 3 };

it('knows each plan as it was noted last', () => {
  notePlan({ ...ada, revision: 2 });
  notePlan({ id: 'plan-b', name: 'Bo', revision: 1 });
  notePlan(ada);
  expect(knownPlans()).toEqual([{ id: 'plan-b', name: 'Bo', revision: 1 }, ada]);
});

it.each([
  ['nothing', null, []],
  ['no JSON', '[{', []],
  ['no list', '{"id":"plan-a"}', []],
  ['rows of another shape among its own', JSON.stringify([null, 7, { id: 'plan-b' }, { ...ada, name: 5 }, ada]), [ada]],
])('reads a storage that holds %s', (_, text, known) => {
  if (text !== null) localStorage.setItem('fourfold.known-plans', text);
  expect(knownPlans()).toEqual(known);
});

it('goes on where the storage is full', () => {
  const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('no', 'QuotaExceededError');
  });
  onTestFinished(() => full.mockRestore());
  notePlan(ada);
  expect(knownPlans()).toEqual([]);
});
