/**
 * Where the rules about reporting, leads, people in pieces and lines between teams begin, by profile; that neighbours
 * among them never report one cause twice; and that they say so where the scenario lacks their facts.
 */

import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '#shared/model/date.ts';
import { evaluate, newEvaluationCache } from '#shared/rules/index.ts';
import { REGISTRY } from '#shared/rules/registry.ts';
import { TINY_DAY, TINY_SCENARIO, tinyOrg } from '#tests/helpers/tiny-org.ts';

const evaluated = (text: string) => evaluate(tinyOrg(text).plan, TINY_SCENARIO, TINY_DAY, newEvaluationCache());

/** The subjects of what one rule finds, written as in the READMEs of the rules. */
const found = (rule: string, text: string): string[] =>
  evaluated(text)
    .findings.filter((finding) => finding.rule === rule)
    .map(({ subjects }) => subjects.map(({ kind, name }) => `${kind} ${name}`).join('; '))
    .sort();

/** One line for each number from 1. */
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i + 1)).join('\n');

const manager = (reports: number) => `team Ranking, product
  Ada, ml-engineering-manager
${lines(reports, (n) => `  P${n}, data-scientist, reports to Ada`)}`;

/** Each reports to the one before. */
const chain = (layers: number) => `team Ranking, product
  P1, ml-engineering-manager
${lines(layers - 1, (n) => `  P${n + 1}, data-scientist, reports to P${n}`)}`;

const matrix = (dotted: number) => `team Ranking, product
  Ada, ml-engineering-manager
${lines(dotted, (n) => `  P${n}, architect, reports to Ada`)}
  Bo, data-scientist, reports to Ada${lines(dotted, (n) => `, dotted to P${n}`).replaceAll('\n', '')}`;

/** Ada sits in the first team and leads them all. */
const led = (teams: number) => `${lines(teams - 1, (n) => `team T${n + 1}, product\n  P${n}, data-engineer`)}
team T1, product
  Ada, senior-ml-engineer, lead${lines(teams - 1, (n) => `, leads T${n + 1}`).replaceAll('\n', '')}`;

const pieces = (...shares: readonly number[]) =>
  shares.map((share, i) => `team T${i}, product\n  Ada, data-engineer, ${share} FTE`).join('\n');

const pods = (core: number, extended: number) => `team Build, pod
${lines(core, (n) => `  C${n}, senior-ml-engineer`)}
${lines(extended, (n) => `  E${n}, data-scientist`)}`;

const partners = (count: number) => `team Ranking, product
  Ada, data-scientist
${lines(count, (n) => `team T${n}, product\n  P${n}, data-engineer`)}
${lines(count, (n) => `hand-off data-needs, Ranking to T${n}`)}`;

/** A model goes from scientists over teams that hold neither end to those who run it. */
const relay = (borders: number) => `stream Search
team Step 0, data-science, serves Search
  Ada, data-scientist
${lines(borders - 1, (n) => `team Step ${n}, other, serves Search\n  P${n}, qa-engineer`)}
team Step ${borders}, platform, serves Search
  Di, mlops-engineer
${lines(borders, (n) => `hand-off model, Step ${n - 1} to Step ${n}`)}`;

const zones = (hours: number) =>
  `team T, product\n  Ada, data-scientist, zone UTC\n  Bo, data-engineer, zone UTC+${hours}`;
const years = (young: number, old: number) =>
  `team T, product\n  Ada, data-scientist, years ${young}\n  Bo, data-engineer, years ${old}`;
const engineer = (fte: number) => `stream S\nteam T, product, serves S\n  Ada, data-engineer, ${fte} FTE`;

type Case = readonly [rule: string, profile: string, what: string, text: string, findings: number];

