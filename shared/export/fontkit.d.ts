/** What of fontkit is used; its package brings no types. */

declare module 'fontkit' {
  export interface Glyph {
    readonly id: number;
    readonly advanceWidth: number;
  }
  export interface Position {
    readonly xAdvance: number;
    readonly xOffset: number;
    readonly yOffset: number;
  }
  /** A list whose items are read when they are asked for. */
  export interface LazyList<T> {
    get(index: number): T | undefined;
    toArray(): readonly T[];
  }
  export interface Coverage {
    readonly version: number;
    readonly glyphs?: readonly number[];
    readonly rangeRecords?: readonly {
      readonly start: number;
      readonly end: number;
      readonly startCoverageIndex: number;
    }[];
  }
  /** Of a substitution: which of these it has depends on its kind. */
  export interface Subtable {
    readonly extension?: Subtable;
    readonly coverage?: Coverage | readonly unknown[];
    readonly deltaGlyphID?: number;
    readonly substitute?: LazyList<number>;
    readonly substitutes?: readonly number[];
    readonly sequences?: LazyList<readonly number[]>;
    readonly alternateSet?: LazyList<readonly number[]>;
    readonly ligatureSets?: LazyList<readonly { readonly glyph: number; readonly components: readonly number[] }[]>;
  }
  export interface Lookup {
    readonly subTables: readonly Subtable[];
  }
  interface Substitutions {
    readonly featureList: readonly {
      readonly tag: string;
      readonly feature: { readonly lookupListIndexes: readonly number[] };
    }[];
    readonly lookupList: LazyList<Lookup>;
  }
  export interface Face {
    readonly GSUB?: Substitutions;
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): Glyph;
    getGlyph(id: number): Glyph;
    /** With the features that every program applies by default. */
    layout(
      text: string | readonly Glyph[],
      features?: Readonly<Record<string, boolean>>,
      script?: string,
    ): { readonly glyphs: readonly Glyph[]; readonly positions: readonly Position[] };
  }
  export function create(bytes: Uint8Array): Face;
}
