import { webcrypto } from 'node:crypto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { electronHost } from '#renderer/platform/electron-host.ts';
import type { Bridge, FileHandle } from '#shared/ipc/contract.ts';

const invoke = vi.fn();
const openDropped = vi.fn();
const bridge = { invoke, openDropped, on: vi.fn(() => () => {}), platform: 'linux' } as unknown as Bridge;
const request = { kind: 'plan', suggestedName: 'a', bytes: new Uint8Array(1), expected: 'f'.repeat(64) } as const;

beforeEach(() => {
  vi.stubGlobal('crypto', webcrypto);
  invoke.mockReset().mockResolvedValue({ ok: true, value: null });
  openDropped.mockReset();
});

describe('electronHost', () => {
  it('sends each call over its channel', async () => {
    const host = electronHost(bridge);
    await host.saveFile({ ...request, handle: 'known' as FileHandle });
    expect(invoke).toHaveBeenLastCalledWith('files.save', { ...request, handle: 'known' });
    await host.writeSnapshot('plan-a', 3, 'text');
    expect(invoke).toHaveBeenLastCalledWith('recovery.write', { planId: 'plan-a', revision: 3, text: 'text' });
    await host.bindFile('plan-a', { handle: 'known' as FileHandle, name: 'a.fourfold', sha256: 'f' });
    expect(invoke).toHaveBeenLastCalledWith('files.bind', { planId: 'plan-a', handle: 'known', sha256: 'f' });
    await host.fileOfPlan('plan-a');
    expect(invoke).toHaveBeenLastCalledWith('files.of-plan', { planId: 'plan-a' });
    await host.keptVersions('known' as FileHandle);
    expect(invoke).toHaveBeenLastCalledWith('files.versions', { handle: 'known' });
    await host.readVersion('known' as FileHandle, 7);
    expect(invoke).toHaveBeenLastCalledWith('files.read-version', { handle: 'known', until: 7 });
    host.setWindowState({ title: 'A', isDirty: true });
    expect(invoke).toHaveBeenLastCalledWith('window.set-state', { title: 'A', isDirty: true });
  });

  it('reads a dropped file that has no path itself, and asks where when it is saved', async () => {
    openDropped.mockResolvedValue({ ok: false, error: { code: 'file.no-path', message: '' } });
    const host = electronHost(bridge);
    const opened = await host.openDropped(new File(['abc'], 'mail.csv'));
    if (!opened.ok) throw new Error('not opened');
    expect(opened.value.name).toBe('mail.csv');
    expect(new TextDecoder().decode(opened.value.bytes)).toBe('abc');
    await host.saveFile({ ...request, handle: opened.value.handle });
    expect(invoke).toHaveBeenLastCalledWith('files.save', { ...request, handle: null, expected: null });
    invoke.mockClear();
    await host.bindFile('plan-a', opened.value);
    expect(invoke).not.toHaveBeenCalled();
  });

  it('hands on any other refusal of a dropped file', async () => {
    const refusal = { ok: false, error: { code: 'file.too-large', message: 'x' } };
    openDropped.mockResolvedValue(refusal);
    expect(await electronHost(bridge).openDropped(new File(['abc'], 'a.csv'))).toEqual(refusal);
  });
});
