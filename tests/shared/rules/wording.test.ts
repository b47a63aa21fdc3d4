/** What findings say, as a lead reads it aloud. */

import { describe, expect, it } from 'vitest';
import { orgOf } from '#shared/rules/evaluate.ts';
import { suggestedFixes } from '#shared/rules/findings/to-findings.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { whoSits } from '#shared/rules/seat-words.ts';
import { failingExample } from '#tests/helpers/rule-examples.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const evaluated = (text: string) => evaluate(tinyOrg(text).plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache());
const said = (rule: string, text: string) => {
  const found = evaluated(text).findings.filter((finding) => finding.rule === rule);
  return found.map(({ title, message }) => ({ title, message }));
};

describe('the words of findings', () => {
  it.each(REGISTRY.map(({ id }) => id))('of %s name no stream where the plan has none', (rule) => {
    const words = said(
      rule,
      failingExample(rule)
        .replace(/^stream .*\n/gm, '')
        .replace(/, serves .*/gm, ''),
    );
    expect(JSON.stringify(words)).not.toMatch(/all work/i);
  });

  it('say whose work stands still, with streams and without', () => {
    const alone = 'team Ranking, product\n  Ada, mlops-engineer';
    expect(said('single-point-of-failure', alone)[0]?.message).toBe(
      'While Ada is away, nobody else is there to deploy models, to set up infrastructure, to build CI/CD pipelines or to monitor and maintain.',
    );
    const titles = (text: string) => said('pillar-missing', text).map(({ title }) => title);
    expect(titles(alone)).toContain('Nobody covers Product');
    expect(titles(`stream Search\n${alone}`)).toContain('Nobody covers Product in Search');
  });

  it('tell the seats of one person apart by team, role or share, and vacancies by their teams', () => {
    const org = `team A, product
  Ada, data-scientist, 0.5 FTE
  Ada, architect, 0.3 FTE
  vacant, data-engineer, dotted to Bo
team B, product
  Ada, data-scientist, 0.2 FTE
  Bo, ml-engineering-manager
  vacant, data-engineer, reports to Bo`;
    const { plan } = tinyOrg(org);
    const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache());
    const known = orgOf(evaluation);
    if (!known) throw new Error('there is nothing to name');
    const names = known.stored.flatMap(({ id }) => known.seatOf(id) ?? []).map((seat) => whoSits(known, seat));
    expect(names).toEqual([
      'Ada (0.5 FTE)',
      'Ada (Architect)',
      'the vacant Data Engineer in A',
      'Ada (B)',
      'Bo',
      'the vacant Data Engineer in B',
    ]);
    expect(said('dotted-only', org)).toEqual([
      {
        title: 'The vacant Data Engineer in A has dotted lines only',
        message:
          'The vacant Data Engineer in A reports to Bo by dotted lines and to nobody by a solid one: nobody decides on priorities, growth and leave.',
      },
    ]);
    const titles = said('seat-unreported', org).map(({ title }) => title);
    expect(titles).toEqual(expect.arrayContaining(['Ada (0.5 FTE) reports to nobody', 'Ada (B) reports to nobody']));
  });

  it('count juniors who are called alike as two, and one with two seats as one', () => {
    const { plan } = tinyOrg(`team A, product
  Ada, data-scientist, level Junior, 0.5 FTE
  Ada, ml-engineer, level Junior, 0.5 FTE
  Bo, ml-engineer, level Junior`);
    const people = Object.values(plan.people).map((person) => [person.id, { ...person, name: 'Kim' }]);
    const { findings } = evaluate({ ...plan, people: Object.fromEntries(people) }, TINY_SCENARIO, TINY_DAY);
    const found = findings.find(({ rule }) => rule === 'no-senior-beside-junior');
    expect(found?.title).toBe('2 juniors and nobody senior in A');
    expect(found?.message).toMatch(/^Kim and Kim are junior/);
    expect(found?.evidence[0]).toEqual({ text: 'Juniors', value: 2 });
  });

  it('of hours that a team shares name only zones that a clock knows, and who is in them', () => {
    const { findings } = evaluated(`team A, product
  Ada, data-scientist, zone Europe/Paris
  Bo, data-engineer, zone Nowhere
  Cy, mlops-engineer, zone America/Los_Angeles`);
    const found = findings.find(({ rule }) => rule === 'no-common-hours');
    expect(found?.message).toMatch(/^A works in Europe\/Paris and America\/Los_Angeles;/);
    expect(found?.subjects.map(({ name }) => name)).toEqual(['A', 'Data Scientist, Ada', 'MLOps Engineer, Cy']);
    expect(found?.evidence.at(-1)).toMatchObject({ text: 'Time zones', value: 'Europe/Paris, America/Los_Angeles' });
  });

  it('count one where a profile allows none', () => {
    const { plan } = tinyOrg(`team A, product
  Bo, architect
  Cy, architect, reports to Eve`);
    const none = { ...plan, profile: { ...plan.profile, thresholds: { 'most-layers': 0 } } };
    const titles = evaluate(none, TINY_SCENARIO, TINY_DAY).findings.map(({ title }) => title);
    expect(titles).toContain('1 layer of reporting');
  });

  it('call the team closest to a whole life cycle that owns most of it, not the one that stands first', () => {
    const found = said(
      'no-end-to-end-team',
      `team A, product
  Ada, senior-ml-engineer
team B, product
  Bo, senior-ml-engineer
  Cy, data-scientist
team C, product
  Di, senior-ml-engineer`,
    );
    expect(found[0]?.message).toContain('B comes closest');
  });

  it('let nobody report to themself in another seat', () => {
    const text = `team A, product
  Ada, data-scientist, 0.5 FTE
team B, product
  Bo, data-engineer
team C, product
  Ada, architect, 0.5 FTE, leads A`;
    const { plan } = tinyOrg(`${text}\n  Cy, qa-engineer, reports to Ada`);
    const evaluation = evaluate(plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache());
    const org = orgOf(evaluation);
    const labels = evaluation.findings
      .filter(({ rule }) => rule === 'seat-unreported')
      .flatMap((finding) => (org ? suggestedFixes(finding, org) : []))
      .map(({ label }) => label);
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => /Ada.* report to Ada/.test(label))).toEqual([]);
  });

  it('begin with a capital letter', () => {
    const vacant = 'vacant, architect, lead, leads B, reports to Ada, dotted to Ada';
    const text = `team B, product\n  Ada, architect\nteam C, product\n  Bo, data-engineer, reports to Ada
team A, product\n  ${vacant}`;
    const words = evaluated(text).findings;
    expect(words.map(({ rule }) => rule)).toEqual(expect.arrayContaining(['lead-outside-team', 'lead-of-many']));
    for (const { title, message } of words) expect(`${title.charAt(0)}${message.charAt(0)}`).not.toMatch(/[a-z]/);
  });

  it('never round a figure to the limit that it does not keep', () => {
    const platform = (fte: number) =>
      said(
        'platform-overstretched',
        `stream Search\nteam A, product, serves Search\n  Ada, data-scientist\nteam P, platform, serves Search\n  Bo, mlops-engineer, ${fte} FTE`,
      );
    expect(platform(0.4991)[0]?.message).toContain('P has 0.499 FTE, vacancies included, for 1 team, where 0.5 is');
    expect(platform(0.4)[0]?.message).toContain('P has 0.4 FTE');
    const [above] = said('over-allocated', 'team A, product\n  Ada, data-scientist, 1.0004 FTE');
    expect(above?.title).toBe('Ada is at 1.0004 FTE');
    expect(above?.message).toBe(
      'Ada is booked for 1.0004 FTE, 0.0004 more than they work: 1.0004 as Data Scientist in A.',
    );
    const thin = said('pillar-thin', 'team A, product\n  Ada, data-engineer, 0.5996 FTE').map(({ message }) => message);
    expect(thin).toContainEqual(expect.stringMatching(/^Data Engineering is planned at 59\.96, below 60\./));
  });

  it('give evidence that says what it counts, once', () => {
    const evidence = (rule: string, text: string) =>
      evaluated(text)
        .findings.filter((finding) => finding.rule === rule)
        .map((finding) => finding.evidence.map(({ text: what, value }) => `${what}: ${value}`));
    expect(
      evidence('embedded-without-platform', 'topology embedded\nstream Search\nteam A, product\n  Ada, data-scientist'),
    ).toEqual([['Topology: embedded', 'Platform teams with seats: 0', 'Product teams that none serves: 1']]);
    expect(evidence('life-cycle-gap', 'team A, product\n  Ada, data-scientist')[0]).toEqual(
      expect.arrayContaining(['Training: done', 'Deployment: nobody does it']),
    );
    const apart = `team A, product\n  Ada, data-scientist, zone Europe/Paris\n  Bo, data-scientist, zone Asia/Tokyo`;
    expect(evidence('no-common-hours', apart)).toEqual([
      ['Shared working hours a day: 0', 'Least: 3', 'Time zones: Europe/Paris, Asia/Tokyo'],
    ]);
    expect(said('no-common-hours', apart)[0]?.message).toBe(
      'A works in Europe/Paris and Asia/Tokyo; between 9 and 17 local time there is no hour that all share; a daily standup and questions take at least 3.',
    );
  });

  it('join with "or" what somebody has none of', () => {
    expect(said('full-stack-incomplete', 'team FS2, full-stack\n  Ada, mlops-engineer')).toEqual([
      {
        title: 'FS2 has no data scientist, ML engineer or data engineer',
        message:
          'FS2 is a full-stack team, but has no seat, filled or vacant, for a data scientist, an ML engineer or a data engineer.',
      },
    ]);
    const [gap] = said('life-cycle-gap', 'team Ranking, product\n  Ada, data-scientist\n  Bo, data-engineer');
    expect(gap?.title).toMatch(/^Nobody does [^&]+ or .* for Ranking$/);
    expect(gap?.message).not.toMatch(/ and \w+: its models/);
  });
});
