/** A plan that two windows have open: one of them writes it. */

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';
import { emptyComputer, heldLocks, killWindows, openWindow, planOfTabs, settled } from '#tests/helpers/open-window.ts';

const [one, two] = [asId('scenario', 'scenario-1'), asId('scenario', 'scenario-2')];
const twoTabs = () => planOfTabs(one, two);
let host = createFakeHost();
beforeEach(() => {
  host = createFakeHost();
  emptyComputer();
});

describe('a second window', () => {
  it('does not bring back what the first one has open, and is told where it opens it', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    const { id } = first.plan().plan;
    const second = await openWindow(host);
    expect(second.ui().screen).toBe('start');
    await second.session.openStoredPlan(id);
    expect(second.plan().storage).toMatchObject({ kind: 'read-only' });
    second.dispatch('plan.update', { changes: { name: 'From the second' } });
    await settled();
    first.dispatch('plan.update', { changes: { name: 'From the first' } });
    await settled();
    await second.session.leavePlan();
    expect(second.ui().toasts[0]?.text).toContain('are not saved');
    second.dispatch('plan.update', { changes: { name: 'Once more' } });
    expect(await second.session.newPlan()).toBe(false);
    await second.session.leavePlan();
    expect(second.ui().screen).toBe('start');
    killWindows();
    const third = await openWindow(host);
    expect(third.plan().plan.name).toBe('From the first');
  });

  it('writes what the first one has left for the start screen', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    const { id } = first.plan().plan;
    await first.session.leavePlan();
    await settled();
    const second = await openWindow(host);
    await second.session.openStoredPlan(id);
    expect(second.plan().storage.kind).toBe('saved');
    await first.session.openStoredPlan(id);
    expect(first.plan().storage.kind).toBe('read-only');
  });

  it('goes on with what the first one left, once that one has let go', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(twoTabs());
    const { id } = first.plan().plan;
    const second = await openWindow(host);
    await second.session.openStoredPlan(id);
    second.setActiveScenario(two);
    first.dispatch('plan.update', { changes: { name: 'From the first' } });
    await first.session.leavePlan();
    await vi.waitFor(() => expect(second.plan().storage.kind).toBe('saved'));
    expect(second.plan()).toMatchObject({ plan: { name: 'From the first' }, scenarioId: two });
    expect(second.ui().toasts[0]?.text).toBe('The plan was closed in the other window and is saved from here now.');
    second.dispatch('plan.update', { changes: { name: 'From the second' } });
    await settled();
    killWindows();
    const third = await openWindow(host);
    expect(third.plan().plan.name).toBe('From the second');
  });

  it('keeps both its own changes and those of the first one', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(twoTabs());
    const { id } = first.plan().plan;
    const second = await openWindow(host);
    await second.session.openStoredPlan(id);
    second.dispatch('plan.update', { changes: { name: 'From the second' } });
    for (const name of ['Once', 'Twice', 'From the first']) first.dispatch('plan.update', { changes: { name } });
    await first.session.leavePlan();
    await vi.waitFor(() => expect(second.plan().storage.kind).toBe('saved'));
    await settled();
    const names = (await second.session.listStoredPlans()).map(({ name }) => name);
    expect(names.sort()).toEqual([expect.stringMatching(/^From the first \(changes of /), 'From the second']);
    expect(second.ui().toasts[0]?.text).toContain('is kept as “From the first (changes of');
    second.undo();
    expect(second.plan().plan.name).toBe('Tabs');
    // The snapshot of the first one counts as older now.
    await settled();
    killWindows();
    const third = await openWindow(host);
    expect(third.plan().plan).toMatchObject({ id, name: 'Tabs' });
  });

  it('waits no longer once it has left the plan', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(twoTabs());
    const second = await openWindow(host);
    await second.session.openStoredPlan(first.plan().plan.id);
    await second.session.leavePlan();
    await first.session.leavePlan();
    await vi.waitFor(() => expect(heldLocks()).toBe(0));
    expect(second.ui().toasts).toEqual([]);
  });

  it('may open again what this one has open', async () => {
    const window = await openWindow(host);
    const file = textFile('a.fourfold', serializePlan(buildSample()));
    await window.session.openBytes(file);
    await window.session.openBytes(file);
    await vi.waitFor(() => expect(window.plan().storage.kind).toBe('saved'));
  });
});
