import { readFileSync } from 'node:fs';
import { act } from 'react';
import { expect, it } from 'vitest';
import { About } from '#renderer/features/about/about.tsx';
import { NOTICES } from '#renderer/features/about/notices.ts';
import { setUi } from '#renderer/state/ui-store.ts';
import { mount } from '#tests/helpers/mount.tsx';

it('names version, licence, offline promise and the font’s licence', () => {
  mount(<About />);
  act(() => setUi({ dialog: { kind: 'about' } }));
  const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
  const words = document.body.textContent ?? '';
  for (const said of [`Fourfold ${version}`, 'MIT', 'Nothing leaves this computer', 'SIL Open Font License 1.1']) {
    expect(words).toContain(said);
  }
});

const shipped = Object.keys(
  (JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: object }).dependencies,
);

it('names all that ships, and nothing else', () => {
  expect(NOTICES.flatMap(({ packages }) => packages).sort()).toEqual([...shipped, 'electron'].sort());
});

it.each(shipped)('says the licence of %s', (name) => {
  const facts = JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')) as { license: string };
  const { licence } = NOTICES.find(({ packages }) => packages.includes(name)) ?? { licence: '' };
  // Around a font, its package has a licence of its own.
  expect(facts.license.replace('MIT AND OFL-1.1', 'SIL Open Font License 1.1')).toBe(licence);
});
