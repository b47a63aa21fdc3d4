import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { createPlan } from '#shared/model/create.ts';
import { asId } from '#shared/model/ids.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';
import { emptyComputer, openWindow, settled } from '#tests/helpers/open-window.ts';

let host = createFakeHost();
beforeEach(() => {
  host = createFakeHost();
  emptyComputer();
});

describe('savePlan()', () => {
  it('asks where, then knows the file, and sees later changes', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    expect(await window.session.savePlan()).toBe(true);
    expect(host.saved[0]).toMatchObject({ expected: null, text: serializePlan(window.plan().plan) });
    const { saveStateOf } = await import('#renderer/state/save-state.ts');
    await settled();
    expect(saveStateOf(window.plan())).toMatchObject({ isDirty: false, text: expect.stringMatching(/^Saved .* to /) });
    window.dispatch('plan.update', { changes: { name: 'Changed' } });
    expect(saveStateOf(window.plan()).isDirty).toBe(true);
    await window.session.savePlan();
    expect(host.saved[1]?.expected).not.toBeNull();
  });

  it('never overwrites a file that changed outside without being asked', async () => {
    const window = await openWindow(host);
    await window.session.openBytes(textFile('a.fourfold', serializePlan(buildSample())));
    host.saveAnswer = { ok: false, error: { code: 'file.changed-outside', message: 'It changed.' } };
    expect(await window.session.savePlan()).toBe(false);
    expect(window.ui().dialog).toMatchObject({ kind: 'conflict', name: 'a.fourfold', isGone: false });
    host.saveAnswer = { ok: false, error: { code: 'file.gone', message: 'It is gone.' } };
    expect(await window.session.savePlan()).toBe(false);
    expect(window.ui().dialog).toMatchObject({ kind: 'conflict', name: 'a.fourfold', isGone: true });
    host.saveAnswer = null;
    expect(await window.session.overwriteFile()).toBe(true);
    expect(host.saved.at(-1)?.expected).toBeNull();
  });

  it('is done before another plan is opened, which is not in that file', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    const { id } = window.plan().plan;
    const writing = host.holdSaves();
    const saved = window.session.savePlan();
    const opened = window.session.newPlan(createPlan(asId('plan', 'plan-other'), 'Another'));
    await settled();
    expect(window.plan().plan.id).toBe(id);
    writing.finish();
    expect(await saved).toBe(true);
    await opened;
    expect(window.plan()).toMatchObject({ plan: { name: 'Another' }, file: null, fileRevision: null });
    expect([...host.files.keys()]).toEqual([id]);
  });

  it('is done before the window goes', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    const writing = host.holdSaves();
    const saved = window.session.savePlan();
    host.requestClose();
    await settled();
    expect(host.closed).toBe(0);
    writing.finish();
    expect(await saved).toBe(true);
    await vi.waitFor(() => expect(host.closed).toBe(1));
  });

  it('takes no save of its own for a change by someone else: saves wait for one another', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    await window.session.savePlan();
    window.dispatch('plan.update', { changes: { name: 'Changed' } });
    const writing = host.holdSaves();
    const first = window.session.savePlan();
    window.dispatch('plan.update', { changes: { name: 'Changed while the disk is slow' } });
    const second = window.session.savePlan();
    writing.finish();
    expect(await Promise.all([first, second])).toEqual([true, true]);
    const [, before, after] = host.saved;
    expect(after?.expected).toBe(`sha of ${before?.text.length}`);
    expect(after?.text).toContain('Changed while the disk is slow');
  });

  it('says that the version before could not be kept', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    const { handle, name, sha256 } = textFile('a.fourfold', '');
    const notKept = { code: 'file.no-space', message: 'The disk is full.' };
    host.saveAnswer = { ok: true, value: { handle, name, sha256, notKept } };
    expect(await window.session.savePlan()).toBe(true);
    expect(window.ui().toasts[0]?.text).toBe(
      'Saved to a.fourfold, but the version before could not be kept. The disk is full.',
    );
    expect(window.plan().file).toEqual({ handle, name, sha256 });
  });

  it('stays unsaved and says why where the disk refuses', async () => {
    const window = await openWindow(host);
    await window.session.newPlan(buildSample());
    host.saveAnswer = { ok: false, error: { code: 'file.no-space', message: 'The disk is full.' } };
    expect(await window.session.savePlan()).toBe(false);
    expect(window.plan().file).toBeNull();
    expect(window.ui().toasts[0]?.text).toBe('Not saved. The disk is full.');
  });
});
