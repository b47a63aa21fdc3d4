/** Every rule's folder is complete, and the examples in its README do what they say. */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { evaluateBy } from '#shared/rules/evaluate.ts';
import { newEvaluationCache } from '#shared/rules/evaluation-cache.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { LATER_FACTS } from '#shared/rules/later-facts.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { failingExample } from '#tests/helpers/rule-examples.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const FOLDER = fileURLToPath(new URL('../../../shared/rules/catalog', import.meta.url));
const folders = readdirSync(FOLDER).sort();
const registered = REGISTRY.map((rule) => rule.id);

describe('registry', () => {
  it('lists every folder once, in order of id', () => {
    expect(registered).toEqual([...new Set(registered)].sort());
    expect(registered).toEqual(folders);
  });

  it('names no rule as lacking facts that is already there', () => {
    expect(LATER_FACTS.filter(({ rule }) => registered.includes(rule))).toEqual([]);
  });
});

/** What the one rule finds. */
function findingsOf(ruleId: string, text: string): readonly Finding[] {
  const { plan } = tinyOrg(text);
  const scenario = plan.scenarios[TINY_SCENARIO];
  const rule = REGISTRY.find(({ id }) => id === ruleId);
  if (!rule || !scenario) throw new Error(`${ruleId} is not registered`);
  const { findings } = evaluateBy([rule], plan, scenario, TINY_DAY, newEvaluationCache());
  expect(findings.map((finding) => finding.rule)).toEqual(findings.map(() => ruleId));
  return findings;
}

/** The subjects that the one rule reports, written as in the README. */
function reported(ruleId: string, text: string): { found: string[]; expected: string[] } {
  const { expected } = tinyOrg(text);
  const found = findingsOf(ruleId, text).map(({ subjects }) =>
    subjects.map(({ kind, name }) => `${kind} ${name}`).join('; '),
  );
  return { found: found.sort(), expected: [...expected].sort() };
}

