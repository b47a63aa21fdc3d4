/** The comparison of scenarios, on the sample converted into every other topology. */

import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from '@playwright/test';
import { expect } from '@playwright/test';
import { serializePlan } from '#shared/document/index.ts';
import { asId } from '#shared/model/ids.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { TopologyId } from '#shared/model/scenario.ts';
import { convertScenario } from '#shared/topology/convert/convert.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { chooseFile } from './files.ts';
import type { Planner } from './launch.ts';
import { startPage } from './start-page.ts';

export interface ComparePage {
  readonly table: Locator;
  /** The cells of a figure, in the order of the columns. */
  readonly cells: (figure: string) => Locator;
  /** Names of the columns, in their order. */
  readonly heads: Locator;
  readonly charts: Locator;
  readonly moves: Locator;
  readonly says: Locator;
  readonly findings: Locator;
  readonly show: () => Promise<void>;
}

export function comparePage({ page }: Planner): ComparePage {
  const table = page.getByTestId('compare-table');
  return {
    table,
    cells: (figure) => table.getByRole('row', { name: new RegExp(`^${figure}`) }).getByRole('cell'),
    heads: table.getByRole('columnheader'),
    charts: page.getByTestId('compare-chart'),
    moves: page.getByTestId('who-moves'),
    says: page.getByTestId('compare-says'),
    findings: page.getByTestId('compare-findings'),
    show: () => page.keyboard.press('Alt+Shift+4'),
  };
}

/** The sample with a scenario for each topology that is asked for, behind its own. */
export function convertedSample(...topologies: readonly TopologyId[]): Plan {
  const plan = buildSample();
  const [original] = Object.values(plan.scenarios);
  if (!original) throw new Error('The sample has no scenario.');
  const scenarios = topologies.map((topology, index) => ({
    ...convertScenario(plan, original, topology, asId('scenario', `scenario-${topology}`)).scenario,
    rank: `a${index + 2}`,
  }));
  return { ...plan, scenarios: Object.fromEntries([original, ...scenarios].map((each) => [each.id, each])) };
}

/** Opens a plan from a file, as a lead does. */
export async function openPlan(planner: Planner, plan: Plan): Promise<void> {
  const path = join(await mkdtemp(join(tmpdir(), 'fourfold-compare-')), 'plan.fourfold');
  await writeFile(path, serializePlan(plan));
  await chooseFile(planner, path, startPage(planner).openButton.click.bind(startPage(planner).openButton));
}

/** The comparison of the sample with itself as embedded, centralized and full-stack, opened. */
export async function openComparison(planner: Planner): Promise<ComparePage> {
  await openPlan(planner, convertedSample('embedded', 'centralized', 'full-stack'));
  await expect(planner.page.locator('.react-flow__node[data-id^="seat-"]')).toHaveCount(14);
  const compare = comparePage(planner);
  await compare.show();
  await expect(compare.heads).toHaveCount(4);
  return compare;
}
