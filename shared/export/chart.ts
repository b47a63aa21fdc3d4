/** A chart of a scenario as a file: one scene, and the writer of the format. */

import { buildScene } from '#shared/diagram/pages/build-scene.ts';
import type { Scene } from '#shared/diagram/scene.ts';
import type { Result } from '#shared/lib/result.ts';
import { err, ok } from '#shared/lib/result.ts';
import type { IsoDate } from '#shared/model/date.ts';
import type { ScenarioId } from '#shared/model/ids.ts';
import { scenarioLetter, scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import { evaluate } from '#shared/rules/index.ts';
import type { ExportEnv } from './env.ts';
import type { Coverage } from './font-coverage.ts';
import { codePointName, coverageOf, measurerOf } from './font-coverage.ts';
import { stackPages } from './page-stack.ts';
import { writePdf } from './pdf.ts';
import { possibleScale } from './picture-size.ts';
import { scoresBy } from './profile-changes.ts';
import { writeSvg } from './svg.ts';

export const CHART_FORMATS = ['svg', 'png', 'pdf'] as const;
export type ChartFormat = (typeof CHART_FORMATS)[number];

export interface ChartRequest {
  readonly plan: Plan;
  readonly scenarioId: ScenarioId;
  readonly view: 'teams' | 'reporting';
  readonly paper: 'fit' | 'a4' | 'a3' | 'letter' | 'tabloid';
  readonly orientation: 'auto' | 'landscape' | 'portrait';
  /** The day of use, for a plan without a date. */
  readonly today: IsoDate;
}

export interface DrawnChart {
  readonly scene: Scene;
  readonly coverage: Coverage;
}

export interface ExportedChart {
  readonly bytes: Uint8Array;
  readonly warnings: readonly string[];
  readonly pages: number;
  /** In points, on the paper. */
  readonly smallestText: number;
}

const FIXED_TEXT = Array.from({ length: 95 }, (_, n) => String.fromCharCode(32 + n)).join('') + '→−·–—…↑⚑“”’';

/** Every text of a plan that a chart may show. */
function* textsOf(plan: Plan): Generator<string> {
  yield FIXED_TEXT;
  yield plan.name;
  yield plan.currency;
  yield scoresBy(plan.profile);
  for (const person of Object.values(plan.people)) yield person.name;
  for (const role of Object.values(plan.roles)) yield role.name;
  for (const stream of Object.values(plan.streams)) yield stream.name;
  for (const scenario of Object.values(plan.scenarios)) {
    yield scenario.name;
    for (const team of Object.values(scenario.teams)) yield `${team.name} ${team.focus}`;
    for (const seat of Object.values(scenario.seats)) yield seat.level;
    for (const note of Object.values(scenario.canvasNotes)) yield note.text;
  }
}

/** Draws the scene: what a preview shows and every writer writes. Null where the plan has no such scenario. */
export async function drawChart(request: ChartRequest, env: Pick<ExportEnv, 'loadFont'>): Promise<DrawnChart | null> {
  const { plan, scenarioId, view, paper, orientation, today } = request;
  const order = scenariosOf(plan);
  const index = order.findIndex((scenario) => scenario.id === scenarioId);
  const scenario = order[index];
  if (!scenario) return null;
  const coverage = await coverageOf(textsOf(plan), env);
  const evaluation = evaluate(plan, scenarioId, today);
  const missing = new Set(coverage.uncovered);
  const scene = buildScene(plan, scenario, evaluation, {
    view,
    paper,
    orientation,
    measure: measurerOf(coverage),
    covers: (character: string) => !missing.has(character),
    scenarioLetter: scenarioLetter(index),
    scenarioCount: order.length,
    scoresBy: scoresBy(plan.profile),
  });
  return { scene, coverage };
}

/** Writes a chart. Same bytes for the same plan, request and host. Errors: `export.no-scenario`, `export.drawing-failed`. */
export async function exportChart(
  request: ChartRequest & { readonly format: ChartFormat; readonly scale: number },
  env: ExportEnv,
): Promise<Result<ExportedChart>> {
  const drawn = await drawChart(request, env);
  if (!drawn) return err({ code: 'export.no-scenario', message: 'The plan has no such scenario.' });
  const { scene, coverage } = drawn;
  const warnings = scene.uncovered.length === 0 ? [] : [uncoveredWarning(scene.uncovered)];
  const facts = { pages: scene.pages.length, smallestText: scene.smallestText };
  switch (request.format) {
    case 'svg':
      return ok({ ...facts, warnings, bytes: new TextEncoder().encode(writeSvg(scene, coverage)) });
    case 'pdf':
      return ok({ ...facts, warnings, bytes: await writePdf(scene, coverage) });
    case 'png': {
      const { width, height } = stackPages(scene);
      const scale = possibleScale(width, height, request.scale);
      if (scale < request.scale)
        warnings.push(
          `The picture would be too large at scale ${request.scale}; it was drawn at ${scale}. For print, export PDF or SVG.`,
        );
      const png = await env.drawPng({ scene, coverage, scale });
      return png.ok ? ok({ ...facts, warnings, bytes: png.value }) : png;
    }
  }
}

function uncoveredWarning(characters: readonly string[]): string {
  const named = characters.slice(0, 10).map((character) => `${character} (${codePointName(character)})`);
  const more = characters.length > named.length ? ` and ${characters.length - named.length} more` : '';
  return `No bundled font draws ${named.join(', ')}${more}. Their code points stand in the chart instead.`;
}
