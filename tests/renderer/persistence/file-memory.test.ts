import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createFileMemory } from '#renderer/persistence/file-memory.ts';

/** Stands for a handle, which is stored as it is. */
const fileOf = (name: string) => ({ kind: 'file', name }) as FileSystemFileHandle;

describe('createFileMemory()', () => {
  it('gives back after a restart what was put last, and nothing once it is forgotten', async () => {
    const before = createFileMemory();
    await before.put('plan-a', { file: fileOf('a.fourfold'), sha256: '1' });
    await before.put('plan-a', { file: fileOf('b.fourfold'), sha256: '2' });
    const memory = createFileMemory();
    expect(await memory.get('plan-a')).toMatchObject({ file: { name: 'b.fourfold' }, sha256: '2' });
    expect(await memory.get('plan-b')).toBeNull();
    await memory.forget('plan-a');
    expect(await memory.get('plan-a')).toBeNull();
  });

  it('keeps the hundred that were put last', async () => {
    let clock = 0;
    const memory = createFileMemory(() => clock++);
    for (let index = 0; index < 103; index++)
      await memory.put(`plan-${index}`, { file: fileOf(`${index}`), sha256: '' });
    expect(await memory.get('plan-2')).toBeNull();
    expect(await memory.get('plan-3')).not.toBeNull();
    expect(await memory.get('plan-102')).not.toBeNull();
  });
});
