import { describe, expect, it } from 'vitest';
import type { Block } from '#renderer/features/help-pages/readme.ts';
import { parseReadme, spansOf } from '#renderer/features/help-pages/readme.ts';

const READMES = Object.entries(
  import.meta.glob<string>('../../../../shared/rules/catalog/*/README.md', {
    query: '?raw',
    import: 'default',
    eager: true,
  }),
);

/** All that a page shows, in order. */
const shownText = (block: Block): string => {
  switch (block.kind) {
    case 'heading':
      return block.text;
    case 'paragraph':
      return block.spans.map(({ text }) => text).join('');
    case 'list':
      return block.items.flatMap((spans) => spans.map(({ text }) => text)).join(' ');
    case 'table':
      return [block.head, ...block.rows].flat().join(' ');
    case 'code':
      return block.text;
  }
};
const words = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

describe('parseReadme()', () => {
  it('reads each form that a page may use', () => {
    const { title, blocks } = parseReadme(
      [
        '# some-rule: a thing that happens',
        '',
        '## What',
        '',
        'One `code` and',
        '**two** lines.',
        '',
        '- first',
        '  goes on',
        '- second',
        '',
        '| a | b |',
        '|---|---|',
        '| 1 | 2 |',
        '',
        '```failing',
        'team A',
        '',
        '# no heading',
        '```',
      ].join('\n'),
    );
    expect(title).toBe('A thing that happens');
    expect(blocks).toEqual([
      { kind: 'heading', text: 'What' },
      {
        kind: 'paragraph',
        spans: [
          { kind: 'text', text: 'One ' },
          { kind: 'code', text: 'code' },
          { kind: 'text', text: ' and ' },
          { kind: 'strong', text: 'two' },
          { kind: 'text', text: ' lines.' },
        ],
      },
      { kind: 'list', items: [spansOf('first goes on'), spansOf('second')] },
      { kind: 'table', head: ['a', 'b'], rows: [['1', '2']] },
      { kind: 'code', name: 'failing', text: 'team A\n\n# no heading' },
    ]);
  });

  it.each(READMES)('loses no word of %s and leaves no sign of Markdown in it', (_, text) => {
    const { blocks } = parseReadme(text);
    const shown = blocks.map(shownText).join('\n');
    const body = text.slice(text.indexOf('\n'));
    expect(words(shown)).toEqual(words(body).filter((word) => !['failing', 'passing'].includes(word)));
    const prose = blocks.filter(({ kind }) => kind !== 'code').map(shownText);
    for (const line of prose) expect(line).not.toMatch(/[`*_#|[\]<>]/);
    // Set as in the rest of the product.
    for (const line of prose) expect(line).not.toMatch(/\p{L}'\p{L}/u);
  });
});
