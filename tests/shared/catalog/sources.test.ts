import { describe, expect, it } from 'vitest';
import { SOURCE_ROWS, SOURCE_TEXTS, sourceOf } from '#shared/catalog/sources.ts';
import { RULES } from '#shared/rules/index.ts';

describe('the sources', () => {
  it('tell what each row says that a rule names, and no other', () => {
    expect(Object.keys(SOURCE_ROWS).sort()).toEqual([...new Set(RULES.map(({ source }) => source))].sort());
  });

  it('name the text of each row', () => {
    for (const row of Object.keys(SOURCE_ROWS)) expect(Object.values(SOURCE_TEXTS)).toContain(sourceOf(row).text);
    expect(sourceOf('002-9')).toEqual({
      text: 'Building an ML Engineering Team',
      says: expect.stringContaining('misses one of the four pillars'),
    });
  });
});
