/** A TrueType file as its tables, and back; what of its binary form the subsets need. */

export type Tables = ReadonlyMap<string, Uint8Array>;

export const viewOf = (bytes: Uint8Array): DataView => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Big-endian numbers, one after another. */
export class ByteWriter {
  private readonly bytes: number[] = [];

  get length(): number {
    return this.bytes.length;
  }

  u16(...values: readonly number[]): this {
    for (const value of values) this.bytes.push((value >> 8) & 0xff, value & 0xff);
    return this;
  }

  u32(...values: readonly number[]): this {
    for (const value of values) this.u16(Math.floor(value / 0x10000) & 0xffff, value & 0xffff);
    return this;
  }

  tag(text: string): this {
    for (const letter of text) this.bytes.push(letter.charCodeAt(0));
    return this;
  }

  done(): Uint8Array {
    return Uint8Array.from(this.bytes);
  }
}

/** Null for what is no TrueType file with outlines of its own. */
export function readTables(font: Uint8Array): Tables | null {
  const view = viewOf(font);
  if (font.length < 12 || view.getUint32(0) !== 0x00010000) return null;
  const tables = new Map<string, Uint8Array>();
  for (let index = 0; index < view.getUint16(4); index++) {
    const entry = 12 + 16 * index;
    const tag = String.fromCharCode(...font.subarray(entry, entry + 4));
    const start = view.getUint32(entry + 8);
    tables.set(tag, font.subarray(start, start + view.getUint32(entry + 12)));
  }
  return tables.has('glyf') && tables.has('loca') ? tables : null;
}

const padded = (length: number): number => (length + 3) & ~3;

function checksum(bytes: Uint8Array): number {
  let sum = 0;
  const view = viewOf(bytes);
  const whole = bytes.length & ~3;
  for (let at = 0; at < whole; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  for (let at = whole; at < bytes.length; at++) sum = (sum + (bytes[at] ?? 0) * 2 ** (8 * (3 - (at & 3)))) >>> 0;
  return sum;
}

/** The file of these tables; the checksum in `head` is set anew. */
export function writeTables(tables: Tables): Uint8Array {
  const all = new Map(tables);
  const head = all.get('head')?.slice();
  if (head) {
    viewOf(head).setUint32(8, 0);
    all.set('head', head);
  }
  const tags = [...all.keys()].sort();
  const power = 2 ** Math.floor(Math.log2(tags.length));
  const directory = new ByteWriter()
    .u32(0x00010000)
    .u16(tags.length, power * 16, Math.log2(power), tags.length * 16 - power * 16);
  let offset = 12 + 16 * tags.length;
  const places: (readonly [Uint8Array, number])[] = [];
  for (const tag of tags) {
    const bytes = all.get(tag) ?? new Uint8Array(0);
    directory.tag(tag).u32(checksum(bytes), offset, bytes.length);
    places.push([bytes, offset]);
    offset += padded(bytes.length);
  }
  const file = new Uint8Array(offset);
  file.set(directory.done());
  for (const [bytes, at] of places) file.set(bytes, at);
  const headAt = places[tags.indexOf('head')]?.[1];
  if (headAt !== undefined) viewOf(file).setUint32(headAt + 8, (0xb1b0afba - checksum(file)) >>> 0);
  return file;
}

/** Start and end of each glyph's outline in `glyf`. */
export function outlinesOf(tables: Tables): (glyph: number) => Uint8Array {
  const [glyf, loca, head] = ['glyf', 'loca', 'head'].map((tag) => tables.get(tag) ?? new Uint8Array(0));
  if (!glyf || !loca || !head) return () => new Uint8Array(0);
  const view = viewOf(loca);
  const isLong = viewOf(head).getInt16(50) === 1;
  const offset = (glyph: number): number => (isLong ? view.getUint32(glyph * 4) : view.getUint16(glyph * 2) * 2);
  const count = loca.length / (isLong ? 4 : 2) - 1;
  return (glyph) => (glyph < count ? glyf.subarray(offset(glyph), offset(glyph + 1)) : new Uint8Array(0));
}

/** Where the numbers of the glyphs stand that an outline is put together from. */
export function componentsOf(outline: Uint8Array): readonly number[] {
  const places: number[] = [];
  const view = viewOf(outline);
  if (outline.length < 10 || view.getInt16(0) >= 0) return places;
  let at = 10;
  for (;;) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & 1 ? 4 : 2) + (flags & 8 ? 2 : flags & 0x40 ? 4 : flags & 0x80 ? 8 : 0);
    if (!(flags & 0x20)) return places;
  }
}
