/** What of fontkit is used; its package brings no types. */

declare module 'fontkit' {
  export interface Face {
    readonly unitsPerEm: number;
    hasGlyphForCodePoint(code: number): boolean;
    glyphForCodePoint(code: number): { readonly advanceWidth: number };
  }
  export function create(bytes: Uint8Array): Face;
}
