/** Tables of a font that are written anew for the few glyphs of a drawing: characters, outlines, kerning. */

import { ByteWriter, viewOf } from './sfnt.ts';

type Characters = readonly (readonly [code: number, glyph: number])[];

/** Characters → glyphs; format 4 for what fits into 16 bits, and format 12 where some do not. */
export function cmapTable(pairs: Characters): Uint8Array {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const small = sorted.filter(([code]) => code < 0xffff);
  const isLarge = small.length < sorted.length;
  const four = format4(small);
  const header = new ByteWriter().u16(0, isLarge ? 2 : 1);
  header.u16(3, 1).u32(isLarge ? 20 : 12);
  if (!isLarge) return joined([header.done(), four]);
  const pad = new Uint8Array((4 - (four.length & 3)) & 3);
  header.u16(3, 10).u32(20 + four.length + pad.length);
  const twelve = new ByteWriter().u16(12, 0).u32(16 + 12 * sorted.length, 0, sorted.length);
  for (const [code, glyph] of sorted) twelve.u32(code, code, glyph);
  return joined([header.done(), four, pad, twelve.done()]);
}

function format4(pairs: Characters): Uint8Array {
  const segments: { first: number; last: number; delta: number }[] = [];
  for (const [code, glyph] of pairs) {
    const open = segments.at(-1);
    if (open && code === open.last + 1 && ((code + open.delta) & 0xffff) === glyph) open.last = code;
    else segments.push({ first: code, last: code, delta: (glyph - code) & 0xffff });
  }
  segments.push({ first: 0xffff, last: 0xffff, delta: 1 });
  const count = segments.length;
  const power = 2 ** Math.floor(Math.log2(count));
  return new ByteWriter()
    .u16(4, 16 + 8 * count, 0, count * 2, power * 2, Math.log2(power), (count - power) * 2)
    .u16(...segments.map(({ last }) => last), 0)
    .u16(...segments.map(({ first }) => first))
    .u16(...segments.map(({ delta }) => delta))
    .u16(...segments.map(() => 0))
    .done();
}

/** Outlines one after another, and where each begins; short offsets where they suffice. */
export function outlineTables(outlines: readonly Uint8Array[]): {
  readonly glyf: Uint8Array;
  readonly loca: Uint8Array;
  readonly isLong: boolean;
} {
  const offsets = [0];
  const parts: Uint8Array[] = [];
  for (const outline of outlines) {
    const pad = (4 - (outline.length & 3)) & 3;
    parts.push(outline, new Uint8Array(pad));
    offsets.push((offsets.at(-1) ?? 0) + outline.length + pad);
  }
  const glyf = joined(parts);
  const isLong = glyf.length >= 0x20000;
  const loca = new Uint8Array(offsets.length * (isLong ? 4 : 2));
  const view = viewOf(loca);
  for (const [at, offset] of offsets.entries()) {
    if (isLong) view.setUint32(at * 4, offset);
    else view.setUint16(at * 2, offset / 2);
  }
  return { glyf, loca, isLong };
}

/** Advances to add between two glyphs. */
export type Kerning = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** `GPOS` with the one feature `kern`, for every script, as pairs of single glyphs. */
export function kernTable(kerning: Kerning): Uint8Array {
  const firsts = [...kerning.keys()].sort((a, b) => a - b);
  const sets = firsts.map((first) => {
    const pairs = [...(kerning.get(first) ?? [])].sort(([a], [b]) => a - b);
    const set = new ByteWriter().u16(pairs.length);
    for (const [second, advance] of pairs) set.u16(second, advance);
    return set.done();
  });
  const headLength = 10 + 2 * firsts.length;
  let at = headLength + 4 + 2 * firsts.length;
  const offsets = sets.map((set) => {
    at += set.length;
    return at - set.length;
  });
  const subtable = joined([
    new ByteWriter().u16(1, headLength, 4, 0, firsts.length, ...offsets).done(),
    new ByteWriter().u16(1, firsts.length, ...firsts).done(),
    ...sets,
  ]);
  // Scripts at 10, features at 30, lookups at 44; one of each.
  const scripts = new ByteWriter().u16(1).tag('DFLT').u16(8).u16(4, 0).u16(0, 0xffff, 1, 0);
  const features = new ByteWriter().u16(1).tag('kern').u16(8).u16(0, 1, 0);
  const lookups = new ByteWriter().u16(1, 4).u16(2, 0, 1, 8);
  const head = new ByteWriter().u16(1, 0, 10, 10 + scripts.length, 10 + scripts.length + features.length);
  return joined([head.done(), scripts.done(), features.done(), lookups.done(), subtable]);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
