import 'fake-indexeddb/auto';
import * as dexie from 'dexie';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { plainProfile } from '#shared/model/profile.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';
import { emptyComputer, killWindows, openWindow, planOfTabs, settled } from '#tests/helpers/open-window.ts';

const [one, two, three] = [
  asId('scenario', 'scenario-1'),
  asId('scenario', 'scenario-2'),
  asId('scenario', 'scenario-3'),
];
const threeTabs = () => planOfTabs(one, two, three);
let host = createFakeHost();
beforeEach(() => {
  host = createFakeHost();
  emptyComputer();
});

describe('startSession()', () => {
  it('shows the start screen first', async () => {
    const window = await openWindow(host);
    expect(window.ui().screen).toBe('start');
    expect(await window.session.listStoredPlans()).toEqual([]);
  });

  it('makes one new plan of a double click', async () => {
    const window = await openWindow(host);
    const made = await Promise.all([window.session.newPlan(buildSample()), window.session.newPlan(buildSample())]);
    expect(made).toEqual([true, false]);
    expect(await window.session.listStoredPlans()).toHaveLength(1);
    expect(await window.session.newPlan()).toBe(true);
  });

  it('brings an edited plan back after the window was killed, and says so', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    first.dispatch('plan.update', { changes: { name: 'After the edit' } });
    await settled();
    expect(first.plan().storage.kind).toBe('saved');
    killWindows();
    const second = await openWindow(host);
    expect(second.ui().screen).toBe('planner');
    expect(second.plan().plan.name).toBe('After the edit');
    expect(second.ui().toasts[0]?.text).toContain('Brought back');
  });

  it('takes nothing for saved from the moment that it is edited', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(threeTabs());
    expect(window.plan().storage.kind).toBe('saved');
    window.dispatch('plan.update', { changes: { name: 'Edited' } });
    expect(window.plan().storage.kind).toBe('saving');
    await settled();
    expect(window.plan().storage.kind).toBe('saved');
  });

  it('brings a plan back with the scenario that was worked in, edited there or only looked at', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(threeTabs());
    first.setActiveScenario(two);
    first.dispatch('plan.update', { changes: { name: 'Edited in the second' } });
    await settled();
    killWindows();
    const second = await openWindow(host);
    expect(second.plan().scenarioId).toBe(two);
    await settled();
    second.setActiveScenario(three);
    await settled();
    killWindows();
    const third = await openWindow(host);
    expect(third.plan().scenarioId).toBe(three);

    // A file of the same plan opens there as well, and with its first scenario where that one is not in it.
    const { plan } = third.plan();
    await third.session.openBytes(textFile('a.fourfold', serializePlan(plan)));
    expect(third.plan().scenarioId).toBe(three);
    const { [three]: _gone, ...scenarios } = plan.scenarios;
    await third.session.openBytes(textFile('b.fourfold', serializePlan({ ...plan, scenarios })));
    expect(third.plan().scenarioId).toBe(one);
  });

  it('keeps the scenario beside a snapshot that is newer than the database', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(threeTabs());
    first.setActiveScenario(two);
    await settled();
    const { plan, revision } = first.plan();
    await host.writeSnapshot(plan.id, revision + 5, serializePlan({ ...plan, name: 'Newer' }));
    killWindows();
    const second = await openWindow(host);
    expect(second.plan()).toMatchObject({ scenarioId: two, plan: { name: 'Newer' } });
  });

  it('opens a plan that was stored before the scenario was, with its first one', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(threeTabs());
    await settled();
    const { plan } = first.plan();
    killWindows();
    const db = await new dexie.Dexie('fourfold').open();
    await db.table('plans').update(plan.id, { scenario: undefined });
    expect(await db.table('plans').get(plan.id)).not.toHaveProperty('scenario');
    db.close();
    const second = await openWindow(host);
    expect(second.plan()).toMatchObject({ plan: { id: plan.id }, scenarioId: one });
  });

  it('starts with the start screen after a clean close', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    first.dispatch('plan.update', { changes: { name: 'Closed' } });
    host.requestClose();
    await vi.waitFor(() => expect(host.closed).toBe(1));
    killWindows();
    const second = await openWindow(createFakeHost());
    expect(second.ui().screen).toBe('start');
    expect((await second.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Closed']);
  });

  it('binds a plan that is opened again to the file that it was in', async () => {
    const first = await openWindow(host);
    await first.session.newPlan(buildSample());
    expect(await first.session.savePlan()).toBe(true);
    await settled();
    const { file, plan } = first.plan();
    killWindows();
    const second = await openWindow(host);
    expect(second.plan().file).toEqual(file);
    expect(second.plan().fileRevision).toBe(second.plan().revision);
    second.dispatch('plan.update', { changes: { name: 'Changed' } });
    expect(await second.session.savePlan()).toBe(true);
    expect(host.saved.at(-1)).toMatchObject({ expected: file?.sha256 });

    // Changed by another program: it is still its file, which holds something else.
    const known = host.files.get(plan.id);
    if (known) host.files.set(plan.id, { ...known, isChanged: true });
    killWindows();
    const third = await openWindow(host);
    expect(third.plan().file).toEqual(second.plan().file);
    expect(third.plan().fileRevision).toBeNull();
    expect(third.ui().toasts[0]?.text).toContain('was changed by another program');

    // Gone: only this computer holds it.
    host.files.clear();
    killWindows();
    const fourth = await openWindow(host);
    expect(fourth.plan()).toMatchObject({ file: null, fileRevision: null });
  });

  it('restores plans that only the second copy has', async () => {
    await host.writeSnapshot('plan-lost', 7, serializePlan(createPlan(asId('plan', 'plan-lost'), 'Lost one')));
    const window = await openWindow(host);
    expect((await window.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Lost one']);
    expect(window.ui().toasts[0]?.text).toContain(
      'Restored from the second copy: Lost one. The storage as it was found is kept in /profile/damaged-store.',
    );
    expect(host.setAside).toEqual(['copied']);
    killWindows();
    await openWindow(host);
    expect(host.setAside).toEqual(['copied']);
  });

  it('opens the files that it was started with', async () => {
    host.pending.push({ ok: true, value: textFile('a.fourfold', serializePlan(buildSample())) });
    const window = await openWindow(host);
    expect(window.plan().plan.name).toBe(buildSample().name);
    expect(window.plan().file?.name).toBe('a.fourfold');
  });
});

describe('openBytes()', () => {
  it('opens a plan with a threshold that is too low, and says which', async () => {
    const window = await openWindow(host);
    const profile = { ...plainProfile('scale-up'), thresholds: { 'teams-of-lead': 0 } };
    await window.session.openBytes(textFile('old.fourfold', serializePlan({ ...buildSample(), profile })));
    expect(window.plan().plan.profile).toEqual(profile);
    expect(window.ui().toasts[0]?.text).toBe(
      '“Teams that one person may lead” is 0 in this plan; the least is 1, which counts. Set or reset it in the profile.',
    );
  });

  it('says what is wrong with a file and keeps what is open', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('broken.fourfold', '{"schemaVersion": 9}'));
    expect(window.ui().screen).toBe('start');
    expect(window.ui().toasts[0]?.text).toContain('broken.fourfold was not opened. This plan has version 9');
  });

  // HR systems give tables of text the name of old Excel files; a real one is told apart in the preview.
  it.each(['people.csv', 'People.XLS'])('shows the roster %s before anything is imported', async (name) => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile(name, 'Name,Role\nAda,Data Scientist\n'));
    expect(window.ui().dialog).toMatchObject({ kind: 'import' });
  });

  it('keeps unsaved changes beside a file with the same plan', async () => {
    const window = await openWindow(host);
    const file = textFile('a.fourfold', serializePlan(buildSample()));
    await window.session.openBytes(file);
    window.dispatch('plan.update', { changes: { name: 'Mine' } });
    await window.session.openBytes(file);
    expect(window.plan().plan.name).toBe(buildSample().name);
    const names = (await window.session.listStoredPlans()).map((plan) => plan.name);
    expect(names.some((name) => name.startsWith('Mine (changes of'))).toBe(true);
  });

  it.each<[string, boolean]>([
    ['after a crash', true],
    ['after a clean close', false],
  ])('keeps changes that were made to the stored plan %s, when its file is opened', async (_, isCrash) => {
    const first = await openWindow(host);
    const file = textFile('a.fourfold', serializePlan(buildSample()));
    await first.session.openBytes(file);
    const { id } = first.plan().plan;
    if (isCrash) await vi.waitFor(() => expect(first.plan().storage.kind).toBe('saved'));
    else {
      host.requestClose();
      await vi.waitFor(() => expect(host.closed).toBe(1));
    }
    killWindows();
    const second = await openWindow(host);
    if (!isCrash) await second.session.openStoredPlan(id);
    second.dispatch('plan.update', { changes: { name: 'Edited without its file' } });
    await second.session.openBytes(file);
    expect(second.plan().plan.name).toBe(buildSample().name);
    const names = (await second.session.listStoredPlans()).map((plan) => plan.name);
    expect(names.filter((name) => name.startsWith('Edited without its file (changes of'))).toHaveLength(1);
  });

  it('opens no file over what a newer program stored of the same plan', async () => {
    const plan = buildSample();
    const newer = serializePlan(plan).replace('"schemaVersion": 1', '"schemaVersion": 2');
    await host.writeSnapshot(plan.id, 3, newer);
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(plan)));
    expect(window.ui().screen).toBe('start');
    expect(window.ui().toasts[0]?.text).toContain('This plan has version 2');
    expect(host.snapshots.get(plan.id)?.text).toBe(newer);
  });

  it('keeps nothing beside where the stored plan is what its file held', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(buildSample())));
    await window.session.openBytes(textFile('a.fourfold', serializePlan({ ...buildSample(), name: 'Theirs' })));
    await vi.waitFor(async () =>
      expect((await window.session.listStoredPlans()).map((plan) => plan.name)).toEqual(['Theirs']),
    );
  });
});
