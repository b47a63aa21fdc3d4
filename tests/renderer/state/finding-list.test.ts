import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ListedFindings } from '#renderer/state/finding-list.ts';
import { listFindings, openInOrder, selectedTeam } from '#renderer/state/finding-list.ts';
import type { FindingGrouping, FindingList } from '#renderer/state/ui-store.ts';
import { ALL_FINDINGS, FINDING_GROUPINGS } from '#renderer/state/ui-store.ts';
import { asId } from '#shared/model/ids.ts';
import type { Scenario } from '#shared/model/scenario.ts';
import type { Finding } from '#shared/rules/finding.ts';
import { evaluate } from '#shared/rules/index.ts';
import { buildSample } from '#shared/topology/sample.ts';
import { anyPlan, DAY } from '#tests/helpers/generate-plan.ts';

const plan = buildSample();
const scenario = Object.values(plan.scenarios)[0] as Scenario;
const { findings } = evaluate(plan, scenario.id, DAY);
const team = (name: string) => asId('team', Object.values(scenario.teams).find((each) => each.name === name)?.id ?? '');
const karim = Object.values(scenario.seats).filter(({ person }) => person === 'person-karim-haddad');

const list = (change: Partial<FindingList>, of = findings, onTeam: ReturnType<typeof team> | null = null) =>
  listFindings(plan, scenario, of, { ...ALL_FINDINGS, ...change }, onTeam);
const titles = ({ groups }: ListedFindings) =>
  Object.fromEntries(groups.map(({ name, findings: own }) => [name, own.map(({ title }) => title)]));
const accept = (finding: Finding): Finding => ({ ...finding, accepted: { reason: 'Known', by: 'Ada' } });

describe('listFindings()', () => {
  it('lists what is about two teams or people under each of them', () => {
    const byTeam = titles(list({ groupBy: 'team' }));
    for (const name of ['ML Pipeline Development', 'Shared ML Platform'])
      expect(byTeam[name]).toContain('Karim Haddad is at 1.2 FTE');
    expect(titles(list({ groupBy: 'person' }))['Karim Haddad']).toContain('Karim Haddad is at 1.2 FTE');
  });

  it('names rules by their headings, and dimensions in their order', () => {
    expect(Object.keys(titles(list({ groupBy: 'dimension' })))).toEqual(['Ownership', 'Communication', 'Expertise']);
    expect(Object.keys(titles(list({ groupBy: 'rule' })))).toContain('Teams that are too small or too large');
  });

  it('puts the group of the gravest finding first, and what is about nobody in particular last', () => {
    const names = Object.keys(titles(list({ groupBy: 'person' })));
    expect(names[0]).toBe('Karim Haddad');
    expect(names.at(-1)).toBe('Nobody in particular');
  });

  it.each<[string, Partial<FindingList>, (finding: Finding) => boolean]>([
    ['one severity', { severities: ['hint'] }, ({ severity }) => severity === 'hint'],
    ['two severities', { severities: ['error', 'hint'] }, ({ severity }) => severity !== 'warning'],
    ['a dimension', { dimension: 'expertise' }, ({ dimension }) => dimension === 'expertise'],
    [
      'a seat and who holds it',
      { about: karim[0]?.id ?? '' },
      ({ subjects }) => subjects.some(({ id }) => id === karim[0]?.id || id === 'person-karim-haddad'),
    ],
  ])('keeps those of %s', (_, filter, isKept) => {
    const kept = findings.filter(isKept);
    expect(kept.length).toBeGreaterThan(0);
    expect(openInOrder(list(filter))).toEqual(kept);
  });

  it('takes what was asked about before the team that is selected', () => {
    const pod = team('Integration & Quality');
    const about = openInOrder(list({ about: karim[0]?.id ?? '' }, findings, pod));
    expect(about.some(({ rule }) => rule === 'over-allocated')).toBe(true);
    expect(openInOrder(list({}, findings, pod)).some(({ rule }) => rule === 'over-allocated')).toBe(false);
  });

  it('keeps accepted ones apart, out of the counts and of the walk', () => {
    const [first, ...rest] = findings;
    const listed = list({}, [accept(first as Finding), ...rest]);
    expect(listed.accepted.map(({ key }) => key)).toEqual([first?.key]);
    expect(listed.counts.error).toBe(rest.filter(({ severity }) => severity === 'error').length);
    expect(openInOrder(listed)).toEqual(rest);
    expect(list({ severities: ['hint'] }, [accept(first as Finding), ...rest]).accepted).toHaveLength(1);
  });

  it('loses and doubles nothing, however it groups, whatever the plan', () => {
    fc.assert(
      fc.property(anyPlan, fc.constantFrom<FindingGrouping>(...FINDING_GROUPINGS), (any, groupBy) => {
        const [one] = Object.values(any.scenarios);
        if (!one) return;
        const all = evaluate(any, one.id, DAY).findings;
        const listed = listFindings(any, one, all, { ...ALL_FINDINGS, groupBy }, null);
        const keys = openInOrder(listed).map(({ key }) => key);
        expect([...keys].sort()).toEqual(all.map(({ key }) => key).sort());
        for (const group of listed.groups) {
          expect(new Set(group.findings).size).toBe(group.findings.length);
          expect(group.findings).toEqual(all.filter((each) => group.findings.includes(each)));
          if (groupBy !== 'weight') expect(group.name).not.toBe('');
        }
        expect(new Set(listed.groups.map(({ id }) => id)).size).toBe(listed.groups.length);
      }),
      { numRuns: 100 },
    );
  });
});

it('takes a team for selected where nothing else is', () => {
  const pod = { kind: 'team', id: 'team-a' } as const;
  expect(selectedTeam([pod])).toBe('team-a');
  expect(selectedTeam([pod, { kind: 'seat', id: 'seat-a' }])).toBeNull();
  expect(selectedTeam([{ kind: 'seat', id: 'seat-a' }])).toBeNull();
});
