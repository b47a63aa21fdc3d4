/**
 * A font with only what some texts need of it, drawn exactly as the whole font draws them.
 *
 * The texts are laid out with the whole font: which glyphs stand there, and how far each moves the next. Where others may
 * stand for them (an arrow for `->`), the numbers of all glyphs and the substitutions stay as they are and only unused
 * outlines go; else the glyphs are numbered anew and the tables for layout go too. Kerning is kept for the pairs that can
 * occur. What cannot be told so (accents that are placed) keeps the font's own table.
 */

import type { Face } from 'fontkit';
import { substitutesOf } from './font-substitutions.ts';
import type { Kerning } from './font-tables.ts';
import { cmapTable, kernTable, outlineTables } from './font-tables.ts';
import type { Tables } from './sfnt.ts';
import { componentsOf, outlinesOf, readTables, viewOf, writeTables } from './sfnt.ts';

/** Offsets of 16 bits reach over this many. */
const MOST_PAIRS = 10_000;

interface Need {
  readonly characters: ReadonlyMap<number, number>;
  readonly glyphs: ReadonlySet<number>;
  /** Null where pairs do not tell how the glyphs are placed. */
  readonly kerning: Kerning | null;
  /** Every character is drawn by its own glyph. */
  readonly isPlain: boolean;
}

/** The font's file for these texts; the whole font where it is of a kind that cannot be cut. */
export function subsetFont(font: Uint8Array, face: Face, texts: Iterable<string>): Uint8Array {
  const tables = readTables(font);
  if (!tables) return font;
  const need = needOf(face, texts);
  return writeTables(need.isPlain && need.kerning ? renumbered(tables, need, need.kerning) : thinned(tables, need));
}

/**
 * For texts without a letter. Inter names its kerning twice for those of no script: others apply it once, fontkit twice.
 */
const SCRIPT = 'latn';

function needOf(face: Face, texts: Iterable<string>): Need {
  const characters = new Map<number, number>();
  const own = new Set([0]);
  const neighbours = new Map<number, Set<number>>();
  const pairs: Pairs = new Map();
  let isPairs = true;
  const meet = (ids: readonly number[]): void => {
    for (const [at, id] of ids.entries()) {
      own.add(id);
      const second = ids[at + 1];
      if (second !== undefined) neighbours.set(id, (neighbours.get(id) ?? new Set()).add(second));
    }
  };
  for (const text of texts) {
    const ids = Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const { id } = face.glyphForCodePoint(code);
      if (id !== 0) characters.set(code, id);
      return id;
    });
    const run = face.layout(text, {}, /\p{L}/u.test(text) ? undefined : SCRIPT);
    meet(ids);
    meet(run.glyphs.map(({ id }) => id));
    for (const [at, glyph] of run.glyphs.entries()) {
      const place = run.positions[at];
      if (!place) continue;
      const added = place.xAdvance - glyph.advanceWidth;
      const second = run.glyphs[at + 1];
      if (place.xOffset !== 0 || place.yOffset !== 0) isPairs = false;
      if (second === undefined ? added !== 0 : !put(pairs, glyph.id, second.id, added)) isPairs = false;
    }
  }
  const origins = substitutesOf(face, own);
  if (isPairs) addKerning(face, pairs, neighbours, origins);
  for (const [first, seconds] of pairs) {
    for (const [second, added] of seconds) if (added === 0) seconds.delete(second);
    if (seconds.size === 0) pairs.delete(first);
  }
  const count = [...pairs.values()].reduce((sum, { size }) => sum + size, 0);
  return {
    characters,
    glyphs: new Set(origins.keys()),
    kerning: isPairs && count <= MOST_PAIRS ? pairs : null,
    isPlain: [...origins].every(([glyph, from]) => from.size === 1 && from.has(glyph)),
  };
}

type Pairs = Map<number, Map<number, number>>;

/** False where the pair has another advance already. */
function put(pairs: Pairs, first: number, second: number, added: number): boolean {
  const seconds = pairs.get(first) ?? new Map<number, number>();
  const known = seconds.get(second);
  pairs.set(first, seconds.set(second, added));
  return known === undefined || known === added;
}

/** Kerning as the font has it, without anything that would change the glyphs. */
const AS_THEY_ARE = Object.fromEntries(['calt', 'ccmp', 'clig', 'liga', 'locl', 'rlig'].map((tag) => [tag, false]));

/** Pairs that another program may come to: what may stand for a glyph beside what may stand for its neighbour. */
function addKerning(
  face: Face,
  pairs: Pairs,
  neighbours: ReadonlyMap<number, ReadonlySet<number>>,
  origins: ReadonlyMap<number, ReadonlySet<number>>,
): void {
  const forms = new Map<number, number[]>();
  for (const [glyph, from] of origins) for (const each of from) forms.set(each, [...(forms.get(each) ?? []), glyph]);
  for (const [left, rights] of neighbours) {
    for (const right of rights) {
      for (const first of forms.get(left) ?? []) {
        for (const second of forms.get(right) ?? []) {
          if (pairs.get(first)?.has(second)) continue;
          const run = face.layout([face.getGlyph(first), face.getGlyph(second)], AS_THEY_ARE, SCRIPT);
          const [glyph] = run.glyphs;
          const isSame = run.glyphs.length === 2 && glyph?.id === first && run.glyphs[1]?.id === second;
          put(pairs, first, second, isSame ? (run.positions[0]?.xAdvance ?? 0) - glyph.advanceWidth : 0);
        }
      }
    }
  }
}

