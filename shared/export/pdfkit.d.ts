/** What of PDFKit is used; its own types need Node's. */

declare module 'pdfkit' {
  export interface Outline {
    addItem(title: string): Outline;
  }
  export default class PDFDocument {
    constructor(options: Readonly<Record<string, unknown>>);
    readonly outline: Outline;
    readonly page: { readonly dictionary: unknown };
    on(event: 'data', listener: (chunk: Uint8Array) => void): this;
    on(event: 'end', listener: () => void): this;
    on(event: 'error', listener: (error: Error) => void): this;
    end(): void;
    addPage(options: { readonly size: readonly [number, number]; readonly margin: number }): this;
    registerFont(name: string, bytes: Uint8Array | ArrayBuffer): this;
    font(name: string): this;
    fontSize(size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    path(d: string): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    fill(colour?: string): this;
    stroke(colour?: string): this;
    fillAndStroke(fill: string, stroke: string): this;
    fillColor(colour: string): this;
    strokeColor(colour: string): this;
    lineWidth(width: number): this;
    lineCap(cap: 'butt' | 'round' | 'square'): this;
    dash(length: number | readonly number[], options?: { readonly space?: number }): this;
    undash(): this;
    clip(): this;
    save(): this;
    restore(): this;
  }
}
