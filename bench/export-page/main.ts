/** What the export benchmark times in a browser: our writers, and html-to-image on the same cards as page elements. */

import { toBlob } from 'html-to-image';
import { exportEnv } from '#renderer/platform/export-env.ts';
import { roleOf } from '#shared/catalog/roles.ts';
import { PILLAR_TOKENS } from '#shared/diagram/items/glyphs.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import { boundsOfLayout } from '#shared/diagram/layout.ts';
import { drawChart, exportChart } from '#shared/export/chart.ts';
import { colourOf } from '#shared/export/colours.ts';
import { writeSvg } from '#shared/export/svg.ts';
import type { IsoDate } from '#shared/model/date.ts';
import { scenariosOf } from '#shared/model/order.ts';
import type { Plan } from '#shared/model/plan.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import { evaluate, pillarOfSeat } from '#shared/rules/index.ts';

const TODAY = '2026-11-21' as IsoDate;
const requestOf = (plan: Plan) => ({
  plan,
  scenarioId: (scenariosOf(plan)[0] as Scenario).id,
  view: 'teams' as const,
  paper: 'fit' as const,
  orientation: 'auto' as const,
  today: TODAY,
});

async function timed(work: () => Promise<{ readonly length: number }>): Promise<{ ms: number; bytes: number }> {
  const from = performance.now();
  const { length } = await work();
  return { ms: performance.now() - from, bytes: length };
}

async function ours(plan: Plan, format: 'png' | 'pdf') {
  return timed(async () => {
    const chart = await exportChart({ ...requestOf(plan), format, scale: 2 }, exportEnv);
    if (!chart.ok) throw new Error(chart.error.message);
    return chart.value.bytes;
  });
}

type Place = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

const element = (style: string, words = '', inside: readonly HTMLElement[] = []): HTMLElement => {
  const made = document.createElement('div');
  made.style.cssText = style;
  made.textContent = words;
  made.append(...inside);
  return made;
};

/** The same cards as page elements, part by part: what a program that photographs its page has on it. */
function showCards(plan: Plan): HTMLElement {
  const scenario = scenariosOf(plan)[0];
  const host = document.getElementById('cards');
  if (!scenario || !host) throw new Error('no page');
  const layout = layoutTeams(plan, scenario);
  const evaluation = evaluate(plan, scenario.id, TODAY);
  const bounds = boundsOfLayout(layout);
  host.replaceChildren();
  host.style.cssText = `position:relative;background:#fff;font:12px Inter,sans-serif;width:${bounds?.width}px;height:${bounds?.height}px`;
  const at = ({ x, y, width, height }: Place) =>
    `position:absolute;box-sizing:border-box;border-radius:5px;left:${x - (bounds?.x ?? 0)}px;top:${y - (bounds?.y ?? 0)}px;width:${width}px;height:${height}px;`;
  for (const [id, box] of layout.frames) {
    const team = scenario.teams[id];
    host.append(
      element(`${at(box)}border:1px solid #868F9B;background:#F7F8F9;padding:10px 20px`, '', [
        element('font-weight:600', team?.name),
        element('color:#444E5A', team?.focus),
      ]),
    );
  }
  for (const [id, box] of layout.cards) {
    const seat = scenario.seats[id];
    if (!seat) continue;
    const { token, letters } = PILLAR_TOKENS[pillarOfSeat(evaluation, id)];
    const glyph = element(`width:11px;height:11px;margin:9px 6px;background:${colourOf(token)}`);
    const spine = element(`width:24px;background:${colourOf(`${token}-tint`)};font-size:10px;text-align:center`, '', [
      glyph,
      element(`margin-top:24px;color:${colourOf(`${token}-text`)}`, letters),
    ]);
    const meter = element('display:inline-block;width:24px;height:4px;background:#ECEFF2;border-radius:2px', '', [
      element(`width:${Math.min(24, seat.fte * 24)}px;height:4px;background:#444E5A;border-radius:2px`),
    ]);
    const body = element('padding:7px 8px 0 9px', '', [
      element('font:600 12.5px/17px Inter', roleOf(plan, seat.role).name),
      element('font:400 12px/17px Inter;color:#444E5A', seat.person ? plan.people[seat.person]?.name : 'Vacant'),
      element('font-size:11px', '', [meter, element('display:inline-block;margin-left:7px', `${seat.fte} FTE`)]),
    ]);
    host.append(element(`${at(box)}display:flex;border:1px solid #BCC4CD;background:#fff`, '', [spine, body]));
  }
  return host;
}

const api = {
  png: (plan: Plan) => ours(plan, 'png'),
  pdf: (plan: Plan) => ours(plan, 'pdf'),
  htmlToImage: (plan: Plan) => {
    const host = showCards(plan);
    return timed(async () => {
      const blob = await toBlob(host, { pixelRatio: 1.5, skipFonts: true });
      return { length: blob?.size ?? 0 };
    });
  },
  svg: async (plan: Plan): Promise<string> => {
    const drawn = await drawChart(requestOf(plan), exportEnv);
    if (!drawn) throw new Error('nothing to draw');
    return writeSvg(drawn.scene, drawn.coverage);
  },
};
export type ExportBench = typeof api;
Object.assign(window, { exportBench: api });
