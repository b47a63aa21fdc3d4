import { webcrypto } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browserHost } from '#renderer/platform/browser-host.ts';
import type { FileMemory, RememberedFile } from '#renderer/platform/picked-files.ts';
import { selectHost } from '#renderer/platform/select-host.ts';
import type { KnownFile } from '#shared/ipc/contract.ts';

const bytes = (text: string) => new TextEncoder().encode(text);
const save = { kind: 'plan', handle: null, suggestedName: 'A.fourfold', bytes: bytes('new'), expected: null } as const;

/** A file on a disk that a File System Access handle leads to. */
function fakeFile(name: string, content: string) {
  let disk = content;
  const handle = {
    name,
    getFile: async () => new File([disk], name),
    createWritable: async () => {
      let draft = '';
      return {
        write: async (chunk: Uint8Array) => {
          draft += new TextDecoder().decode(chunk);
        },
        close: async () => {
          disk = draft;
        },
        abort: async () => {},
      };
    },
  };
  return { handle, read: () => disk, change: (text: string) => (disk = text) };
}

beforeEach(() => vi.stubGlobal('crypto', webcrypto));
afterEach(() => vi.unstubAllGlobals());

const withPickers = (pickers: object) => browserHost(Object.assign(Object.create(window), pickers) as Window);

describe('browserHost with File System Access', () => {
  it('opens, saves in place, and notices a change by someone else', async () => {
    const file = fakeFile('A.fourfold', 'old');
    const host = withPickers({ showOpenFilePicker: async () => [file.handle], showSaveFilePicker: vi.fn() });
    const opened = await host.openFile('plan');
    if (!opened.ok || opened.value === null) throw new Error('not opened');
    expect(opened.value.name).toBe('A.fourfold');
    const { handle, sha256 } = opened.value;
    const saved = await host.saveFile({ ...save, handle, expected: sha256 });
    expect(saved).toMatchObject({ ok: true, value: { handle, name: 'A.fourfold' } });
    expect(file.read()).toBe('new');
    file.change('by someone else');
    expect(
      await host.saveFile({ ...save, handle, expected: saved.ok ? (saved.value?.sha256 ?? null) : null }),
    ).toMatchObject({
      ok: false,
      error: { code: 'file.changed-outside' },
    });
    expect(file.read()).toBe('by someone else');
  });

  it('asks where without a handle, and a cancelled question is no error', async () => {
    const file = fakeFile('B.fourfold', '');
    const cancel = () => Promise.reject(new DOMException('cancelled', 'AbortError'));
    const host = withPickers({ showOpenFilePicker: cancel, showSaveFilePicker: async () => file.handle });
    expect(await host.openFile('plan')).toEqual({ ok: true, value: null });
    expect(await host.saveFile(save)).toMatchObject({ ok: true, value: { name: 'B.fourfold' } });
    expect(file.read()).toBe('new');
    const refusing = withPickers({ showOpenFilePicker: cancel, showSaveFilePicker: cancel });
    expect(await refusing.saveFile(save)).toEqual({ ok: true, value: null });
  });

  it('says so where the browser cannot write, and leaves the file', async () => {
    const file = fakeFile('C.fourfold', 'old');
    const handle = { ...file.handle, createWritable: () => Promise.reject(new Error('no permission')) };
    const host = withPickers({ showOpenFilePicker: async () => [handle], showSaveFilePicker: async () => handle });
    expect(await host.saveFile(save)).toMatchObject({ ok: false, error: { code: 'file.failed' } });
    expect(file.read()).toBe('old');
  });
});

