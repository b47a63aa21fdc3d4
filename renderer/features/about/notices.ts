/** Fonts and libraries that ship with the program, and their licences. */

export interface Notice {
  readonly name: string;
  /** Of the npm registry. */
  readonly packages: readonly string[];
  readonly what: string;
  readonly licence: string;
}

const OFL = 'SIL Open Font License 1.1';

export const NOTICES: readonly Notice[] = [
  { name: 'Inter', packages: ['@expo-google-fonts/inter'], what: 'font of window and exports', licence: OFL },
  {
    name: 'Noto Sans',
    packages: ['@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-sans-sc'],
    what: 'Chinese, Japanese and Korean in exports',
    licence: OFL,
  },
  { name: 'React', packages: ['react', 'react-dom'], what: 'interface', licence: 'MIT' },
  { name: 'React Flow', packages: ['@xyflow/react'], what: 'canvas', licence: 'MIT' },
  { name: 'Radix UI', packages: ['radix-ui'], what: 'dialogs and menus', licence: 'MIT' },
  { name: 'Lucide', packages: ['lucide-react'], what: 'icons', licence: 'ISC' },
  { name: 'Zustand', packages: ['zustand'], what: 'state', licence: 'MIT' },
  { name: 'Immer', packages: ['immer'], what: 'changes and undo', licence: 'MIT' },
  { name: 'Zod', packages: ['zod'], what: 'checks of files', licence: 'MIT' },
  { name: 'Fractional Indexing', packages: ['fractional-indexing'], what: 'order of seats', licence: 'CC0-1.0' },
  { name: 'Dexie', packages: ['dexie'], what: 'storage on this computer', licence: 'Apache-2.0' },
  { name: 'MiniSearch', packages: ['minisearch'], what: 'finding commands and people', licence: 'MIT' },
  { name: 'Read Excel File', packages: ['read-excel-file'], what: 'rosters as XLSX', licence: 'MIT' },
  { name: 'fflate', packages: ['fflate'], what: 'packing of files', licence: 'MIT' },
  { name: 'PDFKit', packages: ['pdfkit'], what: 'PDF', licence: 'MIT' },
  { name: 'Fontkit', packages: ['fontkit'], what: 'fonts inside exports', licence: 'MIT' },
  { name: 'resvg', packages: ['@resvg/resvg-js'], what: 'PNG on the command line', licence: 'MPL-2.0' },
  { name: 'Commander', packages: ['commander'], what: 'command line', licence: 'MIT' },
  { name: 'Electron', packages: ['electron'], what: 'window', licence: 'MIT' },
];
