import { describe, expect, it } from 'vitest';
import { CHANNELS, EVENT_CHANNELS, OPEN_DROPPED } from '#shared/ipc/channels.ts';
import type { Channel } from '#shared/ipc/contract.ts';
import { REQUEST_SCHEMAS } from '#shared/ipc/schemas.ts';

const HANDLE = '01234567-89ab-4cde-8f01-23456789abcd';
const LONGEST_NAME = 'x'.repeat(20_100);
const SAVE = { kind: 'plan', handle: null, suggestedName: 'x', bytes: new Uint8Array(3), expected: null };

const GOOD: Record<Channel, readonly unknown[]> = {
  'files.open': [{ kind: 'plan' }, { kind: 'roster' }],
  'files.open-recent': [{ handle: HANDLE }],
  'files.save': [
    SAVE,
    { ...SAVE, handle: HANDLE, expected: 'a'.repeat(64), bytes: Buffer.from('x') },
    { ...SAVE, suggestedName: `${LONGEST_NAME}.fourfold` },
  ],
  'files.versions': [{ handle: HANDLE }],
  'files.read-version': [{ handle: HANDLE, until: 1_800_000_000_000 }],
  'files.recent': [{}],
  'files.take-pending': [{}],
  'files.bind': [{ planId: 'plan-a', handle: HANDLE, sha256: 'a'.repeat(64) }],
  'files.of-plan': [{ planId: 'plan-a' }],
  'recovery.write': [{ planId: 'plan-a', revision: 0, text: '' }],
  'recovery.list': [{}],
  'recovery.read': [{ planId: 'plan-a' }],
  'recovery.set-store-aside': [{ isUnreadable: true }],
  'window.set-state': [
    { title: 'x', isDirty: true },
    { title: `${LONGEST_NAME} · ${'x'.repeat(255)} · Fourfold`, isDirty: true },
  ],
  'window.close-now': [{}],
  'window.stay': [{}],
};

const BAD: Record<Channel, readonly unknown[]> = {
  'files.open': [{ kind: 'exe' }, { kind: 'plan', path: '/etc/passwd' }],
  'files.open-recent': [{ handle: '/etc/passwd' }, { handle: `${HANDLE}\n` }],
  'files.save': [
    { ...SAVE, bytes: 'text' },
    { ...SAVE, bytes: [1, 2] },
    { ...SAVE, handle: '/tmp/x' },
    { ...SAVE, expected: 'abc' },
    { ...SAVE, suggestedName: 'x'.repeat(32_769) },
    { ...SAVE, path: '/tmp/x' },
  ],
  'files.versions': [{ handle: '/etc/passwd' }, { handle: HANDLE, path: '/tmp/x' }],
  'files.read-version': [
    { handle: HANDLE },
    { handle: HANDLE, until: '../x' },
    { handle: HANDLE, until: 1.5 },
    { handle: '/etc/passwd', until: 1 },
  ],
  'files.recent': [{ more: 1 }],
  'files.take-pending': [{ more: 1 }],
  'files.bind': [
    { planId: 'plan-a', handle: '/etc/passwd', sha256: 'a'.repeat(64) },
    { planId: 'plan-a', handle: HANDLE, sha256: 'abc' },
    { planId: '../x', handle: HANDLE, sha256: 'a'.repeat(64) },
    { planId: 'plan-a', handle: HANDLE, sha256: 'a'.repeat(64), path: '/tmp/x' },
  ],
  'files.of-plan': [{ planId: '..' }, { planId: 'plan-a', path: '/tmp/x' }],
  'recovery.write': [
    { planId: '../../x', revision: 0, text: '' },
    { planId: 'plan-a', revision: -1, text: '' },
    { planId: 'plan-a', revision: 0.5, text: '' },
    { planId: 'plan-a', revision: 0, text: 1 },
  ],
  'recovery.list': [{ more: 1 }],
  'recovery.set-store-aside': [{}, { isUnreadable: true, path: '/tmp/x' }],
  'recovery.read': [{ planId: '..' }, { planId: 'plan-a/../b' }, { planId: `plan-${'a'.repeat(80)}` }],
  'window.set-state': [{ title: 'x' }, { title: 'x'.repeat(32_769), isDirty: true }],
  'window.close-now': [{ more: 1 }],
  'window.stay': [{ more: 1 }],
};

const ANYTHING = [null, undefined, 1, 'text', [], true, { __proto__: null, kind: 1 }];

describe.each(Object.keys(REQUEST_SCHEMAS) as Channel[])('%s', (channel) => {
  it('takes what the window sends', () => {
    for (const input of GOOD[channel]) expect(REQUEST_SCHEMAS[channel].safeParse(input).success).toBe(true);
  });

  it('refuses everything else', () => {
    for (const input of [...BAD[channel], ...ANYTHING]) {
      const isGood = REQUEST_SCHEMAS[channel].safeParse(input).success;
      expect([input, isGood]).toEqual([input, false]);
    }
  });
});

it('keeps the way of dropped files out of the page’s reach', () => {
  expect(CHANNELS.has(OPEN_DROPPED)).toBe(false);
  expect(EVENT_CHANNELS.size).toBe(3);
});
