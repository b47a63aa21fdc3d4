/**
 * Which glyphs may stand for others where a font's default features apply, whatever stands around them.
 *
 * Programs differ in how they read contexts, so contexts are not asked: what could come is taken.
 */

import type { Coverage, Face, Lookup, Subtable } from 'fontkit';

/** On by default in every program that shapes text. */
const DEFAULTS = new Set(['calt', 'ccmp', 'clig', 'liga', 'locl', 'rclt', 'rlig', 'rvrn']);

/** The glyphs and all that may come of them, and for each of those which it may stand for. */
export function substitutesOf(face: Face, glyphs: ReadonlySet<number>): ReadonlyMap<number, ReadonlySet<number>> {
  const origins = new Map<number, Set<number>>([...glyphs].map((glyph) => [glyph, new Set([glyph])]));
  const subtables = defaultSubtables(face);
  let size = 0;
  while (size < sizeOf(origins)) {
    size = sizeOf(origins);
    for (const subtable of subtables) {
      for (const [inputs, outputs] of rulesOf(subtable, origins)) {
        for (const output of outputs) {
          const known = origins.get(output) ?? new Set<number>();
          for (const input of inputs) for (const origin of origins.get(input) ?? []) known.add(origin);
          origins.set(output, known);
        }
      }
    }
  }
  return origins;
}

const sizeOf = (origins: ReadonlyMap<number, ReadonlySet<number>>): number =>
  [...origins.values()].reduce((sum, { size }) => sum + size, 0);

/** All subtables of the default features, those that others call too. */
function defaultSubtables({ GSUB: table }: Face): readonly Subtable[] {
  if (!table) return [];
  const lookups: readonly Lookup[] = table.lookupList.toArray();
  const seen = new Set<number>();
  const open = table.featureList
    .filter(({ tag }) => DEFAULTS.has(tag))
    .flatMap(({ feature }) => feature.lookupListIndexes);
  const found: Subtable[] = [];
  for (const index of open) {
    const lookup = lookups[index];
    if (seen.has(index) || !lookup) continue;
    seen.add(index);
    for (const each of lookup.subTables) {
      const subtable = each.extension ?? each;
      found.push(subtable);
      open.push(...calledBy(subtable));
    }
  }
  return found;
}

/** Numbers of the lookups that a contextual subtable applies, wherever they stand in it. */
function calledBy(value: unknown, depth = 0): readonly number[] {
  if (typeof value !== 'object' || value === null || depth > 6) return [];
  if (Array.isArray(value)) return value.flatMap((each) => calledBy(each, depth + 1));
  const { lookupListIndex } = value as { readonly lookupListIndex?: unknown };
  if (typeof lookupListIndex === 'number') return [lookupListIndex];
  return Object.entries(value).flatMap(([key, each]) => (RULES.has(key) ? calledBy(each, depth + 1) : []));
}
const RULES = new Set([
  'lookupRecords',
  'ruleSets',
  'rules',
  'classSet',
  'classSets',
  'chainRuleSets',
  'chainClassSet',
]);

type Rule = readonly [inputs: readonly number[], outputs: readonly number[]];

/** What comes of which glyphs among those that are there. */
function rulesOf(subtable: Subtable, there: ReadonlyMap<number, unknown>): readonly Rule[] {
  const { coverage, substitute, substitutes, deltaGlyphID, sequences, ligatureSets, alternateSet } = subtable;
  if (!coverage || !('version' in coverage)) return [];
  const covered = [...there.keys()].flatMap((glyph) => {
    const index = indexIn(coverage, glyph);
    return index < 0 ? [] : [{ glyph, index }];
  });
  return covered.flatMap(({ glyph, index }): readonly Rule[] => {
    if (deltaGlyphID !== undefined) return [[[glyph], [(glyph + deltaGlyphID) & 0xffff]]];
    const single = substitute?.get(index) ?? substitutes?.[index];
    if (single !== undefined) return [[[glyph], [single]]];
    const several = sequences?.get(index) ?? alternateSet?.get(index);
    if (several) return [[[glyph], several]];
    const ligatures = ligatureSets?.get(index) ?? [];
    return ligatures
      .filter(({ components }) => components.every((component) => there.has(component)))
      .map((ligature) => [[glyph, ...ligature.components], [ligature.glyph]]);
  });
}

function indexIn({ version, glyphs, rangeRecords }: Coverage, glyph: number): number {
  if (version === 1) return glyphs?.indexOf(glyph) ?? -1;
  const range = rangeRecords?.find(({ start, end }) => start <= glyph && glyph <= end);
  return range ? range.startCoverageIndex + glyph - range.start : -1;
}
