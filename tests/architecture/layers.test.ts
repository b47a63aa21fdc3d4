import { describe, expect, it } from 'vitest';
import { wrongImports } from './layers.ts';
import { importsOf, sourceFiles } from './source-files.ts';

const file = (path: string, text: string) => ({ path, text });

describe('the check of layers', () => {
  it('finds every way to import', () => {
    const text = [
      "import './a.css';",
      "import type { A } from '#shared/model/a.ts';",
      "import {\n  b,\n  c,\n} from '../b.ts';",
      "export * from './c.ts';",
      "export type { D } from './d.ts';",
      "const e = await import('./e.ts');",
      "import url from './f.ts?worker&url';",
      "/* import { g } from './g.ts' */",
    ].join('\n');
    expect(importsOf(file('renderer/ui/x.tsx', text))).toEqual([
      'renderer/ui/a.css',
      'shared/model/a.ts',
      'renderer/b.ts',
      'renderer/ui/c.ts',
      'renderer/ui/d.ts',
      'renderer/ui/f.ts',
      'renderer/ui/e.ts',
    ]);
  });

  it.each([
    ['shared/model/team.ts', "import type { Rule } from '#shared/rules/index.ts';"],
    ['shared/rules/scores/score.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/rules/facts/coverage.ts', "import { scoresOf } from '../scores/score.ts';"],
    ['shared/rules/catalog/team-size/rule.ts', "import { evaluate } from '../../evaluate.ts';"],
    ['shared/rules/catalog/team-size/rule.ts', "import { layers } from '../layers/rule.ts';"],
    ['shared/diagram/lines/routes.ts', "import { chartItems } from '../items/chart-items.ts';"],
    ['shared/export/svg.ts', "import type { Channel } from '#shared/ipc/contract.ts';"],
    ['shared/diagram/scene.ts', "import { useState } from 'react';"],
    ['renderer/features/palette/palette.tsx', "import { X } from '../inspector/x.tsx';"],
    ['renderer/features/palette/palette.tsx', "import type { X } from '#renderer/features/inspector/x.ts';"],
    ['renderer/ui/button.tsx', "import { usePlan } from '#renderer/state/plan-store.ts';"],
    ['renderer/state/dispatch.ts', "import { Node } from '@xyflow/react';"],
    ['renderer/app.tsx', "import { safeWrite } from '#main/lib/safe-write.ts';"],
    ['main/cli/score.ts', "import { app } from 'electron';"],
    ['main/lib/safe-write.ts', "import { app } from 'electron';"],
    ['main/ipc/events.ts', "import { openWindow } from '../features/window.ts';"],
    ['main/preload/index.ts', "import { readFile } from 'node:fs/promises';"],
    ['attic/old.ts', ''],
  ])('reports a wrong import: %s %s', (path, text) => {
    expect(wrongImports([file(path, text)])).toHaveLength(1);
  });

  it.each([
    ['shared/rules/scores/score.ts', "import type { Team } from '#shared/model/team.ts';"],
    ['renderer/features/palette/palette.tsx', "import { Row } from './row.tsx';"],
    ['renderer/features/palette/palette.tsx', "import { usePlan } from '#renderer/state/plan-store.ts';"],
    ['main/features/window.ts', "import { BrowserWindow } from 'electron';"],
  ])('lets a right one pass: %s %s', (path, text) => {
    expect(wrongImports([file(path, text)])).toEqual([]);
  });
});

describe('the house', () => {
  it('has nobody in a room that he may not enter', () => {
    expect(wrongImports(sourceFiles())).toEqual([]);
  });
});