describe('browserHost after a restart', () => {
  const kept = new Map<string, RememberedFile>();
  const memory: FileMemory = {
    put: async (plan, remembered) => void kept.set(plan, remembered),
    get: async (plan) => kept.get(plan) ?? null,
    forget: async (plan) => void kept.delete(plan),
  };
  beforeEach(() => kept.clear());

  /** Saves a plan to a file in one window, and gives that file and the next window. */
  async function restarted(leave: { now: PermissionState; asked: PermissionState }) {
    const disk = fakeFile('A.fourfold', 'old');
    const other = fakeFile('B.fourfold', '');
    const asked = vi.fn(async () => leave.asked);
    const file = { ...disk.handle, queryPermission: async () => leave.now, requestPermission: asked };
    const pickers = { showOpenFilePicker: vi.fn(), showSaveFilePicker: vi.fn(async () => other.handle) };
    const before = browserHost(
      Object.assign(Object.create(window), { ...pickers, showSaveFilePicker: async () => file }) as Window,
      memory,
    );
    leave.now = 'granted';
    const saved = await before.saveFile(save);
    if (!saved.ok || saved.value === null) throw new Error('not saved');
    await before.bindFile('plan-a', saved.value);
    const host = browserHost(Object.assign(Object.create(window), pickers) as Window, memory);
    return { disk, other, asked, host, ask: pickers.showSaveFilePicker };
  }
  const again = (known: KnownFile | null) =>
    ({ ...save, handle: known?.handle ?? null, bytes: bytes('newer'), expected: known?.sha256 ?? null }) as const;

  it('knows the file, asks for leave at the first save, and writes there', async () => {
    const leave = { now: 'granted', asked: 'granted' } as { now: PermissionState; asked: PermissionState };
    const { disk, host, asked, ask } = await restarted(leave);
    leave.now = 'prompt';
    const known = await host.fileOfPlan('plan-a');
    expect(known).toMatchObject({ name: 'A.fourfold', isChanged: false });
    expect(asked).not.toHaveBeenCalled();
    expect(await host.saveFile(again(known))).toMatchObject({ ok: true, value: { name: 'A.fourfold' } });
    expect(asked).toHaveBeenCalledOnce();
    expect(ask).not.toHaveBeenCalled();
    expect(disk.read()).toBe('newer');
  });

  it('asks where to save to once leave is refused, and leaves the file', async () => {
    const leave = { now: 'granted', asked: 'denied' } as { now: PermissionState; asked: PermissionState };
    const { disk, other, host, ask } = await restarted(leave);
    leave.now = 'prompt';
    const known = await host.fileOfPlan('plan-a');
    expect(await host.saveFile(again(known))).toMatchObject({ ok: true, value: { name: 'B.fourfold' } });
    expect(ask).toHaveBeenCalledOnce();
    expect([disk.read(), other.read()]).toEqual(['new', 'newer']);
  });

  it('does not overwrite what somebody else wrote meanwhile, and opens it where that is asked for', async () => {
    const leave = { now: 'granted', asked: 'granted' } as { now: PermissionState; asked: PermissionState };
    const { disk, host } = await restarted(leave);
    disk.change('by someone else');
    leave.now = 'prompt';
    const known = await host.fileOfPlan('plan-a');
    expect(await host.saveFile(again(known))).toMatchObject({ ok: false, error: { code: 'file.changed-outside' } });
    expect(disk.read()).toBe('by someone else');
    const theirs = await host.openRecent((known as KnownFile).handle);
    expect(theirs.ok && new TextDecoder().decode(theirs.value.bytes)).toBe('by someone else');
    leave.now = 'granted';
    expect(await host.fileOfPlan('plan-a')).toMatchObject({ isChanged: true });
  });

  it.each<[string, PermissionState, object]>([
    ['the browser was told to refuse it', 'denied', {}],
    ['it is gone', 'granted', { getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')) }],
  ])('knows no file where %s', async (_, now, broken) => {
    const leave = { now: 'granted', asked: 'granted' } as { now: PermissionState; asked: PermissionState };
    const { host } = await restarted(leave);
    leave.now = now;
    Object.assign(kept.get('plan-a')?.file ?? {}, broken);
    expect(await host.fileOfPlan('plan-a')).toBeNull();
    expect(await host.fileOfPlan('plan-b')).toBeNull();
  });

  it('forgets the file of a plan that is in another now, which cannot be written again', async () => {
    const { host } = await restarted({ now: 'granted', asked: 'granted' });
    const dropped = await host.openDropped(new File(['x'], 'C.fourfold'));
    if (!dropped.ok) throw new Error('not opened');
    await host.bindFile('plan-a', dropped.value);
    expect(await host.fileOfPlan('plan-a')).toBeNull();
  });

  it('works without a memory that answers', async () => {
    const broken = { put: () => Promise.reject(new Error()), get: () => Promise.reject(new Error()) };
    const file = fakeFile('A.fourfold', '');
    const pickers = { showOpenFilePicker: vi.fn(), showSaveFilePicker: async () => file.handle };
    const view = Object.assign(Object.create(window), pickers) as Window;
    const host = browserHost(view, { ...broken, forget: broken.get } as unknown as FileMemory);
    const saved = await host.saveFile(save);
    if (!saved.ok || saved.value === null) throw new Error('not saved');
    await expect(host.bindFile('plan-a', saved.value)).resolves.toBeUndefined();
    expect(await host.fileOfPlan('plan-a')).toBeNull();
  });
});

describe('browserHost without pickers', () => {
  it('opens by a file field and takes it away again', async () => {
    const host = browserHost();
    const opening = host.openFile('roster');
    const field = document.querySelector<HTMLInputElement>('input[type=file]');
    if (field === null) throw new Error('no file field');
    expect(field.accept).toContain('.xlsx');
    Object.defineProperty(field, 'files', { value: [new File(['name\nAda'], 'r.csv')] });
    field.dispatchEvent(new Event('change'));
    const opened = await opening;
    expect(opened).toMatchObject({ ok: true, value: { name: 'r.csv' } });
    expect(opened.ok && new TextDecoder().decode(opened.value?.bytes)).toBe('name\nAda');
    const cancelled = host.openFile('roster');
    document.querySelector('input[type=file]')?.dispatchEvent(new Event('cancel'));
    expect(await cancelled).toEqual({ ok: true, value: null });
    expect(document.querySelector('input[type=file]')).toBeNull();
  });

  it('saves by a download under the suggested name', async () => {
    const clicked: string[] = [];
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(
      this: HTMLAnchorElement,
    ) {
      clicked.push(this.download);
    });
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => {} });
    expect(await browserHost().saveFile(save)).toMatchObject({ ok: true, value: { name: 'A.fourfold' } });
    expect(clicked).toEqual(['A.fourfold']);
    click.mockRestore();
  });

  it('has no second copy, and says so', async () => {
    const host = browserHost();
    expect(host.canRecover).toBe(false);
    expect(await host.listSnapshots()).toEqual([]);
    expect(await host.readSnapshot('plan-a')).toEqual({ ok: true, value: null });
    expect(await host.openRecent('x' as never)).toMatchObject({ ok: false, error: { code: 'file.not-found' } });
  });
});

it('takes the bridge where the window has one', () => {
  expect(selectHost().kind).toBe('browser');
  const bridge = { platform: 'darwin' };
  expect(selectHost(Object.assign(Object.create(window), { fourfold: bridge }) as Window)).toMatchObject({
    kind: 'electron',
    platform: 'darwin',
  });
});
