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

it.each(NOTICES.filter(({ name }) => name !== 'Electron'))(
  'says the licence that $name ships with',
  ({ name, licence }) => {
    const folders: Record<string, string> = {
      Inter: '@expo-google-fonts/inter',
      'React Flow': '@xyflow/react',
      'Radix UI': 'radix-ui',
      Lucide: 'lucide-react',
      'Papa Parse': 'papaparse',
    };
    const folder = folders[name] ?? name.toLowerCase();
    const facts = JSON.parse(readFileSync(`node_modules/${folder}/package.json`, 'utf8')) as { license: string };
    // The font's package is MIT around the font, which is under the OFL.
    const licences = licence.startsWith('SIL') ? ['OFL-1.1', 'MIT AND OFL-1.1', 'MIT'] : [licence];
    expect(licences.some((one) => facts.license.includes(one))).toBe(true);
  },
);
