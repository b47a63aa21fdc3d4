/** The public JSON of scores: its keys, its rounding, and what an empty scenario gives. */

import { describe, expect, it } from 'vitest';
import { scoreJson } from '#shared/export/score-json.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

// biome-ignore lint/suspicious/noExplicitAny: the document is read as another program would
const read = (text: string): any =>
  JSON.parse(JSON.stringify(scoreJson(tinyOrg(text).plan, [TINY_SCENARIO], TINY_DAY)));

const KEYS = [
  'id',
  'name',
  'topology',
  'overall',
  'pillars',
  'health',
  'capabilities',
  'streams',
  'teams',
  'figures',
  'findings',
  'unchecked',
];

describe('scoreJson', () => {
  const json = read('stream Search\nteam Ranking, product, serves Search\n  Ada, data-scientist, lead');
  const [scenario] = json.scenarios;

  it('has every key, and the date that was used', () => {
    expect(Object.keys(json)).toEqual(['plan', 'schemaVersion', 'date', 'scenarios']);
    expect(json.date).toBe('2026-11-21');
    expect(Object.keys(scenario)).toEqual(KEYS);
    expect(Object.keys(scenario.capabilities)).toHaveLength(27);
    expect(Object.keys(scenario.teams[0].pillars.mlops)).toEqual(['own', 'served']);
  });

  it('rounds to one decimal, half up', () => {
    expect(scenario.pillars['data-science']).toEqual({ today: 95.2, planned: 95.2 });
    expect(scenario.pillars.product).toEqual({ today: 11.9, planned: 11.9 });
    expect(scenario.overall).toEqual({ today: 0, planned: 0 });
  });

  it('names the score that each fix leads to', () => {
    const missing = scenario.findings.filter((finding: { rule: string }) => finding.rule === 'pillar-missing');
    expect(missing).toHaveLength(2);
    expect(missing[0].scope).toBe('scenario');
    expect(missing[0].fixes).toEqual([{ label: 'Add a Data Engineer to Ranking', planned: 0 }]);
  });

  it('is the same bytes in whatever order a file lists seats, teams and people, fixes too', () => {
    const reports = Array.from({ length: 9 }, (_, i) => `  P${i}, data-scientist, reports to Bo`).join('\n');
    const { plan } = tinyOrg(`team Ranking, product\n  Bo, ml-engineering-manager, lead\n${reports}`);
    const tiny = plan.scenarios[TINY_SCENARIO];
    const back = <T extends object>(record: T) => Object.fromEntries(Object.entries(record).reverse()) as T;
    const scenarios = tiny && { [TINY_SCENARIO]: { ...tiny, seats: back(tiny.seats), teams: back(tiny.teams) } };
    const reversed = { ...plan, people: back(plan.people), scenarios: { ...scenarios } };
    const text = JSON.stringify(scoreJson(plan, [TINY_SCENARIO], TINY_DAY));
    expect(text).toContain('Let P8 report to P0');
    expect(JSON.stringify(scoreJson(reversed, [TINY_SCENARIO], TINY_DAY))).toBe(text);
  });

  it('says of findings about a team which one', () => {
    const size = scenario.findings.find((finding: { rule: string }) => finding.rule === 'team-size');
    expect(size.scope).toBe(`team:${scenario.teams[0].id}`);
    expect(size.subjects).toEqual([{ kind: 'team', id: scenario.teams[0].id, name: 'Ranking' }]);
  });

  it('keeps the keys of a scenario without seats, with null for every score', () => {
    const empty = read('team Ranking, product').scenarios[0];
    expect(Object.keys(empty)).toEqual(KEYS);
    expect(empty.overall).toEqual({ today: null, planned: null });
    expect(empty.health).toEqual({ ownership: null, communication: null, expertise: null });
    expect(empty.streams).toHaveLength(1);
    expect(empty.figures).toMatchObject({
      seats: 0,
      layers: 0,
      handOffs: 0,
      cost: null,
      meetingHoursPerSeatWeek: null,
    });
    expect(empty.findings).toEqual([]);
  });
});
