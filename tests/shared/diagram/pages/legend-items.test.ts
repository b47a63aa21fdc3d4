import { describe, expect, it } from 'vitest';
import { chartShapes, chartSource } from '#shared/diagram/items/chart-items.ts';
import { layoutReporting } from '#shared/diagram/layout/reporting-layout.ts';
import { layoutTeams } from '#shared/diagram/layout/teams-layout.ts';
import type { ChartView } from '#shared/diagram/lines/routes.ts';
import { legendBlock } from '#shared/diagram/pages/legend-items.ts';
import { evaluate } from '#shared/rules/index.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const measure = { width: (text: string, size: number) => [...text].length * size * 0.5 };

/** The entries behind the four pillars. */
function legendOf(org: string, view: ChartView): string[] {
  const { plan } = tinyOrg(org);
  const scenario = plan.scenarios[TINY_SCENARIO];
  if (!scenario) throw new Error('no scenario');
  const source = chartSource(plan, scenario, evaluate(plan, TINY_SCENARIO, TINY_DAY), measure);
  const layout = (view === 'teams' ? layoutTeams : layoutReporting)(plan, scenario, source.heights);
  const { looks } = chartShapes(source, layout, view, true);
  return legendBlock(source, looks, 0, 0)
    .items.flatMap((item) => (item.kind === 'text' ? [item.text] : []))
    .slice(5);
}

const CIRCLE = `team Search, product
  Ada, product-owner, reports to Bo
  Bo, product-owner, reports to Ada`;

describe('legendBlock()', () => {
  it.each<[string, string, ChartView, readonly string[]]>([
    ['nothing of what is not there', 'team Search, product\n  Ada, product-owner', 'reporting', []],
    ['a circle of reporting lines', CIRCLE, 'reporting', ['Reports to', 'Reports in a circle']],
    ['no circle where it is drawn as any other line', CIRCLE, 'teams', ['Reports to', 'Hand-off that does not arrive']],
    [
      'who is not there yet',
      'team Search, product\n  Ada, product-owner, start 2027-03-01',
      'reporting',
      ['Comes later or has left'],
    ],
    [
      'who has left',
      'team Search, product\n  Ada, product-owner, end 2026-10-01',
      'reporting',
      ['Comes later or has left'],
    ],
    [
      'vacancies, leads and dotted lines',
      'team Search, product\n  Ada, architect, lead, dotted to Cy\n  vacant, product-owner',
      'reporting',
      ['XC Cross-cutting', 'Vacancy', 'Also reports to (dotted)', 'Team lead', 'Manager from outside'],
    ],
  ])('explains %s', (_, org, view, expected) => {
    expect(legendOf(org, view)).toEqual(expected);
  });
});
