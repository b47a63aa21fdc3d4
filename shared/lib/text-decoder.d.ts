/** The one thing of the encoding standard that `shared/` needs; every host has it (Node, Chromium, workers). */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
  decode(input?: Uint8Array): string;
}
