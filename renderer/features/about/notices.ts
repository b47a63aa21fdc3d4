/** Fonts and libraries that ship with the program, and their licences. */

export interface Notice {
  readonly name: string;
  readonly what: string;
  readonly licence: string;
}

export const NOTICES: readonly Notice[] = [
  { name: 'Inter', what: 'font of window and exports', licence: 'SIL Open Font License 1.1' },
  { name: 'React', what: 'interface', licence: 'MIT' },
  { name: 'React Flow', what: 'canvas', licence: 'MIT' },
  { name: 'Radix UI', what: 'dialogs and menus', licence: 'MIT' },
  { name: 'Lucide', what: 'icons', licence: 'ISC' },
  { name: 'Zustand', what: 'state', licence: 'MIT' },
  { name: 'Immer', what: 'changes and undo', licence: 'MIT' },
  { name: 'Zod', what: 'checks of files', licence: 'MIT' },
  { name: 'Dexie', what: 'storage on this computer', licence: 'Apache-2.0' },
  { name: 'PDFKit', what: 'PDF', licence: 'MIT' },
  { name: 'MiniSearch', what: 'finding commands and people', licence: 'MIT' },
  { name: 'Papa Parse', what: 'CSV', licence: 'MIT' },
  { name: 'Electron', what: 'window', licence: 'MIT' },
];