describe.each(folders)('%s', (id) => {
  const readme = `${FOLDER}/${id}/README.md`;
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const example = (kind: string) => new RegExp(`\`\`\`${kind}\\n([\\s\\S]*?)\`\`\``).exec(text)?.[1];

  it('has a rule and a README with what, why, source and both examples', () => {
    expect(existsSync(`${FOLDER}/${id}/rule.ts`), `${id}/rule.ts`).toBe(true);
    expect(text, `${id}/README.md`).toContain(`# ${id}: `);
    for (const part of ['## What it reports', '## Why it matters', 'Source: '])
      expect(text, `${id}/README.md`).toContain(part);
    expect(example('failing'), `${id}: failing example`).toBeDefined();
    expect(example('passing'), `${id}: passing example`).toBeDefined();
  });

  it('is registered with a seed row or reference that its README names', () => {
    const rule = REGISTRY.find((other) => other.id === id);
    expect(rule, `${id} in registry.ts`).toBeDefined();
    expect(rule?.source).toMatch(/^00[0-3]-\d+$/);
    expect(/^Source: .*/m.exec(text)?.[0]).toContain(rule?.source);
    expect(rule?.title).toMatch(/^[A-Z].*[^.]$/);
  });

  it('says what clears it, in two short sentences at most', () => {
    const { remedy = '' } = REGISTRY.find((other) => other.id === id) ?? {};
    expect(remedy).toMatch(/^[A-Z][^.]+\.( [A-Z][^.]+\.)?$/);
    expect(remedy.length).toBeLessThanOrEqual(125);
    expect(remedy).not.toMatch(/\p{L}'\p{L}/u);
  });

  it('reports exactly the subjects of the failing example', () => {
    const { found, expected } = reported(id, example('failing') ?? '');
    expect(expected.length).toBeGreaterThan(0);
    expect(found).toEqual(expected);
  });

  it('says in whole words what is wrong with whom, and on what that is based', () => {
    for (const { title, message, evidence, subjects } of findingsOf(id, example('failing') ?? '')) {
      expect(title).toMatch(/^\S.*[^.]$/);
      expect(message).toMatch(/^\S.*\.$/);
      expect(evidence.length).toBeGreaterThan(0);
      for (const each of evidence) expect(each.text).toMatch(/^\S.*[^.]$/);
      const words = [title, message, ...evidence.map((each) => each.text)].join('\n');
      expect(words).not.toMatch(/undefined|null|NaN|\[object| {2}|\b1 \w+s\b(?<!1 has)/);
      // One about the scenario has no subjects, and one about all pods together names none of them.
      const names = subjects.map(({ name }) => name.split(', ').at(-1) ?? '');
      const isOfAll = subjects.length === 0 || title.startsWith('The pods ');
      expect(isOfAll || names.some((name) => words.includes(name)), words).toBe(true);
    }
  });

  it('reports nothing in the passing example', () => {
    expect(reported(id, example('passing') ?? '').found).toEqual([]);
  });
});

describe('the words of a finding', () => {
  const ONE = 'stream Search\nteam A, product, serves Search\n  Ada, data-scientist';
  const EMBEDDED = `topology embedded\n${ONE}`;
  it.each<[rule: string, what: string, text: string, message: string]>([
    [
      'pillar-missing',
      'what ends before the horizon',
      `${ONE}\n  Bo, mlops-engineer, end 2026-11-30\n  vacant, data-engineer, start 2027-02-01`,
      'MLOps in Search is at 100, but nobody is left for it on 1 Feb 2027, not even a vacancy.',
    ],
    [
      'over-allocated',
      'what comes later',
      'team A, product\n  Ada, data-scientist, 0.8 FTE\nteam B, product\n  Ada, data-engineer, 0.6 FTE, start 2027-02-01',
      'Ada is booked for 1.4 FTE on 1 Feb 2027, 0.4 more than they work: 0.8 as Data Scientist in A and 0.6 as Data Engineer in B.',
    ],
    [
      'embedded-without-platform',
      'one team, no platform',
      EMBEDDED,
      'A is embedded, but there is no platform team with seats: each product team has to run its own infrastructure.',
    ],
    [
      'embedded-without-platform',
      'one team, a platform for others',
      `${EMBEDDED}\nstream Ads\nteam P, platform, serves Ads\n  Cy, mlops-engineer`,
      'A is embedded, but no platform team serves its streams: each product team has to run its own infrastructure.',
    ],
    [
      'embedded-without-platform',
      'two teams',
      `${EMBEDDED}\nteam B, product, serves Search\n  Bo, data-scientist`,
      'A and B are embedded, but there is no platform team with seats: each product team has to run its own infrastructure.',
    ],
    [
      'reporting-cycle',
      'a circle of one',
      'team A, product\n  Ada, data-scientist, reports to Ada',
      'The seat of Ada reports to itself, so nobody is above it.',
    ],
    [
      'no-end-to-end-team',
      'one team',
      ONE,
      'A cannot take a model from training through deployment to monitoring: it lacks deployment and monitoring.',
    ],
    [
      'no-end-to-end-team',
      'two teams',
      `${ONE}\nteam B, product\n  Bo, data-engineer`,
      'Neither of the 2 teams can take a model from training through deployment to monitoring. A comes closest and lacks deployment and monitoring.',
    ],
    [
      'team-without-lead',
      'one seat',
      ONE,
      'The only seat of A does not lead it, so nobody answers for the team as a whole.',
    ],
    [
      'team-without-lead',
      'two seats',
      `${ONE}\n  Bo, data-engineer`,
      'Neither of the 2 seats of A leads it, so nobody answers for the team as a whole.',
    ],
    [
      'full-stack-incomplete',
      'two roles',
      'team A, full-stack\n  Ada, data-scientist\n  Bo, data-engineer',
      'A is a full-stack team, but has no seat, filled or vacant, for an ML engineer or an MLOps engineer.',
    ],
  ])('%s: %s', (rule, _, text, message) => {
    expect(findingsOf(rule, text).map((finding) => finding.message)).toEqual([message]);
  });

  it.each<[rule: string, message: string]>([
    [
      'collaboration-overload',
      'Hand-offs join Ranking with T1, T2, T3 and T4. More than 3 at once leave little time for its own work: let some of them use it as a service, with a serves line.',
    ],
    ['fragmented', 'Ada works 0.9 FTE in Ranking and 0.1 FTE in Discovery: less than 0.2 FTE is lost to switching.'],
    [
      'hand-off-borders',
      'The model hand-off in Search goes Science → Review → Release → Operations: 3 team borders; over more than 2, what was meant gets lost.',
    ],
    [
      'hand-off-missing',
      'Nothing carries the model (Data Science → MLOps) in Search. Data Science is held by Product and MLOps by Operations, but no line joins them and neither serves the other.',
    ],
    [
      'layers',
      'The longest reporting line has 4 layers: Di → Cy → Bo → Ada. 3 are enough for most organisations of this size.',
    ],
    [
      'life-cycle-gap',
      'Nobody in Ranking, or in a team that serves it, does preprocessing or monitoring: its models stop there.',
    ],
    [
      'matrix-overload',
      'Di (Data Engineer in Ranking) reports to Ada, Bo and Cy; with more than 2, priorities contradict each other.',
    ],
    [
      'monitoring-unowned',
      'Nobody watches for drift in Search: no seat that serves it owns "Monitor and maintain", so a model that gets worse in production goes unnoticed. The role Platform Engineer only supports it.',
    ],
    [
      'over-allocated',
      'Karim is booked for 1.2 FTE, 0.2 more than they work: 0.6 as Data Engineer in Ranking and 0.6 as Data Engineer in Platform.',
    ],
    [
      'pillar-only-vacant',
      'Nobody covers MLOps in Search yet; 1 seat would bring it to 100: the vacant MLOps Engineer from 1 Feb 2027.',
    ],
    [
      'pillar-thin',
      'Data Engineering in Search is planned at 40, below 60. Missing: 0.24 FTE to build ETL pipelines, 0.12 FTE to gather data, 0.12 FTE to maintain the data lakehouse and 0.12 FTE to enable real-time data.',
    ],
    [
      'platform-overstretched',
      'Platform has 1 FTE, vacancies included, for 3 teams: 0.33 each, where 0.5 is the least that answers questions and keeps things running.',
    ],
    [
      'single-point-of-failure',
      'While Ada is away, nobody else is there to deploy models, to set up infrastructure, to build CI/CD pipelines or to monitor and maintain for Search.',
    ],
    [
      'span-of-control',
      'Bo (Senior ML Engineer in Ranking) has 1 direct report, which makes a layer that mostly passes messages on; 2 to 8 is usual.',
    ],
  ])('say in the failing example of %s all that counts', (rule, message) => {
    expect(findingsOf(rule, failingExample(rule)).map((finding) => finding.message)).toEqual([message]);
  });

  it('of counts have the right article', () => {
    const [finding] = findingsOf('full-stack-incomplete', 'team A, full-stack\n  Ada, data-scientist');
    expect(finding?.evidence.map(({ text }) => text)).toEqual([
      'Seats of a data scientist',
      'Seats of an ML engineer',
      'Seats of a data engineer',
      'Seats of an MLOps engineer',
    ]);
  });
});
