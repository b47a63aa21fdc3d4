import { beforeEach, expect, it } from 'vitest';
import { serializePlan } from '#shared/document/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { createFakeHost, textFile } from '#tests/helpers/fake-host.ts';
import { emptyComputer, openWindow } from '#tests/helpers/open-window.ts';

const UNTIL = new Date(2026, 10, 19, 14, 2, 31).getTime();
const bytesOf = (text: string) => new TextEncoder().encode(text);
let host = createFakeHost();
beforeEach(() => {
  emptyComputer();
  host = createFakeHost();
});

async function openFile() {
  const window = await openWindow(host);
  await window.session.openBytes(textFile('ours.fourfold', serializePlan(buildSample())));
  return { ...window, ...(await import('#renderer/state/file-versions.ts')) };
}

it('opens what a file held as a plan of its own that is in no file', async () => {
  host.versions.push({ until: UNTIL, bytes: bytesOf(serializePlan({ ...buildSample(), name: 'As it was' })) });
  const { plan, listVersions, openVersion } = await openFile();
  const { id } = plan().plan;
  const [version] = await listVersions();
  if (version === undefined) throw new Error('Nothing is kept.');
  await openVersion(version);
  expect(plan()).toMatchObject({ file: null, fileRevision: null });
  expect(plan().plan.name).toBe('As it was (until 19 Nov 2026, 14:02:31)');
  expect(plan().plan.id).not.toBe(id);
  expect(host.saved).toEqual([]);
});

it.each([
  ['cannot be read', 'not a plan'],
  ['is gone', null],
])('stays with the open plan where a version %s', async (_, text) => {
  if (text !== null) host.versions.push({ until: UNTIL, bytes: bytesOf(text) });
  const { plan, ui, openVersion } = await openFile();
  await openVersion({ until: UNTIL, size: 1 });
  expect(plan().file?.name).toBe('ours.fourfold');
  expect(ui().toasts[0]).toMatchObject({
    tone: 'error',
    text: expect.stringMatching(/^That version was not opened\. /),
  });
});

it('lists nothing for a plan that is in no file', async () => {
  host.versions.push({ until: UNTIL, bytes: bytesOf('x') });
  const { session, listVersions } = await openFile();
  await session.newPlan();
  expect(await listVersions()).toEqual([]);
});