describe('the first value that is reported', () => {
  it.each<Case>([
    ['span-of-control', 'scale-up', '1 report', manager(1), 1],
    ['span-of-control', 'scale-up', '2 reports', manager(2), 0],
    ['span-of-control', 'scale-up', '8 reports', manager(8), 0],
    ['span-of-control', 'scale-up', '9 reports', manager(9), 1],
    ['span-of-control', 'start-up', '1 report', manager(1), 0],
    ['span-of-control', 'start-up', '10 reports', manager(10), 0],
    ['span-of-control', 'start-up', '11 reports', manager(11), 1],
    ['span-of-control', 'enterprise', '2 reports', manager(2), 1],
    ['span-of-control', 'enterprise', '3 reports', manager(3), 0],
    ['layers', 'start-up', '3 layers', chain(3), 0],
    ['layers', 'start-up', '4 layers', chain(4), 1],
    ['layers', 'scale-up', '4 layers', chain(4), 0],
    ['layers', 'scale-up', '5 layers', chain(5), 1],
    ['layers', 'enterprise', '6 layers', chain(6), 0],
    ['layers', 'enterprise', '7 layers', chain(7), 1],
    ['matrix-overload', 'scale-up', 'a solid and a dotted manager', matrix(1), 0],
    ['matrix-overload', 'scale-up', 'a solid and two dotted managers', matrix(2), 1],
    ['lead-of-many', 'scale-up', '1 team led', led(1), 0],
    ['lead-of-many', 'scale-up', '2 teams led', led(2), 1],
    ['lead-of-many', 'start-up', '2 teams led', led(2), 0],
    ['lead-of-many', 'start-up', '3 teams led', led(3), 1],
    ['fragmented', 'scale-up', '2 teams', pieces(0.5, 0.5), 0],
    ['fragmented', 'scale-up', '3 teams', pieces(0.4, 0.3, 0.3), 1],
    ['fragmented', 'scale-up', 'a share of 0.2', pieces(0.8, 0.2), 0],
    ['fragmented', 'scale-up', 'a share of 0.19', pieces(0.8, 0.19), 1],
    ['fragmented', 'scale-up', 'one small job and no other', pieces(0.1), 0],
    ['composition', 'scale-up', '8 core and 4 extended members', pods(8, 4), 0],
    ['composition', 'scale-up', '10 core and 6 extended members', pods(10, 6), 0],
    ['composition', 'scale-up', '7 core and 4 extended members', pods(7, 4), 1],
    ['composition', 'scale-up', '11 core and 6 extended members', pods(11, 6), 1],
    ['composition', 'scale-up', '8 core and 3 extended members', pods(8, 3), 1],
    ['composition', 'scale-up', '11 core and 7 extended members', pods(11, 7), 2],
    ['collaboration-overload', 'scale-up', '3 teams', partners(3), 0],
    ['collaboration-overload', 'scale-up', '4 teams', partners(4), 1],
    ['hand-off-borders', 'scale-up', '2 borders', relay(2), 0],
    ['hand-off-borders', 'scale-up', '3 borders', relay(3), 1],
    ['no-common-hours', 'scale-up', '3 shared hours', zones(5), 0],
    ['no-common-hours', 'scale-up', '2 shared hours', zones(6), 1],
    ['no-senior-beside-junior', 'scale-up', '1.9 beside 4.9 years', years(1.9, 4.9), 1],
    ['no-senior-beside-junior', 'scale-up', '2 beside 4.9 years', years(2, 4.9), 0],
    ['no-senior-beside-junior', 'scale-up', '1.9 beside 5 years', years(1.9, 5), 0],
    ['pillar-thin', 'scale-up', 'coverage of 59', engineer(0.59), 1],
    ['pillar-thin', 'scale-up', 'coverage of 60', engineer(0.6), 0],
    ['pillar-thin', 'start-up', 'coverage of 49', engineer(0.49), 1],
    ['pillar-thin', 'start-up', 'coverage of 50', engineer(0.5), 0],
    ['pillar-thin', 'enterprise', 'coverage of 69', engineer(0.69), 1],
    ['pillar-thin', 'enterprise', 'coverage of 70', engineer(0.7), 0],
  ])('%s under %s: %s', (rule, profile, _, text, findings) => {
    expect(found(rule, `profile ${profile}\n${text}`)).toHaveLength(findings);
  });
});

