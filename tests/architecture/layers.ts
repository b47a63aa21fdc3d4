/** Who may enter which room: the table of `docs/ARCHITECTURE.md`, as data, and the check over it. */

import type { SourceFile } from './source-files.ts';
import { importsOf } from './source-files.ts';

interface Room {
  /** Files whose path starts so; the first room in the list that fits counts. */
  readonly at: string;
  /** Paths of ours that may be imported, by their beginning, and packages by name. The room's own files always may. */
  readonly may: readonly string[];
  /** Beginnings that may not, although `may` covers them. */
  readonly not?: readonly string[];
}

const NODE = 'node:';
const FONTS = ['@expo-google-fonts/inter', '@expo-google-fonts/noto-sans-kr', '@expo-google-fonts/noto-sans-sc'];
const EVERYTHING = ['package.json', 'shared/', 'main/', 'renderer/', 'build/', 'tests/', NODE, '*'];
/** Small pure libraries that any room of the planner may use. */
const PURE = ['fractional-indexing'];
/** What a rule is made of: what it says, and what is asked of a plan. */
const RULE = [
  'shared/rules/define-rule.ts',
  'shared/rules/finding.ts',
  'shared/model/',
  'shared/lib/',
  'shared/catalog/',
];
/** What stands at the top of the drawing: scene, sizes, one form of layout. */
const DRAWING = [
  ...['layout', 'metrics', 'paper', 'scene', 'transform'].map((file) => `shared/diagram/${file}.ts`),
  ...['shared/model/', 'shared/lib/', 'shared/catalog/', 'shared/rules/'],
];
const REACT = ['react', 'react-dom', 'react/jsx-runtime', 'react-dom/client'];
const WINDOW = ['renderer/state/', 'renderer/ui/', 'shared/', ...REACT, 'radix-ui', 'lucide-react'];