/** With the glyphs that others are put together from. */
function closed(glyphs: ReadonlySet<number>, outlineOf: (glyph: number) => Uint8Array): readonly number[] {
  const all = new Set(glyphs);
  for (const glyph of all) {
    const outline = outlineOf(glyph);
    for (const place of componentsOf(outline)) all.add(viewOf(outline).getUint16(place));
  }
  return [...all].sort((a, b) => a - b);
}

const KEPT = ['OS/2', 'cvt ', 'fpgm', 'gasp', 'head', 'hhea', 'hmtx', 'maxp', 'name', 'prep'];

/** What both kinds of subsets have in common: outlines, characters, and no names of glyphs. */
function base(tables: Tables, need: Need, outlines: readonly Uint8Array[], numberOf: (glyph: number) => number) {
  const kept = new Map(KEPT.flatMap((tag) => [[tag, tables.get(tag)]] as const).filter(([, table]) => table));
  const { glyf, loca, isLong } = outlineTables(outlines);
  const head = tables.get('head')?.slice() ?? new Uint8Array(54);
  viewOf(head).setInt16(50, isLong ? 1 : 0);
  const post = tables.get('post')?.slice(0, 32) ?? new Uint8Array(32);
  viewOf(post).setUint32(0, 0x00030000);
  const cmap = cmapTable([...need.characters].map(([code, glyph]) => [code, numberOf(glyph)]));
  return new Map<string, Uint8Array>([
    ...(kept as ReadonlyMap<string, Uint8Array>),
    ['head', head],
    ['post', post],
    ['cmap', cmap],
    ['glyf', glyf],
    ['loca', loca],
  ]);
}

/** Glyphs keep their numbers, so that substitutions hold; those that are not needed have no outline. */
function thinned(tables: Tables, need: Need): Tables {
  const outlineOf = outlinesOf(tables);
  const used = new Set(closed(need.glyphs, outlineOf));
  const count = viewOf(tables.get('maxp') ?? new Uint8Array(6)).getUint16(4);
  const outlines = Array.from({ length: count }, (_, glyph) =>
    used.has(glyph) ? outlineOf(glyph) : new Uint8Array(0),
  );
  const result = base(tables, need, outlines, (glyph) => glyph);
  for (const tag of ['GSUB', 'GDEF']) {
    const table = tables.get(tag);
    if (table) result.set(tag, table);
  }
  const own = tables.get('GPOS');
  if (need.kerning && need.kerning.size > 0) result.set('GPOS', kernTable(need.kerning));
  else if (own && !need.kerning) result.set('GPOS', own);
  return result;
}

/** Only the glyphs that are needed, numbered anew. */
function renumbered(tables: Tables, need: Need, kerning: Kerning): Tables {
  const outlineOf = outlinesOf(tables);
  const used = closed(need.glyphs, outlineOf);
  const numbers = new Map(used.map((glyph, number) => [glyph, number]));
  const numberOf = (glyph: number): number => numbers.get(glyph) ?? 0;
  const outlines = used.map((glyph) => {
    const outline = outlineOf(glyph).slice();
    const view = viewOf(outline);
    for (const place of componentsOf(outline)) view.setUint16(place, numberOf(view.getUint16(place)));
    return outline;
  });
  const result = base(tables, need, outlines, numberOf);
  const maxp = (tables.get('maxp') ?? new Uint8Array(32)).slice();
  viewOf(maxp).setUint16(4, used.length);
  const hhea = (tables.get('hhea') ?? new Uint8Array(36)).slice();
  const metrics = metricsOf(tables, used);
  viewOf(hhea).setUint16(34, used.length);
  result.set('maxp', maxp).set('hhea', hhea).set('hmtx', metrics);
  if (kerning.size > 0) {
    const pairs = [...kerning].map(([first, seconds]) => {
      const own = new Map([...seconds].map(([second, added]) => [numberOf(second), added]));
      return [numberOf(first), own] as const;
    });
    result.set('GPOS', kernTable(new Map(pairs)));
  }
  return result;
}

/** Advance and side bearing of each glyph; those behind the last advance of the table have that one. */
function metricsOf(tables: Tables, glyphs: readonly number[]): Uint8Array {
  const hmtx = viewOf(tables.get('hmtx') ?? new Uint8Array(4));
  const count = viewOf(tables.get('hhea') ?? new Uint8Array(36)).getUint16(34);
  const metrics = new Uint8Array(glyphs.length * 4);
  const view = viewOf(metrics);
  for (const [at, glyph] of glyphs.entries()) {
    const isOwn = glyph < count;
    view.setUint16(at * 4, hmtx.getUint16((isOwn ? glyph : count - 1) * 4));
    view.setInt16(at * 4 + 2, hmtx.getInt16(isOwn ? glyph * 4 + 2 : count * 4 + (glyph - count) * 2));
  }
  return metrics;
}