describe('who counts', () => {
  it('two lines to one manager are one manager', () => {
    const text = `team Ranking, product
  Ada, ml-engineering-manager
  Cy, architect, reports to Ada
  Bo, data-scientist, reports to Ada, dotted to Cy`;
    expect(found('matrix-overload', text)).toEqual([]);
    expect(found('matrix-overload', text.replace('dotted to Cy', 'dotted to Cy, dotted to Outsider'))).toEqual([
      'seat Data Scientist, Bo',
    ]);
  });

  it('a vacancy is no smaller a report than a person', () => {
    const vacancies = lines(4, () => '  vacant, data-engineer, reports to Ada');
    expect(found('span-of-control', `${manager(4)}\n${vacancies}`)).toEqual([]);
    expect(found('span-of-control', `${manager(5)}\n${vacancies}`)).toEqual(['seat ML Engineering Manager, Ada']);
  });

  it('one person who leads by two seats has one finding, in the team that they sit in', () => {
    const text = `team Discovery, product
  Ada, senior-ml-engineer, 0.5 FTE, lead
team Ranking, product
  Ada, senior-ml-engineer, 0.5 FTE, lead`;
    expect(found('lead-of-many', text)).toEqual(['person Ada; team Discovery; team Ranking']);
  });

  it('a person in three teams with one small share has one finding', () => {
    expect(found('fragmented', pieces(0.5, 0.4, 0.1))).toEqual([
      'person Ada; seat Data Engineer, Ada; seat Data Engineer, Ada; seat Data Engineer, Ada',
    ]);
  });

  it('a seat that was over before today counts neither for its person nor for its manager', () => {
    const over = ', end 2026-06-30';
    expect(found('fragmented', `${pieces(0.5, 0.4)}\nteam T2, product\n  Ada, architect, 0.1 FTE${over}`)).toEqual([]);
    expect(found('fragmented', `${pieces(0.1)}\nteam T2, product\n  Ada, architect, 0.9 FTE${over}`)).toEqual([]);
    expect(found('span-of-control', `${manager(8)}\n  Old, architect, reports to Ada${over}`)).toEqual([]);
    expect(found('span-of-control', manager(1).replace('reports to Ada', `reports to Ada${over}`))).toEqual([]);
    expect(found('layers', `${chain(4)}\n  Old, architect, reports to P4${over}`)).toEqual([]);
    expect(found('layers', chain(5).replace('reports to P2', `reports to P2${over}`))).toEqual([]);
    expect(found('dotted-only', `${manager(2)}\n  Old, architect, dotted to Ada${over}`)).toEqual([]);
    const left = `team Ranking, product\n  Ada, senior-ml-engineer, lead${over}\n  Bo, data-scientist`;
    expect(found('team-without-lead', left)).toEqual(['team Ranking']);
  });

  const [OVER, OPEN] = [', end 2026-06-30', ', end 2027-06-30'];
  const two = `team Ranking, product
  Ada, data-scientist
  Bo, data-engineer
team Search, product
  Cy, data-scientist
  Di, product-owner`;
  const silo = `team Science, data-science
  Ada, data-scientist
  Bo, data-scientist
team Search, product
  Cy, data-engineer
  Di, product-owner`;

  it.each<readonly [rule: string, what: string, text: (end: string) => string, found: readonly string[]]>([
    [
      'seat-unreported',
      'whoever reported only to somebody who has left',
      (end) => `${manager(1)}\n  Old, architect, reports to Ada${end}\n  Bo, data-engineer, reports to Old`,
      ['seat Data Engineer, Bo'],
    ],
    [
      'seat-unreported',
      'also where that was everyone’s manager',
      (end) => `team Ranking, product\n  Old, architect${end}\n  Bo, data-engineer, reports to Old`,
      ['seat Data Engineer, Bo'],
    ],
    [
      'seat-unreported',
      'a manager whose only report has left',
      (end) => `${manager(1)}\n  Cy, architect\n  Old, data-engineer, reports to Cy${end}`,
      ['seat Architect, Cy'],
    ],
    [
      'seat-unreported',
      'a manager whose only dotted report has left',
      (end) => `${manager(1)}\n  Cy, architect\n  Old, data-engineer, reports to Ada, dotted to Cy${end}`,
      ['seat Architect, Cy'],
    ],
    [
      'seat-unreported',
      'a dotted line to somebody who has left',
      (end) => `${manager(1)}\n  Cy, architect, dotted to Old\n  Old, data-engineer, reports to Ada${end}`,
      ['seat Architect, Cy'],
    ],
    [
      'dotted-only',
      'a dotted line that is left of two',
      (end) =>
        `${manager(1)}\n  Old, architect, reports to Ada${end}\n  Bo, data-engineer, reports to Old, dotted to Ada`,
      ['seat Data Engineer, Bo'],
    ],
    [
      'team-isolated',
      'the other end of the only hand-off has left',
      (end) => `${two}${end}\nhand-off model, Ranking to Di`,
      ['team Ranking', 'team Search'],
    ],
    [
      'team-isolated',
      'who reported to another team has left',
      (end) => `${two}\n  Old, architect, reports to Ada${end}`,
      ['team Ranking', 'team Search'],
    ],
    [
      'team-isolated',
      'whom another team reported to has left',
      (end) => `${two}, dotted to Old\nno team\n  Old, architect${end}`,
      ['team Ranking', 'team Search'],
    ],
    [
      'function-silo',
      'the end of the only hand-off has left',
      (end) => `${silo}${end}\nhand-off requirements, Di to Science`,
      ['team Science'],
    ],
  ])('%s: %s', (rule, _, text, expected) => {
    expect(found(rule, text(OPEN))).not.toEqual(expected);
    expect(found(rule, text(OVER))).toEqual(expected);
    const { plan } = tinyOrg(text(OPEN));
    const cache = newEvaluationCache();
    evaluate(plan, TINY_SCENARIO, TINY_DAY, cache);
    const later = { ...plan, date: parseIsoDate('2027-07-01') };
    expect(evaluate(later, TINY_SCENARIO, TINY_DAY, cache)).toEqual(
      evaluate(structuredClone(later), TINY_SCENARIO, TINY_DAY, newEvaluationCache()),
    );
  });

  it.each([
    [
      'seat-unreported',
      'only seats that are over have solid lines',
      `${manager(1).replace('reports to Ada', `reports to Ada${OVER}`)}\n  Bo, data-engineer`,
    ],
    ['matrix-overload', 'one of three managers has left', matrix(2).replace('P2, architect', `P2, architect${OVER}`)],
    [
      'reporting-cycle',
      'one of the circle has left',
      `team Ranking, product\n  Ada, architect, reports to Bo\n  Bo, architect, reports to Ada${OVER}`,
    ],
    [
      'collaboration-overload',
      'one of four partners has left',
      partners(4).replace('Ranking to T4', 'Ranking to P4').replace('P4, data-engineer', `P4, data-engineer${OVER}`),
    ],
  ])('%s says nothing where %s', (rule, _, text) => {
    expect(found(rule, text)).toEqual([]);
    expect(found(rule, text.replaceAll(OVER, OPEN))).toHaveLength(1);
  });

  it('says whom a seat reported to until when', () => {
    const text = `${manager(1)}\n  Old, architect, reports to Ada${OVER}\n  Bo, data-engineer, reports to Old`;
    const finding = evaluated(text).findings.find(({ rule }) => rule === 'seat-unreported');
    expect(finding?.message).toBe(
      'Bo (Data Engineer in Ranking) reports only to Old, whose seat ended on 30 Jun 2026, and has no reports.',
    );
    expect(finding?.evidence[0]).toEqual({ text: 'Solid manager', value: 'left on 30 Jun 2026' });
  });

  it('a person is in pieces on the days on which the seats hold at once', () => {
    const teams = (...seats: readonly string[]) =>
      seats.map((seat, i) => `team T${i}, product\n  Ada, data-engineer, ${seat}`).join('\n');
    const [until, from] = ['end 2026-12-31', 'start 2027-01-01'];
    const titles = (text: string) =>
      evaluated(text).findings.flatMap(({ rule, title }) => (rule === 'fragmented' ? [title] : []));
    const moves = teams(`1 FTE, ${until}`, `0.5 FTE, ${from}`, `0.5 FTE, ${from}`);
    expect(titles(moves)).toEqual([]);
    expect(titles(teams('0.4 FTE', `0.1 FTE, ${from}, end 2027-01-31`, '0.5 FTE, start 2028-01-01'))).toEqual([
      'Ada has a seat of less than 0.2 FTE from 1 Jan 2027',
    ]);
    expect(titles(moves.replace(until, 'end 2027-01-01'))).toEqual(['Ada works in 3 teams from 1 Jan 2027']);
    expect(titles(pieces(0.4, 0.3, 0.3))).toEqual(['Ada works in 3 teams']);
  });

  it('two hand-offs with one team are one team to work with', () => {
    expect(found('collaboration-overload', `${partners(3)}\nhand-off pipelines, T1 to Ranking`)).toEqual([]);
  });

  it('a hand-off that ends within its team joins it with nobody', () => {
    const text = `team Science, data-science
  Ada, data-scientist
  Bo, senior-ml-engineer
team Ranking, product
  Cy, data-engineer
  Di, product-owner
hand-off data-needs, Ada to Bo`;
    expect(found('function-silo', text)).toEqual(['team Science']);
  });

  it('a team alone has nobody to be joined with', () => {
    const text = `team Science, data-science
  Ada, data-scientist
  Bo, data-scientist`;
    expect(found('function-silo', text)).toEqual([]);
    expect(found('team-isolated', text)).toEqual([]);
  });

  it('is said of a rule whose facts are not there, and of every rule where there are no seats', () => {
    const unchecked = (text: string) => evaluated(text).unchecked.map(({ rule }) => rule);
    expect(unchecked('team Science, data-science\n  Ada, data-scientist')).toEqual(
      expect.arrayContaining(['function-silo', 'seat-unreported', 'starters-pile-up', 'team-isolated']),
    );
    expect(unchecked('team Science, data-science')).toEqual(expect.arrayContaining(REGISTRY.map(({ id }) => id)));
  });
});

