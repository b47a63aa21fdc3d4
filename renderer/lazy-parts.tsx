/**
 * Parts of the planner that nobody sees at its start, loaded in the idle moment after it or when they are asked for.
 *
 * The command palette and the key help stay with the start: who presses their keys types on at once.
 */

import type { ComponentType } from 'react';
import { lazy, Suspense, useEffect, useState } from 'react';
import type { Host } from './platform/host.ts';
import { whenIdle } from './platform/idle.ts';
import type { Dialog, MainView } from './state/ui-store.ts';
import { useUi } from './state/ui-store.ts';

/** What a view of the middle is told. */
interface ViewProps {
  readonly host: Host;
}

const VIEW_LOADERS = {
  outline: () => import('./features/outline/outline.tsx').then(({ Outline }) => ({ default: Outline })),
  table: () => import('./features/table/table.tsx').then(({ Table }) => ({ default: Table })),
  compare: () => import('./features/compare/compare.tsx').then(({ Compare }) => ({ default: Compare })),
} satisfies Record<string, () => Promise<{ default: ComponentType<ViewProps> }>>;

const LOADERS = {
  import: () => import('./features/import-roster/import-roster.tsx').then((part) => ({ default: part.ImportRoster })),
  export: () => import('./features/export-chart/export-chart.tsx').then((part) => ({ default: part.ExportChart })),
  'export-findings': () =>
    import('./features/export-findings/export-findings.tsx').then((part) => ({ default: part.ExportFindings })),
  conflict: () => import('./features/conflict/conflict.tsx').then((part) => ({ default: part.FileConflict })),
  versions: () => import('./features/versions/versions.tsx').then((part) => ({ default: part.FileVersions })),
  about: () => import('./features/about/about.tsx').then(({ About }) => ({ default: About })),
  convert: () => import('./features/convert/convert.tsx').then(({ Convert }) => ({ default: Convert })),
  'fill-vacancy': () => import('./features/vacancy/fill-vacancy.tsx').then((part) => ({ default: part.FillVacancy })),
  profile: () => import('./features/profile/profile.tsx').then((part) => ({ default: part.ProfileDialog })),
  'rule-help': () => import('./features/help-pages/help-pages.tsx').then((part) => ({ default: part.HelpPages })),
  'scenario-note': () =>
    import('./features/scenario-note/scenario-note.tsx').then((part) => ({ default: part.ScenarioNote })),
} satisfies Record<string, () => Promise<{ default: ComponentType }>>;

type LazyDialog = Exclude<Dialog['kind'], 'command-palette' | 'shortcuts'>;
type LazyView = Exclude<MainView, 'canvas'>;

const part = (id: keyof typeof LOADERS): ComponentType => lazy<ComponentType>(LOADERS[id]);
const viewPart = (id: LazyView): ComponentType<ViewProps> => lazy<ComponentType<ViewProps>>(VIEW_LOADERS[id]);

const DIALOGS: Readonly<Record<LazyDialog, ComponentType>> = {
  import: part('import'),
  export: part('export'),
  'export-findings': part('export-findings'),
  conflict: part('conflict'),
  versions: part('versions'),
  about: part('about'),
  convert: part('convert'),
  'fill-vacancy': part('fill-vacancy'),
  'scenario-note': part('scenario-note'),
  profile: part('profile'),
  'rule-help': part('rule-help'),
};
const VIEWS: Readonly<Record<LazyView, ComponentType<ViewProps>>> = {
  outline: viewPart('outline'),
  table: viewPart('table'),
  compare: viewPart('compare'),
};

export function LazyView({ view, host }: ViewProps & { readonly view: LazyView }) {
  const View = VIEWS[view];
  return (
    <Suspense>
      <View host={host} />
    </Suspense>
  );
}

const isLazy = (kind: Dialog['kind'] | undefined): kind is LazyDialog =>
  kind !== undefined && Object.hasOwn(DIALOGS, kind);

/** Each dialog from its first opening on: it decides itself when it shows, and remembers what was chosen in it. */
export function LazyDialogs() {
  const kind = useUi((ui) => ui.dialog?.kind);
  const [opened, setOpened] = useState<readonly LazyDialog[]>([]);
  if (isLazy(kind) && !opened.includes(kind)) setOpened([...opened, kind]);
  useLoadWhenIdle();
  return opened.map((each) => {
    const Part = DIALOGS[each];
    return (
      <Suspense key={each}>
        <Part />
      </Suspense>
    );
  });
}

const loadAll = (): void => {
  for (const load of [...Object.values(VIEW_LOADERS), ...Object.values(LOADERS)]) void load();
};

/** Fetches everything once nothing else is to be done, so that it opens at once. */
function useLoadWhenIdle(): void {
  useEffect(() => whenIdle(loadAll, 5000), []);
}