const HOUSE: readonly Room[] = [
  { at: 'shared/lib/', may: [] },
  { at: 'shared/model/', may: ['shared/lib/', 'zod'] },
  { at: 'shared/catalog/', may: ['shared/model/', 'shared/lib/'] },
  { at: 'shared/document/', may: ['shared/model/', 'shared/lib/', 'shared/catalog/', 'zod'] },
  {
    at: 'shared/commands/',
    may: ['shared/model/', 'shared/topology/', 'shared/lib/', 'shared/catalog/', 'shared/document/', 'zod', 'immer'],
  },
  {
    at: 'shared/rules/catalog/',
    may: [...RULE, 'shared/rules/facts/topology-arguments.ts', 'shared/rules/stage-unowned.ts'],
  },
  { at: 'shared/rules/profile/', may: [...RULE, 'shared/rules/facts/demand.ts'] },
  { at: 'shared/rules/facts/', may: [...RULE, 'shared/rules/profile/', 'shared/rules/evaluation-cache.ts'] },
  { at: 'shared/rules/findings/', may: [...RULE, 'shared/rules/profile/', 'shared/rules/facts/'] },
  {
    at: 'shared/rules/scores/',
    may: [
      ...RULE,
      'shared/rules/profile/',
      'shared/rules/facts/',
      'shared/rules/evaluation-cache.ts',
      'shared/rules/run-rules.ts',
    ],
  },
  { at: 'shared/rules/suggestions/', may: [...RULE, 'shared/rules/facts/'] },
  { at: 'shared/rules/', may: ['shared/model/', 'shared/lib/', 'shared/catalog/'] },
  { at: 'shared/topology/', may: ['shared/model/', 'shared/lib/', 'shared/catalog/'] },
  { at: 'shared/compare/', may: ['shared/model/', 'shared/lib/', 'shared/catalog/', 'shared/rules/'] },
  { at: 'shared/diagram/lines/', may: DRAWING },
  { at: 'shared/diagram/layout/', may: [...DRAWING, 'shared/diagram/lines/'] },
  { at: 'shared/diagram/items/', may: [...DRAWING, 'shared/diagram/layout/', 'shared/diagram/lines/'] },
  {
    at: 'shared/diagram/',
    may: ['shared/model/', 'shared/lib/', 'shared/catalog/', 'shared/rules/'],
  },
  { at: 'shared/export/', may: ['shared/', 'pdfkit', 'fontkit', 'fflate'], not: ['shared/ipc/'] },
  { at: 'shared/import/', may: ['shared/', 'read-excel-file', 'fflate'], not: ['shared/ipc/'] },
  { at: 'shared/ipc/', may: ['shared/model/', 'shared/document/', 'shared/lib/', 'zod'] },
  { at: 'main/index.ts', may: ['main/', 'electron', NODE], not: ['main/cli', 'main/preload/'] },
  { at: 'main/features/', may: ['main/ipc/', 'main/lib/', 'shared/', 'electron', NODE, 'zod'] },
  { at: 'main/ipc/', may: ['main/lib/', 'shared/ipc/', 'shared/lib/', 'electron'] },
  { at: 'main/preload/', may: ['shared/ipc/', 'electron'] },
  { at: 'main/lib/', may: ['shared/', NODE, 'zod', '@resvg/resvg-js'] },
  { at: 'main/serve.ts', may: ['main/lib/', NODE] },
  {
    at: 'main/cli',
    may: [
      'main/lib/',
      'main/cli',
      'shared/',
      'package.json',
      NODE,
      'commander',
      '@resvg/resvg-js',
      'fractional-indexing',
    ],
  },
  { at: 'renderer/platform/', may: ['shared/ipc/', 'shared/lib/', 'shared/diagram/', 'shared/export/', ...FONTS] },
  { at: 'renderer/persistence/', may: ['shared/', 'dexie', 'renderer/platform/'] },
  {
    at: 'renderer/state/',
    may: ['shared/', 'renderer/persistence/', 'renderer/platform/', 'zustand', 'immer', 'react'],
  },
  {
    at: 'renderer/ui/',
    may: [...REACT, 'radix-ui', 'lucide-react', '@expo-google-fonts/inter', 'shared/model/', 'shared/lib/'],
  },
  {
    at: 'renderer/actions/',
    may: ['renderer/state/', 'renderer/ui/', 'renderer/platform/', 'shared/', 'lucide-react', 'react'],
  },
  { at: 'renderer/canvas/', may: [...WINDOW, 'renderer/actions/', '@xyflow/react', 'zustand'] },
  {
    at: 'renderer/features/',
    may: [
      ...WINDOW,
      'renderer/actions/',
      'renderer/canvas/',
      'renderer/platform/',
      'minisearch',
      'zustand',
      '@xyflow/react',
      'package.json',
    ],
  },
  { at: 'renderer/', may: ['renderer/', 'shared/', ...REACT] },
  { at: 'build/', may: ['build/', NODE, '*'] },
  { at: 'bench/', may: EVERYTHING },
  { at: 'tests/', may: EVERYTHING },
];

/** Folders that know nothing of one another: features of the window, rules. */
const APART = /^(?:renderer\/features|shared\/rules\/catalog)\/[^/]+\//;

/** The name of the package in an import: `@scope/name/part` is `@scope/name`. */
const packageOf = (name: string): string => name.split('/', name.startsWith('@') ? 2 : 1).join('/');
const isOurs = (name: string): boolean => /^(shared|main|renderer|build|bench|tests)\/|^package\.json$/.test(name);

function isAllowed(file: string, room: Room, name: string): boolean {
  const folder = APART.exec(file)?.[0];
  if (folder !== undefined && APART.test(name)) return name.startsWith(folder);
  if (name.startsWith(room.at)) return true;
  if (room.not?.some((start) => name.startsWith(start))) return false;
  if (isOurs(name)) return room.may.some((start) => start.length > 1 && name.startsWith(start));
  if (PURE.includes(name)) return /^(shared|renderer|main)\//.test(file) || room.may.includes('*');
  if (name.startsWith(NODE)) return room.may.includes(NODE);
  return room.may.includes('*') || room.may.includes(name) || room.may.includes(packageOf(name));
}

/** Every import that the table does not allow, as a sentence. */
export function wrongImports(files: readonly SourceFile[]): readonly string[] {
  return files.flatMap((file) => {
    const room = HOUSE.find(({ at }) => file.path.startsWith(at));
    if (room === undefined) return [`${file.path} is in no room of the house`];
    return importsOf(file)
      .filter((name) => !isAllowed(file.path, room, name))
      .map((name) => `${file.path} may not import ${name}`);
  });
}