describe('one cause gives one finding', () => {
  const silo = `team Science, data-science
  Ada, data-scientist
  Bo, data-scientist
team Ranking, product
  Cy, data-engineer
  Di, product-owner
team Platform, platform
  Eve, mlops-engineer
  Flo, mlops-engineer
serves, Platform to Ranking`;
  const circle = `team Ranking, product
  P1, data-scientist, reports to P5
${lines(4, (n) => `  P${n + 1}, data-scientist, reports to P${n}`)}`;
  const dotted = `team Ranking, product
  Ada, ml-engineering-manager
  Bo, data-scientist, reports to Ada
  Cy, data-engineer, dotted to Ada
  Di, data-engineer`;

  it.each([
    ['a silo is not called isolated', silo, { 'function-silo': 1, 'team-isolated': 0 }],
    ['a circle has no layers', circle, { 'reporting-cycle': 1, layers: 0 }],
    ['dotted lines are reporting', dotted, { 'dotted-only': 1, 'seat-unreported': 1 }],
    ['a long way is not a missing one', relay(3), { 'hand-off-borders': 1 }],
  ])('%s', (_, text, counts) => {
    for (const [rule, count] of Object.entries(counts)) expect(found(rule, text), rule).toHaveLength(count);
  });

  it('a hand-off with a long way is not missing as well', () => {
    const model = (text: string) =>
      evaluated(text).findings.filter(({ rule, key }) => rule.startsWith('hand-off') && key.endsWith('|model'));
    expect(model(relay(3)).map(({ rule }) => rule)).toEqual(['hand-off-borders']);
    expect(model(relay(3).replace('hand-off model, Step 0 to Step 1\n', '')).map(({ rule }) => rule)).toEqual([
      'hand-off-missing',
    ]);
  });
});

describe('not checked', () => {
  const without = `team Ranking, product
  Ada, data-scientist
  Bo, data-engineer`;

  it.each([
    ['span-of-control', without, 'the scenario has no solid reporting lines'],
    ['layers', without, 'the scenario has no solid reporting lines'],
    ['span-of-control', `${without}, dotted to Ada`, 'the scenario has no solid reporting lines'],
    ['dotted-only', without, 'the scenario has no reporting lines'],
    ['matrix-overload', without, 'the scenario has no reporting lines'],
    ['hand-off-borders', without, 'the scenario has no hand-off lines'],
    ['dotted-only', `${without}, dotted to Ada`, undefined],
    ['layers', `${without}, reports to Ada`, undefined],
  ])('%s of %j', (rule, text, why) => {
    const { unchecked, findings } = evaluated(text);
    expect(unchecked.find((one) => one.rule === rule)?.why).toBe(why);
    if (why) expect(findings.filter((finding) => finding.rule === rule)).toEqual([]);
  });
});
